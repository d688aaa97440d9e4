package voc.search.lucene;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a query as typed, taken apart: nothing in it is an error. An unclosed quote reaches
 * to the end; a minus counts only directly before a word or quote and at the start of one.
 *
 * @param clauses in the order typed
 */
record Words(List<Clause> clauses) {

  /** A word, or the words of a quote. */
  record Clause(String text, Kind kind) {}

  /** Whether a clause is looked for or must not occur. */
  enum Kind {
    WANTED,
    QUOTED,
    UNWANTED
  }

  static Words parse(String typed) {
    List<Clause> clauses = new ArrayList<>();
    String text = typed.replace('“', '"').replace('”', '"');
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      boolean unwanted = isMinus(text, at);
      int start = unwanted ? at + 1 : at;
      boolean quoted = text.charAt(start) == '"';
      int from = quoted ? start + 1 : start;
      int end = quoted ? quoteEnd(text, from) : wordEnd(text, from);
      Kind kind = unwanted ? Kind.UNWANTED : quoted ? Kind.QUOTED : Kind.WANTED;
      clauses.add(new Clause(text.substring(from, end), kind));
      at = quoted ? end + 1 : end;
    }
    return new Words(List.copyOf(clauses));
  }

  private static boolean isMinus(String text, int at) {
    return text.charAt(at) == '-'
        && at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at + 1));
  }

  private static int quoteEnd(String text, int from) {
    int end = text.indexOf('"', from);
    return end < 0 ? text.length() : end;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '"') {
      end++;
    }
    return end;
  }
}
