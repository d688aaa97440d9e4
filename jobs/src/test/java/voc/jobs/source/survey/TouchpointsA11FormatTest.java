package voc.jobs.source.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Rating;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class TouchpointsA11FormatTest {
  private static final String SOURCE =
      "sources:\n  - {name: a11, format: touchpoints-a11-csv, path: a.csv, zone: UTC, time:"
          + " {constant: \"2026-01-31T00:00:00Z\"}%s}\n";
  private static final VocConfig CONFIG = Reads.config(SOURCE.formatted(""));
  private static final String HEADER =
      "question_4,external_id,question_1,positive_effectiveness,positive_ease,positive_efficiency,positive_transparency,positive_humanity,positive_employee,positive_other,negative_effectiveness,negative_ease,negative_efficiency,negative_transparency,negative_humanity,negative_employee,negative_other\n";
  private static final String NOT_ASKED = ",null,null,null,null,null,null,null";

  private static List<LoadResult<Feedback>> read(VocConfig config, String... rows) {
    return Reads.feedback(config, "a.csv", HEADER + String.join("\n", rows) + "\n");
  }

  private static Map<String, Double> ratings(Feedback feedback) {
    return feedback.ratings().stream()
        .collect(java.util.stream.Collectors.toMap(Rating::name, Rating::value));
  }

  @Test
  void nullIsNotAskedAndZeroIsAnAnswer() {
    List<Feedback> feedback =
        Reads.accepted(
            read(
                CONFIG,
                "\"Thanks,\n\"\"all\"\"\",x1,1,1,0,1,0,0,0,0" + NOT_ASKED,
                "NULL,x2,0" + NOT_ASKED + ",0,1,NULL,,0,0,0"));

    assertThat(feedback.get(0).id()).isEqualTo("a11:x1");
    assertThat(feedback.get(0).time()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    assertThat(feedback.get(0).utterances().get(0).text()).isEqualTo("Thanks,\n\"all\"");
    assertThat(feedback.get(0).utterances().get(0).prompt())
        .isEqualTo("Anything else you want to tell us?");
    assertThat(ratings(feedback.get(0)))
        .hasSize(8)
        .containsEntry("question_1", 1.0)
        .containsEntry("positive_effectiveness", 1.0)
        .containsEntry("positive_ease", 0.0);
    assertThat(feedback.get(1).utterances()).isEmpty();
    assertThat(ratings(feedback.get(1)))
        .containsOnlyKeys(
            "question_1",
            "negative_effectiveness",
            "negative_ease",
            "negative_humanity",
            "negative_employee",
            "negative_other")
        .containsEntry("question_1", 0.0)
        .containsEntry("negative_effectiveness", 1.0)
        .containsEntry("negative_ease", 0.0);
    assertThat(feedback.get(0).attributes()).isEmpty();
  }

  @Test
  void theScaleIsToldByTheFilesOwnValues() {
    List<Feedback> feedback =
        Reads.accepted(
            read(CONFIG, ",x1,1" + NOT_ASKED + NOT_ASKED, ",x2,4" + NOT_ASKED + NOT_ASKED));

    assertThat(feedback).extracting(f -> f.ratings().get(0).value()).containsExactly(0.0, 0.75);
    assertThat(
            Reads.rejects(
                read(CONFIG, ",x1,4" + NOT_ASKED + NOT_ASKED, ",x2,6" + NOT_ASKED + NOT_ASKED)))
        .containsExactly(
            "3 bad rating: rating \"6\" in field \"question_1\" must be a number from 1.0 to 5.0;"
                + " correct it, or add it to none in sources[0].ratings if it means no answer");
  }

  @Test
  void aScaleThatCantBeToldMustBeConfigured() {
    String one = "ok,x1,1" + NOT_ASKED + NOT_ASKED;

    assertThat(Reads.rejects(read(CONFIG, one)))
        .containsExactly(
            "2 bad rating: rating \"1\" in field \"question_1\" may be of thumbs (0, 1) or of five"
                + " points (1 to 5): the first 1000 records of the file hold neither 0 nor 2 to 5;"
                + " say which in sources[0].ratings, such as {column: question_1, best: 1, worst:"
                + " 0}");
    assertThat(
            Reads.rejects(
                read(CONFIG, ",x1,0" + NOT_ASKED + NOT_ASKED, ",x2,5" + NOT_ASKED + NOT_ASKED)))
        .hasSize(2)
        .allMatch(reject -> reject.contains("hold both 0 and 2 to 5"));
    assertThat(
            Reads.accepted(
                    read(
                        Reads.config(
                            SOURCE.formatted(
                                ", ratings: [{column: question_1, best: 5, worst: 1}]")),
                        one))
                .get(0)
                .ratings()
                .get(0)
                .value())
        .isEqualTo(0);
  }

  @Test
  void withoutExternalIdTheContentIsTheId() {
    assertThat(
            Reads.accepted(
                read(CONFIG, "a,,0" + NOT_ASKED + NOT_ASKED, "a,,0" + NOT_ASKED + NOT_ASKED)))
        .extracting(Feedback::id)
        .first()
        .asString()
        .matches("a11:[0-9a-f]{16}");
  }

  @Test
  void anotherFileIsRefused() {
    assertThat(Reads.rejects(Reads.feedback(CONFIG, "a.csv", "a,b\n1,2\n")))
        .containsExactly(
            "2 missing field: there is no column \"question_1\" in the header; export the file"
                + " again, or use format csv with a mapping in sources[0]");
  }

  @Test
  void aTimeMustBeConfiguredSinceTheFileHasNone() {
    assertThatThrownBy(
            () ->
                Reads.config(
                    "sources:\n"
                        + "  - {name: a11, format: touchpoints-a11-csv, path: a.csv, zone: UTC}\n"))
        .hasMessageEndingWith(
            "sources[0].time: missing; a touchpoints-a11-csv file holds no times: add the time of"
                + " its responses, for example time: {constant: \"2026-01-31T00:00:00Z\"} or time:"
                + " {file_modified: true}");
  }
}
