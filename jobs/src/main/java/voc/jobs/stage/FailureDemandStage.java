package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.table.GapTables;
import voc.jobs.config.Departments;
import voc.jobs.rows.FailureRows;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.NeedFigures;
import voc.needs.cost.HandlingCostEstimator;
import voc.needs.disclosure.FailureDisclosure;
import voc.needs.disclosure.SmallestCell;
import voc.needs.failure.Baseline;
import voc.needs.failure.ChannelCounts;
import voc.needs.failure.ChannelCounts.Count;
import voc.needs.failure.FailureDemand;
import voc.needs.failure.FailureDemandFinder;
import voc.needs.register.NeedIdentity;

/**
 * Counts searches, calls and requests of each need, and finds how much of the searching turns into
 * calling. After the needs: what is suppressed there decides what may be shown here.
 */
public final class FailureDemandStage {
  private static final Column IS_CALL = col("channel").equalTo(Channel.CALL.code());
  private static final Column IS_CHAT = col("channel").equalTo(Channel.CHAT.code());
  private static final Column IS_REQUEST = col("channel").equalTo(Channel.SERVICE_REQUEST.code());

  private final TableStore store;
  private final RunSettings settings;
  private final Departments departments;
  private final SmallestCell smallest;

  /**
   * @param settings the topics, unit costs and register of the run
   */
  public FailureDemandStage(
      TableStore store, RunSettings settings, Departments departments, SmallestCell smallest) {
    this.store = store;
    this.settings = settings;
    this.departments = departments;
    this.smallest = smallest;
  }

  /** What searching in vain costs, the costliest need first. */
  public record Found(List<FailureDemand> demands, StageReport report) implements StageResult {
    public Found {
      demands = List.copyOf(demands);
    }

    /** How many needs are published without figures. */
    public long suppressed() {
      return demands.stream().filter(FailureDemand::isSuppressed).count();
    }

    /** Those with calls that could have been spared, the costliest first. */
    public List<FailureDemand> avoidable() {
      return demands.stream().filter(demand -> demand.avoidable() != null).toList();
    }
  }

  /**
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param shown ids of the needs that table {@code needs} shows with their figures
   */
  public Found run(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      SearchDemand searched,
      NeedStage.Periods periods,
      Set<String> shown) {
    List<ChannelCounts> needs = counts(feedback, mentions, searched, periods);
    List<ChannelCounts> members = Baseline.members(needs);
    FailureDisclosure disclosed = FailureDisclosure.of(needs, members, shown, smallest);
    Baseline baseline =
        Baseline.of(
            members.stream().filter(need -> disclosed.pooled().contains(need.id())).toList());
    List<FailureDemand> demands =
        new FailureDemandFinder(baseline, estimator())
            .find(needs, disclosed.hidden(), disclosed.mixed());
    store.write(
        GapTables.FAILURE_DEMAND,
        demands.stream().map(demand -> FailureRows.of(demand, topicName(demand))).toList());
    long avoidable = demands.stream().filter(demand -> demand.avoidable() != null).count();
    String words =
        String.format(
            Locale.ROOT,
            "%,d needs; %,.0f of %,.0f searches named no topic; calls that could be spared about %,d needs",
            needs.size(),
            searched.withoutTopic(),
            searched.searches(),
            avoidable);
    return new Found(demands, StageReport.of("failures", searched.rows(), demands.size(), words));
  }

  private @Nullable HandlingCostEstimator estimator() {
    return settings.costs() == null
        ? null
        : new HandlingCostEstimator(settings.costs(), departments::path);
  }

  private String topicName(FailureDemand demand) {
    RunSettings.Topic topic = settings.topics().get(demand.topic());
    return topic == null ? demand.topic() : topic.name();
  }

  private List<ChannelCounts> counts(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      SearchDemand searched,
      NeedStage.Periods periods) {
    SortedMap<String, ChannelCounts> byId = new TreeMap<>();
    SortedMap<String, SearchDemand.OfTopic> searches = searches(searched);
    for (Row row : asked(feedback, mentions, periods).collectAsList()) {
      String topic = row.getAs("topic");
      String department = row.getAs("department");
      SearchDemand.OfTopic found = searches.remove(NeedFigures.idOf(department, topic));
      ChannelCounts need =
          counts(row, topic, department, found == null ? SearchDemand.OfTopic.NONE : found);
      byId.put(need.id(), need);
    }
    searches.forEach((need, found) -> byId.put(need, onlySearched(need, found)));
    return byId.values().stream().filter(FailureDemandStage::isAskedFor).toList();
  }

  /** By the need that a topic's owner has of it, or that this counts under. */
  private SortedMap<String, SearchDemand.OfTopic> searches(SearchDemand searched) {
    NeedIdentity identity = settings.words().identity();
    SortedMap<String, SearchDemand.OfTopic> byNeed = new TreeMap<>();
    searched
        .byTopic()
        .forEach(
            (topic, found) -> {
              String owner = TopicMentions.owner(topic, settings.topics());
              byNeed.merge(
                  identity.of(NeedFigures.idOf(owner, topic)), found, SearchDemand.OfTopic::plus);
            });
    return byNeed;
  }

  private static boolean isAskedFor(ChannelCounts need) {
    return need.searches() > 0
        || need.conversations().feedback() > 0
        || need.requests().feedback() > 0;
  }

  private Dataset<Row> asked(
      Dataset<Row> feedback, Dataset<Row> mentions, NeedStage.Periods periods) {
    Column isConversation = IS_CALL.or(IS_CHAT);
    List<Column> counts = new ArrayList<>();
    add(counts, "calls", IS_CALL);
    add(counts, "chats", IS_CHAT);
    add(counts, "conversations", isConversation);
    add(counts, "requests", IS_REQUEST);
    add(counts, "others", not(isConversation.or(IS_REQUEST)));
    return TopicMentions.of(feedback, mentions, settings, departments, periods)
        .where(col("day").geq(periods.windowStart()))
        .groupBy("topic", "department")
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new));
  }

  private static void add(List<Column> counts, String name, Column condition) {
    counts.add(countDistinct(when(condition, col("feedback_id"))).as(name));
    counts.add(countDistinct(when(condition, col("person"))).as(name + "_people"));
  }

  private static ChannelCounts counts(
      Row row, String topic, String department, SearchDemand.OfTopic searched) {
    return new ChannelCounts(
        topic,
        department,
        searched.searches(),
        searched.failed(),
        count(row, "calls"),
        count(row, "chats"),
        count(row, "conversations"),
        count(row, "requests"),
        count(row, "others"));
  }

  private static Count count(Row row, String name) {
    return new Count(row.<Long>getAs(name), row.<Long>getAs(name + "_people"));
  }

  private ChannelCounts onlySearched(String need, SearchDemand.OfTopic searched) {
    return new ChannelCounts(
        NeedFigures.topicOf(need),
        NeedFigures.departmentOf(need),
        searched.searches(),
        searched.failed(),
        Count.NONE,
        Count.NONE,
        Count.NONE,
        Count.NONE,
        Count.NONE);
  }
}
