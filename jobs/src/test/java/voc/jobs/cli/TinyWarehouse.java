package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import voc.core.TextVector;
import voc.core.table.Column;
import voc.core.table.ColumnType;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.Table;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;
import voc.search.IndexedMention;
import voc.search.lucene.ShardWriter;

/** A published run with a few needs, gaps and sentences, written without Spark. */
final class TinyWarehouse {
  static final String RUN = "20260401T020000Z";

  /** What a customer could type to recolour a terminal, ring its bell, and hide a line. */
  static final String HOSTILE = "\u001B[31mwhere is\u0007 my\u009B2J bin\u202E?";

  private TinyWarehouse() {}

  /** One whose sentences have no vectors, as of before there were any. */
  static Path write(Path folder) throws IOException, SQLException {
    return write(folder, text -> null);
  }

  static Path write(Path folder, Function<String, @Nullable TextVector> vectors)
      throws IOException, SQLException {
    Warehouse warehouse = Warehouse.at(folder.toString(), new Configuration());
    RunFolder run = warehouse.create(RUN);
    table(run, NeedTables.NEEDS, needs());
    table(run, GapTables.FAQ_GAPS, gaps());
    table(run, GapTables.FAILURE_DEMAND, failures());
    index(Path.of(run.index().toUri()), vectors);
    TreeMap<String, Manifest.TableEntry> tables = new TreeMap<>();
    tables.put("needs", new Manifest.TableEntry(3, run.entries(run.table(NeedTables.NEEDS))));
    tables.put("faq_gaps", new Manifest.TableEntry(2, run.entries(run.table(GapTables.FAQ_GAPS))));
    tables.put(
        "failure_demand",
        new Manifest.TableEntry(2, run.entries(run.table(GapTables.FAILURE_DEMAND))));
    warehouse.publish(
        run,
        new Manifest(
            RUN,
            "2026-04-01T02:00:00Z",
            "2026-03-31",
            1234,
            1230,
            4,
            0,
            0,
            0,
            10,
            List.of(),
            List.of(),
            tables,
            new Manifest.IndexEntry(3, 1, run.entries(run.index())),
            List.of(),
            null,
            null));
    return folder;
  }

  private static List<Map<String, String>> needs() {
    return List.of(
        need(1, "streets/potholes", "Potholes", "public-works", 1200, 44, 10, "rising"),
        need(
            2,
            "sanitation/bins",
            "Bins, carts and where to get one",
            "sanitation",
            64,
            5,
            6,
            "steady"),
        Map.ofEntries(
            Map.entry("rank", "3"),
            Map.entry("id", text("water:water/bills")),
            Map.entry("topic", text("water/bills")),
            Map.entry("topic_name", text("=HYPERLINK(\"http://example.org\")")),
            Map.entry("name", text("=HYPERLINK(\"http://example.org\")")),
            Map.entry("status", text("new")),
            Map.entry("department", text("water")),
            Map.entry("suppressed", "true")));
  }

  private static Map<String, String> need(
      int rank,
      String topic,
      String name,
      String department,
      long people,
      long now,
      long before,
      String direction) {
    return Map.ofEntries(
        Map.entry("rank", String.valueOf(rank)),
        Map.entry("id", text(department + ":" + topic)),
        Map.entry("topic", text(topic)),
        Map.entry("topic_name", text(name)),
        Map.entry("name", text(name)),
        Map.entry("kind", text("need")),
        Map.entry("status", text("planned")),
        Map.entry("department", text(department)),
        Map.entry("volume", String.valueOf(people)),
        Map.entry("mentions", String.valueOf(people)),
        Map.entry("customers", String.valueOf(people)),
        Map.entry("incidents", String.valueOf(people * 7 / 10)),
        Map.entry("channels", "['311', 'call']"),
        Map.entry("negative_share", "0.4"),
        Map.entry("negative_low", "0.29"),
        Map.entry("negative_high", "0.52"),
        Map.entry("questions", "14"),
        Map.entry("current_volume", String.valueOf(now)),
        Map.entry("previous_volume", String.valueOf(before)),
        Map.entry("direction", text(direction)),
        Map.entry("priority", String.valueOf(10.0 / rank)));
  }

  private static List<Map<String, String>> gaps() {
    return List.of(
        Map.of(
            "rank", "1",
            "id", "'g1'",
            "question", text(HOSTILE),
            "department", "'sanitation'",
            "demand", "18",
            "coverage", "0.25",
            "score", "13.5",
            "channels", "['311', 'search']",
            "best_entry_id", "'faq:1'",
            "best_entry_question", "'How do I get a bin?'"),
        Map.of(
            "rank", "2",
            "id", "'g2'",
            "question", text("=cmd|' /C calc'!A0"),
            "department", "'unassigned'",
            "suppressed", "true"));
  }

  private static List<Map<String, String>> failures() {
    return List.of(
        Map.of(
            "id", text("public-works:streets/potholes"),
            "topic", text("streets/potholes"),
            "topic_name", text("Potholes"),
            "department", text("public-works"),
            "suppressed", "true",
            "finding", text("too few to tell")),
        Map.ofEntries(
            Map.entry("id", text("housing:housing/heat")),
            Map.entry("topic", text("housing/heat")),
            Map.entry("topic_name", text("No heat")),
            Map.entry("department", text("housing")),
            Map.entry("searches", "60"),
            Map.entry("failed_searches", "41"),
            Map.entry("calls", "36"),
            Map.entry("requests", "12"),
            Map.entry("avoidable_calls", "24.3"),
            Map.entry("avoidable_cost", "291.6"),
            Map.entry("currency", text("USD")),
            Map.entry("finding", text("41 of 60 searches failed"))));
  }

  private static void index(Path folder, Function<String, @Nullable TextVector> vectors)
      throws IOException {
    Path shard = Files.createDirectories(folder.resolve("shard-00000"));
    try (ShardWriter writer = new ShardWriter(shard)) {
      for (IndexedMention mention : mentions()) {
        writer.add(mention, vectors.apply(mention.text()));
      }
    }
  }

  private static List<IndexedMention> mentions() {
    return List.of(
        mention(
            "a",
            "311",
            "public-works",
            "streets/potholes",
            "negative",
            "The pothole on Elm is still there."),
        mention("b", "call", "sanitation", "sanitation/bins", "neutral", HOSTILE),
        mention(
            "c",
            "survey",
            "sanitation",
            "sanitation/bins",
            "positive",
            "=My new bin came, thanks."));
  }

  private static IndexedMention mention(
      String id, String channel, String department, String topic, String sentiment, String text) {
    return new IndexedMention(
        id + "#0.0",
        id,
        text,
        channel,
        department,
        List.of(topic),
        sentiment,
        0.25,
        text.endsWith("?"),
        Instant.parse("2026-03-01T12:00:00Z"),
        LocalDate.parse("2026-03-01"),
        "file.json",
        7,
        null);
  }

  static void table(RunFolder run, Table table, List<Map<String, String>> rows)
      throws IOException, SQLException {
    Path folder = Files.createDirectories(Path.of(run.table(table).toUri()));
    String select =
        rows.stream().map(row -> select(table, row)).collect(Collectors.joining(" union all "));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "copy ("
              + select
              + ") to "
              + text(folder.resolve("part-0.parquet").toString())
              + " (format parquet)");
    }
  }

  private static String select(Table table, Map<String, String> row) {
    return table.columns().stream()
        .map(
            column ->
                "cast("
                    + row.getOrDefault(column.name(), nothing(column))
                    + " as "
                    + type(column.type())
                    + ") as \""
                    + column.name()
                    + '"')
        .collect(Collectors.joining(", ", "select ", ""));
  }

  private static String nothing(Column column) {
    if (column.isOptional()) {
      return "null";
    }
    if (column.type() instanceof ColumnType.ListOf) {
      return "[]";
    }
    if (column.type() instanceof ColumnType.TextMap) {
      return "map()";
    }
    if (column.type() == ColumnType.Scalar.DATE || column.type() == ColumnType.Scalar.TIMESTAMP) {
      return "'2026-03-01'";
    }
    return column.type() == ColumnType.Scalar.STRING ? "''" : "0";
  }

  private static String type(ColumnType type) {
    if (type instanceof ColumnType.ListOf list) {
      return type(list.element()) + "[]";
    }
    if (type instanceof ColumnType.StructOf struct) {
      return struct.fields().stream()
          .map(field -> '"' + field.name() + "\" " + type(field.type()))
          .collect(Collectors.joining(", ", "struct(", ")"));
    }
    if (type instanceof ColumnType.TextMap) {
      return "map(varchar, varchar)";
    }
    return switch ((ColumnType.Scalar) type) {
      case STRING -> "varchar";
      case INTEGER -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp";
      case BINARY -> "blob";
    };
  }

  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
