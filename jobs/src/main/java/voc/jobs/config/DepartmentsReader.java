package voc.jobs.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voc.core.Feedback;

/**
 * Reads the departments of a configuration: from a CSV file ({@code id, name, parent, agency,
 * queue, service, survey}, one row a department or unit), or from a map of id to name.
 */
final class DepartmentsReader {
  private static final List<String> NAMED_BY = List.of("agency", "queue", "service", "survey");
  private static final List<String> COLUMNS =
      List.of("id", "name", "parent", "agency", "queue", "service", "survey");

  private final Paths paths;
  private final ConfigNode root;
  private final Map<String, Department> byId = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> takenNames = new HashMap<>();

  DepartmentsReader(Paths paths, ConfigNode root) {
    this.paths = paths;
    this.root = root;
  }

  Departments read() {
    if (!root.has(RunKey.DEPARTMENTS)) {
      return Departments.NONE;
    }
    if (root.isMap(RunKey.DEPARTMENTS)) {
      root.map(RunKey.DEPARTMENTS).forEach((id, name) -> byId.put(id, Department.of(id, name)));
    } else {
      readFile();
    }
    for (String id : byId.keySet()) {
      if (id.isBlank() || id.equals(Feedback.UNASSIGNED)) {
        problem(
            "a department's id must not be empty or \""
                + Feedback.UNASSIGNED
                + "\", got \""
                + id
                + "\"; choose another");
      }
    }
    return isTree() ? new Departments(byId.values()) : Departments.NONE;
  }

  private void readFile() {
    String text = root.text(RunKey.DEPARTMENTS);
    if (text == null) {
      return;
    }
    Path file = paths.folder().resolve(text).normalize();
    if (!Files.isRegularFile(file)) {
      problem("there is no file " + file + "; create it with the columns id and name");
      return;
    }
    new Sheet(file, COLUMNS, List.of(), this::problem).lines().forEach(this::add);
  }

  private void add(Sheet.Line line) {
    String id = line.text("id");
    String name = line.text("name");
    if (id.isEmpty() || name.isEmpty()) {
      line.problem("must have an id and a name; the file needs the columns id and name");
      return;
    }
    if (byId.containsKey(id)) {
      line.problem("repeats the id \"" + id + "\"; remove one");
      return;
    }
    String parent = line.text("parent");
    List<List<String>> names = NAMED_BY.stream().map(column -> names(line, column, id)).toList();
    byId.put(
        id,
        new Department(
            id,
            name,
            parent.isEmpty() ? null : parent,
            names.get(0),
            names.get(1),
            names.get(2),
            names.get(3)));
    places.put(id, line.place());
  }

  /** The names in a cell; none may lead to two departments. */
  private List<String> names(Sheet.Line line, String column, String id) {
    List<String> names = line.list(column);
    for (String name : names) {
      String other = takenNames.put(column + "\n" + Departments.fold(name), id);
      if (other != null && !other.equals(id)) {
        line.problem(
            "names "
                + column
                + " \""
                + name
                + "\", which belongs to \""
                + other
                + "\" already; name it once");
      }
    }
    return names;
  }

  /** Whether every parent exists and none is its own ancestor. */
  private boolean isTree() {
    boolean tree = true;
    for (Department department : byId.values()) {
      String parent = department.parent();
      if (parent != null && !byId.containsKey(parent)) {
        problem(
            places.get(department.id())
                + " has the parent \""
                + parent
                + "\", which is no department's id; "
                + Suggestions.remedy(parent, byId.keySet()));
        tree = false;
      }
    }
    for (Department department : byId.values()) {
      if (tree && isItsOwnAncestor(department)) {
        problem(
            places.get(department.id())
                + " makes \""
                + department.id()
                + "\" its own ancestor; correct the column parent");
        tree = false;
      }
    }
    return tree;
  }

  private boolean isItsOwnAncestor(Department department) {
    Department step = department;
    for (int i = 0; i <= byId.size(); i++) {
      String parent = step.parent();
      Department above = parent == null ? null : byId.get(parent);
      if (above == null) {
        return false;
      }
      step = above;
    }
    return true;
  }

  private void problem(String words) {
    root.problem(RunKey.DEPARTMENTS, words);
  }
}
