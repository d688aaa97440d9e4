package voc.nlp.redact.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voc.core.Span;

/** US social security numbers and taxpayer numbers of their shape (ITIN). */
public final class SocialSecurity {
  /**
   * Also numbers that were never issued, and with a word glued on: who types this shape means it.
   */
  private static final Pattern SHAPED =
      Pattern.compile("(?<!\\d)(?<!\\d[.-])\\d{3}( ?- ?|[ .])\\d{2}\\1\\d{4}(?!\\d|[.-]\\d)");

  private static final Pattern BY_CONTEXT =
      Pattern.compile(
          "(?i)\\b(?:ssn|ss#|social(?: security)?)\\b(?:[^\\d\\n.!?]{0,40})(?<!\\w)"
              + "(\\d{3}[ .-]{0,3}\\d{2}[ .-]{0,3}\\d{4}|\\d{4}|\\d{9})(?!\\w\\w|-?\\d)");

  /** "4523 is my social", "4523 ssn". */
  private static final Pattern BEFORE_CONTEXT =
      Pattern.compile(
          "(?i)(?<![\\w$.-])(\\d{4}|\\d{9})(?!\\w|[.-]\\d)[ ,]{1,2}(?:(?:is|are|as|for|the|my|last|four|4|digits|of|your) ){0,6}(?:ssn|social)\\b");

  private SocialSecurity() {}

  /** By shape alone: three, two and four digits. */
  public static List<Span> shaped(String text) {
    return Spans.of(SHAPED, text);
  }

  /** Nine digits or the last four, by the words around them. */
  public static List<Span> inContext(String text) {
    if (!FirstLook.hasDigit(text)) {
      return List.of();
    }
    List<Span> spans = new ArrayList<>(Spans.of(BY_CONTEXT, 1, text));
    spans.addAll(Spans.of(BEFORE_CONTEXT, 1, text));
    return spans;
  }
}
