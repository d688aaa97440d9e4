package voc.jobs.forget;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.table.Table;
import voc.core.table.ThemeTables;
import voc.jobs.rows.ThemeRows;
import voc.jobs.stage.StageReport;
import voc.jobs.stage.ThemeStage;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.SmallestCell;
import voc.nlp.theme.ThemeOptions;

/**
 * Takes a person out of a run's themes: their sentences and examples leave, all figures are counted
 * anew, and a theme that is left with too few people is none any more. Themes are not discovered
 * anew, so that what people decided about them still holds.
 */
final class ThemeRevision {
  private final TableStore old;
  private final TableStore store;
  private final Set<String> tables;
  private final Person person;

  /**
   * @param old the run's tables
   * @param tables names of those that it has
   * @param store the revision's, which hold its mentions already
   */
  ThemeRevision(TableStore old, Set<String> tables, TableStore store, Person person) {
    this.old = old;
    this.store = store;
    this.tables = tables;
    this.person = person;
  }

  /**
   * Writes the four tables.
   *
   * @param mentions rows of table {@code mentions} without the person
   */
  StageReport write(Dataset<Row> mentions, SmallestCell smallest) {
    if (!tables.contains(ThemeTables.THEMES.name())) {
      for (Table table :
          List.of(
              ThemeTables.THEMES,
              ThemeTables.THEME_MENTIONS,
              ThemeTables.THEME_EXAMPLES,
              ThemeTables.THEME_CHANGES)) {
        store.write(table, List.of());
      }
      return StageReport.of("themes", 0, 0, "");
    }
    Dataset<Row> left = without(old.read(ThemeTables.THEME_MENTIONS));
    List<ThemeRows.Figures> figures =
        ThemeRows.figures(
                left.join(
                    mentions.select(
                        col("mention_id"),
                        coalesce(col("customer"), col("feedback_id")).as("person"),
                        col("polarity")),
                    "mention_id"))
            .stream()
            .filter(
                each -> each.people() >= ThemeOptions.ofAtLeast(smallest.people()).leastPeople())
            .toList();
    Object[] kept = figures.stream().map(ThemeRows.Figures::theme).toArray();
    store.write(ThemeTables.THEMES, themes(figures));
    store.write(ThemeTables.THEME_MENTIONS, left.where(col("theme").isin(kept)).coalesce(1));
    store.write(
        ThemeTables.THEME_EXAMPLES,
        without(old.read(ThemeTables.THEME_EXAMPLES)).where(col("theme").isin(kept)).coalesce(1));
    store.write(ThemeTables.THEME_CHANGES, old.read(ThemeTables.THEME_CHANGES).coalesce(1));
    long within = figures.stream().mapToLong(ThemeRows.Figures::mentions).sum();
    return StageReport.of("themes", ThemeStage.uncovered(mentions).count(), within, "");
  }

  private Dataset<Row> without(Dataset<Row> rows) {
    return rows.where(not(col("feedback_id").isin(person.ids())));
  }

  /** The themes as they were, with the figures of those who are left. */
  private List<Row> themes(List<ThemeRows.Figures> figures) {
    Map<String, Row> byId = new TreeMap<>();
    for (Row theme : old.read(ThemeTables.THEMES).collectAsList()) {
      byId.put(theme.getAs("theme"), theme);
    }
    List<Row> rows = new ArrayList<>();
    for (ThemeRows.Figures each : figures) {
      Row theme = byId.get(each.theme());
      if (theme == null) {
        throw new IllegalStateException(
            "theme " + each.theme() + " must stand in table themes, but does not");
      }
      @Nullable Object[] values = new @Nullable Object[theme.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = theme.get(i);
      }
      values[theme.fieldIndex("rank")] = rows.size() + 1;
      values[theme.fieldIndex("mentions")] = each.mentions();
      values[theme.fieldIndex("feedback")] = each.feedback();
      values[theme.fieldIndex("people")] = each.people();
      values[theme.fieldIndex("mean_polarity")] = each.meanPolarity();
      values[theme.fieldIndex("negative_share")] = each.negativeShare();
      rows.add(RowFactory.create(values));
    }
    return rows;
  }
}
