package voc.needs.ballot;

import java.io.Serializable;
import java.util.function.UnaryOperator;

/**
 * One voter's ranking.
 *
 * @param voter whose it is; never published
 * @param department id of the department that the voter speaks for
 */
public record Ballot(String voter, String department, Ranking ranking) implements Serializable {
  /** The same with the ids that needs count under. */
  public Ballot under(UnaryOperator<String> survivor) {
    return new Ballot(voter, department, ranking.under(survivor));
  }
}
