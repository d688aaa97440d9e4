package voc.nlp.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Names that the words around them announce: "my name is …", "this is … calling", "I'm Maria
 * Gomez". Without an announcement nothing is taken for a name: streets, parks and departments are
 * capitalised too.
 */
final class AnnouncedNames {
  private static final String WORD = "[\\p{L}][\\p{L}'’-]{0,30}+";
  private static final String CAPITALISED = "\\p{Lu}[\\p{Ll}'’-][\\p{L}'’-]{0,30}+";

  /** After these words a name follows, whatever its case. */
  private static final Pattern MY_NAME =
      Pattern.compile(
          "(?i)\\b(?:my (?:full |first |last )?name(?: is|['’]s)|my name(?='s\\b)|names is)[ ,:]{1,2}((?:"
              + WORD
              + ")(?: "
              + WORD
              + "){0,2}+)");

  private static final Pattern CALLING =
      Pattern.compile(
          "(?i)\\bthis is ((?:" + WORD + ")(?: " + WORD + ")?) (?:calling|speaking)\\b");

  /** One capitalised word may be a feeling ("I'm Sorry"); two are a name. */
  private static final Pattern I_AM =
      Pattern.compile(
          "\\b[Ii](?:['’]m| am) ((?:"
              + CAPITALISED
              + ")(?: \\p{Lu}\\.)?(?: "
              + CAPITALISED
              + "){1,2})");

  /** Words that follow an announcement without being a name. */
  private static final Set<String> ORDINARY =
      Set.of(
          "a",
          "about",
          "absolutely",
          "again",
          "all",
          "already",
          "also",
          "always",
          "am",
          "an",
          "and",
          "angry",
          "are",
          "at",
          "based",
          "because",
          "being",
          "but",
          "calling",
          "can",
          "concerned",
          "correct",
          "could",
          "currently",
          "deeply",
          "disabled",
          "do",
          "done",
          "enough",
          "extremely",
          "for",
          "from",
          "getting",
          "glad",
          "going",
          "grateful",
          "happy",
          "has",
          "have",
          "having",
          "her",
          "here",
          "his",
          "how",
          "i",
          "i'm",
          "i'd",
          "i've",
          "im",
          "impressed",
          "in",
          "incorrect",
          "is",
          "it",
          "its",
          "just",
          "listed",
          "living",
          "looking",
          "misspelled",
          "missing",
          "my",
          "never",
          "new",
          "no",
          "not",
          "now",
          "of",
          "on",
          "or",
          "our",
          "over",
          "pleased",
          "pretty",
          "quite",
          "ready",
          "really",
          "sad",
          "senior",
          "shocked",
          "sick",
          "so",
          "sorry",
          "speaking",
          "spelled",
          "still",
          "super",
          "sure",
          "thankful",
          "that",
          "the",
          "their",
          "there",
          "they",
          "this",
          "tired",
          "to",
          "too",
          "trying",
          "unhappy",
          "upset",
          "very",
          "waiting",
          "was",
          "we",
          "were",
          "what",
          "when",
          "where",
          "who",
          "why",
          "wish",
          "with",
          "without",
          "working",
          "worried",
          "writing",
          "wrong",
          "yes",
          "you",
          "your");

  private static final Set<String> STREET_WORDS =
      Set.of(
          "street",
          "st",
          "avenue",
          "ave",
          "road",
          "rd",
          "boulevard",
          "blvd",
          "drive",
          "lane",
          "ln",
          "court",
          "place",
          "square",
          "park",
          "way",
          "bridge",
          "highway",
          "parkway",
          "terrace");

  private AnnouncedNames() {}

  static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    add(MY_NAME, text, spans);
    add(CALLING, text, spans);
    addWhole(I_AM, text, spans);
    return spans;
  }

  /** The leading words that are no ordinary ones. */
  private static void add(Pattern pattern, String text, List<Span> spans) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int end = matcher.start(1);
      int wordStart = end;
      for (String word : matcher.group(1).split(" ")) {
        if (isOrdinary(word)) {
          break;
        }
        end = wordStart + word.length();
        wordStart = end + 1;
      }
      if (end > matcher.start(1)) {
        spans.add(new Span(matcher.start(1), end));
      }
    }
  }

  /** Only if no word is an ordinary one or part of a street's name. */
  private static void addWhole(Pattern pattern, String text, List<Span> spans) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      boolean name = true;
      for (String word : matcher.group(1).split(" ")) {
        name &= !isOrdinary(word) && !STREET_WORDS.contains(word.toLowerCase(Locale.ROOT));
      }
      if (name) {
        spans.add(new Span(matcher.start(1), matcher.end(1)));
      }
    }
  }

  private static boolean isOrdinary(String word) {
    return ORDINARY.contains(word.toLowerCase(Locale.ROOT));
  }
}
