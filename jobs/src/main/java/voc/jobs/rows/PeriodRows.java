package voc.jobs.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.NeedTables;
import voc.needs.NeedFigures;
import voc.needs.PeriodFigures;

/** Rows of table {@code need_periods}. */
public final class PeriodRows {
  private PeriodRows() {}

  /**
   * Which need in which period.
   *
   * @param grain week, month or quarter
   * @param start first day of the period
   * @param end its last day
   * @param complete whether all of its days count
   */
  public record Key(String need, String grain, LocalDate start, LocalDate end, boolean complete) {}

  /**
   * The row of a period whose figures are published.
   *
   * @param all all feedback of the period; null if it is suppressed
   */
  public static Row of(Key key, PeriodFigures figures, @Nullable Long all) {
    List<@Nullable Object> values = begun(key, false);
    Interval share = all == null ? null : figures.shareInterval(all);
    Interval negative = figures.negativeInterval();
    Interval polarity = figures.polarityInterval().orElse(null);
    Interval effort = figures.effortInterval();
    Collections.addAll(
        values,
        figures.volume(),
        all,
        figures.people(),
        figures.incidents(),
        figures.mentions(),
        all == null ? null : figures.share(all),
        share == null ? null : share.low(),
        share == null ? null : share.high(),
        figures.negativeMentions(),
        figures.negativeShare(),
        negative.low(),
        negative.high(),
        figures.meanPolarity(),
        polarity == null ? null : polarity.low(),
        polarity == null ? null : polarity.high(),
        figures.effortMentions(),
        figures.effortShare(),
        effort.low(),
        effort.high(),
        figures.crisisMentions(),
        figures.channels().toArray(),
        figures.places() == 0 ? null : figures.places());
    return RowFactory.create(values.toArray());
  }

  /** The row of a period that is suppressed: that there was feedback, and no more. */
  public static Row suppressed(Key key) {
    List<@Nullable Object> values = begun(key, true);
    int columns = NeedTables.NEED_PERIODS.columns().size();
    values.addAll(Collections.nCopies(columns - values.size(), null));
    return RowFactory.create(values.toArray());
  }

  private static List<@Nullable Object> begun(Key key, boolean suppressed) {
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        key.need(),
        NeedFigures.departmentOf(key.need()),
        key.grain(),
        key.start(),
        key.end(),
        key.complete(),
        suppressed);
    return values;
  }
}
