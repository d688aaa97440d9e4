package voc.explorer.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose rows a page shows: all, or those of one department and of what lies below it. */
final class Scope {
  private final @Nullable String department;
  private final Set<String> below;

  private Scope(@Nullable String department, Set<String> below) {
    this.department = department;
    this.below = below;
  }

  static Scope whole() {
    return new Scope(null, Set.of());
  }

  /**
   * That of one department.
   *
   * @param tree rows of table {@code departments}
   */
  static Scope of(String department, List<Row> tree) {
    Map<String, String> parents = new HashMap<>();
    tree.forEach(row -> parents.put(row.text("id"), row.text("parent")));
    Set<String> below = new HashSet<>();
    below.add(department);
    // Once for each level: parents may stand behind their children.
    for (int i = 0; i < parents.size(); i++) {
      parents.forEach(
          (id, parent) -> {
            if (below.contains(parent)) {
              below.add(id);
            }
          });
    }
    return new Scope(department, below);
  }

  boolean isWhole() {
    return department == null;
  }

  /** The department; empty for the whole. */
  String department() {
    return department == null ? "" : department;
  }

  boolean has(String id) {
    return department == null || below.contains(id);
  }
}
