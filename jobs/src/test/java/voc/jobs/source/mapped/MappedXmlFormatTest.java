package voc.jobs.source.mapped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Feedback;
import voc.core.Utterance;
import voc.jobs.config.VocConfig;
import voc.jobs.source.Reads;
import voc.jobs.source.record.LoadResult;

class MappedXmlFormatTest {
  @Test
  void elementsAtAnyDepthAreMappedByTheirParts() {
    VocConfig config =
        Reads.config(
            """
            sources:
              - {name: r, format: xml, record: sentence, path: r.xml, zone: UTC, channel: survey, id: id,
                 time: {constant: 2026-01-01T00:00:00Z}, texts: [{column: text}],
                 ratings: [{column: score, best: 5, worst: 1}]}
            """);

    List<LoadResult<Feedback>> results =
        Reads.feedback(
            config,
            "r.xml",
            """
            <reviews><review><sentences>
              <sentence id="a" score="5"><text>Kind &amp; quick.</text>
                <terms><term name="staff"/><term name="wait"/></terms></sentence>
              <sentence score="5"><text>No id.</text></sentence>
              <sentence id="c"><text>Slow.</text></sent
            """);

    Feedback first = Reads.accepted(results).get(0);
    assertThat(first.id()).isEqualTo("r:a");
    assertThat(first.utterances()).extracting(Utterance::text).containsExactly("Kind & quick.");
    assertThat(first.ratings()).hasSize(1);
    assertThat(Reads.rejects(results))
        .containsExactly(
            "4 missing field: there is no field \"id\"; add it or correct its name",
            "5 unread rest: the XML is not well-formed in line 5; nothing below it is read: correct it"
                + " there, or get the file again if it was cut off");
  }
}
