package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Need;
import voc.core.table.AuditTables;
import voc.core.table.NeedTables;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.NeedFigures;
import voc.needs.OrphanFinder;
import voc.needs.RollUp;
import voc.needs.register.NeedIdentity;
import voc.needs.register.NeedWords;

/**
 * Checks that the organisation's figures are the sums of its departments', and lists the topics of
 * several departments that nobody owns as a whole.
 */
public final class RollUpStage {
  private final TableStore store;
  private final RunSettings settings;
  private final Departments departments;

  /**
   * @param settings the topics and the register of the run
   */
  public RollUpStage(TableStore store, RunSettings settings, Departments departments) {
    this.store = store;
    this.settings = settings;
    this.departments = departments;
  }

  /**
   * What was found.
   *
   * @param orphans the topics without an owner, those with most feedback first
   */
  public record Added(List<OrphanFinder.Orphan> orphans, StageReport report)
      implements StageResult {
    public Added {
      orphans = List.copyOf(orphans);
    }
  }

  /** An additive figure, as counted over all departments at once and of each need. */
  private record Additive(String name, String column, ToLongFunction<NeedFigures> ofNeed) {}

  private static final List<Additive> ADDITIVE =
      List.of(
          new Additive("volume", "volume", NeedFigures::volume),
          new Additive("mentions", "mentions", NeedFigures::mentions),
          new Additive("negative_mentions", "negative", NeedFigures::negativeMentions),
          new Additive("questions", "questions", NeedFigures::questions),
          new Additive("troubled_mentions", "troubled", NeedFigures::troubledMentions));

  /**
   * Checks and lists.
   *
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param ranked the needs of the same night, whose table is written
   * @throws IllegalStateException if something does not add up: with the rule, values and place
   */
  public Added run(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      NeedStage.Periods periods,
      NeedStage.Ranked ranked) {
    requirePublished(ranked);
    int sums = requireSums(wholes(feedback, mentions, periods), ranked.counted().figures());
    List<OrphanFinder.Orphan> orphans = OrphanFinder.find(parts(ranked));
    store.write(AuditTables.ORPHAN_NEEDS, orphans.stream().map(this::row).toList());
    String words =
        String.format(
            Locale.ROOT,
            "%,d sums over departments hold; %,d topics of several departments without an owner",
            sums,
            orphans.size());
    return new Added(
        orphans,
        StageReport.of("rollup", ranked.counted().figures().size(), orphans.size(), words));
  }

  /** What the table shows must be what was counted: it is the table that people add up. */
  private void requirePublished(NeedStage.Ranked ranked) {
    SortedMap<String, NeedFigures> counted = new TreeMap<>();
    ranked.counted().figures().forEach(need -> counted.put(need.id(), need));
    for (Row row : store.read(NeedTables.NEEDS).where("not suppressed").collectAsList()) {
      String id = row.getAs("id");
      NeedFigures need = counted.get(id);
      for (Additive figure : ADDITIVE) {
        Long shown = row.getAs(figure.name());
        Long expected = need == null ? null : figure.ofNeed().applyAsLong(need);
        if (!shown.equals(expected)) {
          throw new IllegalStateException(
              figure.name()
                  + " of need "
                  + id
                  + " must be "
                  + expected
                  + " as counted, got "
                  + shown
                  + " in table needs; nothing was published");
        }
      }
    }
  }

  /** By figure, then by topic: counted as if there were no departments. */
  private SortedMap<String, SortedMap<String, Long>> wholes(
      Dataset<Row> feedback, Dataset<Row> mentions, NeedStage.Periods periods) {
    List<Row> rows =
        TopicMentions.of(feedback, mentions, settings, departments, periods)
            .where(col("day").geq(periods.windowStart()))
            .groupBy("topic")
            .agg(
                countDistinct("feedback_id").as("volume"),
                count(lit(1)).as("mentions"),
                count(when(col("negative"), lit(1))).as("negative"),
                count(when(col("question"), lit(1))).as("questions"),
                count(when(col("troubled"), lit(1))).as("troubled"))
            .collectAsList();
    SortedMap<String, SortedMap<String, Long>> wholes = new TreeMap<>();
    for (Additive figure : ADDITIVE) {
      SortedMap<String, Long> byTopic = new TreeMap<>();
      rows.forEach(row -> byTopic.put(row.getAs("topic"), row.getAs(figure.column())));
      wholes.put(figure.name(), byTopic);
    }
    return wholes;
  }

  private int requireSums(
      SortedMap<String, SortedMap<String, Long>> wholes, List<NeedFigures> needs) {
    NeedIdentity identity = settings.words().identity();
    int sums = 0;
    for (Additive figure : ADDITIVE) {
      SortedMap<String, Long> whole = new TreeMap<>(wholes.getOrDefault(figure.name(), none()));
      SortedMap<String, SortedMap<String, Long>> parts = new TreeMap<>();
      for (NeedFigures need : needs) {
        parts
            .computeIfAbsent(need.topic(), none -> new TreeMap<>())
            .put(need.department(), figure.ofNeed().applyAsLong(need));
      }
      if (figure.name().equals("volume")) {
        // Where a need of another topic and department was merged into one of this topic, a
        // feedback on both counts in both departments: nothing that is additive.
        for (NeedFigures need : needs) {
          if (!identity.previous(need.id()).isEmpty()) {
            whole.remove(need.topic());
            parts.remove(need.topic());
          }
        }
      }
      sums += RollUp.require(figure.name(), "departments", whole, parts);
    }
    return sums;
  }

  private static SortedMap<String, Long> none() {
    return new TreeMap<>();
  }

  private static List<OrphanFinder.Part> parts(NeedStage.Ranked ranked) {
    List<OrphanFinder.Part> parts = new ArrayList<>();
    for (Need need : ranked.needs()) {
      @Nullable NeedWords words = ranked.words().get(need.id());
      parts.add(
          new OrphanFinder.Part(
              need.topic(),
              need.department(),
              need.volume(),
              words == null ? null : words.owner()));
    }
    return parts;
  }

  private Row row(OrphanFinder.Orphan orphan) {
    RunSettings.Topic topic = settings.topics().get(orphan.topic());
    return RowFactory.create(
        orphan.topic(),
        topic == null ? orphan.topic() : topic.name(),
        orphan.departments().toArray(),
        false,
        orphan.volume(),
        orphan.largestShare(),
        orphan.words());
  }
}
