package voc.jobs;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import voc.core.table.AuditTables;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.Tables;
import voc.jobs.audit.BoardStage;
import voc.jobs.config.Privacy.KeepRaw;
import voc.jobs.config.VocConfig;
import voc.jobs.progress.Progress;
import voc.jobs.register.RegisterStages;
import voc.jobs.stage.DepartmentStage;
import voc.jobs.stage.EarlierNights;
import voc.jobs.stage.FailureDemandStage;
import voc.jobs.stage.FaqIndexing;
import voc.jobs.stage.GapCosts;
import voc.jobs.stage.GapStage;
import voc.jobs.stage.GapsBefore;
import voc.jobs.stage.IndexStage;
import voc.jobs.stage.LoadStage;
import voc.jobs.stage.NeedStage;
import voc.jobs.stage.NeedsBefore;
import voc.jobs.stage.Planned;
import voc.jobs.stage.PrioritiesBefore;
import voc.jobs.stage.PublishStage;
import voc.jobs.stage.RunCoverage;
import voc.jobs.stage.RunSynonyms;
import voc.jobs.stage.SearchDemand;
import voc.jobs.stage.SearchDemandStore;
import voc.jobs.stage.SearchTopics;
import voc.jobs.stage.StageLog;
import voc.jobs.stage.TagStage;
import voc.jobs.stage.TaggerSource;
import voc.jobs.stage.ThemeStage;
import voc.jobs.stage.ThemesBefore;
import voc.jobs.stage.UrgentStage;
import voc.jobs.stage.VocabularyStage;
import voc.jobs.warehouse.NightId;
import voc.jobs.warehouse.RawStore;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.jobs.warehouse.WarehouseLock;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.RedactorSource;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.theme.DecisionFile;
import voc.search.faq.CoverageModel;
import voc.search.vocabulary.SynonymFile;

/**
 * One night: load → redact and tag → list what is urgent → discover themes → count by department →
 * index → find FAQ gaps → compare words → rank needs → find what searching in vain costs → count
 * periods → add up → say what changed → say what goes with scores → put needs in order → judge what
 * was done → audit → set the board's agenda → publish.
 *
 * <p>A run that fails leaves the warehouse as it was: the published run stays published, the
 * unfinished one is removed.
 */
public final class NightlyRun {
  /** Where there is no lock, an unfinished run younger than this may still be at work. */
  private static final Duration LONGEST_NIGHT = Duration.ofDays(1);

  private final VocConfig config;
  private final Parts parts;
  private final SparkSession spark;
  private final Progress progress;
  private final Clock clock;

  /**
   * What a run is made of besides its configuration.
   *
   * @param taxonomy topics and who owns them
   * @param taggers where tasks get their tagger
   * @param redactors where tasks get the redactor of single texts
   * @param feedbackRedactor for whole feedback
   * @param coverage trained model that judges whether the FAQ answers; else the shipped one does
   */
  public record Parts(
      Taxonomy taxonomy,
      TaggerSource taggers,
      RedactorSource redactors,
      FeedbackRedactor feedbackRedactor,
      Optional<CoverageModel> coverage) {

    /** With the shipped model of coverage. */
    public Parts(
        Taxonomy taxonomy,
        TaggerSource taggers,
        RedactorSource redactors,
        FeedbackRedactor feedbackRedactor) {
      this(taxonomy, taggers, redactors, feedbackRedactor, Optional.empty());
    }
  }

  public NightlyRun(
      VocConfig config, Parts parts, SparkSession spark, Progress progress, Clock clock) {
    this.config = config;
    this.parts = parts;
    this.spark = spark;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs all stages and publishes.
   *
   * @throws voc.jobs.warehouse.WarehouseException if another run is writing to the warehouse
   */
  public RunSummary run() throws IOException {
    Warehouse warehouse =
        Warehouse.at(config.warehouse(), spark.sparkContext().hadoopConfiguration());
    Instant now = clock.instant();
    try (WarehouseLock lock = warehouse.lock(now)) {
      // With the lock, a folder without manifest has no owner any more.
      warehouse.removeUnfinished(lock.isExclusive() ? now : now.minus(LONGEST_NIGHT));
      warehouse.finishRevisions();
      return locked(warehouse, now);
    }
  }

  private RunSummary locked(Warehouse warehouse, Instant now) throws IOException {
    Optional<RawStore> raw = rawStore();
    int expired = raw.isPresent() ? raw.orElseThrow().expire(now, kept()) : 0;
    RunFolder folder = warehouse.create(NightId.of(now));
    boolean published = false;
    try {
      RunSummary summary = stages(warehouse, folder, raw, now);
      published = true;
      return summary.withRawExpired(expired);
    } finally {
      if (!published) {
        warehouse.discard(folder);
        if (raw.isPresent()) {
          raw.orElseThrow().discard(folder.id());
        }
      }
    }
  }

  /** Where raw feedback is kept, if the configuration wants that. */
  private Optional<RawStore> rawStore() throws IOException {
    KeepRaw keepRaw = config.privacy().keepRaw();
    return keepRaw == null
        ? Optional.empty()
        : Optional.of(
            RawStore.at(
                keepRaw.folder(), config.warehouse(), spark.sparkContext().hadoopConfiguration()));
  }

  private Duration kept() {
    KeepRaw keepRaw = config.privacy().keepRaw();
    return keepRaw == null ? Duration.ZERO : Duration.ofDays(keepRaw.days());
  }

  private RunSummary stages(
      Warehouse warehouse, RunFolder folder, Optional<RawStore> raw, Instant now)
      throws IOException {
    TableStore store = new TableStore(spark, folder);
    LoadStage load =
        new LoadStage(
            spark,
            store,
            config,
            parts.redactors(),
            parts.feedbackRedactor(),
            EarlierNights.of(
                spark,
                warehouse,
                config.sources(),
                warehouse.forgotten(parts.feedbackRedactor().pseudonyms())),
            today(now));
    TagStage tag =
        new TagStage(store, config.incidents(), parts.feedbackRedactor(), parts.taggers());
    UrgentStage urgency = new UrgentStage(spark, store);
    ThemeStage themes = new ThemeStage(spark, store, config.privacy().smallestCell());
    DepartmentStage departments =
        new DepartmentStage(store, config.departments(), config.privacy().smallestCell());
    IndexStage index = new IndexStage(spark, folder);
    FaqIndexing faq = FaqIndexing.by(parts.coverage());
    GapStage gaps =
        new GapStage(
            store,
            config.privacy().smallestCell(),
            faq,
            GapCosts.of(config.costs(), config.departments()));
    VocabularyStage vocabulary =
        new VocabularyStage(spark, store, config.privacy().smallestCell(), faq);
    SynonymFile.Content synonyms = SynonymFile.at(config.synonyms()).read();
    NeedStage needs =
        new NeedStage(
            spark, store, settings(), config.departments(), config.privacy().smallestCell());
    SearchTopics searchTopics = new SearchTopics(spark, parts.taggers());
    FailureDemandStage failures =
        new FailureDemandStage(
            store, settings(), config.departments(), config.privacy().smallestCell());
    RegisterStages register =
        new RegisterStages(
            spark,
            store,
            settings(),
            config.departments(),
            config.privacy().smallestCell(),
            Planned.of(config.planning()));
    BoardStage board =
        new BoardStage(
            spark, store, config.privacy().smallestCell(), config.planning().register().identity());
    PublishStage publish =
        new PublishStage(spark, warehouse, folder, config.privacy().smallestCell(), settings());
    StageLog log = new StageLog(spark, progress);

    LoadStage.Loaded loaded = log.stage("load", "reading", load::run);
    if (raw.isPresent()) {
      raw.orElseThrow().keep(folder.id(), loaded.feedback());
    }
    TagStage.Tagged tagged =
        log.stage("tag", "redacting and tagging", () -> tag.run(loaded, config.sources()));
    UrgentStage.Urgent urgent =
        log.stage("urgent", "looking for danger", () -> urgency.run(tagged.mentions()));
    ThemeStage.Themed themed =
        log.stage(
            "themes",
            "discovering themes",
            () ->
                themes.run(
                    tagged.mentions(),
                    ThemesBefore.of(spark, warehouse),
                    DecisionFile.at(config.themeDecisions()).read(),
                    folder.id()));
    DepartmentStage.Assigned assigned =
        log.stage("departments", "counting", () -> departments.run(tagged.feedback()));
    IndexStage.Indexed indexed = log.stage("index", "indexing", () -> index.run(tagged.mentions()));
    GapStage.Found found =
        log.stage(
            "gaps",
            "asking the FAQ",
            () ->
                gaps.run(
                    tagged.feedback(),
                    tagged.mentions(),
                    loaded.reference(),
                    new GapStage.Night(
                        folder.id(),
                        periods(loaded.asOf()),
                        GapsBefore.of(spark, warehouse),
                        synonyms.rules())));
    VocabularyStage.Compared words =
        log.stage(
            "vocabulary",
            "comparing words",
            () ->
                vocabulary.run(
                    tagged.feedback(),
                    tagged.mentions(),
                    loaded.reference(),
                    synonyms,
                    periods(loaded.asOf())));
    RunSynonyms.write(folder, synonyms, spark.sparkContext().hadoopConfiguration());
    RunCoverage.write(folder, parts.coverage(), spark.sparkContext().hadoopConfiguration());
    NeedStage.Ranked ranked =
        log.stage(
            "needs",
            "ranking",
            () ->
                needs.run(
                    tagged.feedback(),
                    tagged.mentions(),
                    periods(loaded.asOf()),
                    NeedsBefore.of(spark, warehouse, folder.id())));
    FailureDemandStage.Found failed =
        log.stage(
            "failures",
            "comparing channels",
            () -> {
              NeedStage.Periods periods = periods(loaded.asOf());
              SearchDemand searched = searchTopics.count(loaded.reference().searches(), periods);
              SearchDemandStore.write(folder, searched, spark.sparkContext().hadoopConfiguration());
              return failures.run(
                  tagged.feedback(), tagged.mentions(), searched, periods, ranked.shown());
            });
    RegisterStages.Done registered =
        register.run(
            new RegisterStages.Night(
                tagged.feedback(),
                tagged.mentions(),
                periods(loaded.asOf()),
                ranked,
                PrioritiesBefore.of(spark, warehouse, config.planning().register().identity())),
            log::stage);
    log.stage("board", "comparing nights", () -> board.run(warehouse.current(), folder.id()));
    PublishStage.Published published =
        log.stage("publish", "checking", () -> publish.run(loaded, indexed, log, now));

    return new RunSummary(
        published.manifest(),
        plain(folder.path()),
        urgent.count(),
        urgent.newest(),
        loaded.counts(),
        registered.priorities().order(ranked.needs()),
        registered.priorities().mandated(),
        found.gaps(),
        failed.avoidable(),
        words,
        tagged.withoutTopic(),
        tagged.unscored(),
        assigned.unassigned(),
        suppressed(assigned, found, ranked, failed, registered),
        tagged.incidents(),
        themed,
        loaded.dropped(),
        log.seconds(),
        RunSummary.pastLimit(loaded.counts(), config::maxRejectShare),
        0);
  }

  /** Rows whose figures are suppressed, by table. */
  private static SortedMap<String, Long> suppressed(
      DepartmentStage.Assigned assigned,
      GapStage.Found found,
      NeedStage.Ranked ranked,
      FailureDemandStage.Found failed,
      RegisterStages.Done registered) {
    SortedMap<String, Long> rows = new TreeMap<>();
    rows.put(Tables.DEPARTMENTS.name(), assigned.suppressedDepartments());
    rows.put(Tables.UNASSIGNED.name(), assigned.suppressedAddressees());
    rows.put(GapTables.FAQ_GAPS.name(), found.suppressed());
    rows.put(GapTables.FAQ_ENTRIES.name(), found.suppressedEntries());
    rows.put(NeedTables.NEEDS.name(), (long) ranked.suppressed());
    rows.put(NeedTables.NEED_PERIODS.name(), registered.periods().suppressed());
    rows.put(GapTables.FAILURE_DEMAND.name(), failed.suppressed());
    rows.put(AuditTables.KPIS.name(), registered.audits().suppressedKpis());
    rows.put(AuditTables.NOT_HEARD.name(), registered.audits().suppressedGroups());
    return rows;
  }

  /** A folder of this machine as shells write it, else its URI. */
  private static String plain(Path folder) {
    URI uri = folder.toUri();
    return "file".equals(uri.getScheme()) ? uri.getPath() : uri.toString();
  }

  /** The latest day that it is anywhere on Earth. */
  private static LocalDate today(Instant now) {
    return now.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
  }

  private RunSettings settings() {
    return RunSettings.of(
            parts.taxonomy(), config.needs().windowDays(), config.needs().periodDays())
        .withCosts(config.costs())
        .withRegister(config.planning().register())
        .withAudits(auditSettings());
  }

  private RunSettings.Audits auditSettings() {
    return new RunSettings.Audits(
        config.planning().kpis(), config.planning().served(), config.incidents().radiusMetres());
  }

  private NeedStage.Periods periods(LocalDate asOf) {
    return new NeedStage.Periods(asOf, config.needs().windowDays(), config.needs().periodDays());
  }
}
