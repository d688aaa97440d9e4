package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReport;
import voc.nlp.taxonomy.TaxonomyReport.Failure;
import voc.nlp.taxonomy.TaxonomyReport.Placed;
import voc.nlp.taxonomy.Topic;
import voc.nlp.topic.FoundTopic;

/**
 * Tries a taxonomy on its own examples and on customers' texts. Use: make one, {@link #read} as
 * many texts as there is time for, ask for the {@link #report}. Texts are tokenised and tagged with
 * parts of speech, not parsed: some thousand sentences a second. Not thread-safe.
 */
@NullMarked
public final class TaxonomyCheck {
  /** Twice together may be chance. */
  private static final int LEAST_EVIDENCE = 3;

  private final Taxonomy taxonomy;
  private final TopicMatcher matcher;
  private final JoinedTopics topics;
  private final Map<Placed, Use> uses = new LinkedHashMap<>();
  private final Map<String, Company> companies = new TreeMap<>();
  private int texts;

  /** How often a rule gave its topic, and which rules of the topic covered it each time. */
  private static final class Use {
    int matches;
    @Nullable Set<Rule> covering;
  }

  /** In how many sentences a topic was found, and in how many of them others on the same words. */
  private static final class Company {
    int sentences;
    final Map<String, Integer> others = new TreeMap<>();
  }

  /**
   * @throws IllegalArgumentException if a rule is not valid TokensRegex
   */
  public TaxonomyCheck(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.matcher = new TopicMatcher(taxonomy);
    this.topics = JoinedTopics.of(taxonomy, List.of());
    for (Topic topic : taxonomy.topics()) {
      for (Rule rule : topic.rules()) {
        uses.put(new Placed(topic.id(), rule), new Use());
      }
    }
    for (Topic topic : taxonomy.topics()) {
      topic.examples().forEach(this::count);
    }
  }

  /** Tries the rules on what a customer said. */
  public void read(String text) {
    texts++;
    count(text);
  }

  private void count(String text) {
    for (List<CoreLabel> sentence : Pipeline.taggedSentences(text)) {
      countRules(matcher.matches(sentence));
      countCompanies(matcher.topics(sentence));
    }
  }

  private void countRules(List<RuleMatch> matches) {
    for (RuleMatch match : matches) {
      Use use = uses.get(new Placed(match.topic().id(), match.rule()));
      if (use == null || !match.counts()) {
        continue;
      }
      Set<Rule> covering = new LinkedHashSet<>();
      for (RuleMatch other : matches) {
        if (isShadow(match, other)) {
          covering.add(other.rule());
        }
      }
      use.matches++;
      if (use.covering == null) {
        use.covering = covering;
      } else {
        use.covering.retainAll(covering);
      }
    }
  }

  /** The longest match is shown, of equally long ones the first rule's: the other is idle. */
  private static boolean isShadow(RuleMatch match, RuleMatch other) {
    return other.counts()
        && !other.rule().equals(match.rule())
        && other.topic().id().equals(match.topic().id())
        && match.lies(other)
        && (!match.hasPlaceOf(other) || comesFirst(match.topic(), other.rule(), match.rule()));
  }

  private static boolean comesFirst(Topic topic, Rule one, Rule other) {
    return topic.rules().indexOf(one) < topic.rules().indexOf(other);
  }

  private void countCompanies(List<FoundTopic> found) {
    for (FoundTopic one : found) {
      Company company = companies.computeIfAbsent(one.topic(), topic -> new Company());
      company.sentences++;
      for (FoundTopic other : found) {
        Span span = other.span();
        if (!other.topic().equals(one.topic()) && span.equals(one.span())) {
          company.others.merge(other.topic(), 1, Integer::sum);
        }
      }
    }
  }

  /** What has been seen so far. */
  public TaxonomyReport report() {
    List<Placed> silent = new ArrayList<>();
    List<TaxonomyReport.Shadow> shadows = new ArrayList<>();
    uses.forEach(
        (rule, use) -> {
          if (use.matches == 0 && texts > 0) {
            silent.add(rule);
          }
          if (use.matches >= LEAST_EVIDENCE && use.covering != null && !use.covering.isEmpty()) {
            shadows.add(
                new TaxonomyReport.Shadow(rule, use.covering.iterator().next(), use.matches));
          }
        });
    return new TaxonomyReport(
        taxonomy.topics().size(),
        uses.size(),
        taxonomy.topics().stream()
            .mapToInt(topic -> topic.examples().size() + topic.notExamples().size())
            .sum(),
        texts,
        failures(),
        silent,
        collisions(),
        shadows);
  }

  private List<TaxonomyReport.Collision> collisions() {
    List<TaxonomyReport.Collision> collisions = new ArrayList<>();
    companies.forEach(
        (topic, company) ->
            company.others.forEach(
                (other, times) -> {
                  if (times == company.sentences && times >= LEAST_EVIDENCE) {
                    collisions.add(new TaxonomyReport.Collision(topic, other, times));
                  }
                }));
    return collisions;
  }

  private List<Failure> failures() {
    List<Failure> failures = new ArrayList<>();
    for (Topic topic : taxonomy.topics()) {
      for (String example : topic.examples()) {
        List<String> got = topicsOf(example);
        if (!got.equals(List.of(topic.id()))) {
          failures.add(new Failure(topic.id(), example, got, Failure.Kind.EXAMPLE));
        }
      }
      for (String nearMiss : topic.notExamples()) {
        List<String> got = topicsOf(nearMiss);
        if (got.contains(topic.id())) {
          failures.add(new Failure(topic.id(), nearMiss, got, Failure.Kind.NEAR_MISS));
        }
      }
    }
    return failures;
  }

  private List<String> topicsOf(String text) {
    UtteranceTopics.ReadUtterance read =
        new UtteranceTopics.ReadUtterance(text, null, Pipeline.taggedSentences(text));
    Set<String> got = new TreeSet<>();
    topics.topics(read).forEach(found -> found.forEach(topic -> got.add(topic.topic())));
    return List.copyOf(got);
  }
}
