package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Feedback of systems that nobody knows, to be read by mapping: as CSV in a spreadsheet's manner,
 * packed too, as TSV without quoting, as JSON lines and as XML.
 */
final class MappedFiles {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final DateTimeFormatter CLOCK = Times.pattern("dd/MM/uuuu HH:mm");

  private static final String REFERENCE = "Reference";
  private static final String RECEIVED = "Received";
  private static final String EXPERIENCE = "Experience";
  private static final String COMMENT = "Comment";

  private static final List<String> COLUMNS =
      List.of(REFERENCE, RECEIVED, "Office", "Reason", EXPERIENCE, COMMENT, "North", "East");

  /** As spreadsheets write where the comma parts decimals. */
  private static final Delimited SEMICOLONS = new Delimited(COLUMNS, ';', LineDelimiter.CRLF);

  private static final Delimited COMMAS = new Delimited(COLUMNS, ',', LineDelimiter.LF);

  private static final int MALFORMED_AT = 12;

  private final Residents residents;

  MappedFiles(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    Records rows = csv("csv/feedback", SEMICOLONS);
    String text = SEMICOLONS.header() + rows.joined();
    export.write("csv/feedback.csv", text, WINDOWS, rows);
    export.write("csv/feedback.csv.gz", Packed.gzip(text.getBytes(WINDOWS)), rows);
    zip(export);
    tsv(export);
    json(export);
    xml(export);
  }

  /** A file a half of the city; no record is in both. */
  private void zip(Export export) {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    Records both = new Records();
    for (String half : List.of("north", "south")) {
      Records rows = csv("csv/" + half, COMMAS);
      String text = COMMAS.header() + rows.joined();
      entries.put("feedback-" + half + ".csv", text.getBytes(StandardCharsets.UTF_8));
      both.count(rows);
    }
    export.write("csv/feedback.zip", Packed.zip(entries), both);
  }

  private Records csv(String name, Delimited layout) {
    Cells cells = new Cells(name, layout::row);
    Records records = cells.records(residents);
    ObjectNode quotes = cells.row(110, residents.said(name, 20).get(3));
    quotes.put(
        COMMENT, "The sign said \"closed\",\nthe site said “open”; it was café time – again.");
    records.accept(layout.row(quotes)).trap("line breaks in a cell");
    String cut = layout.cut(cells.row(903, residents.said(name, 20).get(8)), 4);
    return records.insert(MALFORMED_AT, cut, Fate.MALFORMED);
  }

  /** Quotes are characters like any other. */
  private void tsv(Export export) {
    Cells cells = new Cells("tsv/feedback", MappedFiles::tabs);
    Records records = cells.records(residents);
    ObjectNode quote = cells.row(110, residents.said("tsv/feedback", 20).get(3));
    records.accept(tabs(quote.put(COMMENT, "\"Great job, they said, over a 24\" pipe")));
    records.trap("unpaired quotes");
    String broken = tabs(cells.row(903, residents.said("tsv/feedback", 20).get(8)));
    String cut = broken.substring(0, broken.indexOf('\t', broken.indexOf('\t') + 1)) + "\n";
    records.insert(MALFORMED_AT, cut, Fate.MALFORMED);
    export.write("tsv/feedback.tsv", String.join("\t", COLUMNS) + "\n" + records.joined(), records);
  }

  private static String tabs(ObjectNode row) {
    return String.join("\t", COLUMNS.stream().map(name -> row.path(name).asText()).toList()) + "\n";
  }

  private void json(Export export) {
    Cells cells = new Cells("json/feedback", row -> Json.line(nested(row)) + "\n");
    Records records = cells.records(residents);
    String whole = Json.line(nested(cells.row(903, residents.said("json/feedback", 20).get(8))));
    records.insert(MALFORMED_AT, whole.replaceFirst(":", "=") + "\n", Fate.MALFORMED);
    export.write("json/feedback.jsonl", records.joined(), records);
  }

  /** Objects in objects, and the rating as a number. */
  private static ObjectNode nested(ObjectNode row) {
    ObjectNode json = Json.object();
    row.properties()
        .forEach(
            cell -> {
              switch (cell.getKey()) {
                case "North", "East" ->
                    json.withObject("/Place").set(cell.getKey(), cell.getValue());
                case "Office", "Reason" ->
                    json.withObject("/Filed").set(cell.getKey(), cell.getValue());
                default -> json.set(cell.getKey(), cell.getValue());
              }
            });
    return json;
  }

  private void xml(Export export) {
    Cells cells = new Cells("xml/feedback", row -> Xml.element("entry", row));
    Records records = cells.records(residents);
    String text = Xml.PROLOG + "<feedback>\n" + records.joined() + "</feedback>\n";
    export.write("xml/feedback.xml", text, records);
  }

  /**
   * What all these files say.
   *
   * @param name of the file
   * @param text the cells as they stand in it
   */
  private record Cells(String name, Function<ObjectNode, String> text) {
    Records records(Residents residents) {
      List<Said> said = residents.said(name, 20);
      Records records = new Records();
      for (int i = 0; i < said.size(); i++) {
        ObjectNode row = row(i, said.get(i));
        if (i == 3) {
          row.put(COMMENT, residents.spanish().get(1));
          records.trap("not english");
        } else if (i == 5) {
          Geo at = Geo.inRiverbend(said.get(i).where());
          row.put("North", at.longitude()).put("East", at.latitude());
          records.trap("swapped coordinates");
        } else if (i == 7) {
          row.put("North", 0).put("East", 0);
          records.trap("null island");
        }
        records.accept(text.apply(row));
      }
      damage(records, said);
      return records.repeat(1);
    }

    private void damage(Records records, List<Said> said) {
      ObjectNode late = row(900, said.get(2));
      late.put(RECEIVED, clock(said.get(2).time().withYear(2090)));
      records.insert(6, text.apply(late), Fate.BAD_TIME);
      ObjectNode never = row(901, said.get(4));
      records.insert(7, text.apply(never.put(RECEIVED, "31/02/2026 10:00")), Fate.BAD_TIME);
      ObjectNode off = row(902, said.get(5));
      records.insert(8, text.apply(off.put(EXPERIENCE, 9)), Fate.BAD_RATING);
      ObjectNode nameless = row(904, said.get(6));
      nameless.remove(REFERENCE);
      records.insert(9, text.apply(nameless), Fate.MISSING_FIELD);
      ObjectNode nothing = row(905, said.get(7));
      nothing.remove(List.of("Reason", EXPERIENCE, COMMENT));
      records.insert(10, text.apply(nothing), Fate.EMPTY);
    }

    ObjectNode row(int number, Said said) {
      Geo at = Geo.inRiverbend(said.where());
      return Json.object()
          .put(REFERENCE, Ids.token(name, 3) + "-" + (1000 + number))
          .put(RECEIVED, clock(said.time()))
          .put("Office", said.matter().department())
          .put("Reason", said.matter().reason())
          // 1 is the best here.
          .put(EXPERIENCE, 6 - said.rating())
          .put(COMMENT, said.text())
          .put("North", at.latitude())
          .put("East", at.longitude());
    }

    private static String clock(ZonedDateTime time) {
      return CLOCK.format(time);
    }
  }
}
