package voc.nlp.corenlp;

import org.jspecify.annotations.NullMarked;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Topic;

/**
 * Where a rule matches a sentence.
 *
 * @param start index of the first token
 * @param end of the last, exclusive
 * @param outcome what became of it
 */
@NullMarked
record RuleMatch(Topic topic, Rule rule, int start, int end, Outcome outcome) {
  enum Outcome {
    /** It gives the topic, alone or among others. */
    COUNTS,
    /** A match of {@code unless} overlaps it, or a guard holds. */
    TAKEN_AWAY
  }

  boolean counts() {
    return outcome == Outcome.COUNTS;
  }

  boolean lies(RuleMatch within) {
    return within.start <= start && end <= within.end;
  }

  boolean hasPlaceOf(RuleMatch other) {
    return start == other.start && end == other.end;
  }
}
