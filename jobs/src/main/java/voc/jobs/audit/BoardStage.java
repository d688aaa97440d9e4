package voc.jobs.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.rows.AuditRows;
import voc.jobs.stage.StageReport;
import voc.jobs.stage.StageResult;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableStore;
import voc.needs.board.BoardAgenda;
import voc.needs.board.BoardItem;
import voc.needs.board.BoardItem.Section;
import voc.needs.board.BoardNight;
import voc.needs.disclosure.SmallestCell;
import voc.needs.register.NeedIdentity;

/**
 * Compares a night with the one published before it, for the change board. The last stage of all.
 */
public final class BoardStage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final TableStore store;
  private final SmallestCell smallest;
  private final NeedIdentity identity;

  /**
   * @param identity which id each need counts under on this night
   */
  public BoardStage(
      SparkSession spark, TableStore store, SmallestCell smallest, NeedIdentity identity) {
    this.identity = identity;
    this.spark = spark;
    this.store = store;
    this.smallest = smallest;
  }

  /** The agenda. */
  public record Compared(List<BoardItem> items, StageReport report) implements StageResult {
    public Compared {
      items = List.copyOf(items);
    }
  }

  /**
   * Writes table {@code board}.
   *
   * @param before the night to compare with, if there is one
   * @param run id of this night
   */
  public Compared run(Optional<RunFolder> before, String run) throws IOException {
    @Nullable RunFolder earlier = before.orElse(null);
    BoardNight then = earlier == null ? null : night(earlier).under(identity::of);
    BoardNight now = new BoardReader(this::written, smallest).read(run);
    List<BoardItem> items = new BoardAgenda(then, now).items();
    write(items, then == null ? "" : then.run());
    Map<Section, Long> counts =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    BoardItem::section, () -> new EnumMap<>(Section.class), Collectors.counting()));
    String words =
        counts.isEmpty()
            ? "nothing for the board"
            : counts.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey().code()))
                .collect(Collectors.joining(", "));
    return new Compared(items, StageReport.of("board", now.needs().size(), items.size(), words));
  }

  /** Writes an empty table: where the night to compare with is gone. */
  public StageReport writeNothing() {
    write(List.of(), "");
    return StageReport.of("board", 0, 0, "the night to compare with is gone");
  }

  private void write(List<BoardItem> items, String since) {
    Map<Section, Integer> places = new EnumMap<>(Section.class);
    List<Row> rows = new ArrayList<>();
    for (BoardItem item : items) {
      rows.add(AuditRows.of(item, places.merge(item.section(), 1, Integer::sum), since));
    }
    store.write(PriorityTables.BOARD, rows);
  }

  private BoardNight night(RunFolder run) throws IOException {
    Manifest manifest = run.manifest();
    Set<String> tables = manifest.tables().keySet();
    TableStore before = new TableStore(spark, run);
    return new BoardReader(
            table -> {
              if (!tables.contains(table.name())) {
                return List.of();
              }
              Intact.require(run, table);
              return rows(before, table);
            },
            new SmallestCell(manifest.smallestCell()))
        .readWithDecisions(run.id());
  }

  private List<ObjectNode> written(Table table) throws IOException {
    return Tables.all().contains(table) ? rows(store, table) : List.of();
  }

  private static List<ObjectNode> rows(TableStore from, Table table) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    for (String json : from.read(table).toJSON().collectAsList()) {
      rows.add((ObjectNode) JSON.readTree(json));
    }
    return rows;
  }
}
