package voc.jobs.source.request;

import java.util.List;
import java.util.Map;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Speaker;
import voc.jobs.config.Addressee;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.TimeReader;

/**
 * New York City's 311 export in its three generations, by column name. It publishes no words of
 * callers: {@code Resolution Description} is the agency's. Thread-safe.
 */
public final class Nyc311Format implements FeedbackFormat {
  private static final List<String> PATTERNS =
      List.of("MM/dd/uuuu hh:mm:ss a", "uuuuMMddHHmmss", "ISO");
  private static final PlaceColumns PLACE =
      new PlaceColumns("Incident Address", "Latitude", "Longitude");
  private static final FieldNames NAMES =
      FieldNames.of(
          Map.of(
              "Unique Key", List.of(),
              "Created Date", List.of(),
              "Complaint Type", List.of("Problem (formerly Complaint Type)", "Problem"),
              "Descriptor", List.of("Problem Detail (formerly Descriptor)", "Problem Detail")));

  private final FeedbackRules rules;
  private final TimeReader times;

  public Nyc311Format(FeedbackRules rules) {
    this.rules = rules;
    this.times = rules.times(PATTERNS);
  }

  @Override
  public FieldNames names() {
    return NAMES;
  }

  @Override
  public Adapter adapter(InputFile file, List<RawRecord> head) {
    return (record, provenance) -> feedback(new Fields(record.values()), file, provenance);
  }

  private Feedback feedback(Fields fields, InputFile file, Provenance provenance) {
    return rules
        .draft(fields, file, provenance)
        .id(fields.require("Unique Key"))
        .channel(Channel.SERVICE_REQUEST)
        .time(times, "Created Date")
        .updated(times, "Resolution Action Updated Date", "Closed Date")
        .addressee(
            Addressee.of(
                fields.peek("Agency Name").or(() -> fields.peek("Agency")).orElse(null),
                fields.take("Complaint Type").orElse(null)))
        .place(PLACE)
        .said(Speaker.AGENCY, fields.take("Resolution Description"))
        .feedback();
  }
}
