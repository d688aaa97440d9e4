package voc.jobs.rows;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.FaqGap;
import voc.core.GapDemand;
import voc.core.HandlingCost;
import voc.needs.disclosure.GapFigures;
import voc.needs.disclosure.PublishedGap;
import voc.search.gap.GapQuestion;

/** {@link PublishedGap} as rows of table {@code faq_gaps}. */
public final class GapRows {
  private GapRows() {}

  /**
   * @param questions all of the gap, the central one first
   */
  public static Row of(PublishedGap published, List<GapQuestion> questions) {
    FaqGap gap = published.gap();
    GapFigures figures = published.figures();
    return figures == null ? suppressed(gap) : shown(published, figures, questions);
  }

  private static Row shown(
      PublishedGap published, GapFigures figures, List<GapQuestion> questions) {
    FaqGap gap = published.gap();
    HandlingCost cost = gap.cost();
    return RowFactory.create(
        gap.rank(),
        gap.id(),
        gap.question(),
        gap.department(),
        false,
        gap.demand().total(),
        figures.questions(),
        figures.people(),
        figures.searches(),
        figures.zeroResults(),
        figures.unclicked(),
        gap.coverage(),
        gap.score(),
        gap.diagnosis().kind().label(),
        gap.diagnosis().evidence(),
        gap.diagnosis().missingTerms().toArray(),
        figures.channels() == null ? null : figures.channels().toArray(),
        parts(figures.byChannel()),
        parts(figures.byDepartment()),
        parts(figures.byWeek()),
        cost == null ? null : cost.contacts(),
        cost == null ? null : cost.minutes(),
        cost == null ? null : cost.minutesRange().low(),
        cost == null ? null : cost.minutesRange().high(),
        cost == null ? null : cost.money(),
        cost == null ? null : cost.moneyRange().low(),
        cost == null ? null : cost.moneyRange().high(),
        cost == null ? null : cost.currency(),
        gap.bestEntryId(),
        gap.bestEntryQuestion(),
        gap.firstSeen(),
        questions.stream()
            .map(GapQuestion::question)
            .filter(question -> published.tells(question.channel()))
            .map(question -> question.id())
            .toArray());
  }

  private static Row suppressed(FaqGap gap) {
    return RowFactory.create(
        gap.rank(),
        gap.id(),
        gap.question(),
        gap.department(),
        true,
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
        null,
        gap.bestEntryId(),
        gap.bestEntryQuestion(),
        gap.firstSeen(),
        null);
  }

  private static Row @Nullable [] parts(@Nullable List<GapDemand.Part> parts) {
    return parts == null
        ? null
        : parts.stream()
            .map(part -> RowFactory.create(part.value(), part.demand()))
            .toArray(Row[]::new);
  }
}
