package voc.jobs.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.table.Tables;
import voc.jobs.config.Department;
import voc.jobs.config.Departments;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.SmallestCell;

/**
 * Counts the feedback of each department, and lists the words of addressees that no department goes
 * by, so that somebody can add them to the departments' file. Cells of few people are suppressed.
 */
public final class DepartmentStage {
  private static final int SHOWN = 3;

  private final TableStore store;
  private final Departments departments;
  private final SmallestCell smallest;

  public DepartmentStage(TableStore store, Departments departments, SmallestCell smallest) {
    this.store = store;
    this.departments = departments;
    this.smallest = smallest;
  }

  /**
   * What was counted.
   *
   * @param unassigned feedback that is addressed to nobody who is known; null if suppressed
   * @param suppressedDepartments rows of table {@code departments} with a figure suppressed
   * @param suppressedAddressees rows of table {@code unassigned} so
   */
  public record Assigned(
      @Nullable Long unassigned,
      long suppressedDepartments,
      long suppressedAddressees,
      StageReport report)
      implements StageResult {}

  /** Writes the tables {@code departments} and {@code unassigned} from rows of {@code feedback}. */
  public Assigned run(Dataset<Row> feedback) {
    DepartmentCells cells = new DepartmentCells(departments, feedback, smallest);
    List<Row> rows = departmentRows(cells);
    store.write(Tables.DEPARTMENTS, rows);
    List<Row> unknown = withinShown(UnassignedRows.of(feedback, smallest), cells);
    store.write(Tables.UNASSIGNED, unknown);
    Long unassigned = cells.unassigned();
    return new Assigned(
        unassigned,
        suppressed(rows, 5),
        suppressed(unknown, 3),
        StageReport.of(
            "departments",
            cells.all(),
            rows.size() + unknown.size(),
            words(cells.all(), unassigned, unknown)));
  }

  private static long suppressed(List<Row> rows, int column) {
    return rows.stream().filter(row -> row.getBoolean(column)).count();
  }

  private List<Row> departmentRows(DepartmentCells cells) {
    List<Row> rows = new ArrayList<>();
    for (Department department : departments.byId().values()) {
      String id = department.id();
      Long own = cells.shownOf(id);
      Long below = cells.shownBelow(id);
      rows.add(
          RowFactory.create(
              id,
              department.name(),
              department.parent(),
              departments.path(id).size(),
              departments.departmentOf(id),
              own == null || below == null,
              own,
              below));
    }
    return rows;
  }

  /** The addressees; if what is unassigned is suppressed, they must not give its sum. */
  private static List<Row> withinShown(List<Row> unknown, DepartmentCells cells) {
    if (cells.unassigned() != null) {
      return unknown;
    }
    return unknown.isEmpty()
        ? unknown
        : List.of(RowFactory.create(null, UnassignedRows.OTHER, UnassignedRows.OTHER, true, null));
  }

  private String words(long all, @Nullable Long unassigned, List<Row> unknown) {
    if (unassigned == null) {
      return String.format(
          Locale.ROOT,
          "%,d feedback in %,d departments and units, or unassigned; how many is suppressed",
          all,
          departments.byId().size());
    }
    Map<String, Long> named = new LinkedHashMap<>();
    unknown.forEach(
        row -> named.merge(named(row), row.isNullAt(4) ? 0 : row.getLong(4), Long::sum));
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
    if (unknown.isNullAt(0)) {
      return "others";
    }
    String addressee = unknown.getString(1);
    String service = unknown.getString(2);
    String words = addressee.isEmpty() ? service : addressee;
    return (words.isEmpty() ? "nobody named" : "\"" + words + "\"")
        + " ("
        + unknown.getString(0)
        + ")";
  }
}
