package voc.nlp.evaluation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import voc.core.Speaker;
import voc.core.Utterance;

/** Comments of residents, in which the names of places must stay. */
final class Comments {
  static final String SET = "comments";

  private Comments() {}

  static RedactionData.Reading read(String file, String column) {
    List<String> comments = new ArrayList<>();
    int broken = 0;
    int empty = 0;
    int at = -1;
    int columns = 0;
    try (CsvReader<CsvRecord> rows = parser().ofCsvRecord(file)) {
      for (CsvRecord row : rows) {
        if (at < 0) {
          columns = row.getFieldCount();
          at = position(row.getFields(), column);
        } else if (row.getFieldCount() != columns) {
          broken++;
        } else if (row.getField(at).isBlank()) {
          empty++;
        } else {
          comments.add(row.getField(at));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RedactionData.Reading(labelled(comments), broken, empty);
  }

  private static CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .detectBomHeader(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true);
  }

  private static int position(List<String> header, String column) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().equalsIgnoreCase(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "the column of the comments must be one of " + header + ", got \"" + column + "\"");
  }

  private static List<LabelledConversation> labelled(List<String> comments) {
    PlaceNames names = PlaceNames.of(comments);
    List<LabelledConversation> labelled = new ArrayList<>();
    for (String comment : comments) {
      labelled.add(
          new LabelledConversation(
              SET,
              "comment " + (labelled.size() + 1),
              List.of(Utterance.of(Speaker.CUSTOMER, comment)),
              List.of(names.labels(comment))));
    }
    return labelled;
  }
}
