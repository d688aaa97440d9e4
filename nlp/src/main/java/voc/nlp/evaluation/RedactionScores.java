package voc.nlp.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well a redactor does on labelled text; the terms are the package's. Immutable.
 *
 * @param tokenRecall personal tokens that are found
 * @param tokenPrecision masked tokens that are personal
 * @param spanRecall personal spans that are found
 * @param spanPrecision masks that are right
 * @param exactRecall personal spans that are found exactly
 * @param exactPrecision masks that are exact
 * @param placesMasked names of places of which a letter or digit is masked
 * @param tokensByLabel by label of the file, share of tokens found
 * @param spansByLabel by label of the file, share of spans found
 * @param masksByType by kind of mask, share that is right
 */
public record RedactionScores(
    Share tokenRecall,
    Share tokenPrecision,
    Share spanRecall,
    Share spanPrecision,
    Share exactRecall,
    Share exactPrecision,
    Share placesMasked,
    SortedMap<String, Share> tokensByLabel,
    SortedMap<String, Share> spansByLabel,
    SortedMap<String, Share> masksByType) {
  /** Of nothing. */
  public static final RedactionScores NONE =
      new RedactionScores(
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Share.NONE,
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap());

  public RedactionScores {
    tokensByLabel = Collections.unmodifiableSortedMap(new TreeMap<>(tokensByLabel));
    spansByLabel = Collections.unmodifiableSortedMap(new TreeMap<>(spansByLabel));
    masksByType = Collections.unmodifiableSortedMap(new TreeMap<>(masksByType));
  }

  /** Both counted together. */
  public RedactionScores plus(RedactionScores other) {
    return new RedactionScores(
        tokenRecall.plus(other.tokenRecall),
        tokenPrecision.plus(other.tokenPrecision),
        spanRecall.plus(other.spanRecall),
        spanPrecision.plus(other.spanPrecision),
        exactRecall.plus(other.exactRecall),
        exactPrecision.plus(other.exactPrecision),
        placesMasked.plus(other.placesMasked),
        plus(tokensByLabel, other.tokensByLabel),
        plus(spansByLabel, other.spansByLabel),
        plus(masksByType, other.masksByType));
  }

  private static SortedMap<String, Share> plus(
      SortedMap<String, Share> one, SortedMap<String, Share> other) {
    SortedMap<String, Share> sum = new TreeMap<>(one);
    other.forEach((key, share) -> sum.merge(key, share, Share::plus));
    return sum;
  }

  /** A table of lines for people. */
  public String report() {
    StringBuilder lines = new StringBuilder();
    line(lines, "token recall", tokenRecall);
    line(lines, "token precision", tokenPrecision);
    line(lines, "span recall", spanRecall);
    line(lines, "span precision", spanPrecision);
    line(lines, "exact span recall", exactRecall);
    line(lines, "exact span precision", exactPrecision);
    line(lines, "names of places masked", placesMasked);
    lines(lines, "tokens found, ", tokensByLabel);
    lines(lines, "spans found, ", spansByLabel);
    lines(lines, "masks right, ", masksByType);
    return lines.toString();
  }

  private static void lines(StringBuilder lines, String what, Map<String, Share> shares) {
    shares.forEach((key, share) -> line(lines, what + key, share));
  }

  private static void line(StringBuilder lines, String what, Share share) {
    if (share.total() > 0) {
      lines.append(what).append(" ".repeat(Math.max(1, 32 - what.length()))).append(share);
      lines.append('\n');
    }
  }
}
