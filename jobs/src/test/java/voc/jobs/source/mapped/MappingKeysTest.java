package voc.jobs.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class MappingKeysTest {
  @Test
  void aFileWithoutHeaderHasItsColumnsNamedAndLosesNoRow() {
    VocConfig config =
        Reads.config(
            """
            sources:
              - {name: v, format: tsv, path: v.txt, zone: UTC, channel: other, quotes: none,
                 header: [id, valence, text], id: id, time: {constant: "2026-01-01T00:00:00Z"},
                 ratings: [{column: valence, best: 4, worst: -4}], texts: [{column: text}]}
            """);

    List<LoadResult<Feedback>> results =
        Reads.feedback(config, "v.txt", "1\t-4\t\"Bad\" thing\n2\t4\tfine\n3\tx\n");

    assertThat(Reads.accepted(results))
        .extracting(
            f -> f.id() + " " + f.ratings().get(0).value() + " " + f.utterances().get(0).text())
        .containsExactly("v:1 0.0 \"Bad\" thing", "v:2 1.0 fine");
    assertThat(Reads.rejects(results))
        .containsExactly(
            "3 malformed: the row has 2 fields, the header has 3; check its quotes and delimiters");
  }

  @Test
  void wordsStandForNumbersInAnyLetterCase() {
    VocConfig config =
        Reads.config(
            """
            sources:
              - {name: v, format: csv, path: v.csv, zone: UTC, channel: survey, time: {column: t},
                 ratings: [{column: r, best: 1, worst: 5, none: [n/a], values: {Very good: 1, Poor: 5}}]}
            """);

    List<LoadResult<Feedback>> results =
        Reads.feedback(
            config,
            "v.csv",
            "t,r\n2026-01-01,VERY good\n2026-01-01,3\n2026-01-01,so so\n2026-01-01,N/A\n");

    assertThat(Reads.accepted(results))
        .extracting(f -> f.ratings().get(0).value())
        .containsExactly(1.0, 0.5);
    assertThat(Reads.rejects(results))
        .containsExactly(
            "4 bad rating: rating \"so so\" in field \"r\" must be a number from 1.0 to 5.0 or one"
                + " of poor, very good; correct it, or add it to none in sources[0].ratings if it"
                + " means no answer",
            "5 empty: the record has no words, no rating and no service; nothing to read");
  }

  @Test
  void theTimeOfAChangeAndTheAddresseeAreRead() {
    VocConfig config =
        Reads.config(
            """
            departments: {dmv: Motor Vehicles}
            sources:
              - {name: v, format: csv, path: v.csv, zone: UTC, channel: survey, time: {column: t},
                 agency: office, survey: form, departments: {License office: dmv},
                 updated: {column: changed, patterns: ["M/d/uuuu"]}, texts: [{column: w}]}
            """);

    List<Feedback> feedback =
        Reads.accepted(
            Reads.feedback(
                config,
                "v.csv",
                "t,changed,office,form,w\n2026-01-01,1/3/2026,license Office,A,a\n2026-01-01,soon,,B,b\n"));

    assertThat(feedback.get(0).updated()).isEqualTo(Instant.parse("2026-01-03T00:00:00Z"));
    assertThat(feedback.get(0).department()).isEqualTo("dmv");
    assertThat(feedback.get(1).addressee()).isEqualTo("B");
    assertThat(feedback.get(1).updated()).isNull();
    assertThat(feedback.get(1).attributes()).containsEntry("changed", "soon");
  }

  @Test
  void slipsInTheKeysAreTold() {
    assertThatThrownBy(
            () ->
                Reads.config(
                    """
                    sources:
                      - {name: a, format: csv, path: v.csv, zone: UTC, channel: survey, time: {column: t},
                         header: [t, t], updated: {patterns: [MM/bb]},
                         ratings: [{column: r, best: 5, worst: 1, values: {Good: 6, Bad: low}}]}
                      - {name: b, format: json, path: v.json, zone: UTC, channel: survey, time: {column: t},
                         header: [t], texts: [{column: w}]}
                    """))
        .hasMessageContainingAll(
            "sources[0].header: must name each column once, got [t, t]",
            "sources[0].updated.column: missing; add it, for example column: updated_at",
            "sources[0].updated.patterns[0]: \"MM/bb\" is no date pattern",
            "sources[0].ratings[0].values: \"Good\" must stand for a number between worst and best,"
                + " got \"6\"",
            "sources[0].ratings[0].values: \"Bad\" must stand for a number between worst and best,"
                + " got \"low\"",
            "sources[1].header: has no meaning with format json; remove it");
  }
}
