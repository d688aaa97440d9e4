package voc.jobs.source.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class PhiladelphiaFormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          departments: {streets: Streets Department}
          sources:
            - {name: p, format: philadelphia-csv, path: "*.csv", zone: America/New_York}
          """);

  @Test
  void theNotesAreTheAgencysAndAnOpenRequestIsNotClosedByATime() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "p.csv",
            """
            objectid,SERVICE_REQUEST_ID,subject,status,status_notes,service_name,agency_responsible,requested_datetime,updated_datetime,closed_datetime,address,lat,lon
            1,15001,Street Defect,Closed,Repaired,Street Defect,Streets Department,2026-01-15 14:05:31+00,2026-01-17 14:05:31+00,2026-01-16 14:05:31+00,1 BROAD ST,39.95,-75.16
            2,15002,Rubbish,Open,,,,2026-01-15 14:05:31,,2026-01-16 14:05:31,,-75.16,39.95
            3,,Rubbish,Open,,,,2026-01-15 14:05:31,,,,,
            4,15004,Rubbish,Open,,,,15 January,,,,,
            """);

    Feedback closed = Reads.accepted(results).get(0);
    assertThat(closed.id()).isEqualTo("p:15001");
    assertThat(closed.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(closed.updated()).isEqualTo(Instant.parse("2026-01-17T14:05:31Z"));
    assertThat(closed.department()).isEqualTo("streets");
    assertThat(closed.service()).isEqualTo("Street Defect");
    assertThat(closed.place()).isEqualTo(new Place("1 BROAD ST", 39.95, -75.16));
    assertThat(closed.utterances()).containsExactly(Utterance.of(Speaker.AGENCY, "Repaired"));
    assertThat(closed.attributes()).containsEntry("request.closed", "2026-01-16T14:05:31Z");
    Feedback open = Reads.accepted(results).get(1);
    assertThat(open.service()).isEqualTo("Rubbish");
    assertThat(open.place()).isEqualTo(new Place(null, 39.95, -75.16));
    assertThat(open.attributes())
        .containsEntry("status", "Open")
        .containsEntry("closed_datetime", "2026-01-16 14:05:31")
        .containsEntry("place.repaired", "latitude and longitude swapped")
        .doesNotContainKey("request.closed");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "4 missing field: field \"service_request_id\" is empty; every record needs it",
            "5 bad time: time \"15 January\" in field \"requested_datetime\" fits none of the"
                + " patterns ISO, MM/dd/uuuu hh:mm:ss a; correct it or add its pattern to"
                + " sources[0].time.patterns");
  }
}
