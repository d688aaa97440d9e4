package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.nlp.taxonomy.TaxonomyReport;

class TaxonomyCheckTest {
  private static final String TRANSIT =
      """
      departments:
        - {id: transit, name: Transit}
      topics:
        - id: transit
          name: Transit
          department: transit
          topics:
            - id: transit/delays
              name: Delays
              phrases:
                - late
                - tardy
              example: My train was delayed.
            - id: transit/stops
              name: Stops
              phrases:
                - bus stop
                - stop
              example: The bus stop is dirty.
              not_example: The school bus stop sign is new.
      """;

  @TempDir Path folder;

  @Test
  void examplesThatFailAreNamedWithWhatTheyGot() throws IOException {
    TaxonomyReport report = new TaxonomyCheck(taxonomy(TRANSIT)).report();

    assertThat(report.passes()).isFalse();
    assertThat(report.examples()).isEqualTo(3);
    assertThat(report.failures())
        .extracting(TaxonomyReport.Failure::toString)
        .containsExactly(
            "transit/delays: the example \"My train was delayed.\" must get this topic alone, got"
                + " no topic",
            "transit/stops: the near miss \"The school bus stop sign is new.\" must not get this"
                + " topic, got transit/stops");
  }

  @Test
  void rulesThatNeverFireOrStandInAShadowAreNamedWithTheirLines() throws IOException {
    TaxonomyCheck check = new TaxonomyCheck(taxonomy(TRANSIT));
    check.read("I like my bus stop. I was late.");
    check.read("Every bus stop needs a roof.");

    TaxonomyReport report = check.report();

    assertThat(report.texts()).isEqualTo(2);
    assertThat(report.rules()).isEqualTo(4);
    assertThat(report.silent())
        .extracting(TaxonomyReport.Placed::toString)
        .containsExactly("line 12: transit/delays \"tardy\"");
    assertThat(report.shadows())
        .extracting(TaxonomyReport.Shadow::toString)
        .containsExactly(
            "line 18: transit/stops \"stop\" matched only within \"bus stop\" of line 17, 3 times");
    check.read("It does not stop.");
    assertThat(check.report().shadows()).isEmpty();
  }

  @Test
  void nothingIsCalledSilentOnTheExamplesAlone() throws IOException {
    assertThat(new TaxonomyCheck(taxonomy(TRANSIT)).report().silent()).isEmpty();
  }

  @Test
  void topicsThatNeverComeAloneAreNamed() throws IOException {
    TaxonomyCheck check = new TaxonomyCheck(taxonomy(TRANSIT.replace("- late", "- bus stop")));
    check.read("A bus stop. My bus stop. They stop here.");

    assertThat(check.report().collisions())
        .extracting(TaxonomyReport.Collision::toString)
        .containsExactly(
            "transit/delays came only together with transit/stops and on the same words, in 3"
                + " sentences");
  }

  private Taxonomy taxonomy(String yaml) throws IOException {
    return TaxonomyReader.read(Files.writeString(folder.resolve("transit.yaml"), yaml));
  }
}
