package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.jobs.config.Department;
import voc.jobs.config.Departments;
import voc.needs.disclosure.Cell;
import voc.needs.disclosure.SmallestCell;
import voc.needs.disclosure.SumTree;
import voc.needs.disclosure.Suppression;

/**
 * The feedback of each department as cells that add up: all feedback is that of the top departments
 * and what is unassigned; a department's is its own and that of its units.
 */
final class DepartmentCells {
  private static final String ALL = "all feedback";
  private static final String GONE = "departments that are gone";
  private static final StructType PATHS = StructType.fromDDL("department string, above string");

  private final Departments departments;
  private final Map<String, Count> own = new TreeMap<>();
  private final Map<String, Count> below = new TreeMap<>();
  private final Suppression suppression;

  private record Count(long feedback, long people) {
    static final Count NONE = new Count(0, 0);

    Count(Row row) {
      this(row.<Long>getAs("feedback"), row.<Long>getAs("people"));
    }
  }

  /** Counts rows of table {@code feedback}. */
  DepartmentCells(Departments departments, Dataset<Row> feedback, SmallestCell smallest) {
    this.departments = departments;
    Dataset<Row> said =
        feedback.select(
            col("department"), coalesce(col("customer"), col("feedback_id")).as("person"));
    counted(said, "department").forEach(row -> own.put(row.getString(0), new Count(row)));
    counted(said.join(broadcast(paths(said)), "department"), "above")
        .forEach(row -> below.put(row.getString(0), new Count(row)));
    suppression = Suppression.of(tree(), smallest);
  }

  private static List<Row> counted(Dataset<Row> said, String by) {
    return said.groupBy(by)
        .agg(count(lit(1)).as("feedback"), countDistinct(col("person")).as("people"))
        .collectAsList();
  }

  /** Each department beside everything that it is a part of, itself included. */
  private Dataset<Row> paths(Dataset<Row> said) {
    List<Row> rows = new ArrayList<>();
    for (String id : departments.byId().keySet()) {
      departments.path(id).forEach(above -> rows.add(RowFactory.create(id, above)));
    }
    return said.sparkSession().createDataFrame(rows, PATHS);
  }

  private SumTree tree() {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(ALL, null, all(), all(), Cell.Release.KNOWN));
    cells.add(cell(Feedback.UNASSIGNED, ALL, ownOf(Feedback.UNASSIGNED)));
    Count gone = gone();
    cells.add(new Cell(GONE, ALL, gone.feedback(), gone.people(), Cell.Release.DERIVED));
    departments.byId().values().stream()
        .sorted(
            Comparator.comparingInt((Department each) -> departments.path(each.id()).size())
                .thenComparing(Department::id))
        .forEach(
            each -> {
              String whole = each.parent() == null ? ALL : each.parent();
              cells.add(cell(each.id(), whole, belowOf(each.id())));
              if (hasUnits(each.id())) {
                cells.add(cell(ownCell(each.id()), each.id(), ownOf(each.id())));
              }
            });
    return new SumTree(cells, SumTree.Counting.EACH_PERSON);
  }

  /** What earlier nights kept of departments that are not in the tree any more. */
  private Count gone() {
    long feedback = 0;
    long people = 0;
    for (Map.Entry<String, Count> each : own.entrySet()) {
      if (!departments.contains(each.getKey()) && !each.getKey().equals(Feedback.UNASSIGNED)) {
        feedback += each.getValue().feedback();
        people += each.getValue().people();
      }
    }
    return new Count(feedback, people);
  }

  private static Cell cell(String id, String whole, Count count) {
    return new Cell(id, whole, count.feedback(), count.people(), Cell.Release.PUBLISHED);
  }

  private boolean hasUnits(String id) {
    return departments.byId().values().stream().anyMatch(other -> id.equals(other.parent()));
  }

  private static String ownCell(String id) {
    return id + " itself";
  }

  private Count ownOf(String id) {
    return own.getOrDefault(id, Count.NONE);
  }

  private Count belowOf(String id) {
    return below.getOrDefault(id, Count.NONE);
  }

  /** All feedback. */
  long all() {
    return own.values().stream().mapToLong(Count::feedback).sum();
  }

  /** Feedback addressed to a department itself; null if suppressed. */
  @Nullable Long shownOf(String id) {
    String cell = hasUnits(id) ? ownCell(id) : id;
    return suppression.hides(cell) ? null : Long.valueOf(ownOf(id).feedback());
  }

  /** Feedback addressed to a department or its units; null if suppressed. */
  @Nullable Long shownBelow(String id) {
    return suppression.hides(id) ? null : Long.valueOf(belowOf(id).feedback());
  }

  /** Feedback addressed to nobody who is known; null if suppressed. */
  @Nullable Long unassigned() {
    return suppression.hides(Feedback.UNASSIGNED)
        ? null
        : Long.valueOf(ownOf(Feedback.UNASSIGNED).feedback());
  }
}
