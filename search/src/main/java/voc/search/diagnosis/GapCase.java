package voc.search.diagnosis;

import java.util.List;
import java.util.Optional;
import voc.core.GapDemand;
import voc.core.Question;
import voc.search.faq.Coverage;

/**
 * What is known of a cluster of questions when it is diagnosed.
 *
 * @param question the most central, redacted
 * @param demand who asks
 * @param coverage demand-weighted probability that the FAQ answers it, in [0, 1]
 * @param nearest what the FAQ says to the central question
 * @param contacts how often people asked somebody, by period
 * @param rise since when it is asked more often, if it is
 * @param answers what agents said to its questions
 * @param askers one of its questions for each asker, searches with their count
 */
public record GapCase(
    String question,
    GapDemand demand,
    double coverage,
    Coverage nearest,
    Contacts contacts,
    Optional<Rise> rise,
    List<AnsweredQuestion> answers,
    List<Question> askers) {
  public GapCase {
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage must be in [0, 1], got " + coverage);
    }
    answers = List.copyOf(answers);
    askers = List.copyOf(askers);
  }
}
