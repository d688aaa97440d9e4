package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import voc.jobs.config.Suggestions;

/** Which rows of a ranked table to show: those of one department, the first so many. */
final class RankedOption {
  @Option(names = "--department", paramLabel = "ID", description = "Only those of this department.")
  private @Nullable String department;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many; ${DEFAULT-VALUE} without it, 0 for all.")
  private int limit;

  /**
   * The rows asked for.
   *
   * @param what the table in words
   * @throws UsageException if none is of that department
   */
  List<ObjectNode> of(List<ObjectNode> rows, String what) {
    if (limit < 0) {
      throw new UsageException("--limit must be 0 (all) or more, got " + limit);
    }
    return every(rows, what).stream().limit(limit == 0 ? Long.MAX_VALUE : limit).toList();
  }

  /** All rows of the department asked for, whatever the limit. */
  List<ObjectNode> every(List<ObjectNode> rows, String what) {
    if (department != null) {
      checkDepartment(rows, department, what);
    }
    return rows.stream()
        .filter(row -> department == null || department(row).equals(department))
        .toList();
  }

  private static void checkDepartment(List<ObjectNode> rows, String department, String what) {
    TreeSet<String> known = new TreeSet<>();
    rows.forEach(row -> known.add(department(row)));
    if (!rows.isEmpty() && !known.contains(department)) {
      throw new UsageException(
          "--department: there are no "
              + what
              + " of \""
              + department
              + "\"; "
              + Suggestions.remedy(department, known));
    }
  }

  private static String department(ObjectNode row) {
    return row.path("department").asText();
  }
}
