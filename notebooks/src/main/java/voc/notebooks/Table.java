package voc.notebooks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query, wholly in memory. Immutable.
 *
 * @param columns the names of the columns
 * @param rows a row each, as long as {@code columns}; a cell is text, a number, a time, a list or,
 *     where nothing is known, null
 */
public record Table(List<String> columns, List<Row> rows) implements Rich {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Reads {@code results} to the end. */
  static Table of(ResultSet results) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
      columns.add(results.getMetaData().getColumnLabel(i));
    }
    List<Row> rows = new ArrayList<>();
    while (results.next()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        cells.add(value(results.getObject(i)));
      }
      rows.add(new Row(columns, cells));
    }
    return new Table(columns, rows);
  }

  private static @Nullable Object value(@Nullable Object value) throws SQLException {
    return value instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : value;
  }

  /** One row; its cells are found by the names of their columns. */
  public static final class Row {
    private final List<String> columns;
    private final List<@Nullable Object> cells;

    Row(List<String> columns, List<@Nullable Object> cells) {
      this.columns = columns;
      this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** The value of {@code column}, or null where nothing is known. */
    public @Nullable Object value(String column) {
      int index = columns.indexOf(column);
      if (index < 0) {
        throw new IllegalArgumentException(
            "no column \"" + column + "\", use one of " + String.join(", ", columns));
      }
      return cells.get(index);
    }

    /** The value of {@code column} as text, as it is shown; empty where nothing is known. */
    public String text(String column) {
      return written(value(column));
    }

    /**
     * The value of {@code column} as a number.
     *
     * @throws IllegalArgumentException if it is none
     */
    public double number(String column) {
      Object value = value(column);
      if (value instanceof Number number) {
        return number.doubleValue();
      }
      throw new IllegalArgumentException(
          "column \"" + column + "\" holds no number here but " + value);
    }
  }

  /** The first row. */
  public Row first() {
    if (rows.isEmpty()) {
      throw new IllegalStateException("the table has no rows: look at its query");
    }
    return rows.get(0);
  }

  /** What {@code each} makes of each row, in order. */
  public <T> List<T> map(Function<Row, T> each) {
    return rows.stream().map(each).toList();
  }

  /** Whole numbers as they are, others with three decimals, lists with commas. */
  private static String written(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double || value instanceof Float) {
      return String.format(Locale.ROOT, "%.3f", ((Number) value).doubleValue());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Table::written).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  @Override
  public Map<String, String> forms() {
    return Map.of("text/html", html());
  }

  private String html() {
    StringBuilder out = new StringBuilder("<table class=\"" + Rich.NO_MATH + "\">\n<thead><tr>");
    for (String column : columns) {
      out.append("<th scope=\"col\">").append(escape(column)).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (Row row : rows) {
      out.append("<tr>");
      for (Object cell : row.cells) {
        out.append(cell instanceof Number ? "<td style=\"text-align:right\">" : "<td>")
            .append(escape(written(cell)))
            .append("</td>");
      }
      out.append("</tr>\n");
    }
    return out.append("</tbody>\n</table>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * The table as plain text: columns separated by tabs, a line each row. Control characters within
   * cells are blanks: Jupyter would take an escape sequence for a colour, and a tab or a line break
   * would shift cells.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(String.join("\t", columns));
    for (Row row : rows) {
      out.append('\n')
          .append(
              row.cells.stream()
                  .map(cell -> written(cell).replaceAll("\\p{Cntrl}|[\\x80-\\x9F]", " "))
                  .collect(Collectors.joining("\t")));
    }
    return out.toString();
  }
}
