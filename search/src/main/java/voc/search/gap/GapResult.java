package voc.search.gap;

import java.util.List;
import java.util.Map;
import voc.core.FaqGap;

/**
 * The FAQ gaps of a set of questions. Every question with content is in exactly one gap.
 *
 * @param gaps ranked, the largest first; those with a score of 0 are wholly covered, yet still
 *     asked
 * @param questions of each gap by its id, the central one first
 * @param questionsRead how many questions were given
 * @param questionsWithoutContent how many were left out since they are about nothing
 */
public record GapResult(
    List<FaqGap> gaps,
    Map<String, List<GapQuestion>> questions,
    int questionsRead,
    int questionsWithoutContent) {
  public GapResult {
    gaps = List.copyOf(gaps);
    questions = Map.copyOf(questions);
  }

  /** The questions of one of the gaps, the central one first. */
  public List<GapQuestion> questions(FaqGap gap) {
    List<GapQuestion> of = questions.get(gap.id());
    if (of == null) {
      throw new IllegalArgumentException("there is no gap " + gap.id() + " in this result");
    }
    return of;
  }
}
