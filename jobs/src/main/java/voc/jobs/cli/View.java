package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.Locale;
import java.util.function.Function;

/**
 * A column of a table for people.
 *
 * @param header its heading
 * @param value its cell of a row
 * @param align where the text stands
 * @param fit what becomes of it where the terminal is narrow
 */
record View(String header, Function<ObjectNode, String> value, HorizontalAlign align, Fit fit) {

  /** What becomes of a column where the terminal is narrow. */
  enum Fit {
    /** It keeps its width: a number, a short word. */
    FIXED,
    /** Its text is broken into lines. */
    WRAPPED,
    /** It keeps its width, and is left out if there is no room for it. */
    OPTIONAL
  }

  /** A field's text that may be broken into lines. */
  static View text(String header, String field) {
    return new View(header, row -> row.path(field).asText(""), HorizontalAlign.LEFT, Fit.WRAPPED);
  }

  /** A field's short text. */
  static View word(String header, String field) {
    return of(header, row -> row.path(field).asText(""));
  }

  static View number(String header, String field) {
    return new View(header, row -> number(row, field), HorizontalAlign.RIGHT, Fit.FIXED);
  }

  static View decimal(String header, String field, int places) {
    String pattern = "%,." + places + "f";
    return new View(
        header,
        row ->
            row.hasNonNull(field)
                ? String.format(Locale.ROOT, pattern, row.path(field).asDouble())
                : "",
        HorizontalAlign.RIGHT,
        Fit.FIXED);
  }

  static View of(String header, Function<ObjectNode, String> value) {
    return new View(header, value, HorizontalAlign.LEFT, Fit.FIXED);
  }

  /** The same column, left out where there is no room for it. */
  View optional() {
    return new View(header, value, align, Fit.OPTIONAL);
  }

  /** The cell of a row, safe to show. */
  String cell(ObjectNode row) {
    return Printable.line(value.apply(row));
  }

  private static String number(ObjectNode row, String field) {
    return row.hasNonNull(field) ? String.format(Locale.ROOT, "%,d", row.path(field).asLong()) : "";
  }
}
