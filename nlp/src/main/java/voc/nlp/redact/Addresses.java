package voc.nlp.redact;

/** Which addresses are masked. */
public enum Addresses {
  /**
   * Where somebody lives or gets mail, by the words before it or because it is written as on a
   * letter. "Pothole at 123 Main Street" stays: it is the matter itself.
   */
  HOMES,
  /** Every street with a house number, too. */
  ALL
}
