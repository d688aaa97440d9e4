package voc.search.gap;

import java.util.List;
import voc.core.Question;

/**
 * Questions of the same matter.
 *
 * @param questions the most central first, at least one
 * @param centralTerms the content terms of the central question, distinct and sorted
 * @param demand distinct people plus searches
 */
public record QuestionGroup(List<Question> questions, List<String> centralTerms, double demand) {
  public QuestionGroup {
    questions = List.copyOf(questions);
    centralTerms = List.copyOf(centralTerms);
  }

  /** The question that is most like the others. */
  public Question central() {
    return questions.get(0);
  }
}
