package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.core.Channel;
import voc.core.Question;
import voc.core.table.GapTables;
import voc.jobs.rows.GapRows;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.GapDisclosure;
import voc.needs.disclosure.PublishedGap;
import voc.needs.disclosure.SmallestCell;
import voc.search.faq.FaqIndex;
import voc.search.faq.RememberingFaq;
import voc.search.gap.GapFinder;
import voc.search.gap.GapResult;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;

/** Groups what customers ask and search in vain, and finds how far the FAQ covers each group. */
public final class GapStage {
  private final TableStore store;
  private final SmallestCell smallest;

  public GapStage(TableStore store, SmallestCell smallest) {
    this.store = store;
    this.smallest = smallest;
  }

  /** The gaps in the order in which they are published. */
  public record Found(List<PublishedGap> gaps, StageReport report) implements StageResult {
    /** How many are published without figures. */
    public long suppressed() {
      return gaps.stream().filter(PublishedGap::isSuppressed).count();
    }
  }

  /**
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param reference the FAQ and the searches
   * @param periods that are compared
   */
  public Found run(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      ReferenceInputs reference,
      NeedStage.Periods periods)
      throws java.io.IOException {
    List<Question> questions = new ArrayList<>(asked(mentions));
    reference.searches().stream().filter(Question::zeroResults).forEach(questions::add);
    try (LuceneFaqIndex lucene = new LuceneFaqIndex(reference.faq())) {
      FaqIndex faq = new RememberingFaq(lucene);
      GapResult result = new GapFinder(new EnglishText()).find(questions, faq);
      GapDiagnosis diagnosis =
          new GapDiagnosis(
              reference.faq(),
              faq,
              new EnglishText(),
              questions,
              AnswerReader.answers(feedback, mentions),
              periods,
              smallest);
      List<PublishedGap> published = GapDisclosure.of(diagnosis.diagnosed(result.gaps()), smallest);
      store.write(
          GapTables.FAQ_GAPS, published.stream().map(gap -> GapRows.of(gap, smallest)).toList());
      store.write(GapTables.FAQ_GAP_QUESTIONS, List.of());
      store.write(GapTables.FAQ_ENTRIES, diagnosis.entryRows());
      store.write(GapTables.VOCABULARY_GAPS, List.of());
      store.write(GapTables.FAILURE_DEMAND, List.of());
      String words =
          String.format(
              Locale.ROOT,
              "%,d groups of %,d questions and searches against %,d FAQ entries; %,d said nothing to look for",
              result.gaps().size(),
              questions.size(),
              reference.faq().size(),
              result.questionsWithoutContent());
      return new Found(
          published,
          new StageReport(
              "gaps",
              questions.size(),
              questions.size() - result.questionsWithoutContent(),
              result.questionsWithoutContent(),
              0,
              0,
              result.gaps().size(),
              words));
    }
  }

  private static List<Question> asked(Dataset<Row> mentions) {
    return mentions
        .where(col("question"))
        .orderBy("mention_id")
        .select("mention_id", "text", "channel", "department", "customer", "feedback_id", "time")
        .collectAsList()
        .stream()
        .map(GapStage::question)
        .toList();
  }

  private static Question question(Row row) {
    String customer = row.getAs("customer");
    return new Question(
        row.getAs("mention_id"),
        row.getAs("text"),
        Channel.ofCode(row.getAs("channel")),
        row.getAs("department"),
        customer != null ? customer : row.getAs("feedback_id"),
        1,
        false,
        row.<Instant>getAs("time"));
  }
}
