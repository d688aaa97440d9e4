package voc.nlp.redact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import voc.core.Span;
import voc.nlp.redact.pattern.CivicWords;

/**
 * Personal data that was found somewhere in a record, and where else in it the same stands: a name
 * that a form's field tells is a name in the comment, too. For one record and one thread.
 */
final class KnownValues {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A name's word may be shorter by chance: "Al", "Jo". */
  private static final int SHORTEST_NAME_WORD = 3;

  /** Shorter numbers stand for too many things. */
  private static final int FEWEST_DIGITS = 6;

  private static final int SHORTEST_TEXT = 4;

  /** Names that are also words: one alone is a name only where it is written with a capital. */
  private static final Set<String> ALSO_WORDS =
      new TreeSet<>(
          Arrays.asList(
              ("will mark may june april august rose grace hope faith joy bill rob jack pat sue art dale"
                      + " dean glen grant lane park parks street rivers brook brooks wood woods hill hills"
                      + " field fields wells banks bank bush stone king price long short young black white"
                      + " brown green gray grey day days west north south east church chase case cash cook"
                      + " baker miller carpenter mason page paige rich drew frank gene guy harry jean josh"
                      + " ray rusty sandy star summer winter autumn dawn eve ivy lily olive pearl penny"
                      + " ruby violet melody harmony destiny angel chance cliff clay gale gill heath iris"
                      + " jade lee max miles nick norm pierce reed robin sky sterling tab trace tucker van"
                      + " victor wade ward water waters bridge bridges gates house houses ford forest marsh"
                      + " meadows moon moore pond pool pope porter post power powers self sharp small snow"
                      + " strong sweet swift walker weaver wise love loving little light law best bell ball"
                      + " barber bird bishop booth branch burns butler carter cross crow duke english fish"
                      + " fisher fox french friend garden gardener good goodman hand harden head holiday"
                      + " horn hunter judge key knight land major marshal marshall may mayor noble page"
                      + " pace pack palm patch person pike plant pole quick rain reader roach root rush"
                      + " sales sanders savage seal shepherd singer skinner steel still storm story"
                      + " terrace tower town train turner underwood wall walls watch weeks wing winters"
                      + " work worth wright the and for you your not with from this that have was are but"
                      + " all can her his our out one two new now see she has had him its who did yes")
                  .split(" ")));

  /**
   * One way in which a value may stand in a text.
   *
   * @param letters the letters and digits that any such place has, as {@link #letters} gives them:
   *     to look for them is much quicker than to match
   */
  private record Known(PiiType type, String letters, Pattern pattern) {}

  private final Map<PiiType, Set<String>> values = new EnumMap<>(PiiType.class);
  private final Map<PiiType, List<Known>> known = new EnumMap<>(PiiType.class);

  /** Remembers a value as it stands in a text. */
  void add(PiiType type, String value) {
    String stripped = value.strip();
    if (values.computeIfAbsent(type, first -> new TreeSet<>()).add(stripped)) {
      known.computeIfAbsent(type, first -> new ArrayList<>()).addAll(ways(type, stripped));
    }
  }

  /** What was found in a text, and what else in it is known from elsewhere; in order. */
  List<Redaction.Mask> claimed(String text, List<Redaction.Mask> found) {
    if (values.isEmpty()) {
      return found;
    }
    TreeMap<Integer, Redaction.Mask> masks = new TreeMap<>();
    found.forEach(mask -> masks.put(mask.span().start(), mask));
    TreeMap<Integer, Span> taken = new TreeMap<>();
    Marks.spans(text).forEach(mark -> taken.put(mark.start(), mark));
    found.forEach(mask -> taken.put(mask.span().start(), mask.span()));
    String letters = letters(text);
    for (List<Known> ofType : known.values()) {
      for (Known value : ofType) {
        if (letters.contains(value.letters())) {
          claim(value, text, taken, masks);
        }
      }
    }
    return new ArrayList<>(masks.values());
  }

  private static void claim(
      Known value,
      String text,
      TreeMap<Integer, Span> taken,
      TreeMap<Integer, Redaction.Mask> masks) {
    Matcher matcher = value.pattern().matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (isFree(span, taken) && !isOfTheMatter(value.type(), text, span)) {
        taken.put(span.start(), span);
        masks.put(span.start(), new Redaction.Mask(value.type(), span));
      }
    }
  }

  /** "Grant Street" and "Mayor Grant" are no customer although one is called Grant. */
  private static boolean isOfTheMatter(PiiType type, String text, Span span) {
    return (type == PiiType.NAME || type == PiiType.USER || type == PiiType.ADDRESS)
        && span.in(text).chars().noneMatch(Character::isDigit)
        && CivicWords.isPlaceOrOfficial(text, span);
  }

  /** The letters and digits of a text and nothing else, in one case. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static boolean isFree(Span span, TreeMap<Integer, Span> taken) {
    Map.Entry<Integer, Span> before = taken.lowerEntry(span.end());
    return before == null || before.getValue().end() <= span.start();
  }

  private static List<Known> ways(PiiType type, String value) {
    return switch (type) {
      case NAME -> names(value);
      case ADDRESS, URL, IP, EMAIL, USER, BIRTH_DATE -> written(type, value);
      default -> numbers(type, value);
    };
  }

  /** The whole name however it is separated, and each of its words that is a name by itself. */
  private static List<Known> names(String name) {
    List<String> words = words(name);
    List<Known> ways = new ArrayList<>();
    if (words.size() > 1) {
      ways.add(between(PiiType.NAME, words, "[\\s.,_'’-]+"));
    }
    for (String word : Persons.words(name)) {
      if (word.length() < SHORTEST_NAME_WORD || !word.chars().allMatch(Character::isLetter)) {
        continue;
      }
      String any = ALSO_WORDS.contains(word) ? capitalised(word) : "(?iu:" + word + ")";
      ways.add(
          new Known(
              PiiType.NAME,
              letters(word),
              Pattern.compile("(?<![\\p{L}\\p{N}_])" + any + "(?![\\p{L}\\p{N}_])")));
    }
    return ways;
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static List<Known> written(PiiType type, String value) {
    return value.length() < SHORTEST_TEXT
        ? List.of()
        : List.of(between(type, List.of(value.split("\\s+")), "\\s+"));
  }

  /** The same digits and letters with other separators. */
  private static List<Known> numbers(PiiType type, String value) {
    String plain = value.replaceAll("[^\\p{L}\\p{N}]+", "");
    if (plain.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      return plain.length() < FEWEST_DIGITS ? List.of() : written(type, value);
    }
    return List.of(
        between(type, plain.codePoints().mapToObj(Character::toString).toList(), "[ .()/-]{0,2}"));
  }

  private static Known between(PiiType type, List<String> parts, String separator) {
    String pattern =
        parts.stream()
            .map(Pattern::quote)
            .collect(Collectors.joining(separator, "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"));
    return new Known(
        type,
        letters(String.join("", parts)),
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static List<String> words(String name) {
    return BETWEEN_WORDS
        .splitAsStream(name)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toList());
  }
}
