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
             source    kind      files  read  accepted  rejected  duplicates  left out
             survey    feedback      1     4         3         1           0         0
             faq       faq           1     1         1         0           0         0
             searches  searches      1     2         2         0           0         0
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

  @Test
  void theTaxonomyIsTriedOnItsExamplesAndOnWhatCustomersWrote() throws IOException {
    Path taxonomy =
        Files.writeString(
            folder.resolve("topics.yaml"),
            """
            departments:
              - {id: works, name: Works}
            topics:
              - id: city
                name: City
                department: works
                topics:
                  - id: city/buses
                    name: Buses
                    phrases:
                      - bus
                      - zeppelin
                    example: The train was late.
            """);
    Path file = Path.of(config);
    Files.writeString(file, Files.readString(file) + "taxonomy: " + taxonomy.getFileName() + "\n");

    Shell.Outcome outcome = Shell.CRON.run("check", "--config", config);
    JsonNode json =
        new ObjectMapper()
            .readTree(Shell.CRON.run("check", "--config", config, "--json").out())
            .path("taxonomy");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("Taxonomy: 1 topics, 2 rules, tried on 1 examples and 3 texts of customers")
        .contains(
            "Taxonomy: city/buses: the example \"The train was late.\" must get this topic alone,"
                + " got no topic")
        .contains("line 12: city/buses \"zeppelin\"");
    assertThat(json.path("failures").path(0).path("kind").asText()).isEqualTo("example");
    assertThat(json.path("silent")).extracting(rule -> rule.path("line").asInt()).contains(12);
  }

  @Test
  void aFilesFormatIsGuessedWithItsLinesOfConfiguration() throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("My Log.csv"), "Search Term,Queries,Clicks,CTR\na,1,1,1%\n");

    Shell.Outcome outcome = Shell.CRON.run("check", "--file", log.toString());

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .startsWith("searches:\n")
        .contains("searchgov-csv, 100 % sure: 4 of 4 columns of search.gov")
        .contains("# else: csv: map its 4 columns")
        .contains("  - name: my-log\n    format: searchgov-csv\n    path: \"" + log + "\"\n");
    JsonNode json =
        new ObjectMapper()
            .readTree(Shell.CRON.run("check", "--json", "--file", log.toString()).out());
    assertThat(json.path(0).path("guesses").path(0).path("confidence").asDouble()).isEqualTo(1);
    assertThat(Shell.CRON.run("check", "--file", "none.csv").err())
        .startsWith("voc check: --file: there is no file none.csv; name one that exists");
  }

  @Test
  void aFileThatLooksLikeAnotherFormatIsWarnedOf() throws IOException {
    Files.writeString(
        folder.resolve("survey.csv"),
        "[{\"service_request_id\":1,\"status\":\"open\",\"service_name\":\"a\",\"requested_datetime\":\"2026-01-01\"}]");

    assertThat(Shell.CRON.run("check", "--config", config).err())
        .contains(
            "sources[0].format: csv is configured, but survey.csv looks like open311-json, 100 %"
                + " sure: 4 of 4 keys of Open311");
  }

  @Test
  void theFormatsAreListed() throws IOException {
    assertThat(Shell.CRON.run("formats").out())
        .contains("webvtt")
        .contains("WebVTT captions of a call");
    assertThat(new ObjectMapper().readTree(Shell.CRON.run("formats", "--json").out()))
        .hasSize(voc.jobs.config.Format.values().length);
  }
}
