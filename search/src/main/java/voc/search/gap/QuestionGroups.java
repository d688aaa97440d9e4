package voc.search.gap;

import java.util.List;

/**
 * Questions, grouped.
 *
 * @param groups in no order of importance, the same for the same questions
 * @param questionsRead how many questions were given
 * @param questionsWithoutContent how many were left out since they are about nothing, as {@code can
 *     you help me?}
 */
public record QuestionGroups(
    List<QuestionGroup> groups, int questionsRead, int questionsWithoutContent) {
  public QuestionGroups {
    groups = List.copyOf(groups);
  }
}
