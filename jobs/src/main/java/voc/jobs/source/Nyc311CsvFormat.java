package voc.jobs.source;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Departments;
import voc.jobs.config.SourceConfig;

/**
 * New York City's 311 export in its three generations, by column name. It publishes no words of
 * callers: {@code Resolution Description} is the agency's. Thread-safe.
 */
final class Nyc311CsvFormat implements SourceFormat {
  private static final List<String> PATTERNS =
      List.of("MM/dd/uuuu hh:mm:ss a", "uuuuMMddHHmmss", "ISO");
  private static final PlaceColumns PLACE =
      new PlaceColumns("Incident Address", "Latitude", "Longitude");
  private static final List<String> COMPLAINT =
      List.of("Complaint Type", "Problem (formerly Complaint Type)", "Problem");

  private final FeedbackRules rules;

  Nyc311CsvFormat(SourceConfig source, Departments departments) {
    this.rules = new FeedbackRules(source, departments, PATTERNS);
  }

  @Override
  public LoadResults<Feedback> read(InputStream in, InputFile file) {
    return Reading.ofRecords(
        rules.source().input(),
        in,
        file,
        (values, provenance) -> feedback(values, provenance, file));
  }

  private Feedback feedback(Map<String, String> values, Provenance provenance, InputFile file) {
    Fields fields = new Fields(values);
    String id = fields.require("Unique Key");
    List<Utterance> utterances =
        fields.take("Resolution Description").stream()
            .map(text -> Utterance.of(Speaker.AGENCY, text))
            .toList();
    String service = fields.take(COMPLAINT).orElse(null);
    Place place = rules.place(fields, PLACE);
    String department = rules.department(fields, file, "Agency Name");
    return rules.feedback(
        id,
        Channel.SERVICE_REQUEST,
        null,
        rules.time(fields, file, "Created Date"),
        department,
        service,
        place,
        List.of(),
        utterances,
        fields.rest(),
        provenance);
  }
}
