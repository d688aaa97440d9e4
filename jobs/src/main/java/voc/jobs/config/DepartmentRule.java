package voc.jobs.config;

import java.io.Serializable;

/** Where the department of a record comes from. */
public sealed interface DepartmentRule extends Serializable {
  /**
   * A column holds the department's id or name.
   *
   * @param column its name
   */
  record Column(String column) implements DepartmentRule {}

  /**
   * The same department for every record.
   *
   * @param id its id
   */
  record Constant(String id) implements DepartmentRule {}

  /**
   * A folder's name is the department's id or name.
   *
   * @param level 1 for the folder that holds the file, 2 for the one above
   */
  record Folder(int level) implements DepartmentRule {
    public Folder {
      if (level < 1) {
        throw new IllegalArgumentException("folder level must be >= 1, got " + level);
      }
    }
  }
}
