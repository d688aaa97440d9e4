package voc.nlp.aspect;

/**
 * How probable each stance is. The three sum to 1.
 *
 * @param negative in [0, 1]
 * @param neutral in [0, 1]
 * @param positive in [0, 1]
 */
public record Stances(double negative, double neutral, double positive) {
  /** P(positive) - P(negative), in [-1, 1]. */
  public double polarity() {
    return Math.max(-1, Math.min(1, positive - negative));
  }

  /** The most probable one. */
  public Stance best() {
    if (negative > neutral && negative >= positive) {
      return Stance.NEGATIVE;
    }
    return positive > neutral ? Stance.POSITIVE : Stance.NEUTRAL;
  }

  /** The probability of one. */
  public double of(Stance stance) {
    return switch (stance) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }
}
