package voc.jobs.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import voc.core.GapDemand;
import voc.core.HandlingCost;
import voc.core.Question;
import voc.core.table.GapTables;
import voc.jobs.rows.GapQuestionRows;
import voc.jobs.rows.GapRows;
import voc.jobs.warehouse.TableSchemas;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.GapDisclosure;
import voc.needs.disclosure.PublishedGap;
import voc.needs.disclosure.SmallestCell;
import voc.search.faq.FaqIndex;
import voc.search.faq.RememberingFaq;
import voc.search.gap.GapFinder;
import voc.search.gap.GapResult;
import voc.search.gap.KnownGap;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;
import voc.search.vocabulary.SynonymRules;

/** Groups what customers ask and search for, and finds how far the FAQ covers each group. */
public final class GapStage {
  private final TableStore store;
  private final SmallestCell smallest;
  private final FaqIndexing indexing;
  private final Function<GapDemand, @Nullable HandlingCost> costs;

  /**
   * @param indexing how the FAQ is asked
   * @param costs what a demand costs; null where no unit costs are known
   */
  public GapStage(
      TableStore store,
      SmallestCell smallest,
      FaqIndexing indexing,
      Function<GapDemand, @Nullable HandlingCost> costs) {
    this.store = store;
    this.smallest = smallest;
    this.indexing = indexing;
    this.costs = costs;
  }

  /**
   * What a night's gaps are found by, beside its words.
   *
   * @param run id of the run
   * @param periods whose window counts
   * @param before gaps of the night before, whose ids live on
   * @param synonyms what the organisation accepted
   */
  public record Night(
      String run, NeedStage.Periods periods, List<KnownGap> before, SynonymRules synonyms) {}

  /**
   * The gaps in the order in which they are published.
   *
   * @param suppressedEntries FAQ entries published without figures
   */
  public record Found(List<PublishedGap> gaps, long suppressedEntries, StageReport report)
      implements StageResult {
    /** How many are published without figures. */
    public long suppressed() {
      return gaps.stream().filter(PublishedGap::isSuppressed).count();
    }
  }

  /**
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param reference the FAQ and the searches
   * @param night what else they are found by
   */
  public Found run(
      Dataset<Row> feedback, Dataset<Row> mentions, ReferenceInputs reference, Night night)
      throws IOException {
    List<Question> questions = questions(mentions, reference, night.periods());
    EnglishText text = EnglishText.with(night.synonyms());
    try (LuceneFaqIndex index = indexing.of(reference.faq(), night.synonyms())) {
      FaqIndex faq = new RememberingFaq(index);
      GapResult result =
          new GapFinder(text, indexing.vectors(night.synonyms()))
              .find(questions, faq, night.before(), night.run());
      GapDiagnosis diagnosis =
          new GapDiagnosis(
              reference.faq(),
              faq,
              text,
              questions,
              AnswerReader.answers(feedback, mentions),
              night.periods(),
              smallest);
      List<PublishedGap> published =
          GapDisclosure.of(diagnosis.diagnosed(result.gaps()), smallest).stream()
              .map(this::withCost)
              .toList();
      write(published, result);
      List<Row> entries = diagnosis.entryRows();
      store.write(GapTables.FAQ_ENTRIES, entries);
      return new Found(published, suppressed(entries), report(questions.size(), result, reference));
    }
  }

  private static long suppressed(List<Row> entries) {
    int column = TableSchemas.of(GapTables.FAQ_ENTRIES).fieldIndex("suppressed");
    return entries.stream().filter(row -> row.getBoolean(column)).count();
  }

  /** Of the demand that is told: minutes of each channel would give away how many called. */
  private PublishedGap withCost(PublishedGap published) {
    GapDemand told = published.toldDemand();
    return told == null
        ? published
        : new PublishedGap(published.gap().withCost(costs.apply(told)), published.figures());
  }

  private void write(List<PublishedGap> published, GapResult result) {
    store.write(
        GapTables.FAQ_GAPS,
        published.stream().map(gap -> GapRows.of(gap, result.questions(gap.gap()))).toList());
    store.write(
        GapTables.FAQ_GAP_QUESTIONS,
        published.stream()
            .flatMap(gap -> GapQuestionRows.of(gap, result.questions(gap.gap())).stream())
            .toList());
  }

  private static StageReport report(int questions, GapResult result, ReferenceInputs reference) {
    String words =
        String.format(
            Locale.ROOT,
            "%,d groups of %,d questions and searches against %,d FAQ entries; %,d said nothing to look for",
            result.gaps().size(),
            questions,
            reference.faq().size(),
            result.questionsWithoutContent());
    return new StageReport(
        "gaps",
        questions,
        questions - result.questionsWithoutContent(),
        result.questionsWithoutContent(),
        0,
        0,
        result.gaps().size(),
        words);
  }

  private static List<Question> questions(
      Dataset<Row> mentions, ReferenceInputs reference, NeedStage.Periods periods) {
    List<Question> questions = new ArrayList<>();
    WindowQuestions.asked(mentions, periods)
        .select("mention_id", "text", "channel", "department", "customer", "feedback_id", "time")
        .collectAsList()
        .forEach(asked -> questions.add(WindowQuestions.of(asked)));
    questions.addAll(WindowQuestions.searched(reference.searches(), periods));
    return questions;
  }
}
