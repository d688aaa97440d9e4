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
 * New York City's 311 export in its three generations, by column name. It publishes no words of
 * callers: {@code Resolution Description} is the agency's. Thread-safe.
 */
public final class Nyc311Format extends RequestFormat {
  private static final List<String> PATTERNS =
      List.of("MM/dd/uuuu hh:mm:ss a", "uuuuMMddHHmmss", TimeRule.ISO);
  private static final PlaceColumns PLACE =
      new PlaceColumns(
          "Incident Address",
          "Latitude",
          "Longitude",
          "X Coordinate (State Plane)",
          "Y Coordinate (State Plane)",
          "nyc");

  /** The five boroughs and the waters around them. */
  private static final Region CITY = new Region(40.4, -74.35, 41.0, -73.6);

  /** The aliases are those of the newest export and of the portal's programming interface. */
  private static final FieldNames NAMES =
      names(
          List.of(
              "Unique Key",
              "Created Date",
              "Closed Date",
              "Agency",
              "Agency Name",
              "Complaint Type",
              "Descriptor",
              "Incident Address",
              "Status",
              "Resolution Description",
              "Resolution Action Updated Date",
              "X Coordinate (State Plane)",
              "Y Coordinate (State Plane)",
              "Latitude",
              "Longitude"),
          Map.of(
              "Complaint Type", List.of("Problem (formerly Complaint Type)", "Problem"),
              "Descriptor", List.of("Problem Detail (formerly Descriptor)", "Problem Detail"),
              "X Coordinate (State Plane)", List.of("x_coordinate_state_plane"),
              "Y Coordinate (State Plane)", List.of("y_coordinate_state_plane")));

  private final PlaceReader places;

  public Nyc311Format(FeedbackRules rules) {
    super(rules, NAMES, PATTERNS);
    this.places = rules.places(PLACE, CITY);
  }

  @Override
  void fill(FeedbackDraft draft, Fields fields, RawRecord record) {
    if (says(fields, "Status", "closed")) {
      closed(draft, fields, "Closed Date");
    }
    draft
        .id(fields.require("Unique Key"))
        .time(times(), "Created Date")
        .updated(times(), "Resolution Action Updated Date", "Closed Date")
        .addressee(
            Addressee.of(
                fields.peek("Agency Name").or(() -> fields.peek("Agency")).orElse(null),
                fields.take("Complaint Type").orElse(null)))
        .place(places)
        .said(Speaker.AGENCY, fields.take("Resolution Description"));
  }
}
