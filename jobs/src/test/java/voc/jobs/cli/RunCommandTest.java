package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole night of a handful of records, in this process. */
class RunCommandTest {
  @TempDir static Path folder;
  private static Shell.Outcome outcome = new Shell.Outcome(-1, "", "");

  @BeforeAll
  static void run() throws Exception {
    Path left = folder.resolve("warehouse/runs/20200101T000000Z");
    Files.createDirectories(left.resolve("feedback"));
    outcome = Shell.CRON.run("run", "--json", "--config", TinyCity.write(folder, 0.1).toString());
  }

  @Test
  void pastTheLimitOfFaultyRecordsItIsPublishedAndExitsWith3() {
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(3);
    assertThat(outcome.err())
        .contains(
            "Source survey: 25.0 % of its records are faulty, over the limit of 10.0 %; see table"
                + " rejects");
    assertThat(folder.resolve("warehouse/CURRENT")).exists();
  }

  @Test
  void theJsonObjectHasTheDocumentedKeys() throws Exception {
    JsonNode run = new ObjectMapper().readTree(outcome.out());

    assertThat(run.path("run_id").asText()).matches("[0-9]{8}T[0-9]{6}Z");
    assertThat(run.path("as_of").asText()).isEqualTo("2026-03-03");
    assertThat(run.path("read").asLong()).isEqualTo(7);
    assertThat(run.path("accepted").asLong()).isEqualTo(6);
    assertThat(run.path("rejected").asLong()).isEqualTo(1);
    assertThat(run.path("mentions").asLong()).isEqualTo(4);
    assertThat(run.path("indexed").asLong()).isEqualTo(4);
    assertThat(run.path("needs").asLong()).isPositive();
    assertThat(run.path("faq_gaps").asLong()).isPositive();
    assertThat(run.path("seconds").fieldNames())
        .toIterable()
        .containsExactly(
            "load",
            "tag",
            "urgent",
            "themes",
            "departments",
            "index",
            "gaps",
            "vocabulary",
            "needs",
            "failures",
            "periods",
            "rollup",
            "trends",
            "drivers",
            "priorities",
            "outcomes",
            "audits",
            "board",
            "publish");
    assertThat(run.path("past_limit").path("survey").asDouble()).isEqualTo(0.25);
    assertThat(run.path("path").asText()).endsWith("/runs/" + run.path("run_id").asText());
  }

  @Test
  void theAuditsCanBeRead() throws Exception {
    String warehouse = folder.resolve("warehouse").toString();

    Shell.Outcome kpis = Shell.CRON.run("kpis", "-w", warehouse);
    assertThat(kpis.exit()).as(kpis.err()).isZero();
    assertThat(kpis.out()).contains("Net Promoter Score").contains("no feedback has ratings");
    Shell.Outcome heard = Shell.CRON.run("heard", "-w", warehouse);
    assertThat(heard.exit()).isZero();
    assertThat(heard.err()).contains("nothing is known of whom you serve");
    Shell.Outcome closures = Shell.CRON.run("closures", "-w", warehouse, "--json");
    assertThat(new ObjectMapper().readTree(closures.out()).isArray()).isTrue();
    assertThat(Shell.CRON.run("closures", "-w", warehouse, "--kind", "undone").err())
        .contains("--kind must be reopened, repeated or \"not done\", got \"undone\"");
    Shell.Outcome maturity = Shell.CRON.run("maturity", "-w", warehouse, "--json");
    assertThat(new ObjectMapper().readTree(maturity.out())).hasSize(17);
    Shell.Outcome board = Shell.CRON.run("board", "-w", warehouse);
    assertThat(board.exit()).isZero();
    assertThat(board.err()).contains("items of run ");
    assertThat(Shell.CRON.run("board", "-w", warehouse, "--since", "2026-01-01").err())
        .contains("--since and --output belong together");
    assertThat(
            Shell.CRON
                .run("board", "-w", warehouse, "--since", "2026-01-01", "--output", folder + "/b")
                .err())
        .contains("there is no earlier run to compare with");
  }

  @Test
  void dangerIsListedBeforeAnyFigureWithItsWordsAndPlace(@TempDir Path city) throws Exception {
    Path config = TinyCity.write(city, 0.5);
    Files.writeString(
        city.resolve("survey.csv"),
        """
        5,2026-03-02,public-works,The fire department was great.
        6,2026-03-03,public-works,I think there is a gas leak in our basement!
        """,
        StandardOpenOption.APPEND);

    Shell.Outcome run = Shell.CRON.run("run", "--json", "--config", config.toString());

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("urgent").asLong()).as(run.err()).isEqualTo(1);
    assertThat(json.path("most_urgent").path(0).path("words").asText()).isEqualTo("gas leak");
    assertThat(json.path("most_urgent").path(0).path("line").asLong()).isEqualTo(7);
    assertThat(run.err())
        .containsSubsequence(
            "URGENT: 1 sentence tells of danger to life or body",
            "crisis/hazard",
            "\"gas leak\"  public-works",
            "survey.csv:7",
            "records read");
  }

  @Test
  void offATerminalEachStageIsOnePlainLine() {
    List<String> stages =
        outcome.err().lines().filter(line -> line.matches("[a-z]+ +[0-9.]+ s  .*")).toList();

    assertThat(stages).hasSize(19);
    assertThat(stages.get(0))
        .startsWith("load ")
        .endsWith("7 records in 3 files: 6 accepted, 1 rejected, 0 duplicates");
    assertThat(outcome.err()).doesNotContain("\r").doesNotContain("\u001B");
  }

  @Test
  void aRealCitysCustomersGetAWarningWithoutASecret() {
    assertThat(outcome.err()).startsWith("voc: VOC_CUSTOMER_SECRET is not set");
  }

  @Test
  void whatAKilledRunLeftIsRemoved() {
    assertThat(folder.resolve("warehouse/runs/20200101T000000Z")).doesNotExist();
  }

  @Test
  void aSecondRunIntoTheSameWarehouseSaysSoAndFails(@TempDir Path other) throws Exception {
    String config = TinyCity.write(other, 0.5).toString();
    Path warehouse = Files.createDirectories(other.resolve("warehouse"));
    Files.writeString(warehouse.resolve(".lock"), "process 4711 since 2026-04-01T02:00:00Z\n");
    try (FileChannel file = FileChannel.open(warehouse.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      Shell.Outcome second =
          Shell.CRON.with("VOC_CUSTOMER_SECRET", "x").run("run", "--config", config);

      assertThat(lock.isValid()).isTrue();
      assertThat(second.exit()).isEqualTo(1);
      assertThat(second.err())
          .startsWith(
              "voc: another run is writing to "
                  + warehouse
                  + " (process 4711 since 2026-04-01T02:00:00Z); wait until it has ended");
    }
    assertThat(warehouse.resolve("runs")).doesNotExist();
  }
}
