package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.table.NeedTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.explorer.report.Night;
import voc.explorer.report.ReportData;
import voc.jobs.report.NightReader;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;

class ReportCommandTest {
  @TempDir Path folder;
  private String warehouse = "";
  private Path page = Path.of("");

  @BeforeEach
  void writeWarehouse() throws Exception {
    warehouse = TinyWarehouse.write(folder.resolve("w")).toString();
    page = folder.resolve("page.html");
  }

  @Test
  void aNightOfAnEarlierVersionIsAPageThatSaysWhatItLacks() throws Exception {
    Shell.Outcome outcome = Shell.CRON.run("report", "-w", warehouse, "--output", page.toString());

    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "page of run 20260401T020000Z in " + page + ": 2 of 3 needs with figures");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(Files.readString(page))
        .startsWith("<!doctype html>")
        .contains("Potholes (public-works) matters most tonight: 1,200 people")
        .contains("=HYPERLINK(\"http://example.org\") (water)")
        .contains("What this night cannot tell")
        .contains("my 2J bin ?")
        .doesNotContain("\u202E", "\u001B", "<script");
  }

  @Test
  void theSameNightGivesTheSamePageAgainInThePlaceOfTheEarlierOne() throws Exception {
    Shell.CRON.run("report", "-w", warehouse, "--output", page.toString());
    byte[] first = Files.readAllBytes(page);

    assertThat(Shell.CRON.run("report", "-w", warehouse, "--output", page.toString()).exit())
        .isZero();
    assertThat(Files.readAllBytes(page)).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(page, folder.resolve("w"));
    }
  }

  @Test
  void aDepartmentsPageHoldsItsNeedsAlone() throws Exception {
    Shell.Outcome outcome =
        Shell.CRON.run(
            "report", "-w", warehouse, "-o", page.toString(), "--department", "sanitation");

    assertThat(outcome.err()).contains("for sanitation in").contains("1 of 1 needs with figures");
    assertThat(Files.readString(page))
        .contains("Bins, carts and where to get one matters most tonight")
        .contains("1 of the whole's 3 needs are here")
        .doesNotContain("Potholes");
  }

  @Test
  void aDepartmentThatIsNotThereIsAUsageErrorThatHelps() {
    Shell.Outcome outcome =
        Shell.CRON.run(
            "report", "-w", warehouse, "-o", page.toString(), "--department", "sanitaton");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "voc report: --department: there is no \"sanitaton\" in this run; did you mean"
                + " \"sanitation\"?");
    assertThat(page).doesNotExist();
  }

  @Test
  void anotherFileIsNeverWrittenOver() throws Exception {
    Files.writeString(page, "minutes of the board");

    Shell.Outcome outcome = Shell.CRON.run("report", "-w", warehouse, "-o", page.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--output must be a new file or an earlier page of voc report, got " + page);
    assertThat(page).hasContent("minutes of the board");
    assertThat(
            Shell.CRON
                .run("report", "-w", warehouse, "-o", folder.resolve("none/p.html").toString())
                .err())
        .contains("--output: there is no folder");
  }

  @Test
  void theReaderBringsTheTablesThatThePageTellsOfAndSmallGroupsOfSpeakersStayUnseen()
      throws Exception {
    List<Map<String, String>> mentions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      mentions.add(mention(i, "es"));
      mentions.add(mention(i, i < 3 ? "fr" : "en"));
    }
    ReportData data =
        NightReader.read(
            run(
                Map.of(
                    Tables.DEPARTMENTS,
                    List.of(Map.of("id", "'water'", "name", "'Water'", "level", "1")),
                    NeedTables.NEED_EVIDENCE,
                    List.of(
                        Map.of(
                            "need_id",
                            "'water:bills'",
                            "rank",
                            "1",
                            "text",
                            "'Too high.'",
                            "time",
                            "'2026-03-05 10:00:00'",
                            "line",
                            "3")),
                    Tables.REJECTS,
                    List.of(
                        Map.of("reason", "'no time'", "record", "1"),
                        Map.of("reason", "'no text'", "record", "2"),
                        Map.of("reason", "'no time'", "record", "3")),
                    Tables.MENTIONS,
                    mentions)));

    assertThat(data.departments()).containsExactly("unassigned", "water");
    assertThat(data.tables().keySet()).containsExactlyInAnyOrder("departments", "need_evidence");
    assertThat(data.tables().get("need_evidence"))
        .singleElement()
        .satisfies(row -> assertThat(row.values()).containsEntry("text", "Too high."));
    assertThat(data.night().rejects())
        .containsExactly(new Night.Tally("no time", 2), new Night.Tally("no text", 1));
    assertThat(data.night().unscored()).containsExactly(new Night.Tally("es", 12));
    assertThat(data.night().feedback()).isZero();
  }

  private static Map<String, String> mention(int person, String language) {
    return Map.of(
        "feedback_id", "'f" + person + "'",
        "language", "'" + language + "'",
        "sentiment", language.equals("en") ? "'neutral'" : "'unscored'");
  }

  private RunFolder run(Map<Table, List<Map<String, String>>> rows) throws Exception {
    Warehouse other = Warehouse.at(folder.resolve("other").toString(), new Configuration());
    RunFolder run = other.create(TinyWarehouse.RUN);
    TreeMap<String, Manifest.TableEntry> tables = new TreeMap<>();
    for (Map.Entry<Table, List<Map<String, String>>> table : rows.entrySet()) {
      TinyWarehouse.table(run, table.getKey(), table.getValue());
      tables.put(
          table.getKey().name(),
          new Manifest.TableEntry(table.getValue().size(), run.entries(run.table(table.getKey()))));
    }
    Files.createDirectories(Path.of(run.index().toUri()));
    other.publish(
        run,
        new Manifest(
            TinyWarehouse.RUN,
            "2026-04-01T02:00:00Z",
            "2026-03-31",
            20,
            17,
            3,
            0,
            0,
            0,
            10,
            List.of(),
            List.of(),
            tables,
            new Manifest.IndexEntry(0, 0, List.of()),
            List.of(),
            null,
            null));
    return other.published();
  }
}
