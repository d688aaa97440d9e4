package voc.search.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whole numbers as they are written and spoken: {@code 1,200}, {@code 2.50}, {@code twenty-five}.
 */
final class Numerals {
  private static final Map<String, Integer> WORDS = words();
  private static final String WORD =
      "(?:"
          + String.join("|", WORDS.keySet().stream().sorted((a, b) -> order(a, b)).toList())
          + ")";

  /** A pattern of one number, without groups. */
  static final String NUMBER =
      "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\b"
          + WORD
          + "(?:[\\s-]+(?:and\\s+)?"
          + WORD
          + ")*\\b)";

  private static final Pattern BREAK = Pattern.compile("[\\s-]+");

  private Numerals() {}

  /** The value of what {@link #NUMBER} matched. */
  static double value(String text) {
    String plain = text.replace(",", "").toLowerCase(Locale.ROOT);
    if (Character.isDigit(plain.charAt(0))) {
      return Double.parseDouble(plain);
    }
    double total = 0;
    double part = 0;
    for (String word : BREAK.split(plain, -1)) {
      int value = WORDS.getOrDefault(word, 0);
      if (value == 100) {
        part = Math.max(1, part) * 100;
      } else if (value == 1000) {
        total += Math.max(1, part) * 1000;
        part = 0;
      } else {
        part += value;
      }
    }
    return total + part;
  }

  /** The longest first: a pattern takes the first that fits. */
  private static int order(String one, String other) {
    int byLength = Integer.compare(other.length(), one.length());
    return byLength != 0 ? byLength : one.compareTo(other);
  }

  private static Map<String, Integer> words() {
    Map<String, Integer> words = new HashMap<>();
    List<String> small =
        List.of(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                .split(" "));
    small.forEach(word -> words.put(word, small.indexOf(word) + 1));
    List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    tens.forEach(word -> words.put(word, 10 * (tens.indexOf(word) + 2)));
    words.put("hundred", 100);
    words.put("thousand", 1000);
    return Map.copyOf(words);
  }
}
