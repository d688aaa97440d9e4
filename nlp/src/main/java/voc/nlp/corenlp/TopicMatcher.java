package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.core.TopicWay;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.Topic;
import voc.nlp.topic.FoundTopic;

/**
 * Finds the taxonomy's topics in a sentence that has been tokenised, part-of-speech tagged and
 * lemmatised.
 *
 * <p>A topic is given once per sentence, with the longest of its matches (the first of equally long
 * ones) that none of its {@code unless} rules overlaps and none of its {@link MatchGuards guards}
 * holds of. Rules see {@link RuleTokens normalised tokens}. A rule is tried only on sentences that
 * hold all of its anchor words, since nearly every rule fails on nearly every sentence.
 *
 * <p>Immutable and safe to share between threads.
 */
@NullMarked
public final class TopicMatcher {
  private final List<CompiledTopic> topics;
  private final List<CompiledRule> rules;
  private final Map<String, BitSet> rulesByAnchor = new HashMap<>();
  private final BitSet rulesWithoutAnchor = new BitSet();

  private record CompiledTopic(Topic topic, List<CompiledRule> unless) {}

  private record CompiledRule(int topic, TokenSequencePattern pattern, Rule rule) {
    boolean mayMatch(Set<String> words) {
      for (Set<String> anyOf : rule.anchors()) {
        if (Collections.disjoint(words, anyOf)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Token positions, the second exclusive. */
  private record Match(int start, int end) {
    boolean overlaps(Match other) {
      return start < other.end && other.start < end;
    }

    boolean isLongerThan(@Nullable Match other) {
      return other == null || end - start > other.end - other.start;
    }
  }

  /**
   * Compiles all rules.
   *
   * @throws IllegalArgumentException if a rule is not valid TokensRegex; the message names topic,
   *     rule and what TokensRegex objects to
   */
  public TopicMatcher(Taxonomy taxonomy) {
    Env env = TokenSequencePattern.getNewEnv();
    env.setDefaultStringMatchFlags(NodePattern.CASE_INSENSITIVE);
    env.setDefaultStringPatternFlags(Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    List<Topic> sorted = new ArrayList<>(taxonomy.topics());
    sorted.sort(Comparator.comparing(Topic::id));
    List<CompiledTopic> compiledTopics = new ArrayList<>();
    List<CompiledRule> compiledRules = new ArrayList<>();
    for (Topic topic : sorted) {
      for (Rule rule : topic.rules()) {
        index(rule, compiledRules.size());
        compiledRules.add(compiled(compiledTopics.size(), topic, rule, env));
      }
      List<CompiledRule> unless = new ArrayList<>();
      for (Rule rule : topic.unless()) {
        unless.add(compiled(compiledTopics.size(), topic, rule, env));
      }
      compiledTopics.add(new CompiledTopic(topic, List.copyOf(unless)));
    }
    topics = List.copyOf(compiledTopics);
    rules = List.copyOf(compiledRules);
  }

  /**
   * The topics of one sentence.
   *
   * @param sentenceTokens its tokens with word, tag, lemma and character offsets
   * @return each topic at most once, ordered by id; spans are character offsets of the annotated
   *     document
   */
  public List<FoundTopic> topics(List<CoreLabel> sentenceTokens) {
    List<CoreLabel> tokens = RuleTokens.of(sentenceTokens);
    @Nullable Match[] best = new @Nullable Match[topics.size()];
    Set<String> words = words(tokens);
    BitSet candidates = candidates(words);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      CompiledRule rule = rules.get(i);
      if (rule.mayMatch(words)) {
        best[rule.topic] = best(rule, tokens, words, best[rule.topic]);
      }
    }
    List<FoundTopic> tags = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      Match match = best[i];
      if (match != null) {
        tags.add(new FoundTopic(topics.get(i).topic.id(), span(tokens, match), TopicWay.RULE));
      }
    }
    return List.copyOf(tags);
  }

  /**
   * Every match of every rule, for {@link TaxonomyCheck}; slower than {@link #topics}.
   *
   * @return in order of topic id and, within a topic, of the file
   */
  List<RuleMatch> matches(List<CoreLabel> sentenceTokens) {
    List<CoreLabel> tokens = RuleTokens.of(sentenceTokens);
    Set<String> words = words(tokens);
    BitSet candidates = candidates(words);
    List<RuleMatch> matches = new ArrayList<>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      CompiledRule rule = rules.get(i);
      if (!rule.mayMatch(words)) {
        continue;
      }
      CompiledTopic topic = topics.get(rule.topic);
      TokenSequenceMatcher matcher = rule.pattern.getMatcher(tokens);
      while (matcher.find()) {
        Match match = new Match(matcher.start(), matcher.end());
        if (match.end > match.start) {
          matches.add(
              new RuleMatch(
                  topic.topic,
                  rule.rule,
                  match.start,
                  match.end,
                  isTakenAway(match, topic, tokens, words)
                      ? RuleMatch.Outcome.TAKEN_AWAY
                      : RuleMatch.Outcome.COUNTS));
        }
      }
    }
    return matches;
  }

  private void index(Rule rule, int position) {
    if (rule.anchors().isEmpty()) {
      rulesWithoutAnchor.set(position);
    }
    Set<String> rarest = rule.anchors().isEmpty() ? Set.of() : rule.anchors().get(0);
    for (String anchor : rarest) {
      rulesByAnchor.computeIfAbsent(anchor, a -> new BitSet()).set(position);
    }
  }

  private static CompiledRule compiled(int position, Topic topic, Rule rule, Env env) {
    try {
      return new CompiledRule(position, TokenSequencePattern.compile(env, rule.pattern()), rule);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "topic \""
              + topic.id()
              + "\": the rule \""
              + rule.source()
              + "\" is not valid TokensRegex: "
              + reason(e)
              + "; mend it in the taxonomy",
          e);
    }
  }

  /** TokensRegex wraps its parser's message. */
  private static @Nullable String reason(RuntimeException e) {
    Throwable cause = e.getCause();
    return cause == null ? e.getMessage() : cause.getMessage();
  }

  /** The rules of which the rarest anchor is in the sentence, and those without anchors. */
  private BitSet candidates(Set<String> words) {
    BitSet candidates = (BitSet) rulesWithoutAnchor.clone();
    for (String word : words) {
      BitSet anchored = rulesByAnchor.get(word);
      if (anchored != null) {
        candidates.or(anchored);
      }
    }
    return candidates;
  }

  private static Set<String> words(List<CoreLabel> tokens) {
    Set<String> words = new HashSet<>();
    for (CoreLabel token : tokens) {
      words.add(token.word());
      words.add(token.lemma());
    }
    return words;
  }

  /** The longer, then the earlier, of {@code soFar} and the rule's matches. */
  private @Nullable Match best(
      CompiledRule rule, List<CoreLabel> tokens, Set<String> words, @Nullable Match soFar) {
    Match best = soFar;
    TokenSequenceMatcher matcher = rule.pattern.getMatcher(tokens);
    while (matcher.find()) {
      Match match = new Match(matcher.start(), matcher.end());
      if (isBetter(match, best) && !isTakenAway(match, topics.get(rule.topic), tokens, words)) {
        best = match;
      }
    }
    return best;
  }

  private static boolean isBetter(Match match, @Nullable Match other) {
    return match.end > match.start
        && (match.isLongerThan(other)
            || (other != null && !other.isLongerThan(match) && match.start < other.start));
  }

  private static boolean isTakenAway(
      Match match, CompiledTopic topic, List<CoreLabel> tokens, Set<String> words) {
    if (MatchGuards.anyHolds(topic.topic.notWhen(), tokens, match.start)) {
      return true;
    }
    for (CompiledRule rule : topic.unless) {
      if (!rule.mayMatch(words)) {
        continue;
      }
      TokenSequenceMatcher matcher = rule.pattern.getMatcher(tokens);
      while (matcher.find()) {
        if (match.overlaps(new Match(matcher.start(), matcher.end()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Span span(List<CoreLabel> tokens, Match match) {
    return new Span(
        tokens.get(match.start).beginPosition(), tokens.get(match.end - 1).endPosition());
  }
}
