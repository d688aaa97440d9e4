package voc.jobs.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;
import voc.jobs.rows.PriorityRows;
import voc.needs.ballot.BallotResult;
import voc.needs.board.BoardItem;
import voc.needs.board.BoardNight;
import voc.needs.board.InitiativeOnBoard;
import voc.needs.board.NeedOnBoard;
import voc.needs.disclosure.SmallestCell;
import voc.needs.priority.Basis;
import voc.needs.priority.PublishedNight;
import voc.needs.roadmap.Status;

/**
 * What the tables of a run say, for the board. Ranks and factors are those of table {@code
 * priorities}; of a run without it, those of {@code needs}.
 */
public final class BoardReader {
  /** The words of both tables for what was decided and is not done. */
  private static final Set<String> OPEN = Set.of(Status.PLANNED.word(), Status.IN_PROGRESS.word());

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
    return read(run, Set.of());
  }

  /** The same as an earlier night, with what its own agenda told as decided since before it. */
  public BoardNight readWithDecisions(String run) throws IOException {
    Set<String> decided = new TreeSet<>();
    for (ObjectNode row : rows.of(PriorityTables.BOARD)) {
      String after = text(row, "after");
      // What had not changed by then was told again, and is not told a third time.
      if (text(row, "section").equals(BoardItem.Section.DECISION.code())
          && !after.isEmpty()
          && !after.equals(text(row, "before"))) {
        decided.add(text(row, row.hasNonNull("initiative") ? "initiative" : "need"));
      }
    }
    return read(run, decided);
  }

  /** The same as an earlier night, with all that was planned or in progress by then. */
  public BoardNight readWithOpen(String run) throws IOException {
    Set<String> decided = new TreeSet<>();
    for (ObjectNode row : rows.of(PriorityTables.INITIATIVES)) {
      if (OPEN.contains(text(row, "status"))) {
        decided.add(text(row, "initiative"));
      }
    }
    for (ObjectNode row : rows.of(NeedTables.NEEDS)) {
      if (OPEN.contains(text(row, "status"))) {
        decided.add(text(row, "id"));
      }
    }
    return read(run, decided);
  }

  private BoardNight read(String run, Set<String> decided) throws IOException {
    return new BoardNight(run, needs(), initiatives(), alarms(), urgent(), ballots(), decided);
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
              text(need, need.hasNonNull("name") ? "name" : "topic_name"),
              text(need, "department"),
              told ? place(text(need, "id"), ranked) : null,
              optional(need, "status"),
              optional(need, "owner")));
    }
    return needs;
  }

  private static PublishedNight.Place place(String need, JsonNode row) {
    int rank = row.path("rank").asInt();
    double benefit = row.path("benefit").asDouble();
    double score = row.path("score").asDouble();
    return new PublishedNight.Place(
        need,
        PriorityRows.laneOf(text(row, "lane")),
        rank,
        row.path("data_rank").asInt(rank),
        row.hasNonNull("order") ? PriorityRows.basisOf(text(row, "order")) : Basis.DATA,
        row.path("reach").asDouble(),
        row.path("impact").asDouble(),
        row.path("confidence").asDouble(),
        score > 0 && benefit > 0 ? benefit / score : 1);
  }

  private Map<String, Integer> ballots() throws IOException {
    Map<String, Integer> ballots = new TreeMap<>();
    for (ObjectNode row : rows.of(PriorityTables.BALLOT_RESULTS)) {
      if (text(row, "department").equals(BallotResult.ALL)) {
        ballots.put(text(row, "need"), row.path("schulze_rank").asInt());
      }
    }
    return ballots;
  }

  private List<InitiativeOnBoard> initiatives() throws IOException {
    Map<String, List<InitiativeOnBoard.Outcome>> outcomes = new HashMap<>();
    for (ObjectNode row : rows.of(PriorityTables.OUTCOMES)) {
      outcomes
          .computeIfAbsent(text(row, "initiative"), any -> new ArrayList<>())
          .add(
              new InitiativeOnBoard.Outcome(
                  text(row, "need"), text(row, "verdict"), text(row, "words")));
    }
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
              outcomes.getOrDefault(text(row, "initiative"), List.of())));
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
