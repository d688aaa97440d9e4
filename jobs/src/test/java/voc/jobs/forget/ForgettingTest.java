package voc.jobs.forget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static voc.jobs.SmallCity.SURVEY;
import static voc.jobs.SmallCity.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.Duck;
import voc.jobs.NightlyRun;
import voc.jobs.RunSummary;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.WordTagger;
import voc.jobs.progress.Progress;
import voc.jobs.warehouse.PublishedIndex;
import voc.jobs.warehouse.RawStore;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunVerification;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseException;
import voc.nlp.redact.Pseudonyms;
import voc.search.MentionQuery;

/** Two nights of a city in which anna, of whom nothing may be left, speaks three times. */
@Tag("long")
class ForgettingTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(SmallCity.SECRET);
  private static final String ANNA = "anna-the-key";
  private static final String PSEUDONYM = PSEUDONYMS.of(ANNA);

  /** A word that nobody but anna says. */
  private static final String CANARY = "zanzibarquux";

  private static final String MONDAY = "20260406T030000Z";
  private static final String TUESDAY = "20260407T030000Z";
  private static final Instant WEDNESDAY = Instant.parse("2026-04-08T03:00:00Z");

  private static final String REQUESTS =
      "  - {name: requests, format: csv, path: 'requests/*.csv', channel: '311', id: Id,"
          + " customer: Who, service: Service, time: {column: When, patterns: [\"yyyy-MM-dd HH:mm\"],"
          + " zone: America/Chicago}, department: {column: Office}, place: {latitude: Lat,"
          + " longitude: Lon}, texts: [{column: Words}], delivery: increment}\n";

  private static final String MORE =
      """
      needs: {period_days: 7}
      faq:
        - {name: faq, format: csv, path: faq.csv, question: Q, answer: A}
      searches:
        - {name: search, format: csv, path: search.csv, query: Query, searches: Searches,
           results: Results}
      """;

  /** The warehouse after two nights. A night takes seconds: tests work on copies of it. */
  @TempDir private static Path afterTuesday;

  private static boolean isReady;

  @TempDir transient Path folder;

  @BeforeEach
  void copyTheCityAfterTwoNights() throws IOException {
    if (!isReady) {
      city(afterTuesday);
      night(afterTuesday, Instant.parse("2026-04-06T03:00:00Z"));
      // The increment of the next night: anna's first requests live on in the warehouse alone.
      Files.delete(afterTuesday.resolve("requests/1.csv"));
      new SmallCity(afterTuesday)
          .with(
              "requests/2.csv",
              "Id,Who,Service,When,Office,Lat,Lon,Words\n"
                  + "r9,bert,Pothole,2026-04-01 09:00,Public Works,41.9,-87.6,One more pothole.\n");
      night(afterTuesday, Instant.parse("2026-04-07T03:00:00Z"));
      isReady = true;
    }
    copy(afterTuesday, folder);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /**
   * Anna reports a pothole first, bert the same one an hour later; she asks what only she asks, and
   * one of her survey answers comes twice.
   */
  private static SmallCity city(Path folder) throws IOException {
    return new SmallCity(folder)
        .with(
            "requests/1.csv",
            """
            Id,Who,Service,When,Office,Lat,Lon,Words
            r1,%s,Pothole,2026-03-30 08:00,Public Works,41.9,-87.6,A bad pothole of %s. Who fills the %s pothole?
            r2,bert,Pothole,2026-03-30 09:00,Public Works,41.9,-87.6,The bad pothole.
            r3,carl,Pothole,2026-03-30 10:00,Public Works,41.9,-87.6,What a pothole.
            r4,dora,Heat,2026-03-31 10:00,Nobody %s,41.8,-87.6,No heat. How do I report my landlord?
            """
                .formatted(ANNA, CANARY, CANARY, "knows"))
        .with(
            "survey/march.csv",
            survey(
                "s1,"
                    + ANNA
                    + ",03/28/2026 09:00,"
                    + CANARY
                    + ",2,The "
                    + CANARY
                    + " garbage is terrible. How do I report my landlord?,Complete,x",
                "s1,"
                    + ANNA
                    + ",03/28/2026 09:00,"
                    + CANARY
                    + ",2,The "
                    + CANARY
                    + " garbage is terrible. How do I report my landlord?,Complete,x",
                "s2,bert,03/29/2026 09:00,Sanitation,4,The garbage is great.,Complete,x",
                "s3,emil,03/29/2026 10:00,Sanitation,1,Where is the garbage?,Partial,x"))
        .with("faq.csv", "Q,A\nWhere do I vote?,At the school.\n")
        .with("search.csv", "Query,Searches,Results\nreport landlord,5,0\n");
  }

  private RunSummary night(Path in, Instant now) throws IOException {
    SmallCity city = new SmallCity(in);
    return new NightlyRun(
            city.config(List.of(REQUESTS, SURVEY), MORE),
            city.parts(WordTagger::new),
            spark(),
            Progress.silent(),
            Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  private Warehouse warehouse() throws IOException {
    return Warehouse.at(folder.resolve("warehouse").toString(), sc().hadoopConfiguration());
  }

  private Forgetting forgetting(Pseudonyms secret, @Nullable RawStore keptRaw) throws IOException {
    return new Forgetting(
        spark(), warehouse(), secret, keptRaw, Clock.fixed(WEDNESDAY, ZoneOffset.UTC), words -> {});
  }

  private Receipt forget(Person request) throws IOException {
    return forgetting(PSEUDONYMS, null).forget(request).receipt();
  }

  private static Person anna() {
    return Person.ofPseudonym(PSEUDONYM);
  }

  private static Person feedback(String id) {
    return Person.ofFeedback(id);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("warehouse"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".lock"))
          .map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
          .sorted()
          .toList();
    }
  }

  /**
   * Where one of {@code words} stands in the warehouse: in the bytes of any file or its name, or in
   * a cell of a table as another reader unpacks it.
   */
  private List<String> places(String... words) throws IOException, SQLException {
    List<String> places = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("warehouse"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String bytes =
          (file.getFileName()
                  + "\n"
                  + Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
              .toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (bytes.contains(word.toLowerCase(Locale.ROOT))) {
          places.add(word + " in " + file);
        }
      }
    }
    try (Duck duck = new Duck()) {
      for (RunFolder run : warehouse().runs()) {
        for (Table table : Tables.all()) {
          String rows = Duck.from(Path.of(run.path().toUri()), table);
          for (String row : duck.texts("select t::varchar from " + rows + " t")) {
            for (String word : words) {
              if (row.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))) {
                places.add(word + " in table " + table.name() + " of " + run.id());
              }
            }
          }
        }
      }
    }
    return places;
  }

  private List<String> column(String id, Table table, String column) throws SQLException {
    try (Duck duck = new Duck()) {
      return duck.texts(
          "select "
              + column
              + " from "
              + Duck.from(folder.resolve("warehouse/runs").resolve(id), table)
              + " order by all");
    }
  }

  @Test
  void aCustomerIsGoneFromEveryRunTableAndByte() throws IOException, SQLException {
    assertThat(places(PSEUDONYM, CANARY, "survey:s1", "requests:r1"))
        .as("the test looks where there is something")
        .anyMatch(place -> place.contains("table feedback"))
        .anyMatch(place -> place.contains("table rejects"))
        .anyMatch(place -> place.contains("table faq_gaps"))
        .anyMatch(place -> place.contains("table faq_gap_questions"))
        .anyMatch(place -> place.contains("table need_evidence"))
        .anyMatch(place -> place.contains("table unassigned"))
        .anyMatch(place -> place.contains("/index/"));

    assertThat(column(MONDAY, GapTables.FAQ_GAP_QUESTIONS, "text"))
        .as("what only anna asked")
        .anyMatch(text -> text.contains(CANARY));
    assertThat(column(MONDAY, GapTables.FAILURE_DEMAND, "id || ' ' || requests"))
        .as("hers is one of three requests")
        .contains("public-works:streets/potholes 3");
    List<String> gaps = column(MONDAY, GapTables.FAQ_GAPS, "id || ' ' || first_seen");
    Receipt receipt = forget(anna());

    assertThat(gaps)
        .as("gaps that are left are the same ones")
        .containsAll(column(MONDAY + "-r1", GapTables.FAQ_GAPS, "id || ' ' || first_seen"));
    assertThat(places(PSEUDONYM, ANNA, CANARY, "survey:s1", "requests:r1")).isEmpty();
    assertThat(receipt.left()).isEqualTo(new Receipt.Left(2, 0, 0, 0, 0, 0));
    assertThat(receipt.isFound()).isTrue();
    assertThat(receipt.listed()).isTrue();
    assertThat(receipt.runs())
        .extracting(Receipt.Run::run, Receipt.Run::revision)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MONDAY, MONDAY + "-r1"),
            org.assertj.core.groups.Tuple.tuple(TUESDAY, TUESDAY + "-r1"));
    assertThat(receipt.runs().get(0).rows())
        .containsEntry("feedback", 4L)
        .containsEntry("mentions", 4L)
        .containsEntry("rejects", 1L);
    assertThat(receipt.runs().get(0).documents()).isEqualTo(4);
    whatIsLeftAgreesWithItselfAndVerifies();
    theListAndTheReceiptHoldNothingOfThePerson();
  }

  private void whatIsLeftAgreesWithItselfAndVerifies() throws IOException, SQLException {
    for (RunFolder run : warehouse().runs()) {
      assertThat(RunVerification.problems(run)).as(run.id()).isEmpty();
    }
    assertThat(warehouse().published().id()).isEqualTo(TUESDAY + "-r1");
    assertThat(warehouse().latest(MONDAY).id()).as("the old id leads on").isEqualTo(MONDAY + "-r1");
    assertThat(warehouse().published().manifest())
        .satisfies(
            manifest -> {
              assertThat(manifest.revised()).isEqualTo("2026-04-08T03:00:00Z");
              assertThat(manifest.created()).isEqualTo("2026-04-07T03:00:00Z");
              assertThat(manifest.forgotten()).as("r1 was kept from monday").isEqualTo(2);
              assertThat(manifest.accepted() + manifest.rejected() + manifest.duplicates())
                  .isEqualTo(manifest.read());
            });
    String monday = MONDAY + "-r1";
    assertThat(warehouse().run(monday).manifest().forgotten()).isEqualTo(3);
    assertThat(column(monday, Tables.FEEDBACK, "feedback_id || ' ' || coalesce(incident, '')"))
        .as("bert's is now the first report of the incident")
        .containsExactly(
            "requests:r2 requests:r2",
            "requests:r3 requests:r2",
            "requests:r4 requests:r4",
            "survey:s2 ");
    assertThat(column(monday, NeedTables.NEEDS, "id || ' ' || customers || ' ' || mentions"))
        .containsExactly(
            "housing:housing/heat 1 1",
            "public-works:streets/potholes 2 2",
            "sanitation:sanitation/missed-pickup 1 1");
    assertThat(column(monday, GapTables.FAQ_GAPS, "question || ' ' || demand"))
        .containsExactly("How do I report my landlord? 6.0");
    assertThat(column(monday, GapTables.FAQ_GAP_QUESTIONS, "question_id"))
        .contains("requests:r4#0.1")
        .doesNotContain("requests:r1#0.1", "survey:s1#0.1");
    assertThat(column(monday, GapTables.FAILURE_DEMAND, "id || ' ' || requests"))
        .containsExactly("housing:housing/heat 1", "public-works:streets/potholes 2");
    assertThat(
            column(
                monday,
                Tables.STAGES,
                "stage || ' ' || coalesce(file, '') || ' ' || read || ' ' || accepted || ' ' ||"
                    + " duplicate || ' ' || left_out || ' ' || forgotten"))
        .contains("load survey/march.csv 1 1 0 3 2", "load requests/1.csv 3 3 0 1 1");
    try (PublishedIndex index =
        PublishedIndex.open(warehouse().published(), sc().hadoopConfiguration())) {
      assertThat(index.search(MentionQuery.of(CANARY)).total()).isZero();
      assertThat(index.search(MentionQuery.of("pothole")).total()).isEqualTo(3);
    }
  }

  @Test
  void oneFeedbackIsForgottenAndTheRestOfThePersonStays() throws IOException, SQLException {
    Receipt receipt = forget(feedback("survey:s1"));

    assertThat(receipt.left().isNothing()).isTrue();
    assertThat(places("survey:s1")).isEmpty();
    assertThat(column(TUESDAY + "-r1", Tables.FEEDBACK, "feedback_id"))
        .contains("requests:r1")
        .doesNotContain("survey:s1");
    for (RunFolder run : warehouse().runs()) {
      assertThat(RunVerification.problems(run)).as(run.id()).isEmpty();
    }
    Receipt second = forget(anna());
    assertThat(second.runs()).extracting(Receipt.Run::revision).contains(TUESDAY + "-r2");
    assertThat(warehouse().runs())
        .extracting(RunFolder::id)
        .containsExactly(MONDAY + "-r2", TUESDAY + "-r2");
    assertThat(RunVerification.problems(warehouse().published())).isEmpty();

    theForgottenDoNotComeBackTheNextNightThoughTheFilesHoldThem();
  }

  private void theForgottenDoNotComeBackTheNextNightThoughTheFilesHoldThem()
      throws IOException, SQLException {
    // The first delivery comes again, and with it a new word of anna's.
    city(folder)
        .with(
            "requests/3.csv",
            "Id,Who,Service,When,Office,Lat,Lon,Words\n"
                + "r8,"
                + ANNA
                + ",Pothole,2026-04-02 09:00,Public Works,41.9,-87.6,A "
                + CANARY
                + " again.\n");

    RunSummary wednesday = night(folder, WEDNESDAY);

    assertThat(places(PSEUDONYM, ANNA, CANARY, "survey:s1", "requests:r1", "requests:r8"))
        .isEmpty();
    assertThat(wednesday.manifest().forgotten()).isEqualTo(4);
    assertThat(wednesday.json()).containsEntry("forgotten", 4L);
    assertThat(wednesday.manifest().read())
        .isEqualTo(
            wednesday.manifest().accepted()
                + wednesday.manifest().rejected()
                + wednesday.manifest().duplicates());
    assertThat(RunVerification.problems(warehouse().published())).isEmpty();
    assertThat(column(warehouse().published().id(), Tables.FEEDBACK, "feedback_id"))
        .containsExactly("requests:r2", "requests:r3", "requests:r4", "requests:r9", "survey:s2");
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    List<String> before = files();

    Receipt receipt = forgetting(PSEUDONYMS, null).tried(anna()).receipt();

    assertThat(receipt.dryRun()).isTrue();
    assertThat(receipt.isFound()).isTrue();
    assertThat(receipt.left().rows()).isPositive();
    assertThat(receipt.runs()).extracting(Receipt.Run::documents).containsExactly(4L, 4L);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whoIsNotThereIsNotListed() throws IOException {
    List<String> before = files();

    Receipt receipt = forget(Person.ofPseudonym(PSEUDONYMS.of("nobody")));

    assertThat(receipt.isFound()).isFalse();
    assertThat(receipt.listed()).isFalse();
    assertThat(files()).isEqualTo(before);
  }

  private void theListAndTheReceiptHoldNothingOfThePerson() throws IOException {
    String list = Files.readString(folder.resolve("warehouse/forgotten"));
    assertThat(list.lines().filter(line -> !line.startsWith("#")))
        .hasSize(4)
        .allMatch(line -> line.matches("(secret|customer|feedback) [0-9a-f]{16}"));
    String receipt =
        Files.readString(folder.resolve("warehouse/receipts/forget-20260408T030000Z.json"), UTF_8);
    assertThat(receipt + list).doesNotContain(PSEUDONYM, ANNA, "s1", "\"r1\"");
    assertThat(anna().toString()).doesNotContain(PSEUDONYM, ANNA);
  }

  @Test
  void whenStoppedHalfWayEachRunIsOldOrNewAndASecondForgetFinishes()
      throws IOException, SQLException {
    Path runs = folder.resolve("warehouse/runs");
    Path old = folder.resolve("old");
    copy(runs.resolve(TUESDAY), old);
    forget(anna());
    // As if the process had been killed when tuesday's revision was complete, before CURRENT named
    // it and the old folder went; and another had been killed while it was writing monday's.
    copy(old, runs.resolve(TUESDAY));
    Files.writeString(folder.resolve("warehouse/CURRENT"), TUESDAY + "\n");
    Files.createDirectories(runs.resolve(MONDAY + "-r2/feedback"));
    Files.writeString(runs.resolve(MONDAY + "-r2/feedback/part-0.parquet"), CANARY);

    assertThat(warehouse().published().id())
        .as("readers see the revision, whole")
        .isEqualTo(TUESDAY + "-r1");
    assertThat(warehouse().runs())
        .extracting(RunFolder::id)
        .containsExactly(MONDAY + "-r1", TUESDAY + "-r1");

    Forgetting.Outcome again =
        new Forgetting(
                spark(),
                warehouse(),
                PSEUDONYMS,
                null,
                Clock.fixed(Instant.now().plusSeconds(60), ZoneOffset.UTC),
                words -> {})
            .forget(anna());

    assertThat(again.receipt().left().isNothing()).isTrue();
    assertThat(again.receipt().listed()).isTrue();
    assertThat(again.place()).as("the proof of the second").isNotNull();
    assertThat(places(PSEUDONYM, CANARY, "survey:s1")).isEmpty();
    assertThat(Files.readString(folder.resolve("warehouse/CURRENT"))).isEqualTo(TUESDAY + "-r1\n");
    assertThat(runs.resolve(TUESDAY)).doesNotExist();
    assertThat(runs.resolve(MONDAY + "-r2")).doesNotExist();
  }

  @Test
  void whenWritingARunFailsItStaysAsItWasAndASecondForgetGoesOn() throws IOException, SQLException {
    Path inTheWay =
        Files.createDirectories(
            folder.resolve("warehouse/runs").resolve(TUESDAY + "-r1").resolve("feedback"));

    assertThatThrownBy(() -> forget(anna()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("run " + TUESDAY + "-r1 exists already");

    assertThat(warehouse().runs())
        .extracting(RunFolder::id)
        .containsExactly(MONDAY + "-r1", TUESDAY);
    for (RunFolder run : warehouse().runs()) {
      assertThat(RunVerification.problems(run)).as(run.id()).isEmpty();
    }
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    forget(anna());
    assertThat(places(PSEUDONYM, CANARY)).isEmpty();
  }

  @Test
  void aRunOfAnEarlierVersionIsRefusedBeforeAnythingIsChanged() throws IOException {
    Path run = folder.resolve("warehouse/runs").resolve(MONDAY);
    ObjectMapper json = new ObjectMapper();
    ObjectNode manifest = (ObjectNode) json.readTree(run.resolve("manifest.json").toFile());
    manifest.remove(List.of("settings", "forgotten", "revised"));
    json.writeValue(run.resolve("manifest.json").toFile(), manifest);
    Files.delete(run.resolve("manifest.sha256"));
    List<String> before = files();

    assertThatThrownBy(() -> forget(anna()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("run " + MONDAY + " must say what its figures were made by")
        .hasMessageEndingWith("remove the run's folder and forget again; nothing was changed");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aDamagedRunStopsBeforeAnythingIsChanged() throws IOException {
    Path index = folder.resolve("warehouse/runs").resolve(MONDAY).resolve("index/shard-00000");
    Path file;
    try (Stream<Path> all = Files.list(index)) {
      file = all.filter(each -> each.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    List<String> before = files();

    assertThatThrownBy(() -> forget(anna()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("run " + MONDAY + " must be as it was published, but index/")
        .hasMessageContaining("has another checksum than the manifest says")
        .hasMessageEndingWith("restore the run from a copy, or publish anew with `voc run`");

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void withAnotherSecretNeitherForgetNorANightGoesOn() throws IOException {
    warehouse().store(warehouse().forgotten(PSEUDONYMS).with(PSEUDONYM, List.of()));

    assertThatThrownBy(() -> forgetting(new Pseudonyms("another"), null).forget(anna()))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining(
            "/forgotten must have been made with the VOC_CUSTOMER_SECRET of today")
        .hasMessageContaining("set the former secret");
  }
}
