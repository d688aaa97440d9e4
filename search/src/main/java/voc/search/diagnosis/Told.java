package voc.search.diagnosis;

import java.util.Locale;

/**
 * Figures as they may stand in a published sentence: none of fewer people than the smallest cell,
 * and none from which such a one follows.
 *
 * @param smallestCell k, at least 1; a search counts as a person, since behind it sits somebody
 */
public record Told(int smallestCell) {

  /** Whether a count may be told: nobody is behind 0. */
  public boolean tells(double count) {
    long rounded = Math.round(count);
    return rounded == 0 || rounded >= smallestCell;
  }

  /** Whether a count and what a known whole leaves may be told. */
  public boolean tells(double part, double whole) {
    return tells(part) && tells(whole - part) && tells(whole);
  }

  /** {@code 38}, or {@code fewer than 10}. */
  public String count(double count) {
    return tells(count)
        ? String.format(Locale.ROOT, "%,d", Math.round(count))
        : "fewer than " + smallestCell;
  }

  /** {@code 31 of 38}, or {@code most of 38} where one of both, or what is left, is small. */
  public String part(double part, double whole) {
    if (!tells(whole)) {
      return share(part, whole);
    }
    String all = String.format(Locale.ROOT, "%,d", Math.round(whole));
    if (tells(part, whole)) {
      return Math.round(part) == Math.round(whole)
          ? "all " + all
          : String.format(Locale.ROOT, "%,d of %s", Math.round(part), all);
    }
    return share(part, whole) + " of " + all;
  }

  /** Half of it or less, in a word. */
  static String share(double part, double whole) {
    return part > whole / 2 ? "most" : "some";
  }
}
