package voc.samples;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that many people ask.
 *
 * @param kind whether the FAQ answers it
 * @param id short name
 * @param topic id of the topic it belongs to
 * @param question its canonical form
 * @param entry the FAQ entry that answers it; null for a gap
 * @param terms the words that every form of it is about
 * @param plan how many records ask it
 * @param searches how many rows of the search log ask it
 * @param phrasings how people ask it
 * @param queries how people search for it
 */
record AskedQuestion(
    Kind kind,
    String id,
    String topic,
    String question,
    @Nullable String entry,
    List<String> terms,
    Plan plan,
    int searches,
    List<Pattern> phrasings,
    List<String> queries) {
  AskedQuestion {
    terms = List.copyOf(terms);
    phrasings = List.copyOf(phrasings);
    queries = List.copyOf(queries);
    if ((kind == Kind.COVERED) == (entry == null)) {
      throw new IllegalArgumentException(
          "question " + id + ": a covered question names its FAQ entry, a gap has none");
    }
  }

  /** Whether the FAQ answers it. */
  enum Kind {
    GAP,
    COVERED
  }
}
