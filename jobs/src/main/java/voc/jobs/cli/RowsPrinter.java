package voc.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Prints rows as a table for people, as JSON or as CSV for programs, all on standard output. */
final class RowsPrinter {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * A column of the table for people.
   *
   * @param header its heading
   * @param value its cell of a row
   * @param align where the text stands
   * @param weight its share of the width that the fixed columns leave; 0 for a fixed column
   */
  record View(
      String header, Function<ObjectNode, String> value, HorizontalAlign align, int weight) {
    static View text(String header, String field, int weight) {
      return new View(header, row -> row.path(field).asText(""), HorizontalAlign.LEFT, weight);
    }

    static View number(String header, String field) {
      return new View(header, row -> row.path(field).asText(""), HorizontalAlign.RIGHT, 0);
    }

    static View decimal(String header, String field, int places) {
      String pattern = "%." + places + "f";
      return new View(
          header,
          row -> String.format(Locale.ROOT, pattern, row.path(field).asDouble()),
          HorizontalAlign.RIGHT,
          0);
    }

    static View of(String header, Function<ObjectNode, String> value) {
      return new View(header, value, HorizontalAlign.LEFT, 0);
    }
  }

  private final Terminal terminal;

  RowsPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(OutputOption.Form form, List<ObjectNode> rows, List<View> views) throws IOException {
    switch (form) {
      case json -> json(rows);
      case csv -> csv(rows);
      case table -> table(rows, views);
    }
  }

  void json(Object value) throws JsonProcessingException {
    terminal.out().println(JSON.writeValueAsString(value));
    terminal.out().flush();
  }

  private void csv(List<ObjectNode> rows) throws IOException {
    PrintWriter out = terminal.out();
    CsvWriter csv = CsvWriter.builder().build(out);
    if (!rows.isEmpty()) {
      List<String> names = new ArrayList<>();
      rows.get(0).fieldNames().forEachRemaining(names::add);
      csv.writeRecord(names);
      for (ObjectNode row : rows) {
        csv.writeRecord(names.stream().map(name -> cell(row.get(name))).toList());
      }
    }
    csv.flush();
    out.flush();
  }

  /**
   * A cell that a spreadsheet would take for a formula gets a quote before it: customers' text is
   * data.
   */
  private static String cell(JsonNode value) {
    String text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
    boolean formula =
        value.isTextual() && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private void table(List<ObjectNode> rows, List<View> views) {
    int fixed = 1;
    int weights = 0;
    for (View view : views) {
      fixed += 3 + (view.weight() == 0 ? width(view, rows) : 0);
      weights += view.weight();
    }
    int free = Math.max(20 * Math.max(1, weights), terminal.columns() - fixed);
    List<ColumnData<ObjectNode>> columns = new ArrayList<>();
    for (View view : views) {
      Column column = new Column().header(view.header()).dataAlign(view.align());
      if (view.weight() > 0) {
        column = column.maxWidth(free * view.weight() / weights + 2, OverflowBehaviour.NEWLINE);
      }
      columns.add(column.with(row -> printable(view.value().apply(row))));
    }
    terminal.out().println(AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, columns));
    terminal.out().flush();
  }

  private static int width(View view, List<ObjectNode> rows) {
    return rows.stream()
        .mapToInt(row -> view.value().apply(row).length())
        .reduce(view.header().length(), Math::max);
  }

  /**
   * Customers' text must not steer a terminal: control characters, escape sequences among them,
   * become blanks.
   */
  static String printable(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      safe.append(Character.isISOControl(c) ? ' ' : c);
    }
    return safe.toString();
  }

  static UncheckedIOException unchecked(IOException e) {
    return new UncheckedIOException(e);
  }
}
