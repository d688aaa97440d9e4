package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.needs.board.BoardItem;
import voc.needs.hearing.HeardGroup;
import voc.needs.hearing.HeardGroup.Heard;
import voc.needs.kpi.Kpi;
import voc.needs.kpi.KpiEstimate;
import voc.needs.kpi.KpiRow;
import voc.needs.maturity.Finding;

/** What the audits say, as rows of their tables; what is suppressed is null in it already. */
public final class AuditRows {
  private AuditRows() {}

  /** A row of table {@code kpis}. */
  public static Row of(KpiRow row) {
    Kpi kpi = row.kpi();
    KpiEstimate estimate = row.estimate();
    Interval interval = estimate == null ? null : estimate.interval();
    return RowFactory.create(
        kpi.id(),
        kpi.name(),
        row.cell().department(),
        row.cell().period(),
        kpi.unit(),
        kpi.better().code(),
        row.suppressed(),
        estimate == null ? null : estimate.value(),
        low(interval),
        high(interval),
        estimate == null ? null : estimate.of(),
        row.noData(),
        kpi.formula().words(),
        kpi.owner(),
        kpi.origin());
  }

  /** A row of table {@code not_heard}. */
  public static Row of(HeardGroup group) {
    Heard heard = group.heard();
    return RowFactory.create(
        group.group().kind().code(),
        group.group().name(),
        group.group().served(),
        group.servedShare(),
        group.suppressed(),
        heard == null ? null : heard.people(),
        heard == null ? null : heard.share(),
        low(heard == null ? null : heard.interval()),
        high(heard == null ? null : heard.interval()),
        heard == null ? null : heard.ratio(),
        heard == null ? null : heard.pValue(),
        heard == null ? null : heard.adjusted(),
        group.verdict().label(),
        group.words());
  }

  /** A row of table {@code maturity}. */
  public static Row of(Finding finding) {
    return RowFactory.create(
        finding.item().level().number(),
        finding.item().level().label(),
        finding.item().title(),
        finding.evidence().label(),
        finding.words(),
        finding.item().table());
  }

  /**
   * A row of table {@code board}.
   *
   * @param place within its section, from 1
   * @param since the night it is compared with; empty for the first
   */
  public static Row of(BoardItem item, int place, String since) {
    return RowFactory.create(
        item.section().code(),
        place,
        item.need(),
        item.initiative(),
        item.department(),
        item.words(),
        item.factor(),
        item.before(),
        item.after(),
        since);
  }

  private static @Nullable Double low(@Nullable Interval range) {
    return range == null ? null : range.low();
  }

  private static @Nullable Double high(@Nullable Interval range) {
    return range == null ? null : range.high();
  }
}
