package voc.needs.maturity;

/** The five levels, from the first. */
public enum Level {
  /** Customers are heard when they complain. */
  REACTIVE("reactive"),
  /** Feedback is joined and has addressees. */
  TACTICAL("tactical"),
  /** It is ranked, owned and planned with. */
  STRATEGIC("strategic"),
  /** Every part of the organisation measures itself and hears everybody. */
  FOUNDATIONAL("foundational"),
  /** What customers say decides, and whether it helped is known. */
  CUSTOMER_CENTRIC("customer-centric");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** From 1 to 5. */
  public int number() {
    return ordinal() + 1;
  }
}
