package voc.nlp.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the script of a text says of its language. A text of which more than half is in another
 * script than Latin is not English, however short it is.
 */
final class Scripts {
  /** A letter alone may be a sign: µ, π. */
  private static final int LEAST_LETTERS = 2;

  /**
   * Vuk Karadžić's letters, which no Serbian or Macedonian sentence is long without and no other
   * language has; the model takes much Russian for Serbian.
   */
  private static final Set<Integer> SERBIAN_LETTERS =
      "ђјљњћџѓѕќ".chars().boxed().collect(Collectors.toUnmodifiableSet());

  /** Scripts by the languages that are written in them; of several the model chooses. */
  private static final Map<UnicodeScript, Set<String>> LANGUAGES = languages();

  private Scripts() {}

  /**
   * A script that is not English's.
   *
   * @param languages that are written in it, as far as they are told; may be none
   */
  record Foreign(Set<String> languages) {
    String language(LanguageModel model, Wording wording) {
      return languages.size() == 1
          ? languages.iterator().next()
          : model.likeliest(wording, languages);
    }
  }

  /** The script of most of the letters, unless that is Latin. */
  static Optional<Foreign> foreign(String words) {
    Map<UnicodeScript, Integer> counts = counts(words);
    int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
    int other = letters - counts.getOrDefault(UnicodeScript.LATIN, 0);
    if (other < LEAST_LETTERS || other * 2 <= letters) {
      return Optional.empty();
    }
    if (counts.containsKey(UnicodeScript.HIRAGANA) || counts.containsKey(UnicodeScript.KATAKANA)) {
      return Optional.of(new Foreign(Set.of("ja")));
    }
    return counts.entrySet().stream()
        .filter(each -> each.getKey() != UnicodeScript.LATIN)
        .max(Map.Entry.comparingByValue())
        .map(each -> new Foreign(languages(each.getKey(), words)));
  }

  private static Set<String> languages(UnicodeScript script, String words) {
    return script == UnicodeScript.CYRILLIC && words.chars().anyMatch(SERBIAN_LETTERS::contains)
        ? Set.of("sr", "mk")
        : LANGUAGES.getOrDefault(script, Set.of());
  }

  /** Letters by script; what all scripts share (digits, signs, mathematical letters) is none's. */
  private static Map<UnicodeScript, Integer> counts(String words) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    words
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(script -> counts.merge(script, 1, Integer::sum));
    return counts;
  }

  private static Map<UnicodeScript, Set<String>> languages() {
    Map<UnicodeScript, Set<String>> languages = new EnumMap<>(UnicodeScript.class);
    languages.put(UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps", "pa"));
    languages.put(UnicodeScript.ARMENIAN, Set.of("hy"));
    languages.put(UnicodeScript.BENGALI, Set.of("bn"));
    languages.put(
        UnicodeScript.CYRILLIC,
        Set.of("ru", "uk", "be", "bg", "kk", "ky", "tg", "mn", "tt", "ba", "ce"));
    languages.put(UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne"));
    languages.put(UnicodeScript.GEORGIAN, Set.of("ka"));
    languages.put(UnicodeScript.GREEK, Set.of("el"));
    languages.put(UnicodeScript.GUJARATI, Set.of("gu"));
    languages.put(UnicodeScript.GURMUKHI, Set.of("pa"));
    languages.put(UnicodeScript.HAN, Set.of("zh"));
    languages.put(UnicodeScript.HANGUL, Set.of("ko"));
    languages.put(UnicodeScript.HEBREW, Set.of("he"));
    languages.put(UnicodeScript.KANNADA, Set.of("kn"));
    languages.put(UnicodeScript.KHMER, Set.of("km"));
    languages.put(UnicodeScript.LAO, Set.of("lo"));
    languages.put(UnicodeScript.MALAYALAM, Set.of("ml"));
    languages.put(UnicodeScript.MYANMAR, Set.of("my"));
    languages.put(UnicodeScript.SINHALA, Set.of("si"));
    languages.put(UnicodeScript.TAMIL, Set.of("ta"));
    languages.put(UnicodeScript.TELUGU, Set.of("te"));
    languages.put(UnicodeScript.THAI, Set.of("th"));
    return languages;
  }
}
