package voc.jobs.pack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import voc.core.Diagnosis;
import voc.core.table.GapTables;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.search.diagnosis.Told;

/**
 * Writes the draft pack of a run: a page for each gap that has figures, and an index. The same run
 * and gaps give the same files, byte by byte.
 */
public final class GapPack {
  private static final String INDEX = "README.md";

  private final RunFolder run;
  private final Manifest manifest;

  public GapPack(RunFolder run) throws IOException {
    this.run = run;
    this.manifest = run.manifest();
  }

  /** What becomes of a folder that holds other things than a pack. */
  public enum Others {
    /** It is refused. */
    REFUSED,
    /** They stay, and files of the same names are replaced. */
    KEPT
  }

  /**
   * Writes the pack: a page for each gap with figures that the FAQ does not answer already.
   *
   * @param gaps rows of table {@code faq_gaps}
   * @return how many pages there are, without the index
   * @throws PackException if the folder holds other things and is refused
   */
  public int write(List<ObjectNode> gaps, Path folder, Others others) throws IOException {
    List<ObjectNode> shown =
        gaps.stream()
            .filter(gap -> !gap.path("suppressed").asBoolean())
            .filter(gap -> !gap.path("diagnosis").asText().equals(Diagnosis.Kind.COVERED.label()))
            .toList();
    long suppressed = gaps.stream().filter(gap -> gap.path("suppressed").asBoolean()).count();
    Map<String, ObjectNode> entries = new HashMap<>();
    rows(GapTables.FAQ_ENTRIES)
        .forEach(entry -> entries.put(entry.path("entry_id").asText(), entry));
    Map<String, List<ObjectNode>> questions = questions(shown);
    Told told = new Told(manifest.smallestCell());
    Quotes quotes = Quotes.read(run, feedbackIds(shown, questions, told));
    SortedMap<String, String> files = new TreeMap<>();
    Map<String, ObjectNode> pages = new LinkedHashMap<>();
    for (ObjectNode gap : shown) {
      List<ObjectNode> asked = questions.getOrDefault(gap.path("id").asText(), List.of());
      GapPage page =
          new GapPage(
              gap,
              asked,
              entries.get(gap.path("best_entry_id").asText()),
              isQuoted(gap, told)
                  ? quotes.of(asked.stream().map(q -> q.path("question_id").asText()).toList())
                  : List.of(),
              told);
      files.put(page.fileName(), page.markdown());
      pages.put(page.fileName(), gap);
    }
    files.put(INDEX, index(pages, suppressed));
    new PackFolder(folder).write(files, others);
    return shown.size();
  }

  /** Agents' answers come from single calls: they are quoted where enough people asked. */
  private static boolean isQuoted(ObjectNode gap, Told told) {
    return gap.path("people").asDouble(0) >= told.smallestCell();
  }

  private Map<String, List<ObjectNode>> questions(List<ObjectNode> shown) throws IOException {
    Map<String, List<ObjectNode>> questions = new HashMap<>();
    shown.forEach(gap -> questions.put(gap.path("id").asText(), new ArrayList<>()));
    for (ObjectNode question : rows(GapTables.FAQ_GAP_QUESTIONS)) {
      List<ObjectNode> asked = questions.get(question.path("gap_id").asText());
      if (asked != null) {
        asked.add(question);
      }
    }
    questions
        .values()
        .forEach(asked -> asked.sort(Comparator.comparingInt(q -> q.path("place").asInt())));
    return questions;
  }

  private static Collection<String> feedbackIds(
      List<ObjectNode> gaps, Map<String, List<ObjectNode>> questions, Told told) {
    TreeSet<String> ids = new TreeSet<>();
    for (ObjectNode gap : gaps) {
      if (isQuoted(gap, told)) {
        for (ObjectNode asked : questions.getOrDefault(gap.path("id").asText(), List.of())) {
          if (asked.hasNonNull("feedback_id")) {
            ids.add(asked.path("feedback_id").asText());
          }
        }
      }
    }
    return ids;
  }

  /** The rows of a table; none where an earlier version made the run without it. */
  private List<ObjectNode> rows(voc.core.table.Table table) throws IOException {
    return manifest.tables().containsKey(table.name())
        ? ParquetTable.rows(run, table, new Configuration())
        : List.of();
  }

  private String index(Map<String, ObjectNode> pages, long suppressed) {
    StringBuilder index = new StringBuilder();
    index.append("# What people ask and the FAQ does not answer\n\n");
    index.append(
        String.format(
            Locale.ROOT,
            "Run %s, as of %s: %,d gaps%s.\n\n",
            run.id(),
            manifest.asOf(),
            pages.size(),
            suppressed == 0
                ? ""
                : String.format(
                    Locale.ROOT, "; %,d more are asked too seldom to be told of", suppressed)));
    index.append("| # | question | demand | coverage | diagnosis | department | cost |\n");
    index.append("|--:|---|--:|--:|---|---|---|\n");
    pages.forEach((file, gap) -> index.append(line(file, gap)));
    return index.toString();
  }

  private static String line(String file, ObjectNode gap) {
    return String.format(
        Locale.ROOT,
        "| %d | [%s](%s) | %,.0f | %.2f | %s | %s | %s |\n",
        gap.path("rank").asInt(),
        Markdown.text(gap.path("question").asText()),
        file,
        gap.path("demand").asDouble(),
        gap.path("coverage").asDouble(),
        Markdown.text(gap.path("diagnosis").asText("")),
        Markdown.text(gap.path("department").asText()),
        GapCost.of(gap).map(cost -> Markdown.text(cost.money())).orElse(""));
  }
}
