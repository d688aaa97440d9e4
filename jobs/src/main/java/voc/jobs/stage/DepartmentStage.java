package voc.jobs.stage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import voc.core.Feedback;
import voc.core.table.Tables;
import voc.jobs.config.Department;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.TableStore;

/**
 * Counts the feedback of each department, and lists the words of addressees that no department goes
 * by, so that somebody can add them to the departments' file.
 */
public final class DepartmentStage {
  private static final int SHOWN = 3;

  private final TableStore store;
  private final Departments departments;

  public DepartmentStage(TableStore store, Departments departments) {
    this.store = store;
    this.departments = departments;
  }

  /**
   * What was counted.
   *
   * @param unassigned feedback that is addressed to nobody who is known
   */
  public record Assigned(long unassigned, StageReport report) implements StageResult {}

  /** Writes the tables {@code departments} and {@code unassigned} from rows of {@code feedback}. */
  public Assigned run(Dataset<Row> feedback) {
    Map<String, Long> counts = new TreeMap<>();
    feedback
        .groupBy("department")
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    List<Row> rows = departmentRows(counts);
    store.write(Tables.DEPARTMENTS, rows);
    List<Row> unknown = unknown(feedback);
    store.write(Tables.UNASSIGNED, unknown);
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long unassigned = counts.getOrDefault(Feedback.UNASSIGNED, 0L);
    return new Assigned(
        unassigned,
        StageReport.of(
            "departments", all, rows.size() + unknown.size(), words(all, unassigned, unknown)));
  }

  private List<Row> departmentRows(Map<String, Long> counts) {
    List<Row> rows = new ArrayList<>();
    for (Department department : departments.byId().values()) {
      String id = department.id();
      long own = counts.getOrDefault(id, 0L);
      long below =
          departments.byId().keySet().stream()
              .filter(other -> departments.path(other).contains(id))
              .mapToLong(other -> counts.getOrDefault(other, 0L))
              .sum();
      rows.add(
          RowFactory.create(
              id,
              department.name(),
              department.parent(),
              departments.path(id).size(),
              departments.departmentOf(id),
              own,
              below));
    }
    return rows;
  }

  /** The addressees of unassigned feedback, by source and words. */
  private static List<Row> unknown(Dataset<Row> feedback) {
    return feedback
        .where(col("department").equalTo(Feedback.UNASSIGNED))
        .groupBy(
            col("source"),
            coalesce(col("addressee"), lit("")).as("addressee"),
            coalesce(col("service"), lit("")).as("service"))
        .agg(count(lit(1)).as("feedback"))
        .orderBy(col("feedback").desc(), col("source"), col("addressee"), col("service"))
        .collectAsList();
  }

  private String words(long all, long unassigned, List<Row> unknown) {
    Map<String, Long> named = new LinkedHashMap<>();
    unknown.forEach(row -> named.merge(named(row), row.getLong(3), Long::sum));
    String most =
        named.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(SHOWN)
            .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d of %,d feedback in %,d departments and units; %,d unassigned%s",
        all - unassigned,
        all,
        departments.byId().size(),
        unassigned,
        unassigned == 0 ? "" : ": " + most + (named.size() > SHOWN ? " …" : ""));
  }

  private static String named(Row unknown) {
    String addressee = unknown.getString(1);
    String service = unknown.getString(2);
    String words = addressee.isEmpty() ? service : addressee;
    return (words.isEmpty() ? "nobody named" : "\"" + words + "\"")
        + " ("
        + unknown.getString(0)
        + ")";
  }
}
