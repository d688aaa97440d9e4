package voc.notebooks;

import java.util.Map;

/**
 * A value with richer forms than text. {@link Object#toString} is the fallback where a reader of
 * the notebook shows text only.
 */
public interface Rich {
  /**
   * The richer forms by their type, such as {@code text/html}. Each is safe to show: all text in it
   * is escaped.
   */
  Map<String, String> forms();
}
