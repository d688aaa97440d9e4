package voc.nlp.redact;

/**
 * Kinds of personal data that are masked. Their order here means nothing: where two kinds claim the
 * same words, the one that {@link PatternRedactor} looks for first has them, and patterns come
 * before what the rest of the record and a model tell ({@link ConversationRedactor}).
 */
public enum PiiType {
  EMAIL,
  /** A payment card. */
  CARD,
  /** A bank account: IBAN, account and routing numbers. */
  ACCOUNT,
  /** A US social security number, whole or its last digits. */
  SSN,
  /** Any other number by which a state knows a person, such as a tax or health number. */
  NATIONAL_ID,
  PASSPORT,
  DRIVER_LICENSE,
  /** A vehicle's number plate or identification number. */
  PLATE,
  /** A number by which an organisation knows a person's matter: case, claim, policy, customer. */
  CASE,
  IP,
  PHONE,
  BIRTH_DATE,
  /** A user name or handle. */
  USER,
  /** The part of a link that tells a person: ids, names, tokens. */
  URL,
  ADDRESS,
  NAME;

  /** What stands in the redacted text, such as {@code [EMAIL]}. */
  public String mark() {
    return "[" + name() + "]";
  }
}
