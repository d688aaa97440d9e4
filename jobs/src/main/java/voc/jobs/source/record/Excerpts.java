package voc.jobs.source.record;

import java.util.stream.Collectors;

/**
 * What is shown of a record that was rejected: enough to find and mend it, and no word or number of
 * a person. A column of names or addresses may be among its values, so none of them is shown.
 */
final class Excerpts {
  private static final int LONGEST = 100;

  private Excerpts() {}

  /**
   * The beginning of a text that could not be parsed, with {@code x} for each letter and {@code 9}
   * for each digit: what is wrong with it are its quotes, brackets and delimiters.
   */
  static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (Character.isDigit(c)) {
                shape.append('9');
              } else if (c < 128 && !Character.isLetter(c)) {
                shape.append(Character.isWhitespace(c) || c < ' ' ? ' ' : (char) c);
              } else {
                shape.append('x');
              }
            });
    return cut(shape.toString().strip(), text.length() > LONGEST);
  }

  /** The names of the fields that have a value, as {@link ColumnNames} shows them. */
  static String fieldsOf(RawRecord record) {
    String names =
        ColumnNames.shown(record.names()).stream()
            .map(name -> name.replaceAll("\\s+", " "))
            .limit(LONGEST)
            .collect(Collectors.joining(", "));
    int end = Math.min(LONGEST, names.length());
    boolean splits = end < names.length() && Character.isHighSurrogate(names.charAt(end - 1));
    return cut(names.substring(0, splits ? end - 1 : end), names.length() > LONGEST);
  }

  private static String cut(String text, boolean more) {
    return more ? text + "…" : text;
  }
}
