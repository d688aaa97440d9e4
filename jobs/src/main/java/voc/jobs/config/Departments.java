package voc.jobs.config;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;

/**
 * The organisation's departments: a tree, with the names that sources call each by. Immutable.
 *
 * <p>The whole organisation may stand at its top (one root with children, such as the office of the
 * chief customer experience officer): the departments are then its children, else the roots. What
 * lies below a department is a unit of it.
 */
public final class Departments implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No departments: everything is {@link Feedback#UNASSIGNED}. */
  public static final Departments NONE = new Departments(List.of());

  private final TreeMap<String, Department> byId = new TreeMap<>();
  private final HashMap<String, String> byAgency = new HashMap<>();
  private final HashMap<String, String> byQueue = new HashMap<>();
  private final HashMap<String, String> byService = new HashMap<>();
  private final HashMap<String, String> bySurvey = new HashMap<>();
  private final @Nullable String top;

  /**
   * @param departments each id once, each parent among them, and no cycle; {@link
   *     DepartmentsReader} sees to that
   */
  public Departments(Collection<Department> departments) {
    departments.forEach(department -> byId.put(department.id(), department));
    byId.keySet().forEach(id -> byAgency.putIfAbsent(fold(id), id));
    byId.values().forEach(known -> byAgency.putIfAbsent(fold(known.name()), known.id()));
    index(byAgency, Department::agencies);
    index(byQueue, Department::queues);
    index(byService, Department::services);
    index(bySurvey, Department::surveys);
    List<Department> roots =
        byId.values().stream().filter(department -> department.parent() == null).toList();
    boolean whole = roots.size() == 1 && byId.size() > 1;
    this.top = whole ? roots.get(0).id() : null;
  }

  private void index(
      Map<String, String> index, Function<Department, List<String>> namesOfDepartment) {
    for (Department department : byId.values()) {
      namesOfDepartment
          .apply(department)
          .forEach(name -> index.putIfAbsent(fold(name), department.id()));
    }
  }

  /** All of them by id. */
  public SortedMap<String, Department> byId() {
    return Collections.unmodifiableSortedMap(byId);
  }

  /** Whether {@code id} is the id of a department. */
  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  /** The readable name of a department, or its id where it has none. */
  public String name(String id) {
    Department department = byId.get(id);
    return department == null ? id : department.name();
  }

  /** The department that a unit belongs to: itself if it is no unit. */
  public String departmentOf(String id) {
    List<String> path = path(id);
    int index = !path.isEmpty() && path.get(0).equals(top) ? 1 : 0;
    return index < path.size() ? path.get(index) : id;
  }

  /** The ids from the top of the tree down to {@code id}. */
  public List<String> path(String id) {
    List<String> path = new ArrayList<>();
    for (Department step = byId.get(id); step != null; step = parent(step)) {
      path.add(0, step.id());
    }
    return List.copyOf(path);
  }

  private @Nullable Department parent(Department department) {
    String parent = department.parent();
    return parent == null ? null : byId.get(parent);
  }

  /**
   * The id of the department or unit that a record is addressed to, ignoring letter case and space
   * around names. The agency decides, by the source's own word for it, else an id, else a name; a
   * queue, survey or service may then only tell which unit of it. Where the agency is not named or
   * not known, the queue decides, then the survey, then the service.
   *
   * @param aliases department id by a source's own text for the agency, in lower case
   * @return {@link Feedback#UNASSIGNED} if it names none
   */
  public String resolve(Addressee addressee, Map<String, String> aliases) {
    String agency = agency(addressee.agency(), aliases);
    String found = agency;
    for (String candidate :
        List.of(
            known(byQueue, addressee.queue()),
            known(bySurvey, addressee.survey()),
            known(byService, addressee.service()))) {
      if (!candidate.isEmpty() && (found.isEmpty() || path(candidate).contains(found))) {
        found = candidate;
      }
    }
    return found.isEmpty() ? Feedback.UNASSIGNED : found;
  }

  private String agency(@Nullable String text, Map<String, String> aliases) {
    if (text == null) {
      return "";
    }
    String alias = aliases.get(fold(text));
    return alias != null ? alias : known(byAgency, text);
  }

  private static String known(Map<String, String> index, @Nullable String text) {
    return text == null ? "" : index.getOrDefault(fold(text), "");
  }

  /** The form in which texts are compared. */
  static String fold(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
