package voc.needs.disclosure;

import java.io.Serializable;

/**
 * The threshold rule: a cell that fewer people than this are behind is not published. Source: A.
 * Hundepool and others, Statistical Disclosure Control, Wiley 2012, section 4.2.1 (minimum
 * frequency rule).
 *
 * @param people k, at least 1; 1 switches suppression off
 */
public record SmallestCell(int people) implements Serializable {
  /** Ten, as many offices of statistics and of health use. */
  public static final SmallestCell DEFAULT = new SmallestCell(10);

  /** Everything is published. */
  public static final SmallestCell OFF = new SmallestCell(1);

  public SmallestCell {
    if (people < 1) {
      throw new IllegalArgumentException(
          "the smallest cell must be >= 1, got " + people + "; 1 switches suppression off");
    }
  }

  /** Whether a cell of so many people is small. Nobody is behind an empty one: it is not. */
  public boolean isSmall(long behind) {
    return behind > 0 && behind < people;
  }
}
