package voc.jobs.source.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as exports write them. */
public final class Numbers {
  /**
   * No NaN, no infinity, no Java suffixes: what {@code Double.valueOf} takes beyond plain numbers.
   */
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

  private Numbers() {}

  /** The number with a decimal point that {@code text} is, if it is one. */
  public static Optional<Double> parse(String text) {
    String stripped = text.strip();
    return PLAIN.matcher(stripped).matches()
        ? Optional.of(Double.valueOf(stripped))
        : Optional.empty();
  }
}
