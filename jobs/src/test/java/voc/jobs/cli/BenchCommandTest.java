package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is told; how fast anything is, no test says. */
class BenchCommandTest {
  @TempDir Path folder;

  @Test
  void madeUpFilesOfThreeLayoutsAreReadByBothReadersWithoutAReject() throws IOException {
    Shell.Outcome outcome =
        Shell.CRON.run("bench", "load", "--records", "50", "--rounds", "2", "--json");

    assertThat(outcome.exit()).isEqualTo(ExitCode.DONE);
    JsonNode printed = JsonMapper.builder().build().readTree(outcome.out());
    assertThat(printed.path("machine").path("cores").asInt()).isPositive();
    assertThat(printed.path("files")).hasSize(3);
    for (JsonNode file : printed.path("files")) {
      assertThat(file.path("accepted").asInt()).isEqualTo(50);
      assertThat(file.path("rejected").asInt()).isZero();
      assertThat(file.path("bare").path("records_per_second").asLong()).isPositive();
      assertThat(file.path("voc").path("ratio").asDouble()).isPositive();
    }
    assertThat(printed.path("files").path(0).path("columns").asInt()).isEqualTo(41);
  }

  @Test
  void peopleReadATableAndWhereItWasMeasured() {
    Shell.Outcome outcome = Shell.CRON.run("bench", "load", "--records", "20", "--rounds", "1");

    assertThat(outcome.out()).contains("records/s/core").contains("bare parser").contains("voc");
    assertThat(outcome.err())
        .contains("41 columns, 20 accepted, 0 rejected")
        .contains("one thread");
  }

  @Test
  void aFileOfOnesOwnIsMeasured() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("own.csv"),
            "Unique Key,Created Date,Complaint Type\n1,01/02/2026 03:04:05 AM,Noise\n2,never,Noise\n");

    Shell.Outcome outcome =
        Shell.CRON.run(
            "bench", "load", "--input", file.toString(), "--format", "nyc311-csv", "--rounds", "1");

    assertThat(outcome.err()).contains("own.csv: 0.0 MB, 3 columns, 1 accepted, 1 rejected");
  }

  @Test
  void searchesAreMeasuredByWordsMeaningAndBothAndThePeerFindsTheSame() throws IOException {
    Shell.Outcome outcome =
        Shell.CRON.run(
            "bench", "search", "--mentions", "300", "--queries", "16", "--rounds", "1", "--json");

    assertThat(outcome.exit()).isEqualTo(ExitCode.DONE);
    JsonNode printed = JsonMapper.builder().build().readTree(outcome.out());
    assertThat(printed.path("mentions").asInt()).isEqualTo(300);
    assertThat(printed.path("found_mean").asDouble()).isGreaterThanOrEqualTo(1);
    JsonNode postgres = printed.path("postgresql");
    assertThat(printed.path("searches")).hasSize(postgres.isNull() ? 3 : 4);
    for (JsonNode search : printed.path("searches")) {
      assertThat(search.path("p50_ms").asDouble()).isPositive();
      assertThat(search.path("p99_ms").asDouble())
          .isGreaterThanOrEqualTo(search.path("p50_ms").asDouble());
    }
    if (!postgres.isNull()) {
      assertThat(postgres.path("same_results").asInt()).isEqualTo(16);
    }
  }

  @Test
  void aFormatThatNeedsAMappingIsRefused() {
    Shell.Outcome outcome =
        Shell.CRON.run("bench", "load", "--input", "any.csv", "--format", "csv");

    assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .contains("--format: format must be delimited or JSON and need no mapping, got csv");
  }

  @Test
  void anInputWithoutItsFormatIsRefused() {
    Shell.Outcome outcome = Shell.CRON.run("bench", "load", "--input", "any.csv");

    assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("--input and --format go together; give both or neither");
  }

  @Test
  void benchAloneSaysWhatCanBeMeasured() {
    assertThat(Shell.CRON.run("bench").err()).contains("name what to measure: load");
  }

  @Test
  void needsAreCountedAsDuckDbCountsThem() throws IOException {
    Shell.Outcome outcome =
        Shell.CRON.run(
            "bench", "needs", "--mentions", "4000", "--needs", "40", "--rounds", "1", "--json");

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.DONE);
    JsonNode printed = JsonMapper.builder().build().readTree(outcome.out());
    assertThat(printed.path("needs").asInt()).isEqualTo(40);
    assertThat(printed.path("same_figures").asInt()).isEqualTo(40);
    assertThat(printed.path("runs")).hasSize(2);
  }
}
