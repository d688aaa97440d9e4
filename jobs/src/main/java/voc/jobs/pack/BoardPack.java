package voc.jobs.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import voc.core.table.Table;
import voc.jobs.audit.BoardReader;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.needs.board.BoardAgenda;
import voc.needs.board.BoardItem;
import voc.needs.board.BoardItem.Section;
import voc.needs.board.BoardNight;
import voc.needs.disclosure.SmallestCell;
import voc.needs.register.NeedIdentity;

/**
 * Writes the change board's pack: what is new, moved, decided and overdue between two published
 * nights, as a page and as JSON. The same nights give the same files, byte by byte.
 */
public final class BoardPack {
  private static final String PAGE = "board.md";
  private static final String DATA = "board.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final Map<Section, String> TITLES =
      Map.of(
          Section.URGENT, "Urgent exceptions",
          Section.NEW, "New needs",
          Section.MOVE, "Moves, and what moved them",
          Section.ALARM, "Alarms",
          Section.DECISION, "Decisions, and what became of them",
          Section.OVERDUE, "Overdue");

  private static final Map<Section, String> NOTHING =
      Map.of(
          Section.URGENT, "Nobody told of danger to life or body.",
          Section.NEW, "No need is new.",
          Section.MOVE, "No need moved.",
          Section.ALARM, "No alarm was raised.",
          Section.DECISION, "Nothing was decided, nothing had been, and no outcome came in.",
          Section.OVERDUE, "Nothing is overdue.");

  private final RunFolder before;
  private final RunFolder now;

  /**
   * @param before the night to compare with
   * @param now a later one
   */
  public BoardPack(RunFolder before, RunFolder now) {
    this.before = before;
    this.now = now;
  }

  /**
   * Writes the pack.
   *
   * @return the items in it
   * @throws PackException if the folder holds other things and is refused
   */
  public List<BoardItem> write(Path folder, GapPack.Others others) throws IOException {
    BoardNight earlier = reader(before).readWithOpen(before.id()).under(identity(now)::of);
    BoardNight tonight = reader(now).read(now.id());
    List<BoardItem> items = new BoardAgenda(earlier, tonight).items();
    SortedMap<String, String> titles = new TreeMap<>();
    tonight.needs().forEach(need -> titles.put(need.id(), need.title()));
    SortedMap<String, String> files = new TreeMap<>();
    files.put(PAGE, page(items, titles));
    files.put(DATA, data(items));
    new PackFolder(folder).write(files, others);
    return items;
  }

  /** Which id each need counts under on the night of a run. */
  private static NeedIdentity identity(RunFolder run) throws IOException {
    RunSettings settings = run.manifest().settings();
    return settings == null ? NeedIdentity.SAME : settings.words().identity();
  }

  private static BoardReader reader(RunFolder run) throws IOException {
    Manifest manifest = run.manifest();
    return new BoardReader(
        (Table table) ->
            manifest.tables().containsKey(table.name())
                ? ParquetTable.rows(run, table, new Configuration())
                : List.of(),
        new SmallestCell(manifest.smallestCell()));
  }

  private String page(List<BoardItem> items, Map<String, String> titles) throws IOException {
    StringBuilder page = new StringBuilder("# Change board\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "Run %s, as of %s, against run %s, as of %s.\n",
            now.id(),
            now.manifest().asOf(),
            before.id(),
            before.manifest().asOf()));
    for (Section section : Section.values()) {
      page.append("\n## ").append(TITLES.get(section)).append("\n\n");
      List<BoardItem> of = items.stream().filter(item -> item.section() == section).toList();
      if (of.isEmpty()) {
        page.append(NOTHING.get(section)).append('\n');
      } else {
        section(page, of, titles);
      }
    }
    return page.toString();
  }

  /** Of new needs only those with a rank have a row of their own: there can be many others. */
  private static void section(StringBuilder page, List<BoardItem> of, Map<String, String> titles) {
    List<BoardItem> rows = of.stream().filter(item -> !isBareName(item)).toList();
    if (!rows.isEmpty()) {
      page.append("| | department | before | after |\n|---|---|---|---|\n");
      rows.forEach(item -> page.append(line(item)));
    }
    List<String> others =
        of.stream()
            .filter(BoardPack::isBareName)
            .map(item -> Markdown.text(titles.getOrDefault(item.need(), item.words())))
            .toList();
    if (!others.isEmpty()) {
      page.append(rows.isEmpty() ? "" : "\n")
          .append("New, and of too few people to tell more: ")
          .append(String.join(", ", others))
          .append(".\n");
    }
  }

  private static boolean isBareName(BoardItem item) {
    return item.section() == Section.NEW && item.after() == null;
  }

  private static String line(BoardItem item) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |\n",
        Markdown.text(item.words()),
        cell(item.department()),
        cell(item.before()),
        cell(item.after()));
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : Markdown.text(text);
  }

  private String data(List<BoardItem> items) throws IOException {
    ObjectNode data = JSON.createObjectNode();
    data.put("run", now.id()).put("as_of", now.manifest().asOf());
    data.put("since", before.id()).put("since_as_of", before.manifest().asOf());
    ArrayNode list = data.putArray("items");
    for (BoardItem item : items) {
      list.addObject()
          .put("section", item.section().code())
          .put("need", item.need())
          .put("initiative", item.initiative())
          .put("department", item.department())
          .put("words", item.words())
          .put("factor", item.factor())
          .put("before", item.before())
          .put("after", item.after());
    }
    return JSON.writeValueAsString(data).replace("\r\n", "\n") + "\n";
  }
}
