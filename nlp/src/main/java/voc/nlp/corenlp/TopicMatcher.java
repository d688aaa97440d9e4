package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.NodePattern;
import edu.stanford.nlp.ling.tokensregex.TokenSequenceMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.core.TopicTag;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.Topic;

/**
 * Finds the taxonomy's topics in a sentence that has been tokenised, part-of-speech tagged and
 * lemmatised.
 *
 * <p>A topic is given once per sentence, with the longest of its matches (the first of equally long
 * ones) that none of its {@code unless} rules overlaps. Rules see {@link RuleTokens normalised
 * tokens}. A rule is tried only on sentences that hold one of its anchor words, since nearly every
 * rule fails on nearly every sentence.
 *
 * <p>Immutable and safe to share between threads.
 */
@NullMarked
public final class TopicMatcher {
  private final List<CompiledTopic> topics;
  private final List<CompiledRule> rules;
  private final Map<String, BitSet> rulesByAnchor = new HashMap<>();
  private final BitSet rulesWithoutAnchor = new BitSet();

  private record CompiledTopic(Topic topic, List<TokenSequencePattern> unless) {}

  private record CompiledRule(int topic, TokenSequencePattern pattern) {}

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
        compiledRules.add(new CompiledRule(compiledTopics.size(), compiled(topic, rule, env)));
      }
      List<TokenSequencePattern> unless = new ArrayList<>();
      for (Rule rule : topic.unless()) {
        unless.add(compiled(topic, rule, env));
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
  public List<TopicTag> topics(List<CoreLabel> sentenceTokens) {
    List<CoreLabel> tokens = RuleTokens.of(sentenceTokens);
    @Nullable Match[] best = new @Nullable Match[topics.size()];
    BitSet candidates = candidates(tokens);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      CompiledRule rule = rules.get(i);
      best[rule.topic] = best(rule, tokens, best[rule.topic]);
    }
    List<TopicTag> tags = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      Match match = best[i];
      if (match != null) {
        tags.add(new TopicTag(topics.get(i).topic.id(), span(tokens, match)));
      }
    }
    return List.copyOf(tags);
  }

  private void index(Rule rule, int position) {
    if (rule.anchors().isEmpty()) {
      rulesWithoutAnchor.set(position);
    }
    for (String anchor : rule.anchors()) {
      rulesByAnchor.computeIfAbsent(anchor, a -> new BitSet()).set(position);
    }
  }

  private static TokenSequencePattern compiled(Topic topic, Rule rule, Env env) {
    try {
      return TokenSequencePattern.compile(env, rule.pattern());
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

  /** The rules of which an anchor is in the sentence, and those without anchors. */
  private BitSet candidates(List<CoreLabel> tokens) {
    BitSet candidates = (BitSet) rulesWithoutAnchor.clone();
    for (CoreLabel token : tokens) {
      addRulesOf(token.word(), candidates);
      addRulesOf(token.lemma(), candidates);
    }
    return candidates;
  }

  private void addRulesOf(String anchor, BitSet candidates) {
    BitSet anchored = rulesByAnchor.get(anchor);
    if (anchored != null) {
      candidates.or(anchored);
    }
  }

  /** The longer, then the earlier, of {@code soFar} and the rule's matches. */
  private @Nullable Match best(CompiledRule rule, List<CoreLabel> tokens, @Nullable Match soFar) {
    Match best = soFar;
    TokenSequenceMatcher matcher = rule.pattern.getMatcher(tokens);
    while (matcher.find()) {
      Match match = new Match(matcher.start(), matcher.end());
      if (isBetter(match, best) && !isTakenAway(match, topics.get(rule.topic).unless, tokens)) {
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
      Match match, List<TokenSequencePattern> unless, List<CoreLabel> tokens) {
    for (TokenSequencePattern pattern : unless) {
      TokenSequenceMatcher matcher = pattern.getMatcher(tokens);
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
