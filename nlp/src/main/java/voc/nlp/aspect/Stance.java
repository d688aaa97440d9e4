package voc.nlp.aspect;

import java.util.Locale;

/** What a sentence says of a target. */
public enum Stance {
  NEGATIVE,
  NEUTRAL,
  POSITIVE;

  /** Its name in tables, such as {@code negative}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
