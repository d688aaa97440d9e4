package voc.nlp.theme;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a theme since the night before.
 *
 * @param kind what
 * @param from id of the theme of the night before; null for a new one
 * @param to id of tonight's theme; null for one that is gone
 * @param score how alike the two are, in [0, 1]; null where there are not two
 * @param shared sentences of both nights that were in {@code from} and are in {@code to}
 */
public record ThemeChange(
    Kind kind, @Nullable String from, @Nullable String to, @Nullable Double score, long shared) {

  /** What may become of a theme. */
  public enum Kind {
    /** It is the same and has its id. */
    KEPT,
    /** Nothing was like it the night before. */
    NEW,
    /** Most of it comes from a theme that goes on as another. */
    SPLIT,
    /** Most of it went into a theme that was there before, or is made of several. */
    MERGED,
    /** Nothing is like it any more. */
    GONE;

    /** What tables say. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
