package voc.jobs.source;

import java.util.Locale;
import voc.jobs.config.Format;

/**
 * What a file may be.
 *
 * @param format its format
 * @param confidence how sure that is, in [0, 1]: the share of the format's tell-tale fields that
 *     were found, at least 0.6 if all that it needs are among them, and at most 0.4 for a format
 *     that any file of its syntax fits
 * @param matched how many tell-tale fields were found
 * @param evidence why, in words
 */
public record FormatGuess(Format format, double confidence, int matched, String evidence) {
  /** From here on a guess may contradict a configuration. */
  public static final double SURE = 0.8;

  /** Such as "csv: map its 3 columns" or "webvtt, 95 % sure: it has times of cues with a point". */
  public String words() {
    return isAny()
        ? format.code() + ": " + evidence
        : String.format(
            Locale.ROOT, "%s, %.0f %% sure: %s", format.code(), 100 * confidence, evidence);
  }

  /** Whether all that is known is the syntax: it surely is CSV, but nobody's that voc knows. */
  private boolean isAny() {
    return matched == 0 && format.isMapped();
  }

  public boolean isSure() {
    return confidence >= SURE;
  }
}
