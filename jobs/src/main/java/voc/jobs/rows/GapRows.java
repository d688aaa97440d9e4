package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import voc.core.FaqGap;

/** {@link FaqGap} as rows of table {@code faq_gaps}. */
public final class GapRows {
  private GapRows() {}

  public static Row of(FaqGap gap) {
    return RowFactory.create(
        gap.rank(),
        gap.id(),
        gap.question(),
        gap.department(),
        gap.demand(),
        (long) gap.questions(),
        gap.zeroResultSearches(),
        gap.coverage(),
        gap.score(),
        gap.channels().toArray(),
        gap.bestEntryId(),
        gap.bestEntryQuestion(),
        gap.questionIds().toArray());
  }

  /** The gap of a row. */
  public static FaqGap gap(Row row) {
    return new FaqGap(
        row.getAs("id"),
        row.<Integer>getAs("rank"),
        row.getAs("question"),
        row.getAs("department"),
        row.<Double>getAs("demand"),
        Math.toIntExact(row.<Long>getAs("questions")),
        row.<Double>getAs("zero_result_searches"),
        row.<Double>getAs("coverage"),
        row.<Double>getAs("score"),
        row.getList(row.fieldIndex("channels")),
        row.getAs("best_entry_id"),
        row.getAs("best_entry_question"),
        row.getList(row.fieldIndex("question_ids")));
  }
}
