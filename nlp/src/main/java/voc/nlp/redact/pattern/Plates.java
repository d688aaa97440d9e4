package voc.nlp.redact.pattern;

import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/** Number plates, known by the words before or after them: "plate ABC 1234", "MA plates 4xyz89". */
public final class Plates {
  private static final String VALUE =
      "(?:[A-Za-z]{1,4}[ -]?\\d{1,5}(?:[ -]?[A-Za-z]{1,3}(?![a-z]))?|\\d{1,4}[ -]?(?-i:[A-Z]{1,4}|(?<=\\d)[a-z]{1,4})[ -]?\\d{0,4}|\\d{5,7})(?![\\w-])";

  private static final Pattern AFTER_WORDS =
      Pattern.compile(
          "(?i)\\b(?:(?:licen[cs]e|number|vanity|car|vehicle|temp(?:orary)?|ma|mass|ny|nj|ca|tx|fl|pa|ct|nh|ri) )?"
              + "(?:plates?|licen[cs]e plate|tags?|registration)"
              + "(?: ?(?:number|num|no\\.?|#|is|was|reads?|of|are|with|:|=|it['’]?s)){0,4}+[ :#=\"“'(-]{1,3}"
              + "(?:(?:ma|mass|ny|nj|ca|tx|fl|pa|ct|nh|ri)[ :#-]{1,2})?("
              + VALUE
              + ")");

  private static final Pattern BEFORE_WORDS =
      Pattern.compile(
          "(?<![\\w-])("
              + VALUE
              + ")[ ,(]{1,2}(?i:is (?:the|my|his|her|their) )?(?i:licen[cs]e plate|plate number)\\b");

  private Plates() {}

  /** Where plates stand. */
  public static List<Span> spans(String text) {
    if (!FirstLook.hasDigit(text) || !FirstLook.hasAny(text, "plate", "tag", "registration")) {
      return List.of();
    }
    List<Span> spans = Spans.of(AFTER_WORDS, 1, text);
    spans.addAll(Spans.of(BEFORE_WORDS, 1, text));
    return spans;
  }
}
