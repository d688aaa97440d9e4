package voc.needs.hearing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;

/**
 * How much is heard of one group.
 *
 * @param servedShare of all served of its kind, in (0, 1]
 * @param heard null where it is suppressed, or where nobody of the kind is heard
 * @param suppressed whether it is of few people, or protects another
 * @param words the verdict in a sentence
 */
public record HeardGroup(
    ServedGroup group,
    double servedShare,
    @Nullable Heard heard,
    boolean suppressed,
    Verdict verdict,
    String words) {

  /** What the figures say. */
  public enum Verdict {
    NOT_HEARD,
    AS_EXPECTED,
    MORE_THAN_EXPECTED,
    TOO_FEW_TO_TELL;

    /** The words for it in table {@code not_heard}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * The figures.
   *
   * @param people distinct persons heard
   * @param share of all heard of the kind
   * @param interval 95 % Wilson interval of {@code share}
   * @param ratio share / servedShare: 1 is as expected
   * @param pValue two-sided, of the binomial test
   * @param adjusted after Benjamini–Hochberg over all groups that are shown
   */
  public record Heard(
      long people, double share, Interval interval, double ratio, double pValue, double adjusted) {}
}
