package voc.explorer.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import voc.core.Feedback;
import voc.core.table.Column;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.needs.NeedFigures;

/**
 * A night as one page may see it: a department's page gets that department's rows only, whatever
 * section asks.
 */
final class Facts {
  /** The row of all departments in tables that have one beside the departments' own. */
  private static final String ALL = "all";

  private final ReportData data;
  private final Scope scope;
  private final Map<String, String> departments = new HashMap<>();
  private final Map<String, Row> needs = new HashMap<>();
  private final Map<String, Row> priorities = new HashMap<>();

  Facts(ReportData data, Scope scope) {
    this.data = data;
    this.scope = scope;
    data.rows(Tables.DEPARTMENTS).forEach(row -> departments.put(row.text("id"), row.text("name")));
    rows(NeedTables.NEEDS).forEach(row -> needs.put(row.text("id"), row));
    rows(PriorityTables.PRIORITIES).forEach(row -> priorities.put(row.text("need"), row));
  }

  Night night() {
    return data.night();
  }

  boolean isWhole() {
    return scope.isWhole();
  }

  /** Whether the run has the table at all. */
  boolean has(Table table) {
    return data.has(table);
  }

  /** The rows in scope of a table whose rows are each of one department, in the table's order. */
  List<Row> rows(Table table) {
    return data.rows(table).stream().filter(row -> scope.has(row.text("department"))).toList();
  }

  /**
   * The rows in scope of a table that has rows of {@code all} beside those of the departments: of
   * all on the whole's page, of the department itself on its page.
   */
  List<Row> own(Table table) {
    String department = scope.isWhole() ? ALL : scope.department();
    return data.rows(table).stream()
        .filter(row -> row.text("department").equals(department))
        .toList();
  }

  /** The rows of a table that tells of the whole alone; none on a department's page. */
  List<Row> wholeOnly(Table table) {
    if (table.columns().stream().map(Column::name).anyMatch("department"::equals)) {
      throw new IllegalArgumentException(
          "rows of table " + table.name() + " are of departments: ask for those in scope");
    }
    return scope.isWhole() ? data.rows(table) : List.of();
  }

  /** The row of whose page it is in the tree of departments, if it is in it. */
  Optional<Row> tree() {
    return data.rows(Tables.DEPARTMENTS).stream()
        .filter(row -> row.text("id").equals(scope.department()))
        .findFirst();
  }

  /** Evidence of the needs in scope. */
  List<Row> evidence() {
    return data.rows(NeedTables.NEED_EVIDENCE).stream()
        .filter(row -> needs.containsKey(row.text("need_id")))
        .toList();
  }

  /** Rows of orphan needs that a department in scope shares. */
  List<Row> shared(Table orphans) {
    return data.rows(orphans).stream()
        .filter(row -> row.texts("departments").stream().anyMatch(scope::has))
        .toList();
  }

  /** Needs in scope by id; a need that is not in scope is not in it. */
  Map<String, Row> needs() {
    return needs;
  }

  /** Priorities of the needs in scope, by need. */
  Map<String, Row> priorities() {
    return priorities;
  }

  /**
   * A figure of the priorities of all needs of the night, whoever's page it is: what its own are
   * compared with. Only what sums many of them up may be shown on a department's page.
   */
  List<Double> ofAll(String column) {
    return data.rows(PriorityTables.PRIORITIES).stream()
        .flatMap(row -> row.number(column).stream().boxed())
        .toList();
  }

  /** The complete periods of a grain with figures of any need in scope, in order of time. */
  List<LocalDate> periods(String grain) {
    return rows(NeedTables.NEED_PERIODS).stream()
        .filter(row -> row.text("grain").equals(grain) && row.is("complete"))
        .flatMap(row -> row.day("start").stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The complete periods of a need in scope, by their first day. */
  Map<LocalDate, Row> periods(String need, String grain) {
    Map<LocalDate, Row> periods = new TreeMap<>();
    rows(NeedTables.NEED_PERIODS).stream()
        .filter(row -> row.text("need").equals(need) && row.text("grain").equals(grain))
        .filter(row -> row.is("complete"))
        .forEach(row -> row.day("start").ifPresent(day -> periods.put(day, row)));
    return periods;
  }

  /** Items of the change board's agenda; those of no department are of the whole alone. */
  List<Row> board() {
    return data.rows(PriorityTables.BOARD).stream()
        .filter(row -> scope.isWhole() || scope.has(row.text("department")))
        .toList();
  }

  /** Questions of a gap that this page may quote: those asked in scope, and searches. */
  List<Row> questions(String gap) {
    return data.rows(GapTables.FAQ_GAP_QUESTIONS).stream()
        .filter(row -> row.text("gap_id").equals(gap))
        .filter(row -> scope.has(row.text("department")) || !row.has("feedback_id"))
        .toList();
  }

  /** The department's name; its id where the tree does not hold it. */
  String department(String id) {
    return id.equals(Feedback.UNASSIGNED) ? "No department" : departments.getOrDefault(id, id);
  }

  /** The need in words: as the register calls it, on the whole's page with its department. */
  String need(String id) {
    Row need = needs.get(id);
    if (need == null) {
      return scope.isWhole() ? id : "a need of another department";
    }
    String name = need.has("name") ? need.text("name") : need.text("topic_name");
    return scope.isWhole() ? name + " (" + department(need.text("department")) + ")" : name;
  }

  /**
   * The same of a need that may be none of tonight's: then it is called as its topic's id; nothing
   * of one of a department that is not in scope.
   */
  Optional<String> named(String id) {
    if (needs.containsKey(id)) {
      return Optional.of(need(id));
    }
    String department = NeedFigures.departmentOf(id);
    if (!scope.has(department)) {
      return Optional.empty();
    }
    String topic = NeedFigures.topicOf(id);
    return Optional.of(scope.isWhole() ? topic + " (" + department(department) + ")" : topic);
  }

  /** The name of whose page it is. */
  String title() {
    return scope.isWhole() ? "All departments" : department(scope.department());
  }

  /** Needs in scope that people spoke of and whose figures are withheld. */
  List<Row> withheld() {
    return needs().values().stream().filter(row -> row.is("suppressed") && isHeard(row)).toList();
  }

  /** Needs in scope that nobody spoke of: the register alone knows them. */
  List<Row> unheard() {
    return needs().values().stream().filter(row -> !isHeard(row)).toList();
  }

  /** A run of an earlier version holds needs that were heard alone and does not say so. */
  private static boolean isHeard(Row need) {
    return !need.has("heard") || need.is("heard");
  }

  /** Ids of the needs that have figures. */
  Set<String> told() {
    return needs.values().stream()
        .filter(row -> !row.is("suppressed"))
        .map(row -> row.text("id"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
