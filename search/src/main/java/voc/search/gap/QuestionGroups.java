package voc.search.gap;

import java.util.List;
import java.util.function.Function;

/**
 * Questions, grouped.
 *
 * @param groups in no order of importance, the same for the same questions
 * @param questionsRead how many questions were given
 * @param questionsWithoutContent how many were left out since they are about nothing, as {@code can
 *     you help me?}
 * @param pointOf where any text stands among these questions, of length 1
 */
record QuestionGroups(
    List<QuestionGroup> groups,
    int questionsRead,
    int questionsWithoutContent,
    Function<String, Point> pointOf) {
  QuestionGroups {
    groups = List.copyOf(groups);
  }
}
