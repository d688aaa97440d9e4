package voc.jobs.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import voc.core.Plural;
import voc.core.table.AuditTables;
import voc.jobs.config.Departments;
import voc.jobs.rows.AuditRows;
import voc.jobs.stage.NeedStage;
import voc.jobs.stage.StageReport;
import voc.jobs.stage.StageResult;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.closure.RepeatRule;
import voc.needs.disclosure.SmallestCell;
import voc.needs.hearing.HeardGroup;
import voc.needs.hearing.HearingAudit;
import voc.needs.kpi.KpiReport;
import voc.needs.kpi.KpiRow;
import voc.needs.maturity.Finding;
import voc.needs.maturity.MaturityAudit;

/**
 * Computes the KPIs, finds who is not heard and which closed requests do not seem to be done, and
 * gathers the evidence of maturity. After all stages whose tables that evidence is read from.
 */
public final class AuditStage {
  private final TableStore store;
  private final Departments departments;
  private final SmallestCell smallest;
  private final RunSettings.Audits audits;

  public AuditStage(
      TableStore store, Departments departments, SmallestCell smallest, RunSettings.Audits audits) {
    this.store = store;
    this.departments = departments;
    this.smallest = smallest;
    this.audits = audits;
  }

  /**
   * What was found.
   *
   * @param suppressedKpis rows of table {@code kpis} without a value for protection
   * @param suppressedGroups rows of table {@code not_heard} so
   * @param notHeard groups that are not heard
   * @param closures closed requests to look at again
   */
  public record Audited(
      long suppressedKpis,
      long suppressedGroups,
      List<HeardGroup> notHeard,
      long closures,
      StageReport report)
      implements StageResult {
    public Audited {
      notHeard = List.copyOf(notHeard);
    }
  }

  /** Audits rows of table {@code feedback}. */
  public Audited run(Dataset<Row> feedback, NeedStage.Periods periods) {
    LocalDate from = periods.windowStart();
    LocalDate to = periods.asOf();
    KpiCounting counted = KpiCounting.of(feedback, audits.kpis(), departments, from, to);
    List<KpiRow> kpis = kpis(counted);
    store.write(AuditTables.KPIS, kpis.stream().map(AuditRows::of).toList());
    List<HeardGroup> heard =
        new HearingAudit(smallest)
            .audit(audits.served(), HearingCounting.people(feedback, audits.served(), from, to));
    store.write(AuditTables.NOT_HEARD, heard.stream().map(AuditRows::of).toList());
    store.write(
        AuditTables.CLOSURE_AUDIT,
        ClosureAudit.rows(
                feedback, new RepeatRule(audits.repeatMetres(), RepeatRule.THIRTY_DAYS), from, to)
            .repartition(1));
    long closures = store.read(AuditTables.CLOSURE_AUDIT).count();
    List<Finding> maturity = new MaturityAudit(new MaturityFigures(store)).findings();
    store.write(AuditTables.MATURITY, maturity.stream().map(AuditRows::of).toList());
    List<HeardGroup> silent =
        heard.stream().filter(group -> group.verdict() == HeardGroup.Verdict.NOT_HEARD).toList();
    String words =
        String.format(
            Locale.ROOT,
            "%,d of %,d KPIs have data%s; %s not heard; %s to look at again",
            kpis.stream()
                .filter(row -> row.noData() == null)
                .map(row -> row.kpi().id())
                .distinct()
                .count(),
            audits.kpis().kpis().size(),
            unread(counted),
            Plural.count(silent.size(), "group is", "groups are"),
            Plural.count(closures, "closed request", "closed requests"));
    return new Audited(
        kpis.stream().filter(KpiRow::suppressed).count(),
        heard.stream().filter(HeardGroup::suppressed).count(),
        silent,
        closures,
        StageReport.of(
            "audits",
            feedback.count(),
            kpis.size() + heard.size() + closures + maturity.size(),
            words));
  }

  private List<KpiRow> kpis(KpiCounting counted) {
    TreeSet<String> ids = new TreeSet<>();
    departments.byId().keySet().forEach(id -> ids.add(departments.departmentOf(id)));
    return new KpiReport(audits.kpis(), ids, smallest)
        .rows(counted.byKpi(), counted.answers(), counted.unusable());
  }

  /** Values that count nowhere are told to whoever runs the night. */
  private static String unread(KpiCounting counted) {
    return counted.unread() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            " (%s of their fields could not be read)",
            Plural.count(counted.unread(), "value", "values"));
  }
}
