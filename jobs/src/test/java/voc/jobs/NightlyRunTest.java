package voc.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voc.jobs.SmallCity.CALLS;
import static voc.jobs.SmallCity.OPEN_311;
import static voc.jobs.SmallCity.SURVEY;
import static voc.jobs.SmallCity.call;
import static voc.jobs.SmallCity.request;
import static voc.jobs.SmallCity.requests;
import static voc.jobs.SmallCity.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.config.VocConfig;
import voc.jobs.progress.Progress;
import voc.jobs.stage.TaggerSource;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunVerification;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseException;
import voc.nlp.Tagger;

class NightlyRunTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant MONDAY = Instant.parse("2026-04-06T03:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-04-07T03:00:00Z");

  private static final String FAQ_AND_SEARCHES =
      """
      needs: {period_days: 7}
      faq:
        - {name: faq, format: csv, path: faq.csv, question: Q, answer: A}
      searches:
        - {name: search, format: csv, path: search.csv, query: Query, searches: Searches,
           results: Results}
      """;

  private static final String MONDAYS = "20260406T030000Z";
  private static final String TUESDAYS = "20260407T030000Z";

  /** The city after Monday's night. A night takes seconds: tests work on copies of this one. */
  @TempDir private static Path afterMonday;

  private static @Nullable RunSummary monday;

  @TempDir transient Path folder;

  @BeforeEach
  void copyTheCityAfterMondaysNight() throws IOException {
    if (monday == null) {
      monday = night(city(afterMonday), MONDAY, WordTagger::new);
    }
    try (Stream<Path> all = Files.walk(afterMonday)) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(afterMonday.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
  }

  private static SmallCity city(Path folder) throws IOException {
    return new SmallCity(folder)
        .with(
            "311/a.json",
            requests(
                request("1", "2026-03-30T10:00:00-06:00", "A bad pothole. Who fills it?"),
                request("2", "2026-03-31T10:00:00-06:00", "No garbage day. It is terrible."),
                request("2", "2026-03-31T11:00:00-06:00", "Again no garbage day."),
                request("3", "2026-03-20T10:00:00-06:00", "The pothole is great now.")))
        .with(
            "calls/housing/c_analysis_2026-03-29T10_00_00Z.json",
            call("c", "Hello.", "No heat here. How do I report my landlord?", "One moment."))
        .with(
            "survey/march.csv",
            survey("s1,anna,03/28/2026 09:00,Sanitation,2,The garbage is bad.,Complete,x"))
        .with("faq.csv", "Q,A\nWho fills potholes?,Public Works fills each pothole.\n")
        .with("search.csv", "Query,Searches,Results\nlandlord no heat,5,0\npothole,9,3\n");
  }

  private RunSummary night(SmallCity city, Instant now, TaggerSource taggers) throws IOException {
    VocConfig config = city.config(List.of(OPEN_311, CALLS, SURVEY), FAQ_AND_SEARCHES);
    return night(city, config, now, taggers);
  }

  private RunSummary night(SmallCity city, VocConfig config, Instant now, TaggerSource taggers)
      throws IOException {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new NightlyRun(config, city.parts(taggers), spark(), Progress.silent(), clock).run();
  }

  private RunSummary tuesday(TaggerSource taggers) throws IOException {
    return night(new SmallCity(folder), TUESDAY, taggers);
  }

  private Warehouse warehouse() throws IOException {
    return Warehouse.at(folder.resolve("warehouse").toString(), sc().hadoopConfiguration());
  }

  private Path run(String id) {
    return folder.resolve("warehouse/runs").resolve(id);
  }

  private String current() throws IOException {
    return Files.readString(folder.resolve("warehouse/CURRENT"));
  }

  /** Every file of the warehouse with its size and time, but the lock that each run renews. */
  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("warehouse"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".lock"))
          .map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
          .sorted()
          .toList();
    }
  }

  @Test
  void aNightIsPublishedAndDuckDbReadsEveryTableAsDeclared() throws IOException, SQLException {
    RunSummary summary = monday;

    assertThat(current()).isEqualTo(MONDAYS + "\n");
    assertThat(warehouse().published().id()).isEqualTo(MONDAYS);
    assertThat(RunVerification.problems(warehouse().published())).isEmpty();
    try (Duck duck = new Duck()) {
      for (Table table : Tables.all()) {
        Path run = run(MONDAYS);
        assertThat(duck.columns(run, table))
            .as(table.name())
            .containsExactlyEntriesOf(DuckTypes.of(table));
        assertThat(duck.number("select count(*) from " + Duck.from(run, table)))
            .as(table.name())
            .isEqualTo(summary.manifest().rows(table));
      }
    }
    assertThat(summary.json())
        .containsEntry("run_id", MONDAYS)
        .containsEntry("as_of", "2026-03-31")
        .containsEntry("read", 9L)
        .containsEntry("accepted", 8L)
        .containsEntry("rejected", 0L)
        .containsEntry("duplicates", 1L)
        .containsEntry("unassigned", 0L)
        .containsEntry("feedback", 5L)
        .containsEntry("requests", 3L)
        .containsEntry("incidents", 3L)
        .containsEntry("mentions", 8L)
        .containsEntry("mentions_without_topic", 3L)
        .containsEntry("unscored", Map.of())
        .containsEntry("indexed", 8L)
        .containsEntry("needs", 4L);
    assertThat(summary.seconds())
        .containsOnlyKeys(
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
  }

  @Test
  void tomorrowsNightIsPublishedBesideTodays() throws IOException, SQLException {
    new SmallCity(folder)
        .with(
            "311/b.json", requests(request("9", "2026-04-02T10:00:00-06:00", "One more pothole.")));
    tuesday(WordTagger::new);

    assertThat(current()).isEqualTo(TUESDAYS + "\n");
    assertThat(warehouse().runs()).extracting(run -> run.id()).containsExactly(MONDAYS, TUESDAYS);
    try (Duck duck = new Duck()) {
      String count = "select count(*) from ";
      assertThat(duck.number(count + Duck.from(run(MONDAYS), Tables.FEEDBACK))).isEqualTo(5);
      assertThat(duck.number(count + Duck.from(run(TUESDAYS), Tables.FEEDBACK))).isEqualTo(6);
    }
    assertThat(RunVerification.problems(warehouse().run(MONDAYS))).isEmpty();
  }

  @Test
  void twoNightsOverTheSameFilesHaveTheSameContent() throws IOException, SQLException {
    tuesday(WordTagger::new);
    Set<String> mayBeEmpty =
        Set.of(
            "unassigned",
            "urgent",
            "themes",
            "theme_mentions",
            "theme_examples",
            "theme_changes",
            "ballot_results",
            "initiatives",
            "outcomes",
            "alerts",
            "drivers",
            "not_heard",
            "closure_audit",
            "board");

    try (Duck duck = new Duck()) {
      for (Table table : Tables.all()) {
        if (!table.equals(Tables.STAGES)) {
          assertThat(content(duck, MONDAYS, table))
              .as(table.name())
              .satisfies(
                  rows -> assertThat(!rows.isEmpty() || mayBeEmpty.contains(table.name())).isTrue())
              .isEqualTo(content(duck, TUESDAYS, table));
        }
      }
    }
  }

  /** The rows as they stand in the files: their order belongs to the content. */
  private List<String> content(Duck duck, String id, Table table) throws SQLException {
    // The night before is another one for each.
    String columns =
        table.equals(PriorityTables.PRIORITIES)
            ? "* exclude (previous_rank, moved_words, moved_by, moved_past)"
            : "*";
    return duck.texts(
        "select rows::varchar from (select "
            + columns
            + " from "
            + Duck.from(run(id), table)
            + ") rows");
  }

  @Test
  void aNightThatFailsInTheMiddleLeavesTheOldOnePublished() throws IOException {
    List<String> before = files();

    assertThatThrownBy(() -> tuesday(NightlyRunTest::breaking))
        .hasStackTraceContaining("the tagger broke at open-311:2");

    assertThat(files()).isEqualTo(before);
    assertThat(current()).isEqualTo(MONDAYS + "\n");
    assertThat(run(TUESDAYS)).doesNotExist();
  }

  private static Tagger breaking() {
    return feedback -> {
      if (feedback.id().equals("open-311:2")) {
        throw new IllegalStateException("the tagger broke at " + feedback.id());
      }
      return new WordTagger().tagging(feedback);
    };
  }

  @Test
  void aFirstNightThatFailsPublishesNothing() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("first"));

    assertThatThrownBy(() -> night(city(empty), MONDAY, NightlyRunTest::breaking))
        .hasStackTraceContaining("the tagger broke at open-311:2");

    Warehouse first =
        Warehouse.at(empty.resolve("warehouse").toString(), sc().hadoopConfiguration());
    assertThat(first.current()).isEmpty();
    assertThat(first.runs()).isEmpty();
    assertThatThrownBy(first::published)
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("no published run in ")
        .hasMessageEndingWith("run `voc run` first or name another --warehouse");
  }

  @Test
  void aSecondRunOfTheSameSecondIsRefusedAndHarmsNothing() throws IOException {
    List<String> before = files();

    assertThatThrownBy(() -> night(new SmallCity(folder), MONDAY, WordTagger::new))
        .isInstanceOf(WarehouseException.class)
        .hasMessageMatching(
            "run 20260406T030000Z exists already at .*; wait a second and run again");

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aNightWithoutRecordsIsPublishedEmpty() throws IOException, SQLException {
    SmallCity city = new SmallCity(folder).with("empty/a.json", "[]");
    VocConfig config = city.config(List.of(OPEN_311.replace("311/*", "empty/*")));

    RunSummary summary = night(city, config, TUESDAY, WordTagger::new);

    assertThat(summary.needs()).isEmpty();
    assertThat(summary.gaps()).isEmpty();
    assertThat(summary.emptySources()).containsExactly("open-311");
    assertThat(summary.isWithinLimits()).as("silence is told, by exit code 3").isFalse();
    assertThat(RunVerification.problems(warehouse().published())).isEmpty();
    try (Duck duck = new Duck()) {
      for (Table table : Tables.all()) {
        assertThat(duck.columns(run(TUESDAYS), table))
            .as(table.name())
            .containsExactlyEntriesOf(DuckTypes.of(table));
      }
    }
  }

  @Test
  void aTamperedMissingTruncatedOrStrayFileIsNamed() throws IOException {
    Path run = run(MONDAYS);
    Path needs = parquet(run.resolve("needs"));
    byte[] bytes = Files.readAllBytes(needs);
    bytes[bytes.length / 2] ^= 1;
    Files.write(needs, bytes);
    Path gaps = parquet(run.resolve("faq_gaps"));
    byte[] whole = Files.readAllBytes(gaps);
    Files.write(gaps, Arrays.copyOf(whole, whole.length - 1));
    Path rejects = parquet(run.resolve("rejects"));
    Files.delete(rejects);
    Files.write(run.resolve("feedback/stray.parquet"), whole);

    assertThat(RunVerification.problems(warehouse().published()))
        .containsExactlyInAnyOrder(
            "needs/" + needs.getFileName() + " has another checksum than the manifest says",
            "faq_gaps/"
                + gaps.getFileName()
                + " has "
                + (whole.length - 1)
                + " bytes, the manifest says "
                + whole.length,
            "rejects/" + rejects.getFileName() + " is missing",
            "feedback/stray.parquet is not in the manifest");
  }

  private static Path parquet(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }

  @Test
  void countsThatDifferFromTheManifestAreNamed() throws IOException {
    Path manifest = run(MONDAYS).resolve("manifest.json");
    String written = Files.readString(manifest);
    Files.writeString(
        manifest,
        written
            .replaceFirst("\"documents\" : \\d+", "\"documents\" : 55")
            .replaceFirst(
                "\"faq_gaps\" : \\{\\s+\"rows\" : \\d+", "\"faq_gaps\" : { \"rows\" : 77"));
    assertThatThrownBy(() -> warehouse().published().manifest())
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("manifest.json must be as it was written, but manifest.sha256 says");
    assertThat(RunVerification.problems(warehouse().published())).hasSize(1);
    Files.writeString(
        run(MONDAYS).resolve("manifest.sha256"), sha256(manifest) + "  manifest.json\n");

    assertThat(RunVerification.problems(warehouse().published()))
        .anySatisfy(
            problem -> assertThat(problem).matches("faq_gaps has \\d+ rows, the manifest says 77"))
        .anySatisfy(
            problem ->
                assertThat(problem).matches("the index has \\d+ documents, the manifest says 55"));
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMissingFileIsNoSilence() throws IOException {
    RunFolder published = warehouse().published();
    Files.delete(parquet(run(MONDAYS).resolve("needs")));

    assertThatThrownBy(
            () ->
                ParquetTable.rows(
                    published, NeedTables.NEEDS, new org.apache.hadoop.conf.Configuration()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("run " + MONDAYS + " must be as it was published, but needs/")
        .hasMessageContaining(" is missing")
        .hasMessageEndingWith("restore the run from a copy, or publish anew with `voc run`");
  }

  @Test
  void aCurrentThatLeadsElsewhereIsRefused() throws IOException {
    Files.writeString(folder.resolve("warehouse/CURRENT"), "../../etc\n");

    assertThatThrownBy(() -> warehouse().published())
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("CURRENT must name a run, got \"../../etc\"");
  }
}
