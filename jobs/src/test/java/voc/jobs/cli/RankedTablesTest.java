package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.table.Column;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;

/** {@code voc needs} and {@code voc gaps}. */
class RankedTablesTest {
  @TempDir static Path folder;
  private static String warehouse = "";

  @BeforeAll
  static void writeWarehouse() throws Exception {
    warehouse = TinyWarehouse.write(folder).toString();
  }

  @Test
  void needsAreATableOnStandardOutputWithItsLegendOnStandardError() {
    Shell.Outcome outcome = Shell.CRON.withColumns(130).run("needs", "-w", warehouse);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .isEqualToIgnoringNewLines(
            """
             #  need                              department    priority  people  incidents  negative       change          asking  feedback
             1  Potholes                          public-works      10.0   1,200        840   40 % (29–52)  10 → 44 rising      14     1,200
             2  Bins, carts and where to get one  sanitation         5.0      64         44   40 % (29–52)  6 → 5 steady        14        64
             3  =HYPERLINK("http://example.org")  water
            """);
    assertThat(outcome.err())
        .contains("3 of 3 needs of run 20260401T020000Z")
        .contains("negative: share of its sentences, with the 95 % interval")
        .contains("needs without figures and ·: of too few people to be told");
  }

  @Test
  void aNarrowTerminalGetsFewerColumnsAndIsToldWhich() {
    Shell.Outcome outcome = Shell.CRON.withColumns(60).run("needs", "-w", warehouse);

    assertThat(outcome.out())
        .isEqualToIgnoringNewLines(
            """
             #  need                      department    priority  people
             1  Potholes                  public-works      10.0   1,200
             2  Bins, carts and where to  sanitation         5.0      64
                get one
             3  =HYPERLINK("http://examp  water
                le.org")
            """);
    assertThat(outcome.err())
        .startsWith(
            "left out for want of width: incidents, negative, change, asking, feedback, status; --json shows everything");
  }

  @Test
  void theLimitAndTheDepartmentNarrowTheTable() {
    assertThat(Shell.CRON.run("needs", "-w", warehouse, "--limit", "1").err())
        .contains("1 of 3 needs");
    assertThat(Shell.CRON.run("needs", "-w", warehouse, "--limit", "0").err())
        .contains("3 of 3 needs");
    Shell.Outcome water = Shell.CRON.run("needs", "-w", warehouse, "--department", "water");
    assertThat(water.out()).contains("HYPERLINK").doesNotContain("Potholes");
  }

  @Test
  void aDepartmentThatIsNotThereIsAUsageErrorThatHelps() {
    Shell.Outcome slip = Shell.CRON.run("needs", "-w", warehouse, "--department", "sanitaton");
    Shell.Outcome other = Shell.CRON.run("gaps", "-w", warehouse, "--department", "parks");

    assertThat(slip.exit()).isEqualTo(2);
    assertThat(slip.out()).isEmpty();
    assertThat(slip.err())
        .isEqualToIgnoringNewLines(
            """
            voc needs: --department: there are no needs of "sanitaton"; did you mean "sanitation"?
            Try `voc needs --help`.
            """);
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err())
        .contains("there are no gaps of \"parks\"; use one of sanitation, unassigned");
  }

  @Test
  void failuresShowTheCostliestNeedFirstWithWhatItMeans() {
    Shell.Outcome outcome = Shell.CRON.run("failures", "-w", warehouse);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).containsSubsequence("No heat", "Potholes", "too few to tell");
    assertThat(outcome.out()).contains("60", "41", "36", "12", "24", "292 USD");
    assertThat(outcome.err())
        .contains("2 of 2 needs of run " + TinyWarehouse.RUN)
        .contains("nobody is followed from a search to a call");
  }

  @Test
  void failuresForProgramsHaveEveryColumn() throws Exception {
    JsonNode rows =
        new ObjectMapper().readTree(Shell.CRON.run("failures", "-w", warehouse, "--json").out());

    assertThat(rows.get(0).path("avoidable_calls").asDouble()).isEqualTo(24.3);
    assertThat(rows.get(1).path("searches").isNull()).isTrue();
    assertThat(rows.get(0).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(
            GapTables.FAILURE_DEMAND.columns().stream().map(Column::name).toList());
  }

  @Test
  void aRunOfAnEarlierVersionHasNoRoadmapAndSaysWhatToDo() {
    Shell.Outcome outcome = Shell.CRON.run("roadmap", "-w", warehouse);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "run "
                + TinyWarehouse.RUN
                + " holds no initiatives: an earlier version made it; run `voc run` first");
  }

  @Test
  void aNegativeLimitIsAUsageError() {
    Shell.Outcome outcome = Shell.CRON.run("gaps", "-w", warehouse, "--limit", "-1");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("voc gaps: --limit must be 0 (all) or more, got -1");
  }

  @Test
  void jsonHasEveryColumnOfTheTable() throws Exception {
    Shell.Outcome outcome = Shell.CRON.run("needs", "-w", warehouse, "--json");

    JsonNode rows = new ObjectMapper().readTree(outcome.out());
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(NeedTables.NEEDS.columns().stream().map(Column::name).toList());
    assertThat(rows.get(0).path("channels").get(1).asText()).isEqualTo("call");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void csvParsesAndDisarmsFormulas() throws Exception {
    Shell.Outcome outcome = Shell.CRON.run("gaps", "-w", warehouse, "--format", "csv");

    List<NamedCsvRecord> records;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(outcome.out())) {
      records = csv.stream().toList();
    }
    assertThat(records).hasSize(2);
    assertThat(records.get(1).getField("question")).isEqualTo("'=cmd|' /C calc'!A0");
    assertThat(records.get(1).getField("best_entry_id")).isEmpty();
    assertThat(records.get(0).getField("channels")).isEqualTo("[\"311\",\"search\"]");
    assertThat(records.get(0).getField("score")).isEqualTo("13.5");
  }

  @Test
  void nothingThatACustomerTypesSteersTheTerminal() throws Exception {
    for (String form : List.of("table", "csv", "json")) {
      Shell.Outcome outcome = Shell.PERSON.run("gaps", "-w", warehouse, "--format", form);

      assertThat(outcome.out())
          .as(form)
          .contains("my")
          .doesNotContainPattern("[\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\u202E]");
    }
    String json = Shell.PERSON.run("gaps", "-w", warehouse, "--json").out();
    assertThat(new ObjectMapper().readTree(json).get(0).path("question").asText())
        .as("JSON loses nothing")
        .isEqualTo(TinyWarehouse.HOSTILE);
  }

  @Test
  void aWarehouseWithoutARunSaysHowToMakeOne(@TempDir Path empty) {
    Shell.Outcome outcome = Shell.CRON.run("needs", "-w", empty.toString());

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("no published run in")
        .contains("run `voc run` first or name another --warehouse");
  }

  @Test
  void aRunThatIsNotThereIsAUsageErrorThatListsThoseThatAre() {
    Shell.Outcome outcome = Shell.CRON.run("needs", "-w", warehouse, "--run", "yesterday");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--run: there is no complete run \"yesterday\" in")
        .contains("use one of 20260401T020000Z");
  }
}
