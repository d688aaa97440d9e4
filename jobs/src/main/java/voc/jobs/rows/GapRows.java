package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import voc.core.FaqGap;
import voc.core.GapDemand;
import voc.needs.disclosure.PublishedGap;
import voc.needs.disclosure.SmallestCell;

/** {@link PublishedGap} as rows of table {@code faq_gaps}. */
public final class GapRows {
  private GapRows() {}

  public static Row of(PublishedGap published, SmallestCell smallest) {
    FaqGap gap = published.gap();
    GapDemand demand = gap.demand();
    boolean shown = !published.isSuppressed();
    boolean divided = published.release() == PublishedGap.Release.ALL;
    return RowFactory.create(
        gap.rank(),
        gap.id(),
        gap.question(),
        gap.department(),
        published.isSuppressed(),
        shown ? demand.total() : null,
        divided ? (long) demand.questions() : null,
        divided ? demand.people() : null,
        divided ? demand.searches() : null,
        divided ? demand.zeroResultSearches() : null,
        divided ? demand.unclickedSearches() : null,
        shown ? gap.coverage() : null,
        shown ? gap.score() : null,
        shown ? gap.diagnosis().kind().label() : null,
        shown ? gap.diagnosis().evidence() : null,
        shown ? gap.diagnosis().missingTerms().toArray() : null,
        shown ? demand.byChannel().stream().map(GapDemand.Part::value).toArray() : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        gap.bestEntryId(),
        gap.bestEntryQuestion(),
        gap.firstSeen(),
        shown ? published.questionIds(smallest).toArray() : null);
  }
}
