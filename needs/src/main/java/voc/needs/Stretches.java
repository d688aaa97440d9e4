package voc.needs;

/**
 * The stretches of days in which feedback is counted to see how much it varies while nothing
 * changes: the whole weeks of the last period, of the one before, and of earlier ones. Weeks,
 * because feedback that belongs together (a storm, a campaign, a bad invoice) comes within days,
 * and because a week has each weekday once. Where a period has not two weeks, stretches are days.
 *
 * @param periodDays days of a period, at least 1
 */
public record Stretches(int periodDays) {
  /** Periods that are looked at: with those of a month, half a year before the two compared. */
  public static final int MOST_PERIODS = 8;

  private static final int WEEK = 7;

  public Stretches {
    if (periodDays < 1) {
      throw new IllegalArgumentException("a period must have at least 1 day, got " + periodDays);
    }
  }

  /** Days of a stretch. */
  public int days() {
    return periodDays < 2 * WEEK ? 1 : WEEK;
  }

  /** How many stretches a period has, counted back from its last day; some days may remain. */
  public int perPeriod() {
    return periodDays / days();
  }

  /** How many there are, the last first. */
  public int count() {
    return MOST_PERIODS * perPeriod();
  }
}
