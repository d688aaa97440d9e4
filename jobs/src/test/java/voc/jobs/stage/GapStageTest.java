package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.core.FaqEntry;
import voc.core.FaqGap;
import voc.core.Feedback;
import voc.core.GapDemand;
import voc.core.HandlingCost;
import voc.core.Interval;
import voc.core.Provenance;
import voc.core.Question;
import voc.core.table.GapTables;
import voc.jobs.Duck;
import voc.jobs.SparkSuite;
import voc.jobs.privacy.GapIntruder;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.PublishedGap;
import voc.needs.disclosure.SmallestCell;
import voc.search.gap.KnownGap;
import voc.search.vocabulary.SynonymRules;

class GapStageTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");
  private static final String UNANSWERED = "How do I report a landlord who gives no heat?";
  private static final String ANSWERED = "How do I schedule a bulky item pickup?";
  private static final FaqEntry BULKY =
      new FaqEntry(
          "bulky",
          ANSWERED,
          "Schedule a bulky item pickup online or call 311.",
          null,
          new Provenance("faq", "faq.json", 1, 1));

  @TempDir transient Path folder;
  private transient TableStore store;

  @BeforeEach
  void newRun() throws IOException {
    Warehouse warehouse = Warehouse.at(folder.toString(), sc().hadoopConfiguration());
    store = new TableStore(spark(), warehouse.create("night"));
  }

  private record Found(List<FaqGap> gaps, StageReport report) {}

  private Found gaps(Said said, List<FaqEntry> faq, List<Question> searches) throws IOException {
    GapStage.Found found = published(said, faq, searches, SmallestCell.OFF);
    return new Found(found.gaps().stream().map(PublishedGap::gap).toList(), found.report());
  }

  private GapStage.Found published(
      Said said, List<FaqEntry> faq, List<Question> searches, SmallestCell smallest)
      throws IOException {
    return stage(smallest)
        .run(
            said.feedback(spark()),
            said.mentions(spark()),
            new ReferenceInputs(faq, searches, List.of(), List.of()),
            night(null, List.of()));
  }

  private static Said asked(int unanswered, int answered) {
    Said said = new Said();
    for (int i = 0; i < unanswered + answered; i++) {
      said.by("person" + i, Channel.CALL, "housing", TIME)
          .sentence("Good morning.", 0)
          .question(i < unanswered ? UNANSWERED : ANSWERED);
    }
    return said;
  }

  private static Question search(String id, String words, double demand, boolean found) {
    return new Question(id, words, Channel.SEARCH, Feedback.UNASSIGNED, id, demand, !found, TIME);
  }

  @Test
  void aQuestionWithoutAnEntryRanksAboveOneAskedMoreOftenThatHasOne() throws IOException {
    Found found = gaps(asked(3, 4), List.of(BULKY), List.of());

    assertThat(found.gaps()).extracting(FaqGap::question).containsExactly(UNANSWERED, ANSWERED);
    FaqGap gap = found.gaps().get(0);
    FaqGap covered = found.gaps().get(1);
    assertThat(gap.demand().total()).isEqualTo(3);
    assertThat(gap.coverage()).isLessThan(0.5);
    assertThat(gap.department()).isEqualTo("housing");
    assertThat(covered.demand().total()).isEqualTo(4);
    assertThat(covered.bestEntryId()).isEqualTo("bulky");
    assertThat(covered.coverage()).isGreaterThan(0.8);
    assertThat(covered.score()).isLessThan(gap.score());
    assertThat(found.report().words())
        .isEqualTo(
            "2 groups of 7 questions and searches against 1 FAQ entries;"
                + " 0 said nothing to look for");
  }

  @Test
  void theTableHoldsTheGapsInTheirOrder() throws IOException {
    Found found = gaps(asked(3, 4), List.of(BULKY), List.of());

    List<Row> rows = store.read(GapTables.FAQ_GAPS).collectAsList();
    assertThat(rows).extracting(row -> row.<Integer>getAs("rank")).containsExactly(1, 2);
    for (int i = 0; i < rows.size(); i++) {
      FaqGap gap = found.gaps().get(i);
      Row row = rows.get(i);
      assertThat(row.<String>getAs("id")).isEqualTo(gap.id());
      assertThat(row.<Double>getAs("score")).isEqualTo(gap.score());
      assertThat(row.<String>getList(row.fieldIndex("question_ids"))).isEqualTo(gap.questionIds());
    }
  }

  @Test
  void allSearchesAreDemandAndThoseInVainAreUnmet() throws IOException {
    Found found =
        gaps(
            asked(2, 0),
            List.of(BULKY),
            List.of(
                search("a", "report landlord who gives no heat", 30, false),
                search("b", "landlord heat report", 500, true)));

    assertThat(found.gaps()).hasSize(1);
    assertThat(found.gaps().get(0).demand().total()).isEqualTo(532);
    assertThat(found.gaps().get(0).demand().zeroResultSearches()).isEqualTo(30);
    assertThat(found.gaps().get(0).demand().byChannel().stream().map(GapDemand.Part::value))
        .containsExactly("call", "search");
    assertThat(found.gaps().get(0).demand().unmet()).isEqualTo(32);
    assertThat(found.gaps().get(0).questionIds()).contains("a", "b");
  }

  @Test
  void askingTwiceInOneCallIsOneDemand() throws IOException {
    Said said = new Said();
    said.by(null, Channel.CALL, "housing", TIME).question(UNANSWERED).question(UNANSWERED);

    assertThat(gaps(said, List.of(), List.of()).gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.demand().total()).isEqualTo(1))
        .satisfies(gap -> assertThat(gap.demand().questions()).isEqualTo(2));
  }

  @Test
  void againstAnEmptyFaqEverythingIsAGap() throws IOException {
    Found found = gaps(asked(3, 4), List.of(), List.of());

    assertThat(found.gaps()).hasSize(2);
    assertThat(found.gaps())
        .allSatisfy(
            gap -> {
              assertThat(gap.coverage()).isZero();
              assertThat(gap.score()).isEqualTo(gap.demand().total());
              assertThat(gap.bestEntryId()).isNull();
            });
    assertThat(found.gaps().get(0).question()).isEqualTo(ANSWERED);
  }

  @Test
  void withoutQuestionsThereAreNoGapsAndTheTableIsEmpty() throws IOException {
    Said said = new Said();
    said.by(null, Channel.CALL, "housing", TIME).sentence("No heat.", -0.5, "housing/heat");

    Found found = gaps(said, List.of(BULKY), List.of());

    assertThat(found.gaps()).isEmpty();
    assertThat(store.read(GapTables.FAQ_GAPS).count()).isZero();
    assertThat(found.report().read()).isZero();
  }

  @Test
  void aGapThatFewAskStandsLastWithItsQuestionAndWithoutFigures() throws IOException {
    GapStage.Found found =
        published(
            asked(9, 0),
            List.of(BULKY),
            List.of(
                search("a", "schedule bulky item pickup", 30, false),
                search("b", "bulky pickup schedule", 5, false),
                search("c", "chess club", 4, false)),
            SmallestCell.DEFAULT);

    assertThat(found.suppressed()).isEqualTo(2);
    List<Row> rows = store.read(GapTables.FAQ_GAPS).collectAsList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).<Boolean>getAs("suppressed")).isFalse();
    assertThat(rows.get(0).<Double>getAs("demand")).isEqualTo(35);
    Row small = rows.get(1);
    assertThat(small.<Integer>getAs("rank")).isEqualTo(2);
    assertThat(small.<String>getAs("question")).isEqualTo(UNANSWERED);
    for (String figure :
        List.of(
            "demand",
            "questions",
            "zero_result_searches",
            "coverage",
            "score",
            "channels",
            "question_ids")) {
      assertThat(small.<Object>getAs(figure)).as(figure).isNull();
    }
  }

  @Test
  void whereFewPeopleAskAndManySearchTheDivisionIsNotTold() throws IOException {
    published(
        asked(3, 0),
        List.of(BULKY),
        List.of(search("a", "report landlord who gives no heat", 30, false)),
        SmallestCell.DEFAULT);

    Row row = store.read(GapTables.FAQ_GAPS).collectAsList().get(0);
    assertThat(row.<Double>getAs("demand")).isEqualTo(33);
    assertThat(row.<Object>getAs("zero_result_searches")).isNull();
    assertThat(row.<Object>getAs("questions")).isNull();
    assertThat(row.<Object>getAs("by_channel")).isNull();
    assertThat(row.<String>getList(row.fieldIndex("question_ids"))).isEmpty();
    assertThat(store.read(GapTables.FAQ_GAP_QUESTIONS).count()).isZero();
  }

  @Test
  void whatWasAskedBeforeTheWindowDoesNotCount() throws IOException {
    Said said = new Said();
    said.by("ann", Channel.CALL, "housing", TIME).question(UNANSWERED);
    said.by("bob", Channel.CALL, "housing", TIME.plus(Duration.ofDays(20))).question(UNANSWERED);
    Question undated =
        new Question("s", UNANSWERED, Channel.SEARCH, Feedback.UNASSIGNED, "s", 4, true, null);

    GapStage.Found found =
        stage(SmallestCell.OFF)
            .run(
                said.feedback(spark()),
                said.mentions(spark()),
                new ReferenceInputs(
                    List.of(),
                    List.of(search("a", UNANSWERED, 30, false), undated),
                    List.of(),
                    List.of()),
                night(15, List.of()));

    assertThat(found.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.gap().demand().people()).isEqualTo(1))
        .satisfies(gap -> assertThat(gap.gap().demand().searches()).isEqualTo(4));
  }

  @Test
  void aGapKeepsTheIdAndTheFirstNightOfTheNightBefore() throws IOException {
    stage(SmallestCell.OFF)
        .run(
            asked(3, 0).feedback(spark()),
            asked(3, 0).mentions(spark()),
            new ReferenceInputs(List.of(), List.of(), List.of(), List.of()),
            night(
                null,
                List.of(
                    new KnownGap(
                        "abc", "Who do I tell about a landlord without heat?", "the-first"))));

    Row row = store.read(GapTables.FAQ_GAPS).collectAsList().get(0);
    assertThat(row.<String>getAs("id")).isEqualTo("abc");
    assertThat(row.<String>getAs("first_seen")).isEqualTo("the-first");
  }

  @Test
  void theQuestionsOfAGapStandInATableOfTheirOwn() throws IOException {
    gaps(asked(3, 0), List.of(BULKY), List.of(search("a", "landlord no heat", 2, false)));

    List<Row> rows = store.read(GapTables.FAQ_GAP_QUESTIONS).collectAsList();
    assertThat(rows).extracting(row -> row.<Integer>getAs("place")).containsExactly(1, 2, 3, 4);
    Row first = rows.get(0);
    assertThat(first.<String>getAs("text")).isEqualTo(UNANSWERED);
    assertThat(first.<String>getAs("question_id"))
        .startsWith(first.<String>getAs("feedback_id") + "#");
    assertThat(first.<String>getAs("channel")).isEqualTo("call");
    assertThat(first.<LocalDate>getAs("day")).isEqualTo(LocalDate.parse("2026-03-01"));
    assertThat(rows)
        .filteredOn(row -> row.<String>getAs("question_id").equals("a"))
        .singleElement()
        .satisfies(row -> assertThat(row.<Object>getAs("feedback_id")).isNull())
        .satisfies(row -> assertThat(row.<Double>getAs("demand")).isEqualTo(2))
        .satisfies(row -> assertThat(row.<Double>getAs("likeness")).isBetween(0.7, 1.0));
  }

  @Test
  void aGapCostsWhatTheChannelsThatAreToldCost() throws IOException {
    GapStage stage =
        new GapStage(
            store,
            SmallestCell.DEFAULT,
            FaqIndexing.shipped(),
            demand ->
                new HandlingCost(
                    demand.people(),
                    demand.people() * 6,
                    new Interval(0, 100),
                    demand.people() * 12,
                    new Interval(0, 200),
                    "USD"));
    Said said = asked(12, 0);
    for (int i = 0; i < 3; i++) {
      said.by("writer" + i, Channel.SURVEY, "housing", TIME).question(UNANSWERED);
    }
    said.by("chatter", Channel.CHAT, "housing", TIME).question(UNANSWERED);

    stage.run(
        said.feedback(spark()),
        said.mentions(spark()),
        new ReferenceInputs(
            List.of(), List.of(search("a", UNANSWERED, 30, false)), List.of(), List.of()),
        night(null, List.of()));

    Row row = store.read(GapTables.FAQ_GAPS).collectAsList().get(0);
    assertThat(row.<Double>getAs("people")).isEqualTo(16);
    assertThat(row.<Row>getList(row.fieldIndex("by_department")))
        .containsExactly(RowFactory.create("housing", 16.0));
    assertThat(row.<Object>getAs("by_channel")).as("4 wrote: all are summed up").isNull();
    assertThat(row.<Object>getAs("contacts")).isNull();
  }

  @Test
  void whatIsPublishedOfManyNightsTellsNoSolverOfFew() throws IOException, SQLException {
    Random random = new Random(5);
    try (Duck duck = new Duck()) {
      for (int trial = 0; trial < 8; trial++) {
        Warehouse warehouse = Warehouse.at(folder.toString(), sc().hadoopConfiguration());
        RunFolder run = warehouse.create("trial" + trial);
        store = new TableStore(spark(), run);
        Said said = new Said();
        int asked = 0;
        for (Channel channel : List.of(Channel.CALL, Channel.CHAT, Channel.SURVEY)) {
          int people = random.nextInt(random.nextBoolean() ? 9 : 25);
          for (int i = 0; i < people; i++) {
            said.by(
                    "p" + asked++,
                    channel,
                    i % 5 == 0 ? "parks" : "housing",
                    TIME.plus(Duration.ofDays(random.nextInt(28))))
                .question(UNANSWERED);
          }
        }
        said.by("p" + asked, Channel.CALL, "housing", TIME).question(UNANSWERED);
        published(
            said,
            List.of(BULKY),
            List.of(
                search("a", UNANSWERED, 1 + random.nextInt(15), false),
                search("b", UNANSWERED, 1 + random.nextInt(15), true)),
            SmallestCell.DEFAULT);

        new GapIntruder(Path.of(run.path().toUri()), duck)
            .findings()
            .forEach(
                (cell, feasible) -> {
                  assertThat(feasible.low()).as(cell).isLessThanOrEqualTo(1 + 1e-6);
                  assertThat(feasible.high()).as(cell).isGreaterThanOrEqualTo(9 - 1e-6);
                });
      }
    }
  }

  private GapStage stage(SmallestCell smallest) {
    return new GapStage(store, smallest, FaqIndexing.shipped(), demand -> null);
  }

  private static GapStage.Night night(@Nullable Integer windowDays, List<KnownGap> before) {
    return new GapStage.Night(
        "night",
        new NeedStage.Periods(LocalDate.parse("2026-03-31"), windowDays, 30),
        before,
        SynonymRules.NONE);
  }
}
