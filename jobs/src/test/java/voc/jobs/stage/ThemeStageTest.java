package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.table.Table;
import voc.core.table.ThemeTables;
import voc.jobs.SparkSuite;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;
import voc.nlp.theme.KnownTheme;
import voc.nlp.theme.ThemeDecision;
import voc.nlp.theme.ThemeDecisions;

class ThemeStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static final List<String> CATS = List.of("stray cat", "feral cat");
  private static final List<String> HALLS = List.of("concert hall", "music venue");

  @TempDir transient Path folder;
  private transient Warehouse warehouse;
  private transient TableStore store;

  @BeforeEach
  void newRun() throws IOException {
    warehouse = Warehouse.at(folder.toString(), sc().hadoopConfiguration());
    store = new TableStore(spark(), warehouse.create("night1"));
  }

  /** Twelve people on cats, ten on halls, one of whom says it twice, four on something else. */
  private static Said talk() {
    Said said = new Said();
    for (int i = 0; i < 12; i++) {
      // A phrase counts that ten people say.
      String cats = CATS.get(i % 2) + " or " + CATS.get((i + 1) % 2);
      said.by("c" + i, Channel.SURVEY, "parks", TIME)
          .naming("Please catch each " + cats + " in my yard.", -0.5, CATS.get(0), CATS.get(1));
    }
    for (int i = 0; i < 10; i++) {
      String halls = HALLS.get(i % 2) + " or " + HALLS.get((i + 1) % 2);
      said.by("h" + i, Channel.SURVEY, "parks", TIME)
          .naming("We would enjoy a " + halls + " here.", 0.5, HALLS.get(0), HALLS.get(1));
    }
    said.by("h0", Channel.SURVEY, "parks", TIME)
        .naming("Build the concert hall.", 0.1, "concert hall");
    for (int i = 0; i < 4; i++) {
      said.by("o" + i, Channel.SURVEY, "parks", TIME)
          .naming("Nobody told me of matter" + i + ".", -1, "matter" + i);
    }
    said.by("x", Channel.SURVEY, "streets", TIME).sentence("A pothole.", -1, "streets/potholes");
    said.by("y", Channel.SURVEY, "streets", TIME).sentence("Well then.", 0);
    return said;
  }

  private ThemeStage.Themed run(Said said, ThemesBefore before, ThemeDecisions decisions) {
    return new ThemeStage(spark(), store, new SmallestCell(10))
        .run(said.mentions(spark()).repartition(3), before, decisions, "night1");
  }

  private List<Row> rows(Table table) {
    return store.read(table).collectAsList();
  }

  private Map<String, Row> byName() {
    Map<String, Row> themes = new TreeMap<>();
    rows(ThemeTables.THEMES).forEach(row -> themes.put(row.getAs("name"), row));
    return themes;
  }

  @Test
  void whatSentencesWithoutATopicSpeakOfIsFoundCountedAndShown() {
    ThemeStage.Themed themed = run(talk(), ThemesBefore.none(spark()), ThemeDecisions.NONE);

    assertThat(themed.report().words())
        .isEqualTo(
            "2 themes, 2 of them open, in 23 of 28 sentences without a topic; 4 near none,"
                + " 1 name nothing");
    assertThat(byName()).hasSize(2);
    Row halls = rows(ThemeTables.THEMES).get(1);
    assertThat(halls.<Long>getAs("people")).isEqualTo(10);
    assertThat(halls.<Long>getAs("mentions")).isEqualTo(11);
    assertThat(halls.<Long>getAs("feedback")).isEqualTo(11);
    assertThat(halls.<Double>getAs("negative_share")).isZero();
    assertThat(halls.<String>getAs("status")).isEqualTo("open");
    assertThat(halls.<String>getAs("first_seen")).isEqualTo("night1");
    assertThat(rows(ThemeTables.THEME_MENTIONS)).hasSize(23);
    assertThat(rows(ThemeTables.THEME_EXAMPLES))
        .filteredOn(row -> row.<String>getAs("kind").equals("example"))
        .hasSize(10)
        .allSatisfy(row -> assertThat(row.<String>getAs("text")).containsPattern("cat|hall|venue"))
        .allSatisfy(
            row -> assertThat(row.<String>getAs("in_theme")).isEqualTo(row.<String>getAs("theme")));
    assertThat(rows(ThemeTables.THEME_EXAMPLES))
        .filteredOn(row -> row.<String>getAs("kind").equals("counter-example"))
        .isNotEmpty();
    assertThat(rows(ThemeTables.THEME_CHANGES))
        .extracting(row -> row.<String>getAs("kind"))
        .containsExactly("new", "new");
  }

  @Test
  void ofFewerPeopleThanTheSmallestCellThereIsNoTheme() {
    ThemeStage.Themed themed =
        new ThemeStage(spark(), store, new SmallestCell(11))
            .run(talk().mentions(spark()), ThemesBefore.none(spark()), ThemeDecisions.NONE, "n");

    assertThat(themed.themes()).isEqualTo(1);
    assertThat(byName().keySet()).allMatch(name -> name.contains("cat"));
    assertThat(rows(ThemeTables.THEME_EXAMPLES))
        .filteredOn(row -> row.<String>getAs("kind").equals("example"))
        .noneMatch(row -> row.<String>getAs("text").contains("hall"));
  }

  @Test
  void onTheNextNightAThemeKeepsItsIdAndDecisionsHold() {
    List<Row> mentions = new java.util.ArrayList<>();
    Dataset<Row> all = talk().mentions(spark());
    all.where("text like '%cat%'")
        .collectAsList()
        .forEach(
            row ->
                mentions.add(
                    org.apache.spark.sql.RowFactory.create(
                        "t-cats",
                        "t-cats",
                        row.getAs("mention_id"),
                        row.getAs("feedback_id"),
                        0.5)));
    ThemesBefore before =
        new ThemesBefore(
            List.of(
                new KnownTheme("t-cats", List.of("stray cat")),
                new KnownTheme("t-old", List.of("tram line"))),
            Map.of("t-cats", "night0"),
            spark()
                .createDataFrame(
                    mentions, voc.jobs.warehouse.TableSchemas.of(ThemeTables.THEME_MENTIONS)));
    ThemeDecisions decisions =
        ThemeDecisions.of(
            List.of(
                new ThemeDecision(
                    TIME,
                    "ann",
                    ThemeDecision.Kind.RENAME,
                    "t-cats",
                    "Cats at large",
                    null,
                    null,
                    List.of(),
                    null),
                ThemeDecision.plain(TIME, "ann", ThemeDecision.Kind.REJECT, "t-cats")));

    ThemeStage.Themed themed = run(talk(), before, decisions);

    assertThat(themed.open()).isEqualTo(1);
    Row cats = byName().get("Cats at large");
    assertThat(cats.<String>getAs("theme")).isEqualTo("t-cats");
    assertThat(cats.<String>getAs("status")).isEqualTo("rejected");
    assertThat(cats.<String>getAs("first_seen")).isEqualTo("night0");
    assertThat(rows(ThemeTables.THEME_CHANGES))
        .extracting(
            row ->
                row.<String>getAs("kind")
                    + " "
                    + row.getAs("from_theme")
                    + " "
                    + row.getAs("shared"))
        .containsExactly("gone t-old 0", "kept t-cats 12", "new null 0");
  }

  @Test
  void aThemeThatWasMergedIsAPartOfAnother() {
    run(talk(), ThemesBefore.none(spark()), ThemeDecisions.NONE);
    List<String> ids =
        rows(ThemeTables.THEMES).stream().map(row -> row.<String>getAs("theme")).toList();
    ThemeDecisions merged =
        ThemeDecisions.of(
            List.of(
                new ThemeDecision(
                    TIME,
                    "ann",
                    ThemeDecision.Kind.MERGE,
                    ids.get(1),
                    null,
                    null,
                    null,
                    List.of(),
                    ids.get(0))));
    newRunOf("night2");

    run(talk(), ThemesBefore.none(spark()), merged);

    assertThat(rows(ThemeTables.THEMES)).hasSize(1);
    Row theme = rows(ThemeTables.THEMES).get(0);
    assertThat(theme.<String>getAs("theme")).isEqualTo(ids.get(0));
    assertThat(theme.<Long>getAs("people")).isEqualTo(22);
    assertThat(theme.<Row>getList(theme.fieldIndex("parts")))
        .extracting(part -> part.getString(0))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  private void newRunOf(String id) {
    try {
      store = new TableStore(spark(), warehouse.create(id));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aNightWithoutSentencesHasNoThemes() {
    ThemeStage.Themed themed = run(new Said(), ThemesBefore.none(spark()), ThemeDecisions.NONE);

    assertThat(themed.themes()).isZero();
    assertThat(rows(ThemeTables.THEMES)).isEmpty();
    assertThat(rows(ThemeTables.THEME_EXAMPLES)).isEmpty();
  }
}
