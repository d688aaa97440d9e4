package voc.needs.maturity;

import java.util.OptionalDouble;

/** Where the numbers come from: the tables of a run. */
public interface Figures {

  /**
   * One number of a table.
   *
   * @param figure as {@link Item#figure} names it
   * @return nothing where the table has no row that the number could be made of
   */
  OptionalDouble figure(String table, String figure);
}
