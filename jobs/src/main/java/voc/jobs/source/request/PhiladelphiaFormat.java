package voc.jobs.source.request;

import java.util.List;
import java.util.Map;
import voc.core.Speaker;
import voc.jobs.config.Addressee;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Region;
import voc.jobs.config.TimeRule;
import voc.jobs.source.record.FieldNames;
import voc.jobs.source.record.Fields;
import voc.jobs.source.record.RawRecord;
import voc.jobs.source.rule.FeedbackDraft;
import voc.jobs.source.rule.FeedbackRules;
import voc.jobs.source.rule.PlaceReader;

/**
 * Philadelphia's 311 export {@code public_cases_fc}. It publishes no words of callers: {@code
 * status_notes} is the agency's. Thread-safe.
 */
public final class PhiladelphiaFormat extends RequestFormat {
  /** The city and a margin of some kilometres. */
  private static final Region CITY = new Region(39.8, -75.35, 40.2, -74.9);

  private static final FieldNames NAMES =
      names(
          List.of(
              "service_request_id",
              "subject",
              "status",
              "status_notes",
              "service_name",
              "service_code",
              "agency_responsible",
              "requested_datetime",
              "updated_datetime",
              "closed_datetime",
              "address",
              "lat",
              "lon"),
          Map.of("lon", List.of("long", "lng")));

  private final PlaceReader places;

  public PhiladelphiaFormat(FeedbackRules rules) {
    super(rules, NAMES, List.of(TimeRule.ISO, "MM/dd/uuuu hh:mm:ss a"));
    this.places = rules.places(new PlaceColumns("address", "lat", "lon"), CITY);
  }

  /** An open request may have a closing time, of an earlier closing: that alone closes nothing. */
  @Override
  void fill(FeedbackDraft draft, Fields fields, RawRecord record) {
    if (says(fields, "status", "closed")) {
      closed(draft, fields, "closed_datetime");
    }
    draft
        .id(fields.require("service_request_id"))
        .time(times(), "requested_datetime")
        .updated(times(), "updated_datetime")
        .addressee(
            Addressee.of(
                fields.peek("agency_responsible").orElse(null),
                fields
                    .take("service_name")
                    .or(() -> fields.take("subject"))
                    .or(() -> fields.take("service_code"))
                    .orElse(null)))
        .place(places)
        .said(Speaker.AGENCY, fields.take("status_notes"));
  }
}
