package voc.jobs.forget;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.audit.BoardStage;
import voc.jobs.config.Department;
import voc.jobs.config.Departments;
import voc.jobs.register.RegisterStages;
import voc.jobs.stage.DepartmentStage;
import voc.jobs.stage.FailureDemandStage;
import voc.jobs.stage.FaqIndexing;
import voc.jobs.stage.GapCosts;
import voc.jobs.stage.GapStage;
import voc.jobs.stage.GapsBefore;
import voc.jobs.stage.Incidents;
import voc.jobs.stage.IndexStage;
import voc.jobs.stage.NeedStage;
import voc.jobs.stage.NeedsBefore;
import voc.jobs.stage.Planned;
import voc.jobs.stage.PrioritiesBefore;
import voc.jobs.stage.ReferenceInputs;
import voc.jobs.stage.ReferenceStore;
import voc.jobs.stage.RunCoverage;
import voc.jobs.stage.RunSynonyms;
import voc.jobs.stage.SearchDemand;
import voc.jobs.stage.SearchDemandStore;
import voc.jobs.stage.StageLog;
import voc.jobs.stage.StageReport;
import voc.jobs.stage.StageResult;
import voc.jobs.stage.UrgentStage;
import voc.jobs.stage.VocabularyStage;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseException;
import voc.needs.disclosure.SmallestCell;
import voc.search.faq.CoverageModel;
import voc.search.vocabulary.SynonymFile;

/**
 * Writes a run anew without a person, and puts it in the run's place. Departments, index, gaps and
 * needs are made again by the stages of a night, from the feedback and mentions that are left and
 * with what the run itself was made by, not with today's configuration.
 */
final class RunRevision {
  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Instant now;

  RunRevision(SparkSession spark, Warehouse warehouse, Instant now) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.now = now;
  }

  /**
   * Revises a run.
   *
   * @return the folder that is now in its place
   */
  RunFolder without(Person person, RunFolder run) throws IOException {
    Manifest before = run.manifest();
    RunSettings settings = settings(before);
    RunFolder revision = warehouse.createRevision(run);
    boolean done = false;
    try {
      Manifest manifest = write(person, before, settings, run, revision);
      check(manifest);
      warehouse.replace(run, revision, manifest);
      done = true;
      return revision;
    } finally {
      if (!done) {
        warehouse.discard(revision);
      }
    }
  }

  /**
   * What a run's figures can be made again by.
   *
   * @throws WarehouseException if it does not tell
   */
  static RunSettings settings(Manifest run) {
    RunSettings settings = run.settings();
    if (settings == null) {
      throw new WarehouseException(
          "run "
              + run.runId()
              + " must say what its figures were made by, but an earlier version published it;"
              + " remove the run's folder and forget again; nothing was changed");
    }
    return settings;
  }

  private Manifest write(
      Person person, Manifest before, RunSettings settings, RunFolder run, RunFolder revision)
      throws IOException {
    TableStore old = new TableStore(spark, run);
    TableStore store = new TableStore(spark, revision);
    Departments departments = departments(old.read(Tables.DEPARTMENTS));
    SmallestCell smallest = new SmallestCell(before.smallestCell());
    Map<String, StageReport> reports = new TreeMap<>();

    Dataset<Row> allFeedback = old.read(Tables.FEEDBACK);
    spread(
        store,
        Tables.FEEDBACK,
        Incidents.withoutReports(without(person, allFeedback), person.feedbackIds()),
        before);
    Dataset<Row> allMentions = old.read(Tables.MENTIONS);
    spread(store, Tables.MENTIONS, without(person, allMentions), before);
    Dataset<Row> feedback = store.read(Tables.FEEDBACK);
    Dataset<Row> mentions = store.read(Tables.MENTIONS);
    reports.put("tag", StageReport.of("tag", feedback.count(), mentions.count(), ""));

    reports.put("urgent", new UrgentStage(spark, store).run(mentions).report());
    reports.put(
        "themes",
        new ThemeRevision(old, before.tables().keySet(), store, person).write(mentions, smallest));
    reports.put(
        "departments", new DepartmentStage(store, departments, smallest).run(feedback).report());
    IndexStage.Indexed indexed = new IndexStage(spark, revision).run(mentions);
    reports.put("index", indexed.report());
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    ReferenceInputs reference = ReferenceStore.read(run, hadoop);
    ReferenceStore.write(revision, reference, hadoop);
    Optional<CoverageModel> coverage = RunCoverage.read(run, hadoop);
    RunCoverage.write(revision, coverage, hadoop);
    FaqIndexing faq = FaqIndexing.by(coverage);
    SynonymFile.Content synonyms = RunSynonyms.read(run, hadoop);
    RunSynonyms.write(revision, synonyms, hadoop);
    reports.put(
        "gaps",
        new GapStage(store, smallest, faq, GapCosts.of(settings.costs(), departments))
            .run(feedback, mentions, reference, night(run, before, settings, synonyms))
            .report());
    reports.put(
        "vocabulary",
        new VocabularyStage(spark, store, smallest, faq)
            .run(feedback, mentions, reference, synonyms, periods(before, settings))
            .report());
    NeedStage needs = new NeedStage(spark, store, settings, departments, smallest);
    NeedStage.Periods periods = periods(before, settings);
    NeedStage.Ranked ranked = needs.run(feedback, mentions, periods, NeedsBefore.in(spark, run));
    reports.put("needs", ranked.report());
    SearchDemand searched = SearchDemandStore.read(run, hadoop);
    SearchDemandStore.write(revision, searched, hadoop);
    reports.put(
        "failures",
        new FailureDemandStage(store, settings, departments, smallest)
            .run(feedback, mentions, searched, periods, ranked.shown())
            .report());
    new RegisterStages(spark, store, settings, departments, smallest, Planned.in(spark, run))
        .run(
            new RegisterStages.Night(
                feedback, mentions, periods, ranked, PrioritiesBefore.ofItself(spark, run)),
            new Reports(reports)::add);
    BoardStage agenda = new BoardStage(spark, store, smallest, settings.words().identity());
    reports.put("board", board(old, before, agenda, revision));

    Dataset<Row> rejects = old.read(Tables.REJECTS);
    store.write(Tables.REJECTS, rejects.where(not(col("excerpt").isin(person.ids()))).coalesce(1));
    Books books = Books.of(before, allFeedback, rejects, person);
    store.write(Tables.STAGES, books.stages(old.read(Tables.STAGES).collectAsList(), reports));

    SortedMap<String, Manifest.TableEntry> tables = new TreeMap<>();
    for (Table table : Tables.all()) {
      tables.put(
          table.name(),
          new Manifest.TableEntry(
              store.read(table).count(), revision.entries(revision.table(table))));
    }
    return books.manifest(
        before,
        revision.id(),
        tables,
        new Manifest.IndexEntry(
            indexed.documents(), indexed.shards(), revision.entries(revision.index())),
        revision.entries(revision.reference()),
        now.toString());
  }

  /** Gaps are compared with the run's own, so that they keep their ids. */
  private GapStage.Night night(
      RunFolder run, Manifest before, RunSettings settings, SynonymFile.Content synonyms)
      throws IOException {
    return new GapStage.Night(
        run.id(), periods(before, settings), GapsBefore.in(spark, run), synonyms.rules());
  }

  /** Keeps what stages report. */
  private record Reports(Map<String, StageReport> byName) {
    <T extends StageResult> T add(String name, String what, StageLog.Work<T> work)
        throws IOException {
      T result = work.run();
      byName.put(name, result.report());
      return result;
    }
  }

  /** The agenda against the night that it was made against, as that is now; else there is none. */
  private StageReport board(TableStore old, Manifest before, BoardStage stage, RunFolder revision)
      throws IOException {
    if (!before.tables().containsKey(PriorityTables.BOARD.name())) {
      return stage.writeNothing();
    }
    List<Row> items = old.read(PriorityTables.BOARD).limit(1).collectAsList();
    if (items.isEmpty()) {
      return stage.writeNothing();
    }
    String since = items.get(0).getAs("since");
    if (since.isEmpty()) {
      return stage.run(Optional.empty(), revision.id()).report();
    }
    RunFolder earlier = warehouse.latest(since);
    return earlier.isComplete()
        ? stage.run(Optional.of(earlier), revision.id()).report()
        : stage.writeNothing();
  }

  private static Dataset<Row> without(Person person, Dataset<Row> rows) {
    return rows.where(not(col("feedback_id").isin(person.ids())));
  }

  /** Spreads rows over as many files as they were in, as a night does. */
  private static void spread(TableStore store, Table table, Dataset<Row> rows, Manifest before) {
    Manifest.TableEntry entry = before.tables().get(table.name());
    int files = entry == null ? 1 : Math.max(1, entry.files().size());
    store.write(table, rows.repartition(files, col("feedback_id")));
  }

  /** The tree as the run knew it; the names that sources call departments by are not needed. */
  private static Departments departments(Dataset<Row> rows) {
    List<Department> departments = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      departments.add(
          new Department(
              row.getAs("id"),
              row.getAs("name"),
              row.getAs("parent"),
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    return new Departments(departments);
  }

  private static NeedStage.Periods periods(Manifest run, RunSettings settings) {
    return new NeedStage.Periods(
        LocalDate.parse(run.asOf()), settings.windowDays(), settings.periodDays());
  }

  /** What lies in the tables must be what the books say, as on the night itself. */
  private static void check(Manifest manifest) {
    same(
        "read", manifest.accepted() + manifest.rejected() + manifest.duplicates(), manifest.read());
    same(
        "rejects and duplicates stored",
        manifest.rejected() + manifest.duplicates(),
        manifest.rows(Tables.REJECTS));
    same("mentions indexed", manifest.rows(Tables.MENTIONS), manifest.index().documents());
  }

  private static void same(String what, long counted, long stored) {
    if (counted != stored) {
      throw new IllegalStateException(
          what
              + " must be "
              + counted
              + " as counted, got "
              + stored
              + "; the run stays as it was");
    }
  }
}
