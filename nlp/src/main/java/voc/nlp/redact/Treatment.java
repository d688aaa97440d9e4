package voc.nlp.redact;

/** What becomes of personal data that was found. */
public enum Treatment {
  /** A mark of its kind takes its place: {@code [PHONE]}. */
  MASK,
  /** A mark with a code of the value takes its place, the same for the same value. */
  HASH,
  /** It stays as it is. */
  KEEP
}
