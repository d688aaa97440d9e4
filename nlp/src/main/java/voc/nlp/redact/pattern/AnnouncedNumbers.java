package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Span;

/**
 * Numbers known by the word before them: "policy number hvb 372648369", "account ending in 4523",
 * "plate 4XYZ 89". What may stand between the word and the number is little and fixed; the number
 * is in figures, in words, or letters and figures.
 */
public final class AnnouncedNumbers {
  /** Whose number it is: a case, claim, policy, customer … of an organisation. */
  public static final AnnouncedNumbers CASE =
      new AnnouncedNumbers(
          "(?:(?<!in |any |the |that |this |each |every )case|claim|policy|customer|membership|invoice|docket|citation"
              + "|confirmation|booking|reservation|subscriber|loan|mortgage)",
          "(?:case|claim|policy|customer|member|membership|client|confirmation|reference|ref|invoice|docket|complaint|incident"
              + "|citation|violation|booking|reservation|order|tracking|file|application|employee|student|patient|badge"
              + "|subscriber|contract|loan|mortgage|enrollment|rewards?|library card)",
          5);

  public static final AnnouncedNumbers ACCOUNT =
      new AnnouncedNumbers(
          "(?:account|acct|a/c|checking|savings|routing|sort code|iban)",
          "(?:account|acct|a/c|checking|savings|routing|sort code|iban)",
          5);

  public static final AnnouncedNumbers CARD =
      new AnnouncedNumbers(
          "(?:cvv2?|cvc2?|card security code)",
          "(?:(?:credit|debit|bank|visa|mastercard|amex|discover|payment)(?: card)?|(?<!library |report |id |health )card|cvv2?|cvc2?)",
          3);

  public static final AnnouncedNumbers PASSPORT = new AnnouncedNumbers("passport", "passport", 6);

  public static final AnnouncedNumbers DRIVER_LICENSE =
      new AnnouncedNumbers(
          "(?:driver['’]?s?['’]? licen[cs]e|driving licen[cs]e|drivers? lic|dl)",
          "(?:driver['’]?s?['’]? licen[cs]e|driving licen[cs]e|drivers? lic|dl|licen[cs]e(?! plate))",
          5);

  public static final AnnouncedNumbers SSN =
      new AnnouncedNumbers("(?:ssn|social security|social)", "(?:ssn|social security|social)", 4);

  private static final int WINDOW = 70;

  /** Words and signs between the announcement and the number. */
  private static final String BETWEEN =
      "[ \\t:#=.,()\"“'-]{0,3}(?:(?:is|was|it['’]?s|its|are|that['’]?s|that|of|the|my|your|as|in|with|card|sir|please|under|here"
          + "|which|also|just|actually|no|number|num|would|be|should)\\b[ \\t:#=.,()\"“'-]{1,3}){0,6}+";

  /** Says that what follows is the number, however short. */
  private static final String MARKED =
      "(?:[ ]?(?:#|:|=)|[ ](?:number|numbers|num|no|nr|id|ids|ending|ends|last (?:four|4)(?: digits)?|code)\\b\\.?(?:['’]s)?)"
          + "(?:(?: (?:number|num|no|id|ending|in)\\b\\.?|:|#))*+";

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private final Pattern plain;
  private final Pattern marked;
  private final int fewest;

  /**
   * @param plain words that are enough by themselves, before a value of {@code fewest} letters and
   *     digits or more
   * @param marked words that need "number", "#" or a colon behind them, before any value
   */
  private AnnouncedNumbers(String plain, String marked, int fewest) {
    this.plain = Pattern.compile("(?i)(?<![\\w-])" + plain + "\\b" + BETWEEN);
    this.marked = Pattern.compile("(?i)(?<![\\w-])" + marked + "s?" + MARKED + BETWEEN);
    this.fewest = fewest;
  }

  /** Where such numbers stand. */
  public List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    if (!FirstLook.hasNumber(text)) {
      return spans;
    }
    add(marked, text, 1, spans);
    add(plain, text, fewest, spans);
    return spans;
  }

  private static void add(Pattern announcement, String text, int fewest, List<Span> spans) {
    Matcher matcher = announcement.matcher(text);
    while (matcher.find()) {
      int from = matcher.end();
      String after = text.substring(from, Math.min(text.length(), from + WINDOW));
      List<Span> values = IdValues.in(after);
      if (!values.isEmpty()
          && values.get(0).start() <= 1
          && isLongEnough(values.get(0).in(after), fewest)) {
        spans.add(Spans.shifted(values.get(0), from));
      }
    }
  }

  private static boolean isLongEnough(String value, int fewest) {
    int digits = DigitRun.of(value).stream().mapToInt(DigitRun::length).sum();
    return fewest <= 1
        || digits >= fewest && !YEAR.matcher(value).matches()
        || digits >= 2 && value.chars().anyMatch(Character::isUpperCase);
  }
}
