package voc.jobs.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import voc.core.table.ThemeTables;
import voc.jobs.warehouse.Intact;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.TableSchemas;
import voc.jobs.warehouse.TableStore;
import voc.jobs.warehouse.Warehouse;
import voc.nlp.theme.KnownTheme;

/**
 * The themes of the published run, which tonight's are compared with.
 *
 * @param parts every part of every theme
 * @param firstSeen the night that discovered a theme, by its id
 * @param mentions rows of table {@code theme_mentions}
 */
public record ThemesBefore(
    List<KnownTheme> parts, Map<String, String> firstSeen, Dataset<Row> mentions) {

  /** The themes of the published run; none if there is none, or it is of before themes were. */
  public static ThemesBefore of(SparkSession spark, Warehouse warehouse) throws IOException {
    Optional<RunFolder> current = warehouse.current();
    return current.isPresent() && has(current.orElseThrow())
        ? in(spark, current.orElseThrow())
        : none(spark);
  }

  private static boolean has(RunFolder run) throws IOException {
    return run.manifest().tables().containsKey(ThemeTables.THEMES.name());
  }

  private static ThemesBefore in(SparkSession spark, RunFolder run) throws IOException {
    Intact.require(run, ThemeTables.THEMES);
    Intact.require(run, ThemeTables.THEME_MENTIONS);
    TableStore store = new TableStore(spark, run);
    List<KnownTheme> parts = new ArrayList<>();
    Map<String, String> firstSeen = new TreeMap<>();
    for (Row theme : store.read(ThemeTables.THEMES).collectAsList()) {
      firstSeen.put(theme.getAs("theme"), theme.getAs("first_seen"));
      for (Row part : theme.<Row>getList(theme.fieldIndex("parts"))) {
        parts.add(new KnownTheme(part.getString(0), part.getList(1)));
      }
    }
    return new ThemesBefore(parts, firstSeen, store.read(ThemeTables.THEME_MENTIONS));
  }

  /** No themes. */
  public static ThemesBefore none(SparkSession spark) {
    return new ThemesBefore(
        List.of(),
        Map.of(),
        spark.createDataFrame(List.of(), TableSchemas.of(ThemeTables.THEME_MENTIONS)));
  }
}
