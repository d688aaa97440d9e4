package voc.search.diagnosis;

/**
 * How often people asked somebody, in the last period and in the one before.
 *
 * @param current people in the last period, at least 0
 * @param previous people in the period before, at least 0
 * @param trend what a test of both says
 */
public record Contacts(long current, long previous, Trend trend) {
  /** Of which nothing is known. */
  public static final Contacts UNKNOWN = new Contacts(0, 0, Trend.UNKNOWN);

  /** Where figures are heading. */
  public enum Trend {
    /** More than before, beyond chance. */
    RISING("rising"),
    /** Fewer, beyond chance. */
    FALLING("falling"),
    /** No change that chance would not explain. */
    STEADY("steady"),
    /** There is nothing to compare with. */
    UNKNOWN("unknown");

    private final String code;

    Trend(String code) {
      this.code = code;
    }

    /** As it stands in tables. */
    public String code() {
      return code;
    }
  }
}
