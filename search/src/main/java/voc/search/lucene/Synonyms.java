package voc.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads words that mean the same as one word, by the file {@code civic-synonyms.txt}. Works on
 * terms, so that one line serves all forms of a word; of sequences that start at a term the longest
 * counts. Immutable.
 */
final class Synonyms {
  private static final String FILE = "civic-synonyms.txt";

  private final Map<List<String>, List<String>> readAs = new HashMap<>();
  private final int longest;

  /**
   * Reads the list.
   *
   * @param analysis words to terms
   */
  Synonyms(Function<String, List<String>> analysis) {
    lines().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> add(line.split(","), analysis));
    longest = readAs.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  private void add(String[] words, Function<String, List<String>> analysis) {
    List<String> first = analysis.apply(words[0]);
    for (int i = 1; i < words.length; i++) {
      readAs.put(analysis.apply(words[i]), first);
    }
  }

  private static List<String> lines() {
    InputStream file =
        Objects.requireNonNull(
            Synonyms.class.getResourceAsStream(FILE), FILE + " must be on the class path");
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /** The same terms, with each synonym replaced. */
  List<String> replace(List<String> terms) {
    List<String> replaced = new ArrayList<>();
    int at = 0;
    while (at < terms.size()) {
      int length = Math.min(longest, terms.size() - at);
      while (length > 0 && !readAs.containsKey(terms.subList(at, at + length))) {
        length--;
      }
      if (length == 0) {
        replaced.add(terms.get(at++));
      } else {
        replaced.addAll(readAs.getOrDefault(terms.subList(at, at + length), List.of()));
        at += length;
      }
    }
    return List.copyOf(replaced);
  }
}
