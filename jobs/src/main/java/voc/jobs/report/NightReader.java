package voc.jobs.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import voc.core.table.Column;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.explorer.report.Night;
import voc.explorer.report.ReportData;
import voc.explorer.report.Row;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** Reads what the page tells of from a run's tables, without Spark. */
public final class NightReader {
  private static final String UNSCORED = "unscored";

  private final RunFolder run;
  private final Manifest manifest;
  private final Configuration hadoop = new Configuration();

  private NightReader(RunFolder run) throws IOException {
    this.run = run;
    this.manifest = run.manifest();
  }

  /**
   * The night of a run; tables that the run does not have are absent.
   *
   * @throws voc.jobs.warehouse.WarehouseException if its files are not those that were published
   */
  public static ReportData read(RunFolder run) throws IOException {
    return new NightReader(run).data();
  }

  private ReportData data() throws IOException {
    Map<String, List<Row>> tables = new TreeMap<>();
    for (Table table : ReportData.read()) {
      if (has(table)) {
        tables.put(
            table.name(),
            ParquetTable.rows(run, table, hadoop).stream().map(row -> row(table, row)).toList());
      }
    }
    return new ReportData(night(), tables);
  }

  private boolean has(Table table) {
    return manifest.tables().containsKey(table.name());
  }

  private Night night() throws IOException {
    return new Night(
        manifest.runId(),
        LocalDate.parse(manifest.asOf()),
        manifest.read(),
        manifest.accepted(),
        manifest.rejected(),
        manifest.duplicates(),
        manifest.rows(Tables.FEEDBACK),
        manifest.smallestCell(),
        rejects(),
        unscored());
  }

  private List<Night.Tally> rejects() throws IOException {
    Map<String, Long> reasons = new HashMap<>();
    if (has(Tables.REJECTS)) {
      ParquetTable.each(
          run,
          Tables.REJECTS,
          List.of("reason"),
          hadoop,
          row -> reasons.merge(row.path("reason").asText(), 1L, Long::sum));
    }
    return sorted(reasons);
  }

  /** Of the mentions, which are millions, two columns and the persons. */
  private List<Night.Tally> unscored() throws IOException {
    Map<String, Long> sentences = new HashMap<>();
    Map<String, Set<String>> people = new HashMap<>();
    if (has(Tables.MENTIONS)) {
      ParquetTable.each(
          run,
          Tables.MENTIONS,
          List.of("feedback_id", "customer", "sentiment", "language"),
          hadoop,
          row -> {
            if (row.path("sentiment").asText().equals(UNSCORED)) {
              String language = row.path("language").asText("und");
              sentences.merge(language, 1L, Long::sum);
              people.computeIfAbsent(language, key -> new HashSet<>()).add(person(row));
            }
          });
    }
    sentences.keySet().removeIf(language -> isSmall(people.getOrDefault(language, Set.of())));
    return sorted(sentences);
  }

  private boolean isSmall(Set<String> people) {
    return people.size() < manifest.smallestCell();
  }

  private static String person(ObjectNode mention) {
    return mention.hasNonNull("customer")
        ? mention.path("customer").asText()
        : mention.path("feedback_id").asText();
  }

  private static List<Night.Tally> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Night.Tally(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Night.Tally::count)
                .reversed()
                .thenComparing(Night.Tally::what))
        .toList();
  }

  private static Row row(Table table, ObjectNode json) {
    Map<String, Object> values = new HashMap<>();
    for (Column column : table.columns()) {
      JsonNode value = json.path(column.name());
      if (value.isTextual()) {
        values.put(column.name(), value.asText());
      } else if (value.isNumber()) {
        values.put(column.name(), value.numberValue());
      } else if (value.isBoolean()) {
        values.put(column.name(), value.asBoolean());
      } else if (value.isArray()) {
        List<String> texts = new ArrayList<>();
        value.forEach(
            element -> texts.add(element.isTextual() ? element.asText() : element.toString()));
        values.put(column.name(), List.copyOf(texts));
      }
    }
    return new Row(table, values);
  }
}
