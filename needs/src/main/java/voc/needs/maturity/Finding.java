package voc.needs.maturity;

import java.util.Locale;

/**
 * What the warehouse holds of an item.
 *
 * @param words its figure in a sentence
 */
public record Finding(Item item, Evidence evidence, String words) {

  /** How much. */
  public enum Evidence {
    FOUND,
    PARTLY,
    NONE;

    /** The word for it in table {@code maturity}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
