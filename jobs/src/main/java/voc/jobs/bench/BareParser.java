package voc.jobs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import voc.jobs.config.Format;
import voc.jobs.config.Input;

/** Reads every field of a file and does nothing with it. */
final class BareParser {
  private BareParser() {}

  /** Whether there is a bare parser for files of a format. */
  static boolean reads(Format format) {
    return format.syntax() == Format.Syntax.DELIMITED || format.syntax() == Format.Syntax.JSON;
  }

  /** Reads all of {@code in}, which is UTF-8; the characters of its values. */
  static Content read(InputStream in, Input input) throws IOException {
    return switch (input.format().syntax()) {
      case DELIMITED -> delimited(in, input.delimiter());
      case JSON -> json(in);
      case XML, CUES, FAQPAGE ->
          throw new IllegalArgumentException(
              "format must be delimited or JSON, got "
                  + input.format().code()
                  + "; measure another file");
    };
  }

  /**
   * What was read.
   *
   * @param columns fields of the last record; 0 for JSON
   * @param characters of all values: the sum keeps the JVM from leaving the reading out
   */
  record Content(int columns, long characters) {}

  private static Content delimited(InputStream in, char delimiter) throws IOException {
    int columns = 0;
    long characters = 0;
    try (CloseableIterator<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .ofCsvRecord(new InputStreamReader(in, UTF_8))
            .iterator()) {
      while (rows.hasNext()) {
        CsvRecord row = rows.next();
        columns = row.getFieldCount();
        for (int i = 0; i < columns; i++) {
          characters += row.getField(i).length();
        }
      }
    }
    return new Content(columns, characters);
  }

  private static Content json(InputStream in) throws IOException {
    long characters = 0;
    try (JsonParser parser = new JsonFactory().createParser(new InputStreamReader(in, UTF_8))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        characters += token.isScalarValue() ? parser.getText().length() : 0;
      }
    }
    return new Content(0, characters);
  }
}
