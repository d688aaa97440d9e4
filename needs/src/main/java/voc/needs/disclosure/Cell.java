package voc.needs.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * One count of a table that adds up.
 *
 * @param id unique in its tree
 * @param whole id of the cell that it is a part of, null at the top
 * @param value the count, at least 0
 * @param people how many people are behind it, at least 0; 0 exactly where the value is 0
 * @param release what may become of it
 */
public record Cell(String id, @Nullable String whole, long value, long people, Release release) {
  /** What may become of a cell. */
  public enum Release {
    /** Published, unless it has to be suppressed. */
    PUBLISHED,
    /** Known to everybody, so that it can't be suppressed: a total that the night's books name. */
    KNOWN,
    /** Never published, but it follows from others where they are: what is left of a whole. */
    DERIVED
  }

  public Cell {
    if (value < 0 || people < 0 || (value == 0) != (people == 0)) {
      throw new IllegalArgumentException(
          "cell "
              + id
              + " must have a value and people of at least 0, both or none of them 0, got value "
              + value
              + " and people "
              + people
              + "; count both over the same records");
    }
  }
}
