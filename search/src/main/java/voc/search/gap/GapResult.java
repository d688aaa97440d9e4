package voc.search.gap;

import java.util.List;
import voc.core.FaqGap;

/**
 * The FAQ gaps of a set of questions. Every question with content is in exactly one gap.
 *
 * @param gaps ranked, the largest first; those with a score of 0 are wholly covered, yet still
 *     asked
 * @param questionsRead how many questions were given
 * @param questionsWithoutContent how many were left out since they are about nothing
 */
public record GapResult(List<FaqGap> gaps, int questionsRead, int questionsWithoutContent) {
  public GapResult {
    gaps = List.copyOf(gaps);
  }
}
