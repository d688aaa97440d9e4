package voc.jobs.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class MappedJsonFormatTest {
  private static final VocConfig CONFIG =
      Reads.config(
          """
          sources:
            - {name: j, format: json, path: j.json, zone: UTC, channel: other, id: id,
               time: {column: at, patterns: [epoch_ms, ISO]}, service: kind.title,
               texts: [{column: words, prompt: Why}], ignore: [reporter.name]}
          """);

  @Test
  void innerObjectsAreNamedWithDotsAndAbsentKeysHaveNoValue() {
    List<LoadResult<Feedback>> results =
        Reads.feedback(
            CONFIG,
            "j.jsonl",
            """
            {"id": 1, "at": 1768485931000, "kind": {"title": "Pothole"}, "reporter": {"name": "P"}, "tags": ["a", "b"]}
            {"id": "2", "at": "2026-01-15 14:05", "words": "Because"}
            {"id": "3", "at": "2026-01-15"}
            {"at": "2026-01-15", "words": "x"}
            """);

    assertThat(Reads.accepted(results)).extracting(Feedback::id).containsExactly("j:1", "j:2");
    Feedback first = Reads.accepted(results).get(0);
    assertThat(first.time()).isEqualTo(Instant.parse("2026-01-15T14:05:31Z"));
    assertThat(first.service()).isEqualTo("Pothole");
    assertThat(first.attributes()).containsOnlyKeys("tags").containsEntry("tags", "a; b");
    assertThat(Reads.accepted(results).get(1).utterances().get(0).prompt()).isEqualTo("Why");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "3 empty: the record has no words, no rating and no service; nothing to read",
            "4 missing field: there is no field \"id\"; add it or correct its name");
  }
}
