package voc.nlp.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Names of streets and landmarks, by a rule that no redactor had a part in: up to three capitalised
 * words before a word such as "street", "park" or "school", with that word; and any of these names
 * standing bare ("Tremont and Boylston") if the texts have it three times with such a word. A
 * person's name that is also a street's thus counts as the street's: the measure is a little
 * stricter than the truth. Immutable.
 */
final class PlaceNames {
  private static final int TIMES = 3;

  private static final String NAME =
      "(?<![\\p{L}\\p{N}])((?:\\p{Lu}[\\p{L}'’.]*[ -]){0,2}\\p{Lu}[\\p{L}'’.]*)";

  private static final Pattern WITH_SUFFIX =
      Pattern.compile(
          NAME
              + " (?i:street|str|st|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place"
              + "|pl|square|sq|terrace|ter|way|parkway|pkwy|highway|hwy|circle|row|alley|bridge|park"
              + "|playground|garden|gardens|common|pond|river|reservoir|beach|harbor|wharf|pier"
              + "|island|hill|field|school|college|university|library|church|cemetery|hospital|station|"
              + "center|centre|mall|market|plaza|rotary|path|trail|greenway|tunnel|overpass|line|house"
              + "|theater|theatre|museum|zoo|arboretum)(?![\\p{L}\\p{N}])");

  private static final Pattern CAPITALISED =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}'’]*(?: \\p{Lu}[\\p{L}'’]*){0,2}");

  /** Capitalised at the beginning of a sentence, or for emphasis; no part of a name. */
  private static final Set<String> ORDINARY =
      Set.of(
          "a",
          "about",
          "across",
          "after",
          "all",
          "along",
          "also",
          "an",
          "and",
          "another",
          "any",
          "are",
          "around",
          "as",
          "at",
          "because",
          "before",
          "behind",
          "between",
          "bike",
          "both",
          "bus",
          "busy",
          "but",
          "by",
          "car",
          "cars",
          "cross",
          "crossing",
          "dangerous",
          "do",
          "down",
          "drivers",
          "during",
          "each",
          "even",
          "every",
          "everyone",
          "for",
          "from",
          "he",
          "high",
          "how",
          "i",
          "if",
          "in",
          "into",
          "is",
          "it",
          "its",
          "just",
          "left",
          "like",
          "main",
          "make",
          "many",
          "more",
          "most",
          "my",
          "narrow",
          "near",
          "need",
          "needs",
          "new",
          "next",
          "no",
          "not",
          "now",
          "of",
          "off",
          "on",
          "one",
          "onto",
          "or",
          "our",
          "out",
          "over",
          "parking",
          "pedestrian",
          "pedestrians",
          "people",
          "please",
          "public",
          "put",
          "really",
          "right",
          "same",
          "several",
          "she",
          "side",
          "since",
          "so",
          "some",
          "speed",
          "that",
          "the",
          "their",
          "there",
          "these",
          "they",
          "this",
          "those",
          "through",
          "to",
          "too",
          "two",
          "up",
          "very",
          "via",
          "was",
          "we",
          "what",
          "when",
          "where",
          "which",
          "while",
          "who",
          "why",
          "with",
          "you",
          "your");

  private final Set<String> frequent;

  private PlaceNames(Set<String> frequent) {
    this.frequent = frequent;
  }

  /** The names that these texts have. */
  static PlaceNames of(Collection<String> texts) {
    Map<String, Integer> times = new HashMap<>();
    for (String text : texts) {
      for (Span name : withSuffix(text)) {
        times.merge(withoutSuffix(name.in(text)), 1, Integer::sum);
      }
    }
    Set<String> frequent = new HashSet<>();
    times.forEach(
        (name, count) -> {
          if (count >= TIMES) {
            frequent.add(name);
          }
        });
    return new PlaceNames(frequent);
  }

  /** The names in a text, in order, without overlap. */
  List<Label> labels(String text) {
    List<Span> spans = withSuffix(text);
    Matcher bare = CAPITALISED.matcher(text);
    while (bare.find()) {
      int start = nameStart(text, bare.start(), bare.end());
      if (start < bare.end()) {
        Span span = new Span(start, bare.end());
        if (frequent.contains(span.in(text)) && spans.stream().noneMatch(s -> overlap(s, span))) {
          spans.add(span);
        }
      }
    }
    return spans.stream().sorted().map(span -> Label.of(span, "place", Label.Truth.PLACE)).toList();
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static String withoutSuffix(String name) {
    return name.substring(0, name.lastIndexOf(' '));
  }

  private static List<Span> withSuffix(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = WITH_SUFFIX.matcher(text);
    while (matcher.find()) {
      int start = nameStart(text, matcher.start(1), matcher.end(1));
      if (start < matcher.end(1)) {
        spans.add(new Span(start, matcher.end()));
      }
    }
    return spans;
  }

  /** After the leading words that are no part of the name. */
  private static int nameStart(String text, int from, int to) {
    int start = from;
    while (start < to) {
      int end = start;
      while (end < to && text.charAt(end) != ' ' && text.charAt(end) != '-') {
        end++;
      }
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      if (!ORDINARY.contains(word)) {
        return start;
      }
      start = end + 1;
    }
    return to;
  }
}
