package voc.nlp.corenlp;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import voc.core.Span;
import voc.core.Utterance;
import voc.nlp.language.LanguageDetector;
import voc.nlp.redact.PiiType;

/**
 * Lets pass what the model took for personal data where it cannot read: it learned English alone,
 * and takes the words of other languages, and the parts of links, for names and numbers.
 */
final class LanguageGate {
  private static final Pattern LINK =
      Pattern.compile("(?i)(?<!\\w)(?:https?://|www\\.)[^\\s<>\"]{1,2000}+");

  /** Words with which people are spoken of, or give their name, in the languages around. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:mr|mrs|ms|miss|dr|dra|sr|sra|srta|señora?|señorita|don|doña|doctora?|m|mme|mlle"
              + "|monsieur|madame|dona|senhora?|seu|me llamo|mi nombre es|se llama|llamada?|soy"
              + "|je m['’]appelle|mon nom est|m rele|mwen rele|non mwen se|meu nome é|me chamo"
              + "|mi chiamo|ich heiße|mein name ist)\\.?:? $");

  private static final Pattern BLANKS = Pattern.compile("[\\s-]+");

  /** Words without which hardly a sentence of English is long, and that its neighbours have not. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:the|and|is|was|were|had|has|have|his|her|my|of|to|for|at|with|this|that|please|are"
              + "|you|your|it|from|not|they|we|i['’]m|need|would)\\b");

  private static final int LEAST_ENGLISH = 2;

  /** Fewer words are a name or an answer rather than a sentence. */
  private static final int LEAST_WORDS = 5;

  private static final int REACH = 20;

  private final Predicate<String> firstName;

  /**
   * A gate.
   *
   * @param firstName tells first names, given in lower case
   */
  LanguageGate(Predicate<String> firstName) {
    this.firstName = firstName;
  }

  /** Whether a find is of what the model cannot read. */
  boolean keeps(String text, Span found, PiiType type) {
    return isMostlyForeign(text) && !(type == PiiType.NAME && isNamed(text, found))
        || isInLink(text, found)
        || type == PiiType.NAME && hasForeignLetter(found.in(text))
        || type == PiiType.NAME && isForeignWord(text, found);
  }

  private static boolean isInLink(String text, Span found) {
    return text.indexOf('.') >= 0
        && LINK.matcher(text)
            .results()
            .anyMatch(link -> link.start() < found.end() && found.start() < link.end());
  }

  private boolean isForeignWord(String text, Span found) {
    if (BLANKS.split(text.strip()).length < LEAST_WORDS
        || ENGLISH.matcher(text).results().limit(LEAST_ENGLISH).count() == LEAST_ENGLISH
        || isLine(text, found)) {
      return false;
    }
    String language = LanguageDetector.shared().language(text);
    return language != null && !language.equals(Utterance.ENGLISH) && !isNamed(text, found);
  }

  private boolean isNamed(String text, Span found) {
    String before = text.substring(Math.max(0, found.start() - REACH), found.start());
    return TITLE.matcher(before).find()
        || BLANKS.splitAsStream(found.in(text)).anyMatch(this::isCapitalisedFirstName);
  }

  private boolean isCapitalisedFirstName(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && firstName.test(word.toLowerCase(Locale.ROOT));
  }

  /** A name alone on its line, as in the head of a letter. */
  private static boolean isLine(String text, Span found) {
    int start = text.lastIndexOf('\n', found.start() - 1) + 1;
    int end = text.indexOf('\n', found.end());
    String before = text.substring(start, found.start());
    String after = text.substring(found.end(), end < 0 ? text.length() : end);
    return (before + after).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isMostlyForeign(String text) {
    long foreign = text.codePoints().filter(LanguageGate::isForeign).count();
    return foreign > 0 && foreign * 2 > text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean hasForeignLetter(String words) {
    return words.codePoints().anyMatch(LanguageGate::isForeign);
  }

  private static boolean isForeign(int letter) {
    if (letter < 0x250 || !Character.isLetter(letter)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(letter);
    return script != UnicodeScript.LATIN
        && script != UnicodeScript.COMMON
        && script != UnicodeScript.INHERITED;
  }
}
