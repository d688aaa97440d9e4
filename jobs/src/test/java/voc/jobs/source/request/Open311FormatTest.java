package voc.jobs.source.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class Open311FormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          departments: {streets: Department of Streets}
          sources:
            - {name: o, format: open311-json, path: "*.json", zone: America/Chicago}
          """);

  @Test
  void aRequestHoldsTheCustomersWordsAndTheAgencysApart() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "a.json",
            """
            [
              {
                "service_request_id": 638344,
                "status": "closed",
                "status_notes": "Filled.",
                "service_name": "Pothole",
                "service_code": 006,
                "description": "Deep hole {here}",
                "agency_responsible": "department of streets",
                "requested_datetime": "2026-01-15T09:00:00-06:00",
                "updated_datetime": "2026-01-16T09:00:00-06:00",
                "address": "1 Main St", "lat": 41.5, "long": -87.5,
                "media_url": null,
                "extended_attributes": {"ward": 3}
              }
            ]
            """);

    Feedback feedback = Reads.accepted(results).get(0);
    assertThat(feedback.id()).isEqualTo("o:638344");
    assertThat(feedback.channel()).isEqualTo(Channel.SERVICE_REQUEST);
    assertThat(feedback.time()).isEqualTo(Instant.parse("2026-01-15T15:00:00Z"));
    assertThat(feedback.department()).isEqualTo("streets");
    assertThat(feedback.service()).isEqualTo("Pothole");
    assertThat(feedback.place()).isEqualTo(new Place("1 Main St", 41.5, -87.5));
    assertThat(feedback.utterances())
        .containsExactly(
            Utterance.of(Speaker.CUSTOMER, "Deep hole {here}"),
            Utterance.of(Speaker.AGENCY, "Filled."));
    assertThat(feedback.attributes())
        .containsEntry("extended_attributes.ward", "3")
        .containsEntry("status", "closed")
        .containsEntry("service_code", "6")
        .containsEntry("agency_responsible", "department of streets")
        .doesNotContainKey("media_url");
    assertThat(feedback.provenance()).hasToString("a.json:2");
  }

  @Test
  void brokenRequestsAreRejectedAtTheirLinesAndTheOthersLoad() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "a.json",
            """
            [{"service_request_id":"1","service_name":"x","requested_datetime":"2026-01-15"},
            {"service_request_id":"2","service_name":oops,"requested_datetime":"2026-01-15"},
            {"service_name":"x","requested_datetime":"2026-01-15"},
            {"service_request_id":"4","service_name":"x","requested_datetime":"yesterday"},
            {"service_request_id":"5","service_name":"x"},
            {"service_request_id":"6","requested_datetime":"2026-01-15"},
            17,
            {"service_request_id":"8","service_name":"x","lat":"912","long":"0","requested_datetime":"2026-01-15"},
            {"service_request_id":"9","service_na
            """);

    assertThat(Reads.accepted(results)).extracting(Feedback::id).containsExactly("o:1", "o:8");
    assertThat(Reads.accepted(results).get(1).attributes()).containsEntry("lat", "912");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "2 malformed: the record is not valid JSON at line 2; correct it there",
            "3 missing field: there is no field \"service_request_id\"; add it or correct its"
                + " name",
            "4 bad time: time \"yesterday\" in field \"requested_datetime\" fits none of the"
                + " patterns ISO; correct it or add its pattern to sources[0].time.patterns",
            "5 missing field: there is no field \"requested_datetime\"; add it or correct its"
                + " name",
            "6 empty: the record has no words, no rating and no service; nothing to read",
            "7 malformed: the record is no JSON object; write it in braces",
            "9 malformed: the record is not valid JSON: a string has a line break; close its quote"
                + " or write \\n; no element begins after it: 38 characters, up to the end of the"
                + " file, went unread");
  }

  private static List<LoadResult<Feedback>> read(String format, String content) {
    return Reads.feedback(
        Reads.config(
            "sources: [{name: o, format: " + format + ", path: f, zone: America/Chicago}]"),
        "f",
        content);
  }

  @Test
  void xmlIsReadAsJsonIs() {
    List<LoadResult<Feedback>> results =
        read(
            "open311-xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <service_requests>
              <request>
                <service_request_id>638344</service_request_id>
                <status>closed</status>
                <status_notes>Filled.</status_notes>
                <service_name>Pothole</service_name>
                <service_code>006</service_code>
                <description>Deep &lt;hole&gt;</description>
                <requested_datetime>2026-01-15T09:00:00-06:00</requested_datetime>
                <updated_datetime>2026-01-16T09:00:00-06:00</updated_datetime>
                <lat type="decimal">41.5</lat><long>-87.5</long>
                <extended_attributes><ward>3</ward></extended_attributes>
                <notes><note><summary>Opened</summary><description>By phone</description></note></notes>
              </request>
              <request><status>open</status></request>
            </service_requests>
            """);

    Feedback feedback = Reads.accepted(results).get(0);
    assertThat(feedback.id()).isEqualTo("o:638344");
    assertThat(feedback.place()).isEqualTo(new Place(null, 41.5, -87.5));
    assertThat(feedback.utterances())
        .containsExactly(
            Utterance.of(Speaker.CUSTOMER, "Deep <hole>"),
            Utterance.of(Speaker.AGENCY, "Filled."),
            Utterance.of(Speaker.AGENCY, "Opened: By phone"));
    assertThat(feedback.attributes())
        .containsEntry("service_code", "006")
        .containsEntry("extended_attributes.ward", "3")
        .containsEntry("request.closed", "2026-01-16T15:00:00Z")
        .doesNotContainKeys("notes.note.summary");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "16 missing field: there is no field \"service_request_id\"; add it or correct its"
                + " name");
  }

  @Test
  void chicagosNotesAreTheAgencysWords() {
    List<LoadResult<Feedback>> results =
        read(
            "open311-json",
            """
            {"service_request_id": "SR1", "service_name": "Graffiti", "status": "open", "requested_datetime": "2026-01-15T09:00:00Z", "extended_attributes": {"channel": "phone", "ward": 4}, "notes": [{"datetime": "2026-01-15T09:00:00Z", "summary": "Request opened", "description": "Request opened", "type": "opened"}, {"summary": "Sent", "description": "to crew 4"}, {"type": "x"}]}
            {"service_request_id": "SR2", "service_name": "Graffiti", "requested_datetime": "2026-01-15", "notes": ["odd"]}
            """);

    assertThat(Reads.accepted(results).get(0).utterances())
        .containsExactly(
            Utterance.of(Speaker.AGENCY, "Request opened"),
            Utterance.of(Speaker.AGENCY, "Sent: to crew 4"));
    assertThat(Reads.accepted(results).get(0).attributes())
        .containsOnlyKeys("status", "extended_attributes.channel", "extended_attributes.ward");
    assertThat(Reads.accepted(results).get(1).attributes()).containsEntry("notes", "odd");
  }

  @Test
  void theBulkCsvIsReadInAnyOrderAndLetterCase() {
    List<LoadResult<Feedback>> results =
        read(
            "open311-csv",
            """
            Long,LAT,Closed_DateTime,Source,Status_Description,service_subtype,Service_Name,Requested_Datetime,Service_Request_ID,mood
            -87.5,41.5,2026-01-16T09:00:00Z,app,Closed,deep,Pothole,2026-01-15,7,good
            0,0,2026-01-16T09:00:00Z,app,open,deep,Pothole,2026-01-15,8,
            41.5,-107.5,,app,open,deep,Pothole,2026-01-15,9,
            """);

    Feedback closed = Reads.accepted(results).get(0);
    assertThat(closed.place()).isEqualTo(new Place(null, 41.5, -87.5));
    assertThat(closed.updated()).isEqualTo(Instant.parse("2026-01-16T09:00:00Z"));
    assertThat(closed.attributes())
        .containsEntry("request.closed", "2026-01-16T09:00:00Z")
        .containsEntry("status", "Closed")
        .containsEntry("Source", "app")
        .containsEntry("mood", "good");
    Feedback nowhere = Reads.accepted(results).get(1);
    assertThat(nowhere.place()).as("0, 0 is no place").isNull();
    assertThat(nowhere.attributes())
        .containsEntry("lat", "0")
        .containsEntry("long", "0")
        .doesNotContainKey("request.closed");
    Feedback swapped = Reads.accepted(results).get(2);
    assertThat(swapped.place()).isEqualTo(new Place(null, 41.5, -107.5));
    assertThat(swapped.attributes())
        .containsEntry("place.repaired", "latitude and longitude swapped");
  }
}
