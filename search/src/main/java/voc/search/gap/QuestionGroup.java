package voc.search.gap;

import java.util.List;
import voc.core.Question;

/**
 * Questions of the same matter.
 *
 * @param members the central one first, then the most central; at least one
 * @param centralTerms the content terms of the central question, distinct and sorted
 * @param middle the demand-weighted mean of where they stand, of length 1
 * @param demand distinct people plus searches
 */
record QuestionGroup(List<Member> members, List<String> centralTerms, Point middle, double demand) {
  QuestionGroup {
    members = List.copyOf(members);
    centralTerms = List.copyOf(centralTerms);
  }

  /**
   * A question of a group.
   *
   * @param likeness cosine to the middle of the group, in [-1, 1]
   */
  record Member(Question question, double likeness) {}

  /** The question that the group is named by. */
  Question central() {
    return members.get(0).question();
  }

  List<Question> questions() {
    return members.stream().map(Member::question).toList();
  }
}
