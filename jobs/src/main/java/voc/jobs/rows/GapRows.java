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
}
