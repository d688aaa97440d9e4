package voc.samples;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question that many people ask.
 *
 * @param kind how the FAQ serves it
 * @param id short name
 * @param topic id of the topic it belongs to
 * @param question its canonical form
 * @param entry the FAQ entry that answers it, at least in part; null for a gap
 * @param terms the words that every form of it is about
 * @param facts what else is planted, by name: {@code against} the entry that disagrees, {@code
 *     says} and {@code against-says} what the two sides say, {@code missing} what the entry leaves
 *     out, {@code word} what people call the thing and {@code means} what the FAQ calls it
 * @param plan how many records ask it
 * @param searches how many rows of the search log ask it
 * @param phrasings how people ask it
 * @param answers what agents say to it; none if they read the entry to the customer
 * @param queries how people search for it
 */
record AskedQuestion(
    Kind kind,
    String id,
    String topic,
    String question,
    @Nullable String entry,
    List<String> terms,
    Map<String, String> facts,
    Plan plan,
    int searches,
    List<Pattern> phrasings,
    List<String> answers,
    List<String> queries) {
  AskedQuestion {
    terms = List.copyOf(terms);
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    phrasings = List.copyOf(phrasings);
    answers = List.copyOf(answers);
    queries = List.copyOf(queries);
    if ((kind == Kind.GAP) != (entry == null)) {
      throw new IllegalArgumentException(
          "question " + id + ": a gap has no FAQ entry, every other question names its own");
    }
  }

  /** How the FAQ serves a question, and what becomes of the searches for it. */
  enum Kind {
    /** No entry answers it. */
    GAP(Outcome.NOTHING),
    /** An entry answers it, and people find it. */
    COVERED(Outcome.CLICKED),
    /** An entry answers it, and people search in other words. */
    HARD_TO_FIND(Outcome.NOTHING_OR_UNCLICKED),
    /** An entry answers it, people find it, and they call all the same. */
    STILL_CALLED_ABOUT(Outcome.CLICKED),
    /** The entry is old, and the question rises. */
    STALE(Outcome.CLICKED),
    /** The entry answers a part of it. */
    WEAK(Outcome.NOTHING_OR_UNCLICKED),
    /** Two entries, or an entry and the agents, disagree. */
    CONFLICTING(Outcome.CLICKED),
    /** An entry answers it that calls the thing by another name. */
    OTHER_WORDS(Outcome.NOTHING);

    private final Outcome outcome;

    Kind(Outcome outcome) {
      this.outcome = outcome;
    }

    /** What becomes of searches for it. */
    Outcome outcome() {
      return outcome;
    }

    /** The kind that the word files call {@code text}, such as {@code hard-to-find}. */
    static Kind parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** What becomes of searches. */
  enum Outcome {
    NOTHING,
    NOTHING_OR_UNCLICKED,
    CLICKED
  }
}
