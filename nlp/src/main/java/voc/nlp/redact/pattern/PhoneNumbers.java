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
          "(?<![\\d+])(?<!\\d[.-])(?:\\+?1[ .-]?)?(?:\\(\\d{3}\\) ?-? ?|\\d{3}(?: ?[.-] ?| ))"
              + "\\d{3}(?: ?[.-] ?| )\\d{4}(?!\\d|-\\d)");

  /** Seven digits with a hyphen in the local place, as people sign: "Priya, 555-0169". */
  private static final Pattern LOCAL_HYPHEN =
      Pattern.compile("(?<![\\w+/$€£#])(?<!\\d[.-])[2-9]\\d{2}-\\d{4}(?!\\w\\w|-?\\d|[.,]\\d)");

  /** Written otherwise they may be anything; near these words they are a number to call. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)\\b(?:call|phone|telephone|tel|number|cell|mobile|reach|text|fax|contact)\\b"
              + "[^\\d\\n]{0,25}(?<![\\w+$€£])(?<!\\d[.-])(\\d{3}[ .-]\\d{4})(?!\\w\\w|-?\\d)");

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
    for (PhoneNumberMatch match : numbers().findNumbers(text, region)) {
      Span span = new Span(match.start(), match.end());
      if (!isFraction(text, span)) {
        spans.add(span);
      }
    }
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
