package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.jobs.cli.Shell;
import voc.jobs.config.Planning;
import voc.jobs.config.VocConfig;
import voc.needs.register.NeedStatus;
import voc.needs.register.Register;
import voc.needs.register.RegisterEntry;
import voc.needs.roadmap.Initiative;
import voc.needs.roadmap.Status;

/**
 * Two nights of the sample city in one warehouse: the evening that its truth calls the earlier one,
 * with what was said and done until then, and the last. What moves between them is what was planted
 * to move, nothing else does, and the change board's pack tells it.
 */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
class SampleCityMovesTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  /** Stays until the next tests, to look at where one fails. */
  private static final Path FOLDER = Path.of("target/sample-city-moves");

  private transient Path warehouse;
  private transient Path pack;
  private transient SampleCityNight before;
  private transient SampleCityNight now;
  private transient JsonNode truth;
  private transient JsonNode board;
  private transient String page;

  @BeforeAll
  void twoNights() throws IOException {
    startSpark();
    SampleCityNight.delete(FOLDER);
    warehouse = FOLDER.toAbsolutePath().resolve("warehouse");
    pack = FOLDER.toAbsolutePath().resolve("pack");
    truth = SampleCityNight.planted();
    LocalDate earlier = LocalDate.parse(truth.path("earlier").path("day").textValue());
    LocalDate last = LocalDate.parse(truth.path("window").path("to").textValue());
    VocConfig city = SampleCityNight.city(warehouse);
    before =
        SampleCityNight.run(
            spark(),
            SampleCityNight.with(city, warehouse, asOf(earlier, city.planning())).withAsOf(earlier),
            evening(earlier));
    now = SampleCityNight.run(spark(), city, evening(last));
    Shell.Outcome written =
        Shell.CRON.run(
            "board",
            "-w",
            warehouse.toString(),
            "--since",
            earlier.plusDays(1).toString(),
            "--output",
            pack.toString());
    assertThat(written.exit()).as(written.err()).isZero();
    board = new ObjectMapper().readTree(pack.resolve("board.json").toFile());
    page = Files.readString(pack.resolve("board.md"));
  }

  /** The night after a day, when all of it is over in the city. */
  private static Clock evening(LocalDate day) {
    Instant night = day.plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC);
    return Clock.fixed(night, ZoneOffset.UTC);
  }

  /** The plans of that day: what was done later was begun, and needs stood where the truth says. */
  private Planning asOf(LocalDate day, Planning plans) {
    Map<String, String> stood = new TreeMap<>();
    truth
        .path("earlier")
        .path("register")
        .forEach(row -> stood.put(row.path("need").asText(), row.path("status").asText()));
    List<RegisterEntry> entries = new ArrayList<>();
    for (RegisterEntry entry : plans.register().entries()) {
      String status = stood.get(entry.id());
      entries.add(
          status == null
              ? entry
              : new RegisterEntry(
                  entry.id(),
                  entry.name(),
                  entry.kind(),
                  NeedStatus.ofCode(status),
                  entry.owner(),
                  entry.mandate(),
                  entry.mergedInto(),
                  entry.splitInto(),
                  entry.formerly(),
                  entry.notes()));
    }
    return new Planning(
        plans.registerFile(),
        new Register(entries),
        plans.initiatives().stream().map(each -> asOf(day, each)).toList(),
        plans.ballots(),
        plans.served(),
        plans.kpis(),
        plans.order());
  }

  private static Initiative asOf(LocalDate day, Initiative initiative) {
    return isDoneSince(day, initiative)
        ? new Initiative(
            initiative.code(),
            initiative.name(),
            initiative.needs(),
            initiative.owner(),
            initiative.department(),
            Status.IN_PROGRESS,
            initiative.start(),
            initiative.due(),
            null,
            initiative.cost(),
            initiative.currency(),
            initiative.effort(),
            initiative.dependsOn(),
            initiative.batch(),
            initiative.definitionOfDone(),
            initiative.place())
        : initiative;
  }

  private static boolean isDoneSince(LocalDate day, Initiative initiative) {
    LocalDate done = initiative.done();
    return done != null && done.isAfter(day);
  }

  private static List<String> texts(SampleCityNight night, String select, Table table, String rest)
      throws SQLException {
    try (Duck duck = new Duck()) {
      return duck.texts("select " + select + " from " + Duck.from(night.run(), table) + " " + rest);
    }
  }

  private List<String> planted(String list, String field) {
    List<String> texts = new ArrayList<>();
    truth.path(list).forEach(each -> texts.add(each.path(field).asText()));
    return texts;
  }

  private List<JsonNode> items(String section) {
    List<JsonNode> items = new ArrayList<>();
    board
        .path("items")
        .forEach(
            item -> {
              if (item.path("section").asText().equals(section)) {
                items.add(item);
              }
            });
    return items;
  }

  private List<String> items(String section, String field) {
    return items(section).stream().map(item -> item.path(field).asText()).toList();
  }

  @Test
  void thePlantedMoveIsFoundWithItsFactorAndNoOther() throws SQLException {
    List<String> expected = new ArrayList<>();
    truth
        .path("moves")
        .forEach(
            move ->
                expected.add(
                    move.path("need").asText()
                        + " "
                        + move.path("direction").asText()
                        + " ("
                        + move.path("factor").asText()
                        + ")"));

    assertThat(expected).hasSize(3);
    assertThat(
            texts(
                now,
                "need || ' ' || split_part(moved_words, ' ', 1) || ' (' || moved_by || ')'",
                PriorityTables.PRIORITIES,
                "where moved_by in ('reach', 'impact', 'confidence', 'effort') order by need"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Scores cross each other, and within their ranges nothing follows from it. */
  @Test
  void allOthersKeepTheirOrderThoughTheirScoresDoNot() throws SQLException {
    List<String> then =
        texts(before, "need", PriorityTables.PRIORITIES, "where not suppressed order by rank");
    List<String> tonight =
        new ArrayList<>(
            texts(now, "need", PriorityTables.PRIORITIES, "where not suppressed order by rank"));
    List<String> raw =
        new ArrayList<>(
            texts(
                now, "need", PriorityTables.PRIORITIES, "where not suppressed order by raw_rank"));
    List<String> still = new ArrayList<>(then);
    still.removeAll(planted("moves", "need"));
    tonight.retainAll(still);
    raw.retainAll(still);
    still.retainAll(tonight);

    assertThat(tonight).hasSizeGreaterThan(10).isEqualTo(still);
    assertThat(raw).isNotEqualTo(still);
  }

  @Test
  void whoeverHasAnotherRankSaysWhyAndNobodyElseDoes() throws SQLException {
    assertThat(
            texts(
                now,
                "need",
                PriorityTables.PRIORITIES,
                "where (moved_words is null) <> (coalesce(previous_rank, rank) = rank)"))
        .isEmpty();
  }

  @Test
  void needsKeepTheirFirstNight() throws SQLException {
    String first = before.summary().manifest().runId();
    List<String> known = texts(before, "id", NeedTables.NEEDS, "where heard");

    assertThat(known).hasSizeGreaterThan(100);
    assertThat(texts(now, "id", NeedTables.NEEDS, "where first_seen = '" + first + "' and heard"))
        .containsAll(known);
  }

  @Test
  void thePackTellsOwnMovesFirstWithTheSameReasonsAsTheOrder() throws SQLException {
    int own = truth.path("moves").size();
    List<String> factors = items("move", "factor");

    assertThat(items("move", "need").subList(0, own))
        .containsExactlyInAnyOrderElementsOf(planted("moves", "need"));
    assertThat(factors.subList(0, own))
        .containsExactlyInAnyOrderElementsOf(planted("moves", "factor"));
    assertThat(factors.subList(own, factors.size()))
        .doesNotContain("reach", "impact", "confidence", "effort");
    assertThat(items("move", "words").subList(0, own))
        .anyMatch(
            words ->
                words.matches(
                    "Potholes of public-works rose from rank \\d+ to \\d+: more people \\(reach\\),"
                        + " \\d+ people before and \\d+ now"))
        .anyMatch(
            words ->
                words.matches(
                    "Appointments of health fell from rank \\d+ to \\d+: it takes more effort than"
                        + " others \\(effort\\), 0\\.\\d\\d before and 1\\.00 now"));
    assertThat(items("move", "need"))
        .containsExactlyInAnyOrderElementsOf(
            texts(now, "need", PriorityTables.PRIORITIES, "where rank <> previous_rank"));
  }

  @Test
  void thePackNamesWhatHasFiguresForTheFirstTime() throws SQLException {
    List<String> told = texts(before, "need", PriorityTables.PRIORITIES, "where not suppressed");
    List<String> expected =
        new ArrayList<>(
            texts(now, "need", PriorityTables.PRIORITIES, "where not suppressed order by rank"));
    expected.removeAll(told);
    List<JsonNode> ranked =
        items("new").stream().filter(item -> !item.path("after").isNull()).toList();

    assertThat(ranked).extracting(item -> item.path("need").asText()).isEqualTo(expected);
    assertThat(expected).contains("water:water/billing", "health:health/rodents");
    assertThat(page)
        .contains("| Water and utility bills of water has figures now, at rank ")
        .contains("\nNew, and of too few people to tell more: ")
        .doesNotContain("too few people to tell more |");
  }

  @Test
  void thePackTellsThePlantedAlarmAndByName() {
    assertThat(items("alarm", "need")).isEqualTo(planted("alarms", "id"));
    assertThat(items("alarm", "words").get(0)).startsWith("Potholes of public-works: Heard ");
  }

  @Test
  void thePackTellsWhatWasDecidedAndWhatBecameOfIt() throws IOException {
    LocalDate earlier = LocalDate.parse(truth.path("earlier").path("day").textValue());
    Map<String, String> verdicts = new TreeMap<>();
    truth
        .path("outcomes")
        .forEach(
            each -> verdicts.put(each.path("initiative").asText(), each.path("verdict").asText()));
    List<String> expected = new ArrayList<>();
    for (Initiative initiative : SampleCityNight.city(warehouse).planning().initiatives()) {
      if (isDoneSince(earlier, initiative)) {
        expected.add(
            initiative.code()
                + " "
                + initiative.name()
                + " went from in progress to done; "
                + verdicts.get(initiative.code()));
      }
    }
    expected.sort(String::compareTo);
    assertThat(expected).hasSize(2);
    expected.add("Snow and ice of public-works went from in progress to done");

    List<String> found =
        items("decision", "words").stream()
            .filter(words -> words.contains(" went from in progress to done"))
            .toList();
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i)).startsWith(expected.get(i));
    }
  }

  @Test
  void thePackTellsWhatIsOverdueAndThatThereIsDanger() {
    assertThat(items("overdue", "words")).hasSize(1);
    assertThat(items("overdue", "words").get(0))
        .startsWith(truth.path("roadmap").path("overdue").get(0).asText() + " ");
    assertThat(items("urgent")).hasSize(1);
  }

  @Test
  void theTableOfTheNightSaysTheSameAsThePack() throws SQLException {
    List<String> pack = new ArrayList<>();
    board.path("items").forEach(item -> pack.add(item.path("words").asText()));
    pack.removeIf(words -> words.contains(", as last time"));

    assertThat(texts(now, "words", PriorityTables.BOARD, ""))
        .containsExactlyInAnyOrderElementsOf(pack);
    assertThat(texts(now, "distinct since", PriorityTables.BOARD, ""))
        .containsExactly(before.summary().manifest().runId());
    assertThat(page)
        .startsWith("# Change board\n\nRun " + now.summary().manifest().runId())
        .contains("as of 2026-03-31, against run " + before.summary().manifest().runId())
        .contains(
            "## Urgent exceptions",
            "## New needs",
            "## Moves, and what moved them",
            "## Alarms",
            "## Decisions, and what became of them",
            "## Overdue");
  }
}
