package voc.jobs.source.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class TouchpointsFormFormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          sources:
            - name: form
              format: touchpoints-form-csv
              path: f.csv
              zone: America/New_York
              ratings: [{column: "How was it?", best: 5, worst: 1}]
              texts: [{column: "Please tell us more."}, {column: "Please tell us more. (2)", prompt: "More about staff"}]
          """);
  private static final String HEADER =
      "ID,UUID,How was it?,Please tell us more.,Please tell us more.,Location Code,User Agent,Status,Archived,Flagged,Deleted,Deleted at,Page,Query string,Hostname,Referrer,Created at,IP Address,Tags\n";
  private static final String ROW =
      "12,u-1,2,\"Slow,\nsadly\",Kind,DC-1,Mozilla,received,false,false,false,,/x,,example.gov,,2026-01-31 18:05:31 UTC,1.2.3.4,billing\n";

  private static List<LoadResult<Feedback>> read(String rows) {
    return Reads.feedback(CONFIG, "f.csv", HEADER + rows);
  }

  @Test
  void questionsWhoseTextRepeatsAreNumberedAndNothingOfThePersonIsKept() {
    Feedback feedback = Reads.accepted(read(ROW)).get(0);

    assertThat(feedback.id()).isEqualTo("form:u-1");
    assertThat(feedback.time()).isEqualTo(Instant.parse("2026-01-31T18:05:31Z"));
    assertThat(feedback.ratings().get(0).value()).isEqualTo(0.25);
    assertThat(feedback.utterances())
        .containsExactly(
            new Utterance(Speaker.CUSTOMER, "Slow,\nsadly", null),
            new Utterance(Speaker.CUSTOMER, "Kind", "More about staff"));
    assertThat(feedback.attributes())
        .containsEntry("Tags", "billing")
        .containsEntry("Location Code", "DC-1")
        .containsEntry("Status", "received")
        .doesNotContainKeys("IP Address", "User Agent");
  }

  @Test
  void timesWithAnOffsetAndWithoutAreRead() {
    assertThat(
            Reads.accepted(
                    read(
                        ROW.replace("18:05:31 UTC", "13:05:31 -0500")
                            + ROW.replace("18:05:31 UTC", "13:05:31")))
                .stream()
                .map(Feedback::time))
        .containsOnly(Instant.parse("2026-01-31T18:05:31Z"));
  }

  @Test
  void whatItsOwnerDeletedIsRejectedAndCounted() {
    String deleted =
        " preview: response was deleted by its owner; export without deleted responses, or leave"
            + " it so";

    assertThat(
            Reads.rejects(
                read(
                    ROW.replace("false,false,false,,", "false,false,TRUE,,")
                        + ROW.replace("false,,/x", "false,2026-02-01,/x"))))
        .containsExactly("2" + deleted, "4" + deleted);
  }

  @Test
  void someQuestionMustBeNamed() {
    assertThatThrownBy(
            () ->
                Reads.config(
                    "sources:\n"
                        + "  - {name: f, format: touchpoints-form-csv, path: f.csv, zone: UTC}\n"))
        .hasMessageEndingWith("sources[0].texts: missing; name at least one of texts and ratings");
  }
}
