package voc.search.gap;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import voc.core.Channel;
import voc.core.Question;

/**
 * Who asks. Each asker is one person, and stands by the question of theirs with the most demand;
 * each row of a search log is an asker of its own, since it already counts searches.
 */
public final class Demand {
  static final Comparator<Question> MOST_FIRST =
      Comparator.comparingDouble(Question::demand)
          .reversed()
          .thenComparing(Question::text)
          .thenComparing(Question::id);

  private Demand() {}

  /** One question for each asker, in order of asker. */
  public static Collection<Question> ofAskers(Collection<Question> questions) {
    Map<String, Question> byAsker = new TreeMap<>();
    for (Question question : questions) {
      byAsker.merge(asker(question), question, (a, b) -> MOST_FIRST.compare(a, b) <= 0 ? a : b);
    }
    return byAsker.values();
  }

  /** Distinct people plus searches. */
  public static double sum(Collection<Question> questions) {
    return ofAskers(questions).stream().mapToDouble(Question::demand).sum();
  }

  // The prefix keeps rows and persons apart, whatever their ids.
  private static String asker(Question question) {
    return question.channel() == Channel.SEARCH
        ? "row " + question.id()
        : "person " + question.person();
  }
}
