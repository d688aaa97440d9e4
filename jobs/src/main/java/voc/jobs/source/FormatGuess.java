package voc.jobs.source;

import voc.jobs.config.Format;

/**
 * What a file may be.
 *
 * @param format its format
 * @param confidence how sure that is, in [0, 1]: the share of the format's tell-tale fields that
 *     were found, and at most 0.4 for a format that any file of its syntax fits
 * @param matched how many tell-tale fields were found
 * @param evidence why, in words
 */
public record FormatGuess(Format format, double confidence, int matched, String evidence) {
  /** From here on a guess may contradict a configuration. */
  public static final double SURE = 0.8;

  public boolean isSure() {
    return confidence >= SURE;
  }
}
