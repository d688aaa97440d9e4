package voc.jobs.rows;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import voc.core.table.Table;
import voc.nlp.theme.FoundTheme;
import voc.nlp.theme.ThemeChange;

/** Themes as rows of their tables, and their figures. */
public final class ThemeRows {
  /** Kind of a sentence in a theme's middle. */
  public static final String EXAMPLE = "example";

  /** Kind of the nearest sentences that are not in a theme. */
  public static final String COUNTER_EXAMPLE = "counter-example";

  /** Which mention shows which theme. */
  public static final StructType EXAMPLE_KEYS =
      StructType.fromDDL(
          "theme string not null, kind string not null, rank int not null,"
              + " likeness double not null, mention_id string not null");

  private static final Comparator<Figures> ORDER =
      Comparator.comparing(Figures::people)
          .thenComparing(Figures::mentions)
          .reversed()
          .thenComparing(Figures::theme);

  private ThemeRows() {}

  /**
   * How large a theme is, and how people speak of it.
   *
   * @param meanPolarity in [-1, 1]
   * @param negativeShare of its sentences, in [0, 1]
   */
  public record Figures(
      String theme,
      long mentions,
      long feedback,
      long people,
      double meanPolarity,
      double negativeShare) {}

  /**
   * The figures of all themes: most people first, then most sentences, then by id.
   *
   * @param placed a row for each mention of a theme: theme, feedback_id, person, polarity
   */
  public static List<Figures> figures(Dataset<Row> placed) {
    // Exact sums, which don't depend on the order of the rows.
    Column polarity = col("polarity").cast(DataTypes.createDecimalType(18, 12));
    return placed
        .groupBy("theme")
        .agg(
            count(lit(1)).as("mentions"),
            countDistinct(col("feedback_id")).as("feedback"),
            countDistinct(col("person")).as("people"),
            sum(polarity).cast(DataTypes.DoubleType).as("polarity"),
            count(when(col("polarity").lt(0), lit(1))).as("negative"))
        .collectAsList()
        .stream()
        .map(ThemeRows::figures)
        .sorted(ORDER)
        .toList();
  }

  private static Figures figures(Row row) {
    long mentions = row.getLong(1);
    return new Figures(
        row.getString(0),
        mentions,
        row.getLong(2),
        row.getLong(3),
        row.getDouble(4) / mentions,
        row.getLong(5) / (double) mentions);
  }

  /** Rows of {@link #EXAMPLE_KEYS}. */
  public static List<Row> examples(String theme, String kind, List<FoundTheme.Example> examples) {
    List<Row> rows = new ArrayList<>();
    for (FoundTheme.Example each : examples) {
      rows.add(RowFactory.create(theme, kind, rows.size() + 1, each.likeness(), each.mention()));
    }
    return rows;
  }

  /** Adds feedback_id and text of the mentions. */
  public static Dataset<Row> withWords(Dataset<Row> keys, Dataset<Row> mentions) {
    return mentions.select("mention_id", "feedback_id", "text").join(broadcast(keys), "mention_id");
  }

  /** A row of table {@code theme_changes}. */
  public static Row of(ThemeChange change) {
    return RowFactory.create(
        change.kind().label(), change.from(), change.to(), change.score(), change.shared());
  }

  /** The columns of a table in their order. */
  public static Column[] columns(Table table) {
    return table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new);
  }
}
