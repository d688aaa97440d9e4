package voc.nlp.redact.pattern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words with which people tell numbers, "six one seven double five", as alternatives for a
 * pattern and one by one. All are in lower case. Immutable.
 */
public final class NumberWords {
  /** From one to nine, for a pattern. */
  public static final String UNITS = "one|two|three|four|five|six|seven|eight|nine";

  /** From ten to nineteen, for a pattern. */
  public static final String TEENS =
      "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";

  /** From twenty to ninety, for a pattern. */
  public static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

  /** From first to ninth, for a pattern. */
  public static final String ORDINAL_UNITS =
      "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";

  /** From tenth to thirtieth, but those that an ordinal unit ends, for a pattern. */
  public static final String ORDINAL_TENS =
      "tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
          + "|nineteenth|twentieth|thirtieth";

  /** Nought, for a pattern; a single "o" is more often a letter. */
  static final String NOUGHTS = "oh|zero";

  /** All up to a hundred, for a pattern: longer ones first, for "seventeen" begins with "seven". */
  static final String UP_TO_HUNDRED = TEENS + "|" + TENS + "|" + UNITS + "|hundred|" + NOUGHTS;

  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Map<String, String> FIGURES = figures();
  private static final Set<String> ROUND = Set.of(BAR.split(TENS));
  private static final Map<String, Integer> TIMES =
      Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4);
  private static final Set<String> ALL = all();

  private NumberWords() {}

  private static Map<String, String> figures() {
    Map<String, String> figures = new TreeMap<>(Map.of("zero", "0", "oh", "0", "o", "0"));
    addFrom(1, UNITS, 1, figures);
    addFrom(10, TEENS, 1, figures);
    addFrom(20, TENS, 10, figures);
    return Map.copyOf(figures);
  }

  private static void addFrom(int first, String words, int step, Map<String, String> figures) {
    int number = first;
    for (String word : BAR.split(words)) {
      figures.put(word, String.valueOf(number));
      number += step;
    }
  }

  private static Set<String> all() {
    Set<String> all = new TreeSet<>(FIGURES.keySet());
    all.remove("o");
    all.addAll(TIMES.keySet());
    all.addAll(List.of("hundred", "thousand", "dash", "hyphen"));
    return Set.copyOf(all);
  }

  /**
   * Whether the word tells a number, how often its next digit is said, or stands between digits as
   * a dash does. A single "o" does not.
   */
  public static boolean has(String lower) {
    return ALL.contains(lower);
  }

  /** The figures a word from nought to ninety says; empty if it says none. "o" says a nought. */
  static String figures(String lower) {
    return FIGURES.getOrDefault(lower, "");
  }

  /** Whether the word says twenty, thirty … ninety. */
  static boolean isRound(String lower) {
    return ROUND.contains(lower);
  }

  /** How often the next digit is said: 2 for "double"; 1 for any other word. */
  static int times(String lower) {
    return TIMES.getOrDefault(lower, 1);
  }
}
