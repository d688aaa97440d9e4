package voc.needs;

/**
 * Where a need is heading, decided at a false discovery rate of 5 % over all needs of the night.
 */
public enum Direction {
  /** Heard now, never in the period before, and beyond chance. */
  NEW("new"),
  /** A larger share of all feedback than before, beyond chance. */
  RISING("rising"),
  /** A smaller share of all feedback than before, beyond chance. */
  FALLING("falling"),
  /** No change that chance would not explain. It does not say that nothing changed. */
  STEADY("steady");

  /** Of the needs said to change on a night, at most this share is expected to be wrong. */
  public static final double FALSE_DISCOVERY_RATE = 0.05;

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** The name in tables and output. */
  public String code() {
    return code;
  }

  /**
   * The direction of a need.
   *
   * @param current its feedback in the last period
   * @param previous its feedback in the period before
   * @param night all feedback of both
   * @param adjustedPValue of the change, from {@link BenjaminiHochberg}
   */
  public static Direction of(
      long current, long previous, NightFigures night, double adjustedPValue) {
    if (adjustedPValue > FALSE_DISCOVERY_RATE) {
      return STEADY;
    }
    double difference = (double) current / night.current() - (double) previous / night.previous();
    if (difference > 0) {
      return previous == 0 ? NEW : RISING;
    }
    return difference < 0 ? FALLING : STEADY;
  }
}
