package voc.nlp.taxonomy;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named sets of interchangeable words, written {@code $trash} in phrases.
 *
 * @param sets words by name, in the order of the file
 */
public record WordSets(Map<String, List<String>> sets) implements Serializable {
  /** No sets. */
  public static final WordSets NONE = new WordSets(Map.of());

  public WordSets {
    sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
  }

  /**
   * The words of a set.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public List<String> words(String name) {
    List<String> words = sets.get(name);
    if (words == null) {
      throw new IllegalArgumentException(
          "unknown word set \"$" + name + "\", define it under \"words\" or use one of " + names());
    }
    return words;
  }

  private List<String> names() {
    return List.copyOf(sets.keySet());
  }
}
