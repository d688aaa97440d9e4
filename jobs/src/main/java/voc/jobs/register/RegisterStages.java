package voc.jobs.register;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.jobs.audit.AuditStage;
import voc.jobs.config.Departments;
import voc.jobs.stage.DriverStage;
import voc.jobs.stage.NeedNames;
import voc.jobs.stage.NeedStage;
import voc.jobs.stage.OutcomeStage;
import voc.jobs.stage.PeriodStage;
import voc.jobs.stage.Planned;
import voc.jobs.stage.PrioritiesBefore;
import voc.jobs.stage.PriorityStage;
import voc.jobs.stage.RollUpStage;
import voc.jobs.stage.StageLog;
import voc.jobs.stage.StageResult;
import voc.jobs.stage.TrendStage;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.SmallestCell;

/**
 * The stages that follow once needs are ranked: count periods → add up → say what changed → say
 * what goes with scores → put needs in order → judge what was done → audit. A night goes through
 * them, and a run that is made again without somebody does.
 */
public final class RegisterStages {
  private final PeriodStage periods;
  private final RollUpStage rollUp;
  private final TrendStage trends;
  private final DriverStage drivers;
  private final PriorityStage priorities;
  private final OutcomeStage outcomes;
  private final AuditStage audits;
  private final Planned planned;

  /**
   * @param settings what the run's figures are made by
   * @param planned what people decided and plan
   */
  public RegisterStages(
      SparkSession spark,
      TableStore store,
      RunSettings settings,
      Departments departments,
      SmallestCell smallest,
      Planned planned) {
    this.periods = new PeriodStage(store, settings, departments, smallest);
    this.rollUp = new RollUpStage(store, settings, departments);
    this.trends = new TrendStage(spark, store, settings, departments, smallest);
    this.drivers = new DriverStage(store, settings, departments, smallest);
    this.priorities = new PriorityStage(store, planned, NeedNames.of(settings));
    this.outcomes = new OutcomeStage(spark, store, settings, departments, smallest);
    this.audits = new AuditStage(store, departments, smallest, settings.auditsOrNone());
    this.planned = planned;
  }

  /**
   * What the stages read.
   *
   * @param feedback rows of the table of that name
   * @param mentions rows of the table of that name
   * @param before the order that was published the night before
   */
  public record Night(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      NeedStage.Periods periods,
      NeedStage.Ranked ranked,
      PrioritiesBefore before) {}

  /** Who runs a stage, and hears what it reports: {@link StageLog#stage} on a night. */
  public interface Runner {
    /**
     * Runs a stage.
     *
     * @param name its name in tables and output
     * @param what it is doing, for a person who waits
     */
    <T extends StageResult> T stage(String name, String what, StageLog.Work<T> work)
        throws IOException;
  }

  /** What the summary tells of these stages. */
  public record Done(
      PeriodStage.Counted periods, PriorityStage.Ordered priorities, AuditStage.Audited audits) {}

  /** Runs all of them, in their order. */
  public Done run(Night night, Runner runner) throws IOException {
    Dataset<Row> feedback = night.feedback();
    Dataset<Row> mentions = night.mentions();
    NeedStage.Periods days = night.periods();
    NeedStage.Ranked ranked = night.ranked();
    PeriodStage.Counted counted =
        runner.stage(
            "periods",
            "counting weeks, months and quarters",
            () -> periods.run(feedback, mentions, days, ranked));
    runner.stage(
        "rollup", "adding up departments", () -> rollUp.run(feedback, mentions, days, ranked));
    runner.stage(
        "trends",
        "watching for shifts",
        () -> trends.run(feedback, mentions, days, ranked.counted().dispersions()));
    runner.stage("drivers", "weighing topics", () -> drivers.run(feedback, mentions, days));
    PriorityStage.Ordered ordered =
        runner.stage(
            "priorities",
            "putting needs in order",
            () -> priorities.run(ranked.needs(), night.before(), days.asOf()));
    runner.stage(
        "outcomes",
        "judging what was done",
        () -> outcomes.run(feedback, mentions, days, planned.initiatives(), ranked.shown()));
    AuditStage.Audited audited =
        runner.stage("audits", "auditing", () -> audits.run(feedback, days));
    return new Done(counted, ordered, audited);
  }
}
