package voc.samples.formats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A layout of delimited rows, quoted where they must be (RFC 4180). Immutable.
 *
 * @param columns names of the columns, in order; unique
 * @param separator between fields
 * @param lineEnd after each row
 */
record Delimited(List<String> columns, char separator, LineDelimiter lineEnd) {
  Delimited {
    columns = List.copyOf(columns);
  }

  /** Commas and line feeds. */
  static Delimited csv(String... columns) {
    return new Delimited(List.of(columns), ',', LineDelimiter.LF);
  }

  /** The row of the columns' names. */
  String header() {
    return row(columns);
  }

  /**
   * A row with these cells, by column; what is not given is empty.
   *
   * @throws IllegalArgumentException if a cell has no column
   */
  String row(ObjectNode cells) {
    return row(inOrder(cells));
  }

  /** A row with these cells, in order. */
  String row(List<String> cells) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(lineEnd).build(text)) {
      csv.writeRecord(new ArrayList<>(cells));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a row", e);
    }
    return text.toString();
  }

  /** A row that breaks off after so many of its cells. */
  String cut(ObjectNode cells, int length) {
    return row(inOrder(cells).subList(0, length));
  }

  private List<String> inOrder(ObjectNode cells) {
    for (Map.Entry<String, JsonNode> cell : cells.properties()) {
      if (!columns.contains(cell.getKey())) {
        throw new IllegalArgumentException(
            "no column \"" + cell.getKey() + "\", use one of " + columns);
      }
    }
    return columns.stream().map(column -> cells.path(column).asText()).toList();
  }
}
