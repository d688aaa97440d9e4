package voc.notebooks;

import java.util.Map;

/**
 * A value with richer forms than text. {@link Object#toString} is the fallback where a reader of
 * the notebook shows text only.
 */
public interface Rich {
  /**
   * Classes of an HTML element that MathJax leaves alone. Jupyter typesets formulas in all HTML
   * else: a customer's {@code $…$} would be read as TeX, which knows links and styles.
   */
  String NO_MATH = "tex2jax_ignore mathjax_ignore";

  /**
   * The richer forms by their type, such as {@code text/html}. Each is safe to show: all text in it
   * is escaped.
   */
  Map<String, String> forms();
}
