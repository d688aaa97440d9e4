package voc.jobs.source.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
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
    assertThat(first.attributes()).containsOnlyKeys("Descriptor");
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
}
