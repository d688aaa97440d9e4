package voc.jobs.source;

import java.io.InputStream;
import java.util.ArrayList;
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
import voc.jobs.config.TimeRule;

/**
 * Open311 GeoReport v2 service requests: {@code description} is the customer's, {@code
 * status_notes} the agency's. Thread-safe.
 *
 * <p>Source: the GeoReport v2 specification, <a
 * href="https://wiki.open311.org/GeoReport_v2/">wiki.open311.org/GeoReport_v2</a>.
 */
final class Open311JsonFormat implements SourceFormat {
  private static final PlaceColumns PLACE = new PlaceColumns("address", "lat", "long");
  private static final PlaceColumns PLACE_WITH_LON = new PlaceColumns("address", "lat", "lon");

  private final FeedbackRules rules;

  Open311JsonFormat(SourceConfig source, Departments departments) {
    this.rules = new FeedbackRules(source, departments, List.of(TimeRule.ISO));
  }

  @Override
  public LoadResults<Feedback> read(InputStream in, InputFile file) {
    return Reading.ofRecords(
        rules.source().input(),
        in,
        file,
        (values, provenance) -> feedback(new Fields(values), values, provenance, file));
  }

  private Feedback feedback(
      Fields fields, Map<String, String> values, Provenance provenance, InputFile file) {
    String id = fields.require("service_request_id");
    List<Utterance> utterances = new ArrayList<>();
    fields
        .take("description")
        .ifPresent(text -> utterances.add(Utterance.of(Speaker.CUSTOMER, text)));
    fields
        .take("status_notes")
        .ifPresent(text -> utterances.add(Utterance.of(Speaker.AGENCY, text)));
    String service = fields.take("service_name").or(() -> fields.take("service_code")).orElse(null);
    Place place = rules.place(fields, values.containsKey("long") ? PLACE : PLACE_WITH_LON);
    String department = rules.department(fields, file, "agency_responsible");
    return rules.feedback(
        id,
        Channel.SERVICE_REQUEST,
        null,
        rules.time(fields, file, "requested_datetime"),
        department,
        service,
        place,
        List.of(),
        utterances,
        fields.rest(),
        provenance);
  }
}
