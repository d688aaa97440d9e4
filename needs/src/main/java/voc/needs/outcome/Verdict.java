package voc.needs.outcome;

/** Whether an initiative worked. */
public enum Verdict {
  /** Less feedback on the need than the untouched let expect, beyond chance. */
  WORKED("worked"),
  /** No difference beyond chance. */
  NO_SIGN("no sign"),
  /** More than they let expect, beyond chance. */
  WORSE("worse"),
  /** Too few weeks since. */
  TOO_EARLY("too early"),
  /** The comparison can't be made, or not be trusted. */
  CANT_TELL("can't tell");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** As tables say it. */
  public String word() {
    return word;
  }
}
