package voc.notebooks;

/**
 * A value with a richer form than text. {@link Object#toString} is the fallback where a reader of
 * the notebook shows text only.
 */
public interface Rich {
  /** The type of {@link #rich}, such as {@code text/html}. */
  String mimeType();

  /** The richer form, safe to show: all text in it is escaped. */
  String rich();
}
