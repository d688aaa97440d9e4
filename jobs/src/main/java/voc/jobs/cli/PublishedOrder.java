package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import voc.core.table.Column;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** The published order of a run's needs, put beside their figures. */
final class PublishedOrder {
  /** What the rows of needs get besides their own columns. */
  private static final String PLACE = "published_rank";

  private static final List<String> ADDED =
      List.of("rank_low", "rank_high", "previous_rank", "moved_words", "lane", "order", "quadrant");

  private static final int MOVES_SHOWN = 5;

  private final Map<String, ObjectNode> byNeed;

  /**
   * @param byNeed rows of table {@code priorities} by need; none of a run of an earlier version
   */
  PublishedOrder(Map<String, ObjectNode> byNeed) {
    this.byNeed = byNeed;
  }

  /** The order of a run; none of a run that an earlier version made. */
  static PublishedOrder of(RunFolder run) throws IOException {
    Map<String, ObjectNode> byNeed = new HashMap<>();
    if (run.manifest().tables().containsKey(PriorityTables.PRIORITIES.name())) {
      ParquetTable.rows(run, PriorityTables.PRIORITIES, new Configuration())
          .forEach(row -> byNeed.put(row.path("need").asText(), row));
    }
    return new PublishedOrder(byNeed);
  }

  boolean isKnown() {
    return !byNeed.isEmpty();
  }

  /** The needs in this order, with what it says of each; as they are where there is none. */
  List<ObjectNode> of(List<ObjectNode> needs) {
    if (!isKnown()) {
      return needs;
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (ObjectNode need : needs) {
      ObjectNode place = byNeed.get(need.path("id").asText());
      ObjectNode row = need.deepCopy();
      if (place != null) {
        row.set(PLACE, place.get("rank"));
        ADDED.forEach(name -> row.set(name, place.get(name)));
      }
      rows.add(row);
    }
    rows.sort(Comparator.comparingInt(row -> row.path(PLACE).asInt(Integer.MAX_VALUE)));
    return rows;
  }

  List<String> columns(Table needs) {
    List<String> columns = new ArrayList<>(needs.columns().stream().map(Column::name).toList());
    if (isKnown()) {
      columns.add(PLACE);
      columns.addAll(ADDED);
    }
    return columns;
  }

  /** What the order means, in lines for people. */
  List<String> legend() {
    if (!isKnown()) {
      return List.of();
    }
    String order = byNeed.values().iterator().next().path("order").asText();
    return List.of(
        "#: the published order follows "
            + (order.equals("blended") ? "the figures and the ballots" : "the " + words(order))
            + "; places: where other weights and other evidence would put it, 95 % of the time");
  }

  private static String words(String order) {
    return order.equals("data") ? "figures" : order;
  }

  /** Why needs moved: a line for each of the first few. */
  static List<String> moves(List<ObjectNode> rows) {
    return rows.stream()
        .filter(row -> row.hasNonNull("moved_words"))
        .limit(MOVES_SHOWN)
        .map(row -> name(row) + " went " + row.path("moved_words").asText())
        .toList();
  }

  /** As the register calls it, else as its topic is called. */
  private static String name(ObjectNode need) {
    return need.path(need.hasNonNull("name") ? "name" : "topic_name").asText();
  }

  /** Its place; in an older run that by the score. */
  static String place(ObjectNode row) {
    String field = row.has(PLACE) ? PLACE : "rank";
    return String.format(Locale.ROOT, "%,d", row.path(field).asInt());
  }

  static String range(ObjectNode row) {
    return row.hasNonNull("rank_low")
        ? row.path("rank_low").asInt() + "–" + row.path("rank_high").asInt()
        : "";
  }
}
