package voc.nlp.taxonomy;

import java.io.Serializable;

/**
 * An owner of topics.
 *
 * @param id lower-case words joined by hyphens, such as {@code public-works}
 * @param name the name on reports
 */
public record Department(String id, String name) implements Serializable {
  public Department {
    Ids.checkWord(id);
    Ids.checkName(id, name);
  }
}
