package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;
  private String config = "";

  @BeforeEach
  void writeInputs() throws IOException {
    config = TinyCity.write(folder, 0.5).toString();
  }

  @Test
  void everyInputIsReadAndNothingIsWritten() throws IOException {
    Shell.Outcome outcome = Shell.CRON.run("check", "--config", config);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .isEqualToIgnoringNewLines(
            """
             source    kind      files  read  accepted  rejected  left out
             survey    feedback      1     4         3         1         0
             faq       faq           1     1         1         0         0
             searches  searches      1     2         2         0         0
            """);
    assertThat(outcome.err())
        .contains("survey: 1 bad time, the first at survey.csv:5: time \"soon\" in field \"When\"")
        .contains("A run would publish to " + folder.resolve("warehouse"));
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  @Test
  void pastTheLimitOfFaultyRecordsItEndsAsTheRunWould() throws IOException {
    String strict = TinyCity.write(folder, 0.1).toString();

    Shell.Outcome outcome = Shell.CRON.run("check", "--config", strict);
    JsonNode json =
        new ObjectMapper().readTree(Shell.CRON.run("check", "--config", strict, "--json").out());

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.err())
        .contains(
            "Source survey: 25.0 % of its records are faulty, over the limit of 10.0 %: a run would publish and exit with 3");
    assertThat(json.path("past_limit").get(0).asText()).isEqualTo("survey");
    assertThat(json.path("sources").get(0).path("reasons").path("bad time").asInt()).isEqualTo(1);
  }

  @Test
  void anInputThatMatchesNoFileIsAConfigurationError() throws IOException {
    Files.delete(folder.resolve("survey.csv"));

    Shell.Outcome outcome = Shell.CRON.run("check", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("voc: sources[0].path: no file of survey matches")
        .contains("put the files there or correct the path");
  }

  @Test
  void aTaxonomyThatIsNotThereIsAConfigurationError() throws IOException {
    Path file = Path.of(config);
    Files.writeString(file, Files.readString(file) + "taxonomy: topics.yaml\n");

    Shell.Outcome outcome = Shell.CRON.run("check", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("voc: taxonomy: there is no file ")
        .contains("topics.yaml");
  }
}
