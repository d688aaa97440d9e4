package voc.search.gap;

import java.util.Comparator;
import java.util.List;
import voc.core.Question;

/**
 * Questions with the same content terms.
 *
 * @param terms distinct, sorted, at least one
 * @param questions the shortest first, then by text and id
 * @param demand of all askers, above 0
 */
record Matter(List<String> terms, List<Question> questions, double demand) {
  private static final Comparator<Question> SHORTEST_FIRST =
      Comparator.<Question>comparingInt(question -> question.text().length())
          .thenComparing(Question::text)
          .thenComparing(Question::id);

  /** A fixed order, whatever the order of reading: most demand, then text, then terms. */
  static final Comparator<Matter> MOST_DEMAND_FIRST =
      Comparator.comparingDouble(Matter::demand)
          .reversed()
          .thenComparing(Matter::text)
          .thenComparing(matter -> String.join(" ", matter.terms()));

  static Matter of(List<String> terms, List<Question> questions) {
    List<Question> sorted = questions.stream().sorted(SHORTEST_FIRST).toList();
    return new Matter(terms, sorted, Demand.sum(sorted));
  }

  /** Its shortest question. */
  String text() {
    return questions.get(0).text();
  }
}
