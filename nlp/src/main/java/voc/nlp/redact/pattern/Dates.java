package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/** Dates of a day, in figures or with the month's name; and dates of birth among them. */
public final class Dates {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  private static final String YEAR = "(?:19|20)\\d{2}";

  /** Number words as in "third nineteen eighty". */
  private static final String SPOKEN =
      "(?:"
          + NumberWords.ORDINAL_UNITS
          + ("|" + NumberWords.ORDINAL_TENS)
          + ("|" + NumberWords.UP_TO_HUNDRED)
          + "|thousand)\\b";

  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";

  private static final String DATE =
      "(?:\\d{1,2}(?<sep> ?[/.-] ?)\\d{1,2}\\k<sep>(?:19|20)?\\d{2}(?!\\d)"
          + "|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)"
          + ("|" + MONTH + " ?" + DAY + "(?:,? ?'?(?:" + YEAR + "|\\d{2}))?(?!\\d)")
          + ("|" + DAY + " (?:of )?" + MONTH + "(?:,? ?'?(?:" + YEAR + "|\\d{2}))?(?!\\d)")
          + ("|" + MONTH + ",? " + YEAR + "(?!\\d)")
          + ("|"
              + MONTH
              + "(?: (?:the )?"
              + SPOKEN
              + "(?:[ -]"
              + SPOKEN
              + "){0,6})(?: "
              + YEAR
              + ")?")
          + ("|(?:the )?"
              + SPOKEN
              + "(?:[ -]"
              + SPOKEN
              + ")? (?:of )?"
              + MONTH
              + "(?:,? (?:"
              + YEAR
              + "|"
              + SPOKEN)
          + ("(?:[ -]" + SPOKEN + "){0,5}))?")
          + ")";

  private static final Pattern ANY = Pattern.compile("(?i)(?<![\\w./-])" + DATE);

  private static final Pattern OF_BIRTH =
      Pattern.compile(
          "(?i)\\b(?:born|date of birth|birth ?dates?|birth ?day|d\\.?o\\.?b\\b\\.?|birthdate)"
              + "[ :,=#-]{0,3}(?:(?:is|was|on|in|the|it['’]?s|that['’]?s|of|my|would be|a)[ :,]{1,2}){0,4}"
              + "(?<day>"
              + DATE
              + "|\\d{8}(?!\\d)|\\d{6}(?!\\d)|"
              + YEAR
              + "(?!\\d)|"
              + SPOKEN
              + "(?:[ -]"
              + SPOKEN
              + "){2,8})");

  /** "01/02/1980 is my date of birth", "3/4/81 (dob)". */
  private static final Pattern BEFORE_BIRTH =
      Pattern.compile(
          "(?i)(?<![\\w./-])(?<day>"
              + DATE
              + ")[ ,(]{1,2}(?:is |was |as )?(?:my |his |her )?(?:date of birth|birth ?da(?:y|te)|dob\\b)");

  private Dates() {}

  /** All dates of a text, whatever of. */
  public static List<Span> all(String text) {
    return Spans.of(ANY, text);
  }

  /** Dates of birth, known by the words around them. */
  public static List<Span> ofBirth(String text) {
    if (!FirstLook.hasAny(text, "born", "birth", "dob", "d.o", "do.b")) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>(Spans.of(OF_BIRTH, "day", text));
    spans.addAll(Spans.of(BEFORE_BIRTH, "day", text));
    return spans;
  }
}
