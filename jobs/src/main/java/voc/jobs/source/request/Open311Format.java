package voc.jobs.source.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import voc.core.Speaker;
import voc.jobs.config.Addressee;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.TimeRule;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.PlaceReader;

/**
 * Open311 GeoReport v2 service requests as JSON, XML or CSV, the proposed bulk CSV, and Chicago's
 * additions: {@code description} is the customer's, {@code status_notes} and {@code notes} are the
 * agency's. Thread-safe.
 *
 * <p>Source: the GeoReport v2 specification, <a
 * href="https://wiki.open311.org/GeoReport_v2/">wiki.open311.org/GeoReport_v2</a>.
 */
public final class Open311Format extends RequestFormat {
  private static final FieldNames NAMES =
      names(
          List.of(
              "service_request_id",
              "status",
              "status_notes",
              "service_name",
              "service_code",
              "description",
              "agency_responsible",
              "requested_datetime",
              "updated_datetime",
              "closed_date",
              "address",
              "lat",
              "long",
              "notes"),
          Map.of(
              "status", List.of("status_description"),
              "closed_date", List.of("closed_datetime"),
              "lat", List.of("latitude"),
              "long", List.of("lon", "lng", "longitude")));

  private final PlaceReader places;

  public Open311Format(FeedbackRules rules) {
    super(rules, NAMES, List.of(TimeRule.ISO));
    this.places = rules.places(new PlaceColumns("address", "lat", "long"));
  }

  @Override
  void fill(FeedbackDraft draft, Fields fields, RawRecord record) {
    closed(draft, fields);
    draft
        .id(fields.require("service_request_id"))
        .time(times(), "requested_datetime")
        .updated(times(), "updated_datetime", "closed_date")
        .addressee(
            Addressee.of(
                fields.peek("agency_responsible").orElse(null),
                fields.take("service_name").or(() -> fields.take("service_code")).orElse(null)))
        .place(places)
        .said(Speaker.CUSTOMER, fields.take("description"))
        .said(Speaker.AGENCY, fields.take("status_notes"));
    notes(draft, fields, record);
  }

  /** Where no field says when, a closed request was last changed when it was closed. */
  private void closed(FeedbackDraft draft, Fields fields) {
    if (says(fields, "status", "closed")) {
      closed(draft, fields, "closed_date", "updated_datetime");
    }
  }

  /** Chicago's log of the work on a request. */
  private static void notes(FeedbackDraft draft, Fields fields, RawRecord record) {
    List<JsonNode> notes = NestedItems.of(record.object().get("notes"));
    if (notes.stream().allMatch(JsonNode::isObject)) {
      notes.forEach(note -> draft.said(Speaker.AGENCY, note(note)));
      NestedItems.names(record.values(), "notes").forEach(fields::take);
    }
  }

  private static Optional<String> note(JsonNode note) {
    String summary = note.path("summary").asText("").strip();
    String description = note.path("description").asText("").strip();
    String both =
        summary.isEmpty() || description.isEmpty() || fold(summary).equals(fold(description))
            ? (description.isEmpty() ? summary : description)
            : summary + ": " + description;
    return Optional.of(both).filter(words -> !words.isEmpty());
  }
}
