package voc.jobs.source.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class Nyc311FormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          departments: {dot: Department of Transportation}
          sources:
            - {name: nyc, format: nyc311-csv, path: "*.csv", zone: America/New_York}
          """);

  @Test
  void theResolutionIsTheAgencysAndTheComplaintTypeTheService() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "n.csv",
            """
            Unique Key,Created Date,Agency Name,Complaint Type,Descriptor,Incident Address,Resolution Description,Latitude,Longitude
            7,07/01/2011 02:27:57 PM,Department of Transportation,Street Sign,Dangling,186 25 STREET,Repaired.,40.66,-73.99
            8,07/01/2011 02:27:57 pm,Elsewhere,Noise,,,,,
            9,13/01/2011 02:27:57 PM,Elsewhere,Noise,,,,,
            """);

    Feedback first = Reads.accepted(results).get(0);
    assertThat(first.id()).isEqualTo("nyc:7");
    assertThat(first.time()).isEqualTo(Instant.parse("2011-07-01T18:27:57Z"));
    assertThat(first.department()).isEqualTo("dot");
    assertThat(first.service()).isEqualTo("Street Sign");
    assertThat(first.utterances()).containsExactly(Utterance.of(Speaker.AGENCY, "Repaired."));
    assertThat(first.attributes()).containsOnlyKeys("Agency Name", "Descriptor");
    Feedback second = Reads.accepted(results).get(1);
    assertThat(second.department()).isEqualTo("unassigned");
    assertThat(second.attributes()).containsEntry("Agency Name", "Elsewhere");
    assertThat(second.place()).isNull();
    assertThat(Reads.rejects(results))
        .containsExactly(
            "4 bad time: time \"13/01/2011 02:27:57 PM\" in field \"Created Date\" fits none of"
                + " the patterns MM/dd/uuuu hh:mm:ss a, uuuuMMddHHmmss, ISO; correct it or add its"
                + " pattern to sources[0].time.patterns");
  }

  @Test
  void theNewestGenerationsColumnsAreKnownToo() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "n.csv",
            """
            Unique Key,Created Date,Problem (formerly Complaint Type)
            7,20260115140531,Noise
            """);

    assertThat(Reads.accepted(results)).extracting(Feedback::service).containsExactly("Noise");
  }

  @Test
  void theOldestGenerationHasSchoolsAndStatePlaneAlone() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "n.csv",
            """
            Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,School Name,School Zip,Incident Address,Status,X Coordinate (State Plane),Y Coordinate (State Plane),Garage Lot Name,Latitude,Longitude
            1,07/01/2011 02:27:57 PM,07/02/2011 02:27:57 PM,DOT,,Street Sign,Unspecified,N/A,,Closed,984424,189842,,,
            2,07/01/2011 02:27:57 PM,,DOT,,Street Sign,,,,Open,1,2,,,
            3,07/01/2011 02:27:57 PM,,DOT,,Street Sign,,,,Open,,,,-73.99,40.66
            4,07/01/2011 02:27:57 PM,,DOT,,Street Sign,,,,Open,,,,41.88,-87.63
            """);

    Feedback first = Reads.accepted(results).get(0);
    assertThat(first.place()).isNotNull();
    assertThat(first.place().latitude()).isCloseTo(40.6878, within(0.01));
    assertThat(first.place().longitude()).isCloseTo(-73.9994, within(0.01));
    assertThat(first.attributes())
        .containsEntry("School Name", "Unspecified")
        .containsEntry("X Coordinate (State Plane)", "984424")
        .containsEntry("request.closed", "2011-07-02T18:27:57Z");
    assertThat(Reads.accepted(results).get(1).place()).as("outside the city").isNull();
    Feedback swapped = Reads.accepted(results).get(2);
    assertThat(swapped.place()).isEqualTo(new Place(null, 40.66, -73.99));
    assertThat(swapped.attributes())
        .containsEntry("place.repaired", "latitude and longitude swapped");
    assertThat(Reads.accepted(results).get(3).place()).as("Chicago").isNull();
    assertThat(Reads.accepted(results).get(3).attributes()).containsEntry("Latitude", "41.88");
  }

  @Test
  void thePortalsOwnColumnNamesAreReadToo() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "n.csv",
            """
            unique_key,created_date,agency_name,complaint_type,resolution_description,x_coordinate_state_plane,y_coordinate_state_plane
            7,2026-01-15T14:05:31.000,Elsewhere,Noise,Closed.,984424,189842
            """);

    Feedback feedback = Reads.accepted(results).get(0);
    assertThat(feedback.time()).isEqualTo(Instant.parse("2026-01-15T19:05:31Z"));
    assertThat(feedback.service()).isEqualTo("Noise");
    assertThat(feedback.place()).isNotNull();
    assertThat(feedback.utterances()).containsExactly(Utterance.of(Speaker.AGENCY, "Closed."));
  }
}
