package voc.jobs.source.request;

import java.util.List;
import java.util.Map;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Speaker;
import voc.jobs.config.Addressee;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.TimeRule;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackFormat;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.TimeReader;

/**
 * Open311 GeoReport v2 service requests: {@code description} is the customer's, {@code
 * status_notes} the agency's. Thread-safe.
 *
 * <p>Source: the GeoReport v2 specification, <a
 * href="https://wiki.open311.org/GeoReport_v2/">wiki.open311.org/GeoReport_v2</a>.
 */
public final class Open311Format implements FeedbackFormat {
  private static final PlaceColumns PLACE = new PlaceColumns("address", "lat", "long");
  private static final FieldNames NAMES = FieldNames.of(Map.of("long", List.of("lon", "lng")));

  private final FeedbackRules rules;
  private final TimeReader times;

  public Open311Format(FeedbackRules rules) {
    this.rules = rules;
    this.times = rules.times(List.of(TimeRule.ISO));
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
        .id(fields.require("service_request_id"))
        .channel(Channel.SERVICE_REQUEST)
        .time(times, "requested_datetime")
        .updated(times, "updated_datetime")
        .addressee(
            Addressee.of(
                fields.peek("agency_responsible").orElse(null),
                fields.take("service_name").or(() -> fields.take("service_code")).orElse(null)))
        .place(PLACE)
        .said(Speaker.CUSTOMER, fields.take("description"))
        .said(Speaker.AGENCY, fields.take("status_notes"))
        .feedback();
  }
}
