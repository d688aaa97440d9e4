package voc.nlp.redact;

/** Kinds of personal data that are masked. Where two kinds claim the same words the first wins. */
public enum PiiType {
  EMAIL,
  CARD,
  SSN,
  IP,
  PHONE,
  NAME;

  /** What stands in the redacted text, such as {@code [EMAIL]}. */
  public String mark() {
    return "[" + name() + "]";
  }
}
