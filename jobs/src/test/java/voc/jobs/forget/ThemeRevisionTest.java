package voc.jobs.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.core.table.Table;
import voc.core.table.ThemeTables;
import voc.jobs.SparkSuite;
import voc.jobs.rows.MentionRows;
import voc.jobs.stage.StageReport;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

class ThemeRevisionTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final String WORDS = "We would enjoy chess tables.";

  @TempDir transient Path folder;
  private transient TableStore old;
  private transient TableStore revision;

  @BeforeEach
  void aRunWithAThemeOfElevenPeopleAndOneOfTen() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.toString(), sc().hadoopConfiguration());
    old = new TableStore(spark(), warehouse.create("night"));
    revision = new TableStore(spark(), warehouse.create("revision"));
    List<Row> themeMentions = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      String theme = i < 11 ? "t-1" : "t-2";
      themeMentions.add(RowFactory.create(theme, theme, "s:" + i + "#0.0", "s:" + i, 0.7));
    }
    old.write(ThemeTables.THEME_MENTIONS, themeMentions);
    old.write(ThemeTables.THEMES, List.of(theme(1, "t-1", 11), theme(2, "t-2", 10)));
    old.write(
        ThemeTables.THEME_EXAMPLES,
        List.of(example("t-1", 1, 3), example("t-1", 2, 4), example("t-2", 1, 12)));
    old.write(ThemeTables.THEME_CHANGES, List.of(RowFactory.create("new", null, "t-1", null, 0L)));
  }

  private static Row theme(int rank, String id, long people) {
    return RowFactory.create(
        rank,
        id,
        "chess",
        new Object[] {"chess tables"},
        new Object[] {RowFactory.create(id, new Object[] {"chess table"})},
        "open",
        null,
        people,
        people,
        people,
        0.5,
        0.0,
        0.6,
        "night");
  }

  private static Row example(String theme, int rank, int person) {
    return RowFactory.create(
        theme, "example", rank, 0.8, theme, "s:" + person + "#0.0", "s:" + person, WORDS);
  }

  private List<Row> mentionsWithout(Person person) {
    List<Row> mentions = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      String id = "s:" + i;
      if (!person.feedbackIds().contains(id)) {
        Feedback said =
            new Feedback(
                id,
                Channel.SURVEY,
                "p" + i,
                Instant.parse("2026-03-01T12:00:00Z"),
                null,
                ZoneId.of("America/Chicago"),
                "parks",
                null,
                null,
                null,
                List.of(),
                List.of(Utterance.of(Speaker.CUSTOMER, WORDS)),
                new TreeMap<>(),
                new Provenance("s", "s.csv", 1 + i, 1 + i));
        Mention mention =
            new Mention(
                id + "#0.0",
                id,
                0,
                new Span(0, WORDS.length()),
                WORDS,
                new Sentiment(SentimentClass.NEUTRAL, i < 11 ? -0.1 : 0),
                List.of(),
                null);
        mentions.add(MentionRows.of(said, mention));
      }
    }
    return mentions;
  }

  private StageReport revise(Person person, Set<String> tables) {
    return new ThemeRevision(old, tables, revision, person)
        .write(
            spark().createDataFrame(mentionsWithout(person), MentionRows.SCHEMA),
            new SmallestCell(10));
  }

  private List<Row> rows(Table table) {
    return revision.read(table).collectAsList();
  }

  @Test
  void aPersonLeavesTheThemeWhichIsCountedAnew() {
    StageReport report = revise(Person.ofFeedback("s:3"), Set.of("themes"));

    assertThat(report.read()).isEqualTo(20);
    assertThat(report.written()).isEqualTo(20);
    assertThat(rows(ThemeTables.THEMES))
        .extracting(row -> row.getAs("theme") + " " + row.getAs("people"))
        .containsExactly("t-1 10", "t-2 10");
    Row theme = rows(ThemeTables.THEMES).get(0);
    assertThat(theme.<Double>getAs("negative_share")).isEqualTo(1);
    assertThat(theme.<Double>getAs("mean_polarity")).isEqualTo(-0.1);
    assertThat(theme.<String>getAs("name")).isEqualTo("chess");
    assertThat(rows(ThemeTables.THEME_EXAMPLES))
        .extracting(row -> row.<String>getAs("feedback_id"))
        .containsExactly("s:4", "s:12");
    assertThat(rows(ThemeTables.THEME_MENTIONS))
        .noneMatch(row -> Person.ofFeedback("s:3").isInRow(row));
  }

  @Test
  void aThemeThatIsLeftWithTooFewPeopleIsNoneAnyMore() {
    revise(Person.ofFeedback("s:12"), Set.of("themes"));

    assertThat(rows(ThemeTables.THEMES))
        .extracting(row -> row.<String>getAs("theme"))
        .containsExactly("t-1");
    assertThat(rows(ThemeTables.THEME_MENTIONS)).hasSize(11);
    assertThat(rows(ThemeTables.THEME_EXAMPLES)).hasSize(2);
  }

  @Test
  void aRunOfBeforeThemesHasNone() {
    revise(Person.ofFeedback("s:3"), Set.of("mentions"));

    assertThat(rows(ThemeTables.THEMES)).isEmpty();
    assertThat(rows(ThemeTables.THEME_CHANGES)).isEmpty();
  }
}
