package voc.search.vocabulary;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words that are read as other words, as people accepted them. Immutable.
 *
 * @param rules in the order of the file
 */
public record SynonymRules(List<Rule> rules) implements Serializable {
  /** No rules: every word is read as itself. */
  public static final SynonymRules NONE = new SynonymRules(List.of());

  private static final String ARROW = "=>";

  public SynonymRules {
    rules = List.copyOf(rules);
  }

  /**
   * One line of the file.
   *
   * @param words lower case, each one or more words; at least one
   * @param readAs what they are read as
   */
  public record Rule(List<String> words, String readAs) implements Serializable {
    public Rule {
      words = List.copyOf(words);
    }
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * Reads lines in Solr's format: {@code toter, garbage cart} for words that mean the same, {@code
   * toter => garbage cart} for words that are to be read as others. Of words that mean the same,
   * all are read as the one of most words, the last of those alike, so that a part of it still
   * counts. Empty lines and lines that start with {@code #} are skipped.
   *
   * @param lines of the file
   * @param place the file's name, for messages
   * @throws SynonymException if a line is no rule
   */
  public static SynonymRules parse(List<String> lines, String place) {
    List<Rule> rules = new ArrayList<>();
    Map<String, Integer> lineOf = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Rule rule = rule(line, place, i + 1);
      for (String word : rule.words()) {
        Integer before = lineOf.putIfAbsent(word, i + 1);
        if (before != null) {
          throw new SynonymException(
              place,
              i + 1,
              String.format(
                  Locale.ROOT,
                  "\"%s\" must be read in one way, got it on line %d too; write all words for one thing on one line",
                  word,
                  before));
        }
      }
      rules.add(rule);
    }
    return new SynonymRules(rules);
  }

  private static Rule rule(String line, String place, int number) {
    if (line.contains("\\")) {
      throw new SynonymException(
          place, number, "must be words without \\, got \"" + line + "\"; leave it out");
    }
    String[] sides = line.split(ARROW, -1);
    if (sides.length > 2) {
      throw new SynonymException(
          place, number, "must have one => at most, got \"" + line + "\"; write two lines");
    }
    List<String> words = words(sides[0], line, place, number);
    if (sides.length == 2) {
      List<String> targets = words(sides[1], line, place, number);
      if (targets.size() != 1) {
        throw new SynonymException(
            place,
            number,
            "must have one thing after =>, got \"" + sides[1].strip() + "\"; choose one of them");
      }
      return new Rule(words, targets.get(0));
    }
    if (words.size() < 2) {
      throw new SynonymException(
          place,
          number,
          "must have two words or more with commas between, got \""
              + line
              + "\"; write it as: toter, garbage cart");
    }
    String readAs = words.get(words.size() - 1);
    for (String word : words) {
      readAs = length(word) > length(readAs) ? word : readAs;
    }
    String target = readAs;
    return new Rule(words.stream().filter(word -> !word.equals(target)).toList(), target);
  }

  private static int length(String words) {
    return words.split(" ").length;
  }

  private static List<String> words(String side, String line, String place, int number) {
    List<String> words = new ArrayList<>();
    for (String part : side.split(",", -1)) {
      String word = part.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
      if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new SynonymException(
            place,
            number,
            "must have words between commas, got \""
                + line
                + "\"; remove the comma or add the word");
      }
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
