package voc.nlp.redact.pattern;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Telephone numbers: those that libphonenumber holds valid for a region or in international form,
 * and in North America also those that are only written like one ("(555) 010-1234", "call me at
 * 555-0134"). The library's leniency "possible" is not used: it takes dates and request numbers.
 */
public final class PhoneNumbers implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int NORTH_AMERICA = 1;

  /** Letters may be glued on ("cell312-555-0188ext2"). */
  private static final Pattern SHAPED =
      Pattern.compile(
          "(?<![\\d+])(?<!\\d[.-])(?:(?:\\+|00)?1[ .-]?)?(?:\\(\\d{3}\\) ?-? ?|\\d{3}(?: ?[.-] ?| ))"
              + "\\d{3}(?: ?[.-] ?| ?)\\d{4}(?!\\d|-\\d)(?: ?(?:x|ext\\.?|extension) ?\\d{1,6}(?!\\d))?");

  /** Seven digits with a hyphen in the local place, as people sign: "Priya, 555-0169". */
  private static final Pattern LOCAL_HYPHEN =
      Pattern.compile("(?<![\\w+/$€£#])(?<!\\d[.-])[2-9]\\d{2}-\\d{4}(?!\\w\\w|-?\\d|[.,]\\d)");

  /** Written otherwise they may be anything; near these words they are a number to call. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)\\b(?:call|phone|telephone|tel|number|cell|mobile|reach|text|fax|contact)\\b"
              + "[^\\d\\n]{0,25}(?<![\\w+$€£])(?<!\\d[.-])(\\d{3}[ .-]\\d{4})(?!\\w\\w|-?\\d)");

  /** Any country's form, after words that say so. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)\\b(?:call(?:ed)?(?: me| us| him| her)?|ph|phone|telephone|tel|numbers?|cell|mobile|reach|text|fax|contact|answering|dial|whatsapp|ring)\\b"
              + "(?: ?(?:number|no\\.?|me|us|is|at|on|or|it['’]?s|to|back|:|=|#|-)){0,4}[ :]{1,5}(?<![$€£.])(\\+?\\(?\\d[\\d ().-]{5,20}\\d(?: ?x\\d{1,6})?)(?![\\w/:])");

  /** "25 833387-Office", "089 72 63 41 (fax)". */
  private static final Pattern NAMED_AFTER =
      Pattern.compile(
          "(?i)(?<![\\w.,/:$€£-])(\\+?\\(?\\d[\\d ().-]{5,20}\\d(?: ?x\\d{1,6})?)[ -]?\\(?(?:office|fax|mobile|cell|phone)\\b");

  private static final Pattern DATE_OR_ZIPS =
      Pattern.compile("\\d{1,4}[ .-]\\d{1,2}[ .-](?:\\d{2}|(?:19|20)\\d{2})|\\d{5}[ -]\\d{5}");

  /** No country's numbers have fewer digits, its own code counted. */
  private static final int FEWEST_ANYWHERE = 5;

  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;

  private final String region;

  /**
   * @param region two upper-case letters of ISO 3166-1, such as {@code US}
   * @throws IllegalArgumentException if no numbering plan is known for it
   */
  public PhoneNumbers(String region) {
    if (!numbers().getSupportedRegions().contains(region)) {
      throw new IllegalArgumentException(
          "telephone region must be a two-letter ISO 3166-1 code such as US, got \""
              + region
              + "\"");
    }
    this.region = region;
  }

  /** Where telephone numbers stand. */
  public List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    if (FirstLook.digits(text) < FEWEST_ANYWHERE) {
      return spans;
    }
    for (PhoneNumberMatch match : numbers().findNumbers(text, region)) {
      Span span = new Span(match.start(), match.end());
      if (!isFraction(text, span)
          && !DATE_OR_ZIPS.matcher(span.in(text)).matches()
          && !OtherNumbers.isRequestNumber(text, span)) {
        spans.add(span);
      }
    }
    addAnnounced(Spans.of(ANNOUNCED, 1, text), text, spans);
    addAnnounced(Spans.of(NAMED_AFTER, 1, text), text, spans);
    if (numbers().getCountryCodeForRegion(region) == NORTH_AMERICA) {
      spans.addAll(Spans.of(SHAPED, text));
      addLocal(Spans.of(LOCAL_HYPHEN, text), text, spans);
      addLocal(Spans.of(LOCAL, 1, text), text, spans);
    }
    return spans;
  }

  /** Whether these are the decimals of a number: the library reads -74.0118… from "011" on. */
  private static boolean isFraction(String text, Span span) {
    int start = span.start();
    return start >= 2
        && text.charAt(start - 1) == '.'
        && Character.isDigit(text.charAt(start - 2))
        && span.in(text).chars().allMatch(Character::isDigit);
  }

  private static void addAnnounced(List<Span> candidates, String text, List<Span> spans) {
    for (Span candidate : candidates) {
      String written = candidate.in(text);
      long digits = written.replaceFirst("x\\d+$", "").chars().filter(Character::isDigit).count();
      if (digits >= FEWEST_DIGITS
          && digits <= MOST_DIGITS
          && !DATE_OR_ZIPS.matcher(written).matches()
          && !OtherNumbers.isRequestNumber(text, candidate)) {
        spans.add(candidate);
      }
    }
  }

  private static void addLocal(List<Span> candidates, String text, List<Span> spans) {
    for (Span candidate : candidates) {
      if (!OtherNumbers.hasOne(text, candidate)) {
        spans.add(candidate);
      }
    }
  }

  /** The library's one instance, which stays behind when this object travels to a Spark task. */
  private static PhoneNumberUtil numbers() {
    return PhoneNumberUtil.getInstance();
  }
}
