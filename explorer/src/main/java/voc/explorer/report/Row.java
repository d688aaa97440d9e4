package voc.explorer.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import voc.core.table.Column;
import voc.core.table.Table;

/**
 * One row of a published table, asked by the declared names of its columns. Immutable and
 * thread-safe, as its values are.
 *
 * @param table the table
 * @param values by column: {@code String} (days and times too, as ISO 8601), {@code Number}, {@code
 *     Boolean} or a list of {@code String}; what is null in the table is absent
 */
public record Row(Table table, Map<String, Object> values) {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");

  public Row {
    values = Map.copyOf(values);
  }

  /** Whether there is a value. */
  boolean has(String column) {
    return value(column) != null;
  }

  /** The text, fit to be shown; empty where there is none. */
  String text(String column) {
    Object value = value(column);
    return value == null ? "" : shown(value);
  }

  /** The number, if there is one. */
  OptionalDouble number(String column) {
    return value(column) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  /** Whether it is true; what is not told is not. */
  boolean is(String column) {
    return Boolean.TRUE.equals(value(column));
  }

  /** The day, if there is one; the UTC day of a time. */
  Optional<LocalDate> day(String column) {
    String text = text(column);
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
  }

  /** The texts of a list; none where there is no list. */
  List<String> texts(String column) {
    return value(column) instanceof List<?> list
        ? list.stream().map(Row::shown).toList()
        : List.of();
  }

  /**
   * Without what is not seen and yet changes what is: control characters, and those that turn the
   * direction of the text around them (Unicode Technical Report 36, "Bidirectional Text Spoofing").
   */
  private static String shown(Object value) {
    return UNSEEN.matcher(value.toString()).replaceAll(" ");
  }

  private @Nullable Object value(String column) {
    if (table.columns().stream().map(Column::name).noneMatch(column::equals)) {
      throw new IllegalArgumentException(
          "table " + table.name() + " has no column \"" + column + "\"");
    }
    return values.get(column);
  }
}
