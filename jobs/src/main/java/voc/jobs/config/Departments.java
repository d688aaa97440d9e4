package voc.jobs.config;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;

/**
 * The organisation's departments.
 *
 * @param names readable name by id
 */
public record Departments(SortedMap<String, String> names) implements Serializable {
  /** No departments: everything is {@link Feedback#UNASSIGNED}. */
  public static final Departments NONE = new Departments(Collections.emptySortedMap());

  public Departments {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  /** Whether {@code id} is the id of a department. */
  public boolean contains(String id) {
    return names.containsKey(id);
  }

  /** The readable name of a department, or its id where it has none. */
  public String name(String id) {
    return names.getOrDefault(id, id);
  }

  /**
   * The id of the department that {@code text} names, ignoring letter case and space around it: a
   * source's own word for it first, then an id, then a name.
   *
   * @param aliases department id by a source's own text, in lower case
   * @return {@link Feedback#UNASSIGNED} if it names none
   */
  public String resolve(@Nullable String text, Map<String, String> aliases) {
    if (text == null) {
      return Feedback.UNASSIGNED;
    }
    String wanted = fold(text);
    String alias = aliases.get(wanted);
    if (alias != null) {
      return alias;
    }
    for (String id : names.keySet()) {
      if (fold(id).equals(wanted)) {
        return id;
      }
    }
    for (Map.Entry<String, String> department : names.entrySet()) {
      if (fold(department.getValue()).equals(wanted)) {
        return department.getKey();
      }
    }
    return Feedback.UNASSIGNED;
  }

  /** The form in which texts are compared. */
  static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
