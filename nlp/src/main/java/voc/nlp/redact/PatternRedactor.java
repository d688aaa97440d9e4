package voc.nlp.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Finds personal data by pattern, checksum and the words around it; covers what the package's
 * description lists. Immutable and thread-safe.
 */
public final class PatternRedactor implements Redactor {
  private static final long serialVersionUID = 1L;

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*"
              + "\\.\\p{L}{2,}");

  /**
   * "joe(at)example.com", "joe @ example.com". Blanks around an at-sign are also written for "Main
   * St @ Oak.Then", so only the endings that are common in the United States count.
   */
  private static final Pattern SPACED_EMAIL =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++ ?(?:@|\\(at\\)|\\[at\\]) ?"
              + "[\\p{L}\\p{N}-]{1,63}(?:DOT[\\p{L}\\p{N}-]{1,63}){0,4}DOT(?:com|org|net|gov|edu|mil|us|info|biz|io)\\b"
                  .replace("DOT", "(?:\\.| ?\\(dot\\) ?| ?\\[dot\\] ?)"));

  /** As links carry it: {@code ?mail=ann%40example.org}. */
  private static final Pattern LINKED_EMAIL =
      Pattern.compile(
          "(?<![\\w.+-])[\\w.+-]++%40[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,5}\\.\\p{L}{2,}");

  /** A link's scheme and host: no person's, even where they look like an address or a name. */
  private static final Pattern LINK_HOST =
      Pattern.compile("(?<!\\w)(?:https?://|www\\.)[\\w.-]++(?!:[^/\\s]{0,80}@)");

  private static final Pattern LINK_PATH =
      Pattern.compile("(?<!\\w)(?:https?://|www\\.)[^\\s?#]++");

  private static final Pattern PATH_NUMBER = Pattern.compile("(?<=/)\\d++(?![^/.,;:!)])");

  /** "ann dot lee at example dot com", as dictated on the telephone. */
  private static final Pattern DICTATED_EMAIL =
      Pattern.compile(
          "(?i)\\b\\w{1,40}(?: dot \\w{1,40}){0,2} at (?!the |a |an |my |your |our |this |that )\\w{1,40} dot (?:com|org|net|gov|edu|us|info)\\b");

  /**
   * Also numbers that were never issued, and with a word glued on: who types this shape means it.
   */
  private static final Pattern SSN =
      Pattern.compile("(?<!\\d)(?<!\\d[.-])\\d{3}( ?- ?|[ .])\\d{2}\\1\\d{4}(?!\\d|[.-]\\d)");

  private static final Pattern SSN_BY_CONTEXT =
      Pattern.compile(
          "(?i)\\b(?:ssn|social(?: security)?)\\b(?:[^\\d\\n.!?]{0,30})(?<!\\w)"
              + "(\\d{3}[ .-]{0,3}\\d{2}[ .-]{0,3}\\d{4}|\\d{4})(?!\\w\\w|-?\\d)");

  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\w.])" + OCTET + "(?:\\." + OCTET + "){3}(?!\\.?\\w)");
  private static final Pattern IPV6 =
      Pattern.compile(
          "(?<![\\w:])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
              + "|(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6})(?![\\w:])");

  private final PhoneNumbers phones;

  private PatternRedactor(PhoneNumbers phones) {
    this.phones = phones;
  }

  /** A redactor that reads telephone numbers as people in the United States write them. */
  public static PatternRedactor forUnitedStates() {
    return forRegion("US");
  }

  /**
   * A redactor that reads telephone numbers as people of a region write them.
   *
   * @param region two upper-case letters of ISO 3166-1, such as {@code US}
   * @throws IllegalArgumentException if no numbering plan is known for it
   */
  public static PatternRedactor forRegion(String region) {
    return new PatternRedactor(new PhoneNumbers(region));
  }

  /**
   * Masks until nothing more is found: a mask may free its neighbours to be recognised, and only so
   * is a second redaction sure to change nothing.
   */
  @Override
  public Redaction redact(String text) {
    Redaction redaction = Redaction.of(text, List.of());
    List<Redaction.Mask> found = find(redaction.text());
    while (!found.isEmpty()) {
      List<Redaction.Mask> masks = new ArrayList<>(redaction.masks());
      for (Redaction.Mask mask : found) {
        masks.add(new Redaction.Mask(mask.type(), redaction.toOriginal(mask.span())));
      }
      masks.sort(Comparator.comparing(Redaction.Mask::span));
      redaction = Redaction.of(text, masks);
      found = find(redaction.text());
    }
    return redaction;
  }

  /** Masks in order, without overlap; the kinds that claim first are the surest. */
  private List<Redaction.Mask> find(String written) {
    String text = Typography.plain(written);
    Claims claims = new Claims(text);
    claims.reserve(Marks.spans(text));
    claims.claim(PiiType.EMAIL, spans(EMAIL, 0, text));
    claims.claim(PiiType.EMAIL, spans(SPACED_EMAIL, 0, text));
    claims.claim(PiiType.EMAIL, spans(LINKED_EMAIL, 0, text));
    claims.reserve(spans(LINK_HOST, 0, text));
    claims.claim(PiiType.EMAIL, spans(DICTATED_EMAIL, 0, text));
    claims.claim(PiiType.CARD, CardNumbers.spans(text));
    claims.claim(PiiType.SSN, spans(SSN, 0, text));
    claims.claim(PiiType.SSN, spans(SSN_BY_CONTEXT, 1, text));
    claims.reserve(linkPathNumbers(text));
    claims.claim(PiiType.IP, spans(IPV4, 0, text));
    claims.claim(PiiType.IP, spans(IPV6, 0, text));
    claims.claim(PiiType.PHONE, phones.spans(text));
    claims.claim(PiiType.NAME, AnnouncedNames.spans(text));
    return claims.masks();
  }

  /** The parts of links' paths that are all digits: numbers of pages and cases. */
  private static List<Span> linkPathNumbers(String text) {
    List<Span> numbers = new ArrayList<>();
    for (Span path : spans(LINK_PATH, 0, text)) {
      for (Span number : spans(PATH_NUMBER, 0, path.in(text))) {
        numbers.add(new Span(path.start() + number.start(), path.start() + number.end()));
      }
    }
    return numbers;
  }

  /** Where a group of a pattern matches, in order. */
  static List<Span> spans(Pattern pattern, int group, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end(group) > matcher.start(group)) {
        spans.add(new Span(matcher.start(group), matcher.end(group)));
      }
    }
    return spans;
  }
}
