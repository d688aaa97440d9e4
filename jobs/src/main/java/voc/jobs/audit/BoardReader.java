package voc.jobs.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;
import voc.needs.board.BoardNight;
import voc.needs.board.InitiativeOnBoard;
import voc.needs.board.NeedOnBoard;
import voc.needs.board.NeedOnBoard.Factors;
import voc.needs.disclosure.SmallestCell;
import voc.needs.priority.RankRanges;

/**
 * What the tables of a run say, for the board. Ranks and factors are those of table {@code
 * priorities}; of a run without it, those of {@code needs}.
 */
public final class BoardReader {
  private final Rows rows;
  private final SmallestCell smallest;

  /** The rows of a run's tables. */
  public interface Rows {
    /** All rows, as objects by column; none where the run has no such table. */
    List<ObjectNode> of(Table table) throws IOException;
  }

  /**
   * @param smallest that of the run
   */
  public BoardReader(Rows rows, SmallestCell smallest) {
    this.rows = rows;
    this.smallest = smallest;
  }

  /** Reads the night of a run. */
  public BoardNight read(String run) throws IOException {
    return new BoardNight(run, needs(), initiatives(), alarms(), urgent());
  }

  private List<NeedOnBoard> needs() throws IOException {
    Map<String, ObjectNode> priorities = new HashMap<>();
    rows.of(PriorityTables.PRIORITIES).forEach(row -> priorities.put(text(row, "need"), row));
    List<NeedOnBoard> needs = new ArrayList<>();
    for (ObjectNode need : rows.of(NeedTables.NEEDS)) {
      ObjectNode ranked = priorities.getOrDefault(text(need, "id"), need);
      boolean told = !need.path("suppressed").asBoolean() && !ranked.path("suppressed").asBoolean();
      needs.add(
          new NeedOnBoard(
              text(need, "id"),
              Objects.requireNonNullElse(optional(need, "name"), text(need, "topic_name")),
              text(need, "department"),
              told ? ranked.path("rank").asInt() : null,
              told ? factors(ranked) : null,
              told ? place(ranked) : null,
              optional(need, "status"),
              optional(need, "owner")));
    }
    return needs;
  }

  private static @Nullable Factors factors(JsonNode row) {
    return row.hasNonNull("reach") && row.hasNonNull("impact") && row.hasNonNull("confidence")
        ? new Factors(
            row.path("reach").asDouble(),
            row.path("impact").asDouble(),
            row.path("confidence").asDouble(),
            effort(row))
        : null;
  }

  /** What the benefit was divided by: the effort against the median of all, and not its months. */
  private static double effort(JsonNode row) {
    double benefit = row.path("benefit").asDouble();
    double score = row.path("score").asDouble();
    return benefit > 0 && score > 0 ? benefit / score : 1;
  }

  private static NeedOnBoard.@Nullable Place place(JsonNode row) {
    return row.hasNonNull("data_rank") && row.hasNonNull("raw_rank") && row.hasNonNull("rank_low")
        ? new NeedOnBoard.Place(
            text(row, "lane"),
            text(row, "order"),
            row.path("data_rank").asInt(),
            row.path("raw_rank").asInt(),
            new RankRanges.Range(row.path("rank_low").asInt(), row.path("rank_high").asInt()))
        : null;
  }

  private List<InitiativeOnBoard> initiatives() throws IOException {
    Map<String, String> outcomes = new HashMap<>();
    Map<String, List<String>> verdicts = new HashMap<>();
    rows.of(PriorityTables.OUTCOMES)
        .forEach(
            row -> {
              String code = text(row, "initiative");
              outcomes.merge(code, text(row, "words"), (a, b) -> a + "; " + b);
              verdicts
                  .computeIfAbsent(code, none -> new ArrayList<>())
                  .add(text(row, "need") + " " + text(row, "verdict"));
            });
    List<InitiativeOnBoard> initiatives = new ArrayList<>();
    for (ObjectNode row : rows.of(PriorityTables.INITIATIVES)) {
      List<String> needs = new ArrayList<>();
      row.path("needs").forEach(need -> needs.add(need.asText()));
      initiatives.add(
          new InitiativeOnBoard(
              text(row, "initiative"),
              text(row, "name"),
              text(row, "department"),
              needs,
              text(row, "status"),
              row.hasNonNull("overdue_days") ? row.path("overdue_days").asInt() : null,
              verdicts.getOrDefault(text(row, "initiative"), List.of()).stream().sorted().toList(),
              outcomes.get(text(row, "initiative"))));
    }
    return initiatives;
  }

  private List<BoardNight.Alarm> alarms() throws IOException {
    List<BoardNight.Alarm> alarms = new ArrayList<>();
    for (ObjectNode row : rows.of(TrendTables.ALERTS)) {
      alarms.add(
          new BoardNight.Alarm(
              text(row, "need"),
              text(row, "department"),
              text(row, "kind"),
              text(row, "raised"),
              text(row, "words")));
    }
    return alarms;
  }

  /** Of fewer feedback than the smallest cell, only that there is some. */
  private @Nullable Long urgent() throws IOException {
    List<ObjectNode> sentences = rows.of(Tables.URGENT);
    Set<String> feedback = new TreeSet<>();
    sentences.forEach(row -> feedback.add(text(row, "feedback_id")));
    return smallest.isSmall(feedback.size()) ? null : Long.valueOf(sentences.size());
  }

  private static String text(JsonNode row, String column) {
    return row.path(column).asText("");
  }

  private static @Nullable String optional(JsonNode row, String column) {
    String text = text(row, column);
    return !row.hasNonNull(column) || text.isBlank() ? null : text;
  }
}
