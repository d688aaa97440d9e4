package voc.nlp.taxonomy;

import java.util.List;

/**
 * What trying a taxonomy on its examples and on customers' texts has shown. All lists are in the
 * order of topic ids, then of the file.
 *
 * @param topics how many topics were tried
 * @param rules how many phrases and rules
 * @param examples how many examples and near misses
 * @param texts how many customers' texts
 * @param failures examples that don't get their topic alone, and near misses that get it
 * @param silent rules that gave no text and no example their topic; empty if there were no texts
 * @param collisions topics that always came with another one, on the same words
 * @param shadows rules that always matched within another rule of the same topic, so that they
 *     changed nothing
 */
public record TaxonomyReport(
    int topics,
    int rules,
    int examples,
    int texts,
    List<Failure> failures,
    List<Placed> silent,
    List<Collision> collisions,
    List<Shadow> shadows) {
  public TaxonomyReport {
    failures = List.copyOf(failures);
    silent = List.copyOf(silent);
    collisions = List.copyOf(collisions);
    shadows = List.copyOf(shadows);
  }

  /**
   * An example that was tagged wrongly.
   *
   * @param topic whose example it is
   * @param text the example
   * @param got ids of the topics that it got
   * @param kind what it should have been
   */
  public record Failure(String topic, String text, List<String> got, Kind kind) {
    /** What an example is for. */
    public enum Kind {
      /** It must get its topic and no other. */
      EXAMPLE,
      /** It must not get its topic. */
      NEAR_MISS
    }

    public Failure {
      got = List.copyOf(got);
    }

    /** In words. */
    @Override
    public String toString() {
      String tagged = got.isEmpty() ? "no topic" : String.join(", ", got);
      return kind == Kind.EXAMPLE
          ? topic + ": the example \"" + text + "\" must get this topic alone, got " + tagged
          : topic + ": the near miss \"" + text + "\" must not get this topic, got " + tagged;
    }
  }

  /** A rule of a topic. */
  public record Placed(String topic, Rule rule) {
    /** With its line, if it has one. */
    @Override
    public String toString() {
      return (rule.line() > 0 ? "line " + rule.line() + ": " : "")
          + topic
          + " \""
          + rule.source()
          + "\"";
    }
  }

  /**
   * A topic that never came without another one.
   *
   * @param topic the one
   * @param other the other, on the same words each time
   * @param sentences in how many sentences
   */
  public record Collision(String topic, String other, int sentences) {
    @Override
    public String toString() {
      return topic
          + " came only together with "
          + other
          + " and on the same words, in "
          + sentences
          + " sentences";
    }
  }

  /**
   * A rule that never mattered.
   *
   * @param rule the one
   * @param behind the rule that matched more of each sentence
   * @param matches how often
   */
  public record Shadow(Placed rule, Rule behind, int matches) {
    @Override
    public String toString() {
      return rule
          + " matched only within \""
          + behind.source()
          + "\""
          + (behind.line() > 0 ? " of line " + behind.line() : "")
          + ", "
          + matches
          + " times";
    }
  }

  /** Whether every example is tagged as it must be. */
  public boolean passes() {
    return failures.isEmpty();
  }
}
