package voc.needs.outcome;

/**
 * The change of a treated group less the change of one that was not: what the treatment did if both
 * would have changed alike without it.
 *
 * <p>Source: D. Card and A. B. Krueger, "Minimum wages and employment", American Economic Review 84
 * (1994) 772–793, whose table 3 is this class's test. The standard error is that of a difference of
 * independent changes.
 *
 * @param estimate in the unit of the changes
 * @param standardError at least 0
 */
public record DifferenceInDifferences(double estimate, double standardError) {

  /**
   * A change from before to after.
   *
   * @param standardError at least 0
   */
  public record Change(double estimate, double standardError) {
    /** The change between two means. */
    public static Change between(
        double before, double errorBefore, double after, double errorAfter) {
      return new Change(after - before, Math.hypot(errorBefore, errorAfter));
    }
  }

  /** The treated group's change less the other's. */
  public static DifferenceInDifferences of(Change treated, Change untreated) {
    return new DifferenceInDifferences(
        treated.estimate() - untreated.estimate(),
        Math.hypot(treated.standardError(), untreated.standardError()));
  }
}
