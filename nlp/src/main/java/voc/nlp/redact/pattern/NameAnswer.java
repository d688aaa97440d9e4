package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * The name in an answer to the question for it: "goodwin", "sure it's maria gomez, and I am calling
 * about the bus", "G as in George O O D". Words of a sentence are no answer: of "the light on Oak
 * Street is out" nothing is taken.
 */
public final class NameAnswer {
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’.-]*+|[,;:.!?\\n]|\\d++");

  /** People have no more names than that in an answer. */
  private static final int MOST_WORDS = 5;

  /** "yes my last name is … for you sir": more words than that tell something else. */
  private static final int MOST_WORDS_BEFORE = 6;

  private static final int MOST_WORDS_AFTER = 3;

  /** Words that belong to a name between others. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "la", "del", "van", "von", "der", "den", "da", "dos", "bin", "al", "el", "st",
          "mc");

  private static final Set<String> END_OF_PART =
      Set.of(",", ";", ":", ".", "!", "?", "\n", "and", "but", "because", "so");

  private NameAnswer() {}

  /** The stretches of names, each of them one or more words. */
  public static List<Span> spans(String answer) {
    List<Span> names = Spelled.spans(answer);
    List<Span> part = new ArrayList<>();
    Matcher matcher = WORD.matcher(answer);
    while (matcher.find()) {
      if (END_OF_PART.contains(matcher.group().toLowerCase(Locale.ROOT))) {
        closePart(answer, part, names);
      } else {
        part.add(new Span(matcher.start(), matcher.end()));
      }
    }
    closePart(answer, part, names);
    return names;
  }

  /** A name is one stretch of words that can be names after words that cannot. */
  private static void closePart(String answer, List<Span> part, List<Span> names) {
    boolean onlyNameLike =
        part.stream()
            .map(word -> word.in(answer))
            .noneMatch(word -> canOnlyBeName(word) || word.length() == 1 && isLetter(word));
    int first = 0;
    while (first < part.size() && !isName(part.get(first).in(answer), onlyNameLike)) {
      first++;
    }
    int last = first;
    while (last < part.size() && isNamePart(part, last, answer)) {
      last++;
    }
    int length = last - first;
    boolean sentence =
        part.size() - last > MOST_WORDS_AFTER
            || first > (onlyNameLike ? MOST_WORDS_AFTER : MOST_WORDS_BEFORE);
    if (length > 0 && length <= MOST_WORDS && !sentence && !wordsOfStreet(part, last, answer)) {
      names.add(new Span(part.get(first).start(), trimmedEnd(answer, part.get(last - 1))));
    }
    part.clear();
  }

  private static boolean isName(String word, boolean nameLikeCounts) {
    return canOnlyBeName(word) || nameLikeCounts && Words.canBeName(word) && word.length() > 1;
  }

  private static boolean canOnlyBeName(String word) {
    return Character.isLetter(word.charAt(0))
        && word.length() > 1
        && !Words.isOrdinary(trimmed(word));
  }

  private static boolean isLetter(String word) {
    return Character.isLetter(word.charAt(0)) && !Words.isOrdinary(word);
  }

  private static boolean isNamePart(List<Span> part, int at, String answer) {
    String word = trimmed(part.get(at).in(answer));
    return Character.isLetter(word.charAt(0))
        && (Words.canBeName(word)
            || word.length() == 1
            || PARTICLES.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** "Oak Street" after a question for a name is where the light is out. */
  private static boolean wordsOfStreet(List<Span> part, int next, String answer) {
    return next < part.size() && StreetWords.isSuffix(part.get(next).in(answer));
  }

  private static String trimmed(String word) {
    return word.endsWith(".") || word.endsWith("'") || word.endsWith("-")
        ? word.length() > 1 ? trimmed(word.substring(0, word.length() - 1)) : word
        : word;
  }

  private static int trimmedEnd(String answer, Span word) {
    return word.start() + trimmed(word.in(answer)).length();
  }
}
