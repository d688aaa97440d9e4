package voc.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import voc.core.table.Column;
import voc.core.table.Table;

/** Prints rows as a table for people, as JSON or as CSV for programs, all on standard output. */
final class RowsPrinter {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * What a spreadsheet takes for the beginning of a formula, full-width forms included (OWASP, CSV
   * Injection).
   */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final Terminal terminal;

  RowsPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(OutputOption.Form form, List<ObjectNode> rows, List<View> views, Table table)
      throws IOException {
    switch (form) {
      case json -> json(rows);
      case csv -> csv(rows, table.columns().stream().map(Column::name).toList());
      case table -> table(rows, views);
    }
  }

  void json(Object value) throws JsonProcessingException {
    terminal.out().println(Printable.json(JSON.writeValueAsString(value)));
    terminal.out().flush();
  }

  /** A header and a record for each row; the header alone where there is none. */
  void csv(List<ObjectNode> rows, List<String> columns) throws IOException {
    PrintWriter out = terminal.out();
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(columns);
    for (ObjectNode row : rows) {
      csv.writeRecord(columns.stream().map(name -> cell(row.path(name))).toList());
    }
    csv.flush();
    out.flush();
  }

  /** Nothing where there are no rows: the summary says so in words. */
  void table(List<ObjectNode> rows, List<View> views) {
    if (rows.isEmpty()) {
      return;
    }
    TextTable table = TextTable.of(rows, views, terminal.columns());
    table.text().lines().forEach(terminal.out()::println);
    terminal.out().flush();
    if (!table.leftOut().isEmpty()) {
      terminal.say(
          "left out for want of width: "
              + String.join(", ", table.leftOut())
              + "; --json shows everything");
    }
  }

  /**
   * A cell that a spreadsheet would take for a formula gets a quote before it: customers' text is
   * data. Lists are written as JSON.
   */
  private static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    String text = Printable.lines(value.isValueNode() ? value.asText() : value.toString());
    return value.isTextual() ? disarmed(text) : text;
  }

  /** The text with a quote before it, if a spreadsheet would take it for a formula. */
  static String disarmed(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** Blanks before it do not count: some spreadsheets pass over them. */
  private static boolean isFormula(String text) {
    String first = text.replaceFirst("^[ \u00A0\u3000]+", "");
    return !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0;
  }
}
