package voc.needs.driver;

/**
 * Ulwick's opportunity: importance + max(importance − satisfaction, 0), each ten times the share of
 * those who give it one of the two highest marks. Source: A. W. Ulwick, "Turn customer input into
 * innovation", Harvard Business Review 80(1) (2002) 91–97. There people are asked for both; how
 * they are read from feedback that nobody was asked for stands in methods.md.
 *
 * @param importance in [0, 10]
 * @param satisfaction in [0, 10]
 */
public record Opportunity(double importance, double satisfaction) {
  /** Of a scale of five the two highest marks are 4 and 5, which are 0.75 and 1 on ours. */
  public static final double TOP_TWO_BOXES = 0.75;

  private static final double SCALE = 10;

  public Opportunity {
    require("importance", importance);
    require("satisfaction", satisfaction);
  }

  /**
   * Of {@code all} who could have said so, how many found it important and how many were satisfied.
   *
   * @param all at least 1
   */
  public static Opportunity of(long important, long satisfied, long all) {
    return new Opportunity(SCALE * important / all, SCALE * satisfied / all);
  }

  /** In [0, 20]; above 10 Ulwick speaks of an opportunity, above 15 of an extreme one. */
  public double score() {
    return importance + Math.max(importance - satisfaction, 0);
  }

  private static void require(String name, double value) {
    if (!(value >= 0 && value <= SCALE)) {
      throw new IllegalArgumentException(
          name + " must be in [0, 10], got " + value + "; give ten times a share");
    }
  }
}
