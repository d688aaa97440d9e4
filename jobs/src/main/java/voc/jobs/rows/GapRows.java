package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import voc.core.FaqGap;
import voc.needs.disclosure.PublishedGap;
import voc.needs.disclosure.SmallestCell;

/** {@link PublishedGap} as rows of table {@code faq_gaps}. */
public final class GapRows {
  private GapRows() {}

  public static Row of(PublishedGap published, SmallestCell smallest) {
    FaqGap gap = published.gap();
    boolean shown = !published.isSuppressed();
    boolean divided = published.release() == PublishedGap.Release.ALL;
    return RowFactory.create(
        gap.rank(),
        gap.id(),
        gap.question(),
        gap.department(),
        published.isSuppressed(),
        shown ? gap.demand() : null,
        divided ? (long) gap.questions() : null,
        divided ? gap.zeroResultSearches() : null,
        shown ? gap.coverage() : null,
        shown ? gap.score() : null,
        shown ? gap.channels().toArray() : null,
        gap.bestEntryId(),
        gap.bestEntryQuestion(),
        shown ? published.questionIds(smallest).toArray() : null);
  }
}
