package voc.nlp.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text says in words of some language: lower case, without what belongs to no language.
 * Marks of redaction, links, addresses and words with digits go; so do words with a capital letter
 * inside a sentence, mostly names of streets and people, unless too little would be left.
 *
 * @param words one blank apart
 * @param letters how many letters they have
 */
record Wording(String words, int letters) {
  /** Characters of a text that are read: enough to tell, and a bound on time. */
  static final int READ = 1_000;

  /** Longer words of Latin letters are no words. */
  private static final int LONGEST_WORD = 40;

  /** {@code [PHONE]}, {@code [NAME-2]}, as voc and transcription services write them. */
  private static final Pattern MARK = Pattern.compile("\\[[A-Z_]{2,20}(-[0-9a-f]{1,12})?]");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Wording of(String text) {
    String head = text.length() <= READ ? text : text.substring(0, READ);
    String plain = Normalizer.normalize(head, Normalizer.Form.NFKC);
    List<String> words = new ArrayList<>();
    List<String> withoutNames = new ArrayList<>();
    boolean opens = true;
    for (String word : BLANKS.split(MARK.matcher(plain).replaceAll(" ").strip())) {
      if (isOfSomeLanguage(word)) {
        words.add(word);
        if (opens || !isCapitalised(word)) {
          withoutNames.add(word);
        }
      }
      opens = endsSentence(word);
    }
    return lowerCase(isShouted(words) ? words : withoutNames);
  }

  private static Wording lowerCase(List<String> words) {
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    long letters =
        lower.stream()
            .distinct()
            .flatMapToInt(String::codePoints)
            .filter(Character::isLetter)
            .count();
    return new Wording(String.join(" ", lower), (int) letters);
  }

  private static boolean isOfSomeLanguage(String word) {
    return word.indexOf('@') < 0
        && !word.contains("://")
        && !word.regionMatches(true, 0, "www.", 0, 4)
        && !isHeldKey(word)
        && word.codePoints().noneMatch(Character::isDigit)
        && word.codePoints().anyMatch(Character::isLetter);
  }

  /** Scripts without blanks write whole sentences as one word; Latin ones have none so long. */
  private static boolean isHeldKey(String word) {
    return word.length() > LONGEST_WORD
        && word.codePoints()
            .filter(Character::isLetter)
            .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
  }

  /** {@code Street}, {@code (Main}, {@code MBTA}; not {@code I'm} and {@code I}. */
  private static boolean isCapitalised(String word) {
    int first = 0;
    while (!Character.isLetter(word.charAt(first))) {
      first++;
    }
    return Character.isUpperCase(word.charAt(first))
        && first + 1 < word.length()
        && Character.isLetter(word.charAt(first + 1));
  }

  private static boolean endsSentence(String word) {
    return !word.isEmpty() && ".!?:;\"".indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /** Where most letters are capitals they mark no names. */
  private static boolean isShouted(List<String> words) {
    long capitals = count(words, Character::isUpperCase);
    return capitals * 2 > count(words, Character::isLetter);
  }

  private static long count(List<String> words, java.util.function.IntPredicate kind) {
    return words.stream().flatMapToInt(String::codePoints).filter(kind).count();
  }
}
