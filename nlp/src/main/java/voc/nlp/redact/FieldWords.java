package voc.nlp.redact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists of words under their names: a line {@code [name]} begins a list, every other line is a word
 * of it; lines that begin with {@code #} and empty ones say nothing. Immutable.
 */
final class FieldWords {
  private static final String RESOURCE = "/voc/nlp/redact/field-words.txt";

  private final TreeMap<String, TreeSet<String>> lists = new TreeMap<>();

  private FieldWords() {}

  /** The lists that come with voc. */
  static FieldWords shipped() {
    try (InputStream in = FieldWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE + ": build voc anew");
      }
      return of(new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
    }
  }

  /**
   * Reads lists.
   *
   * @throws IllegalArgumentException if a word stands before the first list's name
   */
  static FieldWords of(List<String> lines) {
    FieldWords words = new FieldWords();
    List<TreeSet<String>> current = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        String name = line.substring(1, line.length() - 1);
        current.add(words.lists.computeIfAbsent(name, first -> new TreeSet<>()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (current.isEmpty()) {
          throw new IllegalArgumentException(
              "line " + (i + 1) + " is in no list: put a line such as [names] before it");
        }
        current.get(current.size() - 1).add(line);
      }
    }
    return words;
  }

  /**
   * A list's words.
   *
   * @throws IllegalArgumentException if there is no list of this name
   */
  Set<String> list(String name) {
    TreeSet<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException(
          "there is no list \"" + name + "\", only " + lists.keySet());
    }
    return Collections.unmodifiableSet(list);
  }
}
