package voc.nlp.redact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the people of one record apart by their names: "maria gomez", "Maria" and "Ms Gomez" are
 * one, since one's words are all among the other's. For one record and one thread.
 */
final class Persons {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mister",
          "missus",
          "dr",
          "doctor",
          "prof",
          "professor",
          "sir",
          "madam",
          "mx",
          "rev",
          "jr",
          "sr",
          "ii",
          "iii",
          "s");

  private final List<List<Set<String>>> people = new ArrayList<>();
  private final int taken;

  /**
   * @param taken the highest number that the record's marks use already
   */
  Persons(int taken) {
    this.taken = taken;
  }

  /** The number of the person that goes by this name, from 1 in order of appearance. */
  int number(String name) {
    Set<String> words = words(name);
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).stream().anyMatch(known -> same(known, words))) {
        people.get(i).add(words);
        return taken + i + 1;
      }
    }
    people.add(new ArrayList<>(List.of(words)));
    return taken + people.size();
  }

  private static boolean same(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  /** The words of a name in lower case, without titles; all words if there is nothing else. */
  static Set<String> words(String name) {
    Set<String> all = new LinkedHashSet<>();
    for (String word : BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        all.add(word);
      }
    }
    Set<String> names = new LinkedHashSet<>(all);
    names.removeAll(TITLES);
    return names.isEmpty() ? all : names;
  }
}
