package voc.jobs.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.core.Need;
import voc.core.table.Tables;
import voc.jobs.config.Departments;
import voc.jobs.stage.NeedStage;
import voc.jobs.stage.NeedsBefore;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.needs.disclosure.SmallestCell;

/**
 * Measures the whole stage of needs over made-up mentions, from Parquet to ranked needs with
 * evidence, beside DuckDB, which counts the figures alone from the same files. Not thread-safe.
 */
public final class NeedsBench {
  /** The figures of each need, by the definitions of methods.md. */
  private static final String FIGURES =
      """
      with rows as (
        select m.*, unnest(m.topics).topic as topic, coalesce(m.customer, m.feedback_id) as person,
          f.incident, m.day >= date '%3$s' - 89 as counted, m.day >= date '%3$s' - 29 as late,
          m.day between date '%3$s' - 59 and date '%3$s' - 30 as early
        from '%1$s/*.parquet' m join '%2$s/*.parquet' f using (feedback_id)),
      signs as (
        select *, sentiment in ('negative', 'very negative') as negative,
          question or (channel = '311' and sentiment not in ('positive', 'very positive')) as calls
        from rows)
      select department || ':' || topic,
        count(distinct feedback_id) filter (counted), count(*) filter (counted),
        count(distinct person) filter (counted), count(distinct incident) filter (counted),
        count(*) filter (counted and negative), count(*) filter (counted and question),
        count(*) filter (counted and (negative or calls)),
        count(distinct feedback_id) filter (late), count(distinct feedback_id) filter (early),
        avg(polarity) filter (counted)
      from signs group by 1 having count(*) filter (counted) > 0 order by 1
      """;

  private static final double NANOS = 1e9;
  private static final double NEAR = 1e-6;

  private final SparkSession spark;
  private final Consumer<String> progress;

  /**
   * @param progress is told what is being done
   */
  public NeedsBench(SparkSession spark, Consumer<String> progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /**
   * What was measured.
   *
   * @param mentions how many
   * @param needs how many they make
   * @param seconds elapsed time of the stage in each round
   * @param peer DuckDB; null if its driver is not there
   */
  public record Figures(long mentions, int needs, List<Double> seconds, @Nullable Peer peer) {
    public Figures {
      seconds = List.copyOf(seconds);
    }
  }

  /**
   * DuckDB.
   *
   * @param seconds elapsed time of its query in each round
   * @param same of how many needs it finds the same figures
   */
  public record Peer(String version, List<Double> seconds, int same) {
    public Peer {
      seconds = List.copyOf(seconds);
    }
  }

  /**
   * Measures.
   *
   * @param folder where made-up tables go; it is empty
   */
  public Figures measure(Path folder, long mentions, int needs, int rounds)
      throws IOException, SQLException {
    progress.accept("making up " + mentions + " mentions");
    MadeUpNeeds.write(spark, folder, mentions, needs);
    Warehouse warehouse =
        Warehouse.at(
            folder.resolve("warehouse").toString(), spark.sparkContext().hadoopConfiguration());
    List<Double> seconds = new ArrayList<>();
    List<Double> peerSeconds = new ArrayList<>();
    List<Need> ranked = List.of();
    List<List<String>> counted = List.of();
    try (Connection duck = duck()) {
      for (int round = 0; round < rounds; round++) {
        progress.accept("round " + (round + 1) + " of " + rounds);
        long begun = System.nanoTime();
        ranked = rank(warehouse.create("round-" + round), folder, needs);
        seconds.add((System.nanoTime() - begun) / NANOS);
        if (duck != null) {
          begun = System.nanoTime();
          counted = count(duck, folder);
          peerSeconds.add((System.nanoTime() - begun) / NANOS);
        }
      }
      Peer peer =
          duck == null
              ? null
              : new Peer(
                  duck.getMetaData().getDatabaseProductVersion(),
                  peerSeconds,
                  same(ranked, counted));
      return new Figures(mentions, ranked.size(), seconds, peer);
    }
  }

  private List<Need> rank(RunFolder run, Path folder, int needs) {
    Dataset<Row> feedback = read(folder, Tables.FEEDBACK);
    Dataset<Row> mentions = read(folder, Tables.MENTIONS);
    return new NeedStage(
            spark,
            new TableStore(spark, run),
            new RunSettings(90, 30, MadeUpNeeds.topics(needs), null, null, null),
            Departments.NONE,
            SmallestCell.OFF)
        .run(
            feedback,
            mentions,
            new NeedStage.Periods(MadeUpNeeds.AS_OF, 90, 30),
            NeedsBefore.none(run.id()))
        .needs();
  }

  private Dataset<Row> read(Path folder, voc.core.table.Table table) {
    return TableStore.read(spark, folder.resolve(table.name()).toString(), table);
  }

  /** A database in memory; null where its driver is not on the class path. */
  private static @Nullable Connection duck() throws SQLException {
    return DriverManager.drivers()
            .anyMatch(driver -> driver.getClass().getName().contains("duckdb"))
        ? DriverManager.getConnection("jdbc:duckdb:")
        : null;
  }

  private static List<List<String>> count(Connection duck, Path folder) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    String sql =
        String.format(
            Locale.ROOT,
            FIGURES,
            folder.resolve(Tables.MENTIONS.name()),
            folder.resolve(Tables.FEEDBACK.name()),
            MadeUpNeeds.AS_OF);
    try (Statement statement = duck.createStatement();
        ResultSet results = statement.executeQuery(sql)) {
      while (results.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
          row.add(results.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Of how many needs all figures are the same. */
  private static int same(List<Need> ranked, List<List<String>> counted) {
    List<Need> byId = ranked.stream().sorted(Comparator.comparing(Need::id)).toList();
    int same = 0;
    for (int i = 0; i < Math.min(byId.size(), counted.size()); i++) {
      List<String> row = counted.get(i);
      Need need = byId.get(i);
      double mean = Double.parseDouble(row.get(row.size() - 1));
      boolean equal =
          figures(need).equals(row.subList(0, row.size() - 1))
              && Math.abs(mean - need.meanPolarity()) < NEAR;
      same += equal ? 1 : 0;
    }
    return same;
  }

  private static List<String> figures(Need need) {
    List<String> figures = new ArrayList<>(List.of(need.id()));
    for (long count :
        new long[] {
          need.volume(),
          need.mentions(),
          need.customers(),
          need.incidents(),
          need.negativeMentions(),
          need.questions(),
          need.troubledMentions(),
          need.change().current(),
          need.change().previous()
        }) {
      figures.add(String.format(Locale.ROOT, "%d", count));
    }
    return figures;
  }
}
