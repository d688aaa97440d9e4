package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command, and the commands that look after the warehouse. */
class VocTest {
  private static final String ESCAPE = "\u001B[";

  @TempDir static Path folder;
  private static String warehouse = "";

  @BeforeAll
  static void writeWarehouse() throws Exception {
    warehouse = TinyWarehouse.write(folder.resolve("w")).toString();
  }

  @Test
  void vocAloneShowsItsHelpAndIsNotDone() {
    Shell.Outcome outcome = Shell.CRON.run();

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("Usage: voc")
        .contains("Exit codes: 0 done; 1 failed; 2 wrong usage or configuration;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "check",
        "needs",
        "roadmap",
        "gaps",
        "failures",
        "kpis",
        "heard",
        "closures",
        "maturity",
        "board",
        "report",
        "search",
        "runs",
        "verify",
        "completion"
      })
  void everyCommandHasHelpThatFitsTheTerminal(String command) {
    Shell.Outcome outcome = Shell.CRON.withColumns(60).run(command, "--help");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith("Usage: voc " + command).contains("--debug");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 60);
  }

  @Test
  void aWrongCommandOrOptionIsAUsageErrorWithASuggestion() {
    Shell.Outcome command = Shell.CRON.run("serch");
    Shell.Outcome option = Shell.CRON.run("needs", "--limits", "3");

    assertThat(command.exit()).isEqualTo(2);
    assertThat(command.err()).contains("Unmatched argument").contains("Did you mean");
    assertThat(option.exit()).isEqualTo(2);
    assertThat(option.err())
        .contains("voc needs: Unknown options: '--limits'")
        .contains("Try `voc needs --help`.");
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    assertThat(Shell.PERSON.run("--help").out()).contains(ESCAPE);
    assertThat(Shell.CRON.run("--help").out()).doesNotContain(ESCAPE);
    assertThat(Shell.PERSON.with("NO_COLOR", "1").run("--help").out()).doesNotContain(ESCAPE);
    assertThat(Shell.PERSON.with("NO_COLOR", "").run("--help").out()).contains(ESCAPE);
    assertThat(Shell.PERSON.with("TERM", "dumb").run("--help").out()).doesNotContain(ESCAPE);
    assertThat(Shell.PERSON.run("--color=never", "--help").out()).doesNotContain(ESCAPE);
    assertThat(Shell.CRON.with("NO_COLOR", "1").run("--color", "always", "--help").out())
        .contains(ESCAPE);
  }

  @Test
  void anUnknownColourIsAUsageError() {
    Shell.Outcome outcome = Shell.CRON.run("needs", "-w", warehouse, "--color=pink");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("must be auto, always or never, got \"pink\"");
  }

  @Test
  void everyProblemOfAConfigurationIsALineOfItsOwn() throws Exception {
    Path file = folder.resolve("wrong.yaml");
    Files.writeString(file, "warehose: w\nlimits: {max_reject_share: 7}\nsources: []\n");

    Shell.Outcome outcome = Shell.CRON.run("run", "--config", file.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().lines())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(line -> line.startsWith("voc: " + file))
        .anyMatch(line -> line.contains("did you mean \"warehouse\"?"))
        .anyMatch(line -> line.contains("must be a share from 0 to 1, got 7"));
    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("    at ");
  }

  @Test
  void aConfigurationThatIsNotThereIsNamed() {
    Shell.Outcome outcome = Shell.CRON.run("check", "--config", "/nowhere/voc.yaml");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("voc: /nowhere/voc.yaml: there is no such file; name a configuration");
  }

  @Test
  void theStackTraceIsForThoseWhoAskForIt(@TempDir Path copy) throws Exception {
    String damaged = TinyWarehouse.write(copy).toString();
    Path run = copy.resolve("runs/" + TinyWarehouse.RUN);
    Files.writeString(run.resolve("manifest.json"), "{\n  what?");
    Files.delete(run.resolve("manifest.sha256")); // as of before there was one

    Shell.Outcome outcome = Shell.CRON.run("verify", "-w", damaged);
    Shell.Outcome debug = Shell.CRON.run("verify", "-w", damaged, "--debug");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("voc: damaged JSON, line 2: Unexpected character")
        .contains("(--debug shows where it happened)")
        .doesNotContain("Exception")
        .doesNotContain("    at ");
    assertThat(debug.err()).contains("    at voc.jobs").doesNotContain("(--debug");
  }

  @Test
  void runsAreListedWithThePublishedOneMarked() throws Exception {
    Shell.Outcome outcome = Shell.CRON.run("runs", "-w", warehouse);

    assertThat(outcome.out())
        .isEqualToIgnoringNewLines(
            """
                run               as of        read  accepted  rejected  duplicates  mentions  needs  gaps
             *  20260401T020000Z  2026-03-31  1,234     1,230         4           0         0      3     2
            """);
    JsonNode json =
        new ObjectMapper().readTree(Shell.CRON.run("runs", "-w", warehouse, "--json").out());
    assertThat(json.get(0).path("published").asBoolean()).isTrue();
    assertThat(Shell.CRON.run("runs", "-w", warehouse, "--format=csv").out())
        .startsWith(
            "run_id,published,created,as_of,read,accepted,rejected,duplicates,mentions,needs,faq_gaps");
  }

  @Test
  void anEmptyWarehouseHasNoRuns(@TempDir Path empty) {
    Shell.Outcome outcome = Shell.CRON.run("runs", "-w", empty.toString());

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).contains("no run in").contains("`voc run` makes one");
  }

  @Test
  void aRunIsVerifiedUntilOneOfItsBytesChanges(@TempDir Path copy) throws Exception {
    String fresh = TinyWarehouse.write(copy).toString();
    Shell.Outcome whole = Shell.CRON.run("verify", "-w", fresh);
    Path table;
    try (Stream<Path> files = Files.walk(copy)) {
      table = files.filter(file -> file.endsWith("needs/part-0.parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(table);
    bytes[bytes.length / 2] ^= 1;
    Files.write(table, bytes);
    Shell.Outcome broken = Shell.CRON.run("verify", "-w", fresh);
    Shell.Outcome json = Shell.CRON.run("verify", "-w", fresh, "--json");

    assertThat(whole.exit()).isZero();
    assertThat(whole.err()).contains("run 20260401T020000Z is as published");
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err())
        .contains("needs/part-0.parquet has another checksum than the manifest says")
        .contains("restore the run from a copy, or publish anew with `voc run`");
    assertThat(new ObjectMapper().readTree(json.out()).path("ok").asBoolean(true)).isFalse();
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    Shell.Outcome outcome = Shell.CRON.run("completion");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("_complete_voc")
        .contains("search");
  }
}
