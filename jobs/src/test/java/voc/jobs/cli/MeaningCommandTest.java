package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.stage.MentionVectors;

/** {@code voc search --mode} and {@code voc similar}, with the model that ships with voc. */
class MeaningCommandTest {
  @TempDir static Path folder;
  private static String warehouse = "";
  private static String older = "";

  @BeforeAll
  static void writeWarehouses() throws Exception {
    warehouse =
        TinyWarehouse.write(
                Files.createDirectory(folder.resolve("new")), MentionVectors.shared()::of)
            .toString();
    older = TinyWarehouse.write(Files.createDirectory(folder.resolve("old"))).toString();
  }

  private static Shell.Outcome voc(String command, String in, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "-w", in));
    all.addAll(List.of(arguments));
    return Shell.CRON.run(all.toArray(String[]::new));
  }

  @Test
  void aSearchByMeaningNeedsNoWordInCommon() throws Exception {
    JsonNode found =
        new ObjectMapper()
            .readTree(
                voc(
                        "search",
                        warehouse,
                        "--mode",
                        "semantic",
                        "hole",
                        "in",
                        "the",
                        "street",
                        "--json")
                    .out());

    assertThat(found.path("mode").asText()).isEqualTo("semantic");
    assertThat(found.path("match").asText()).isEqualTo("nearest");
    assertThat(found.path("total").asInt()).isEqualTo(3);
    assertThat(found.path("hits").get(0).path("text").asText()).contains("pothole");
    assertThat(found.path("hits").get(0).path("score").asDouble()).isBetween(0.4, 1.0);
    assertThat(voc("search", warehouse, "hole", "in", "the", "street").out()).isEmpty();
  }

  @Test
  void peopleReadHowNearEachIsAndWhatTheFacetsCount() {
    Shell.Outcome outcome =
        voc("search", warehouse, "--mode=SEMANTIC", "--department=sanitation", "trash", "can");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("likeness").contains("bin came").doesNotContain("pothole");
    assertThat(outcome.err())
        .contains("the 2 sentences of run 20260401T020000Z nearest in meaning")
        .contains("by channel: call 1 · survey 1");
  }

  @Test
  void aSearchByBothMarksTheWords() {
    Shell.Outcome outcome = voc("search", warehouse, "--mode=hybrid", "new", "bin");

    assertThat(outcome.out()).contains("My «new» «bin» came");
    assertThat(outcome.err())
        .contains("the first 3 sentences of run 20260401T020000Z by words and meaning together");
  }

  @Test
  void sentencesLikeOneAreShownWithoutIt() throws Exception {
    Shell.Outcome outcome = voc("similar", warehouse, "c", "--json");

    JsonNode found = new ObjectMapper().readTree(outcome.out());
    assertThat(found.path("id").asText()).isEqualTo("c");
    assertThat(found.path("similar_to").get(0).path("mention_id").asText()).isEqualTo("c#0.0");
    assertThat(found.path("hits")).hasSize(2);
    assertThat(found.path("hits").get(0).path("mention_id").asText()).isEqualTo("b#0.0");
    assertThat(voc("similar", warehouse, "c#0.0", "--department=public-works").out())
        .contains("pothole")
        .contains("likeness");
    assertThat(voc("similar", warehouse, "c#0.0").err())
        .startsWith("near to c#0.0: =My new bin came, thanks.");
  }

  @Test
  void anUnknownIdIsAUsageErrorThatTellsWhereIdsAre() {
    Shell.Outcome outcome = voc("similar", warehouse, "nobody");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith(
            "voc similar: run 20260401T020000Z has no sentence and no feedback \"nobody\"; `voc"
                + " search --json` shows ids as mention_id and feedback_id");
  }

  @Test
  void aRunOfBeforeThereWereVectorsSaysSoAndIsSearchedByWordsAsEver() {
    for (Shell.Outcome outcome :
        List.of(
            voc("search", older, "--mode", "semantic", "road"),
            voc("search", older, "--mode", "hybrid", "road"),
            voc("similar", older, "c"))) {
      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .contains("run 20260401T020000Z has no vectors to search by meaning")
          .contains("publish anew with `voc run`, or search by words");
    }
    assertThat(voc("search", older, "pothole").out()).contains("«pothole»");
  }

  @Test
  void aSearchByMeaningWithoutWordsIsAUsageError() {
    Shell.Outcome outcome = voc("search", warehouse, "--mode", "semantic");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("voc search: --mode semantic needs words");
  }
}
