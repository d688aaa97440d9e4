package voc.nlp.theme;

import java.util.List;

/**
 * A theme of the night before.
 *
 * @param id its id
 * @param terms the phrases that it was made of, as lemmas
 */
public record KnownTheme(String id, List<String> terms) {
  public KnownTheme {
    terms = List.copyOf(terms);
  }
}
