package voc.explorer.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voc.core.table.AuditTables;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;

/**
 * A night of a made-up town with something in every table: departments streets (with its unit
 * lights) and water, and what is nobody's.
 */
final class MadeUpNight {
  static final Night NIGHT =
      new Night(
          "20260401T020000Z",
          LocalDate.parse("2026-03-31"),
          1_234,
          1_220,
          10,
          4,
          900,
          10,
          List.of(new Night.Tally("no time", 7), new Night.Tally("no text", 3)),
          List.of(new Night.Tally("es", 31)));

  private final Map<String, List<Row>> tables = new TreeMap<>();

  private MadeUpNight() {}

  /** With every table. */
  static ReportData whole() {
    MadeUpNight made = new MadeUpNight();
    made.departments();
    made.needs();
    made.periods();
    made.evidence();
    made.changes();
    made.priorities();
    made.plans();
    made.gaps();
    made.kpis();
    made.audits();
    made.board();
    made.searches();
    return made.data();
  }

  /** What a run of an earlier version has: needs and their evidence. */
  static ReportData bare() {
    MadeUpNight made = new MadeUpNight();
    made.needs();
    made.evidence();
    return made.data();
  }

  /** The same night with all columns that may be null being null. */
  static ReportData withoutOptionalColumns() {
    Map<String, List<Row>> cut = new TreeMap<>();
    whole()
        .tables()
        .forEach(
            (name, rows) -> cut.put(name, rows.stream().map(MadeUpNight::withRequired).toList()));
    return new ReportData(NIGHT, cut);
  }

  private static Row withRequired(Row row) {
    Map<String, Object> kept = new HashMap<>(row.values());
    row.table().columns().stream()
        .filter(column -> column.isOptional())
        .forEach(column -> kept.remove(column.name()));
    return new Row(row.table(), kept);
  }

  private ReportData data() {
    return new ReportData(NIGHT, tables);
  }

  private void departments() {
    row(Tables.DEPARTMENTS, "id", "streets", "name", "Streets", "level", 1, "feedback_below", 400);
    row(Tables.DEPARTMENTS, "id", "lights", "name", "Lights", "parent", "streets", "level", 2);
    row(Tables.DEPARTMENTS, "id", "water", "name", "Water Utility", "level", 1);
  }

  private void needs() {
    need(1, "streets", "potholes", "Potholes", 120, 0.62);
    need(2, "water", "bills", "Water bills", 64, 0.4);
    need(3, "lights", "dark", "Dark <street> lights & lamps", 33, 0.8);
    need(4, "unassigned", "waiting", "Waiting", 21, 0.5);
    row(
        NeedTables.NEEDS,
        "rank",
        5,
        "id",
        "water:taste",
        "topic",
        "water/taste",
        "topic_name",
        "Taste of the water",
        "department",
        "water",
        "suppressed",
        true,
        "heard",
        true);
    row(
        NeedTables.NEEDS,
        "rank",
        6,
        "id",
        "water:fountains",
        "topic",
        "water/fountains",
        "topic_name",
        "Drinking fountains",
        "department",
        "water",
        "suppressed",
        true,
        "heard",
        false);
  }

  private void need(
      int rank, String department, String topic, String name, int people, double share) {
    row(
        NeedTables.NEEDS,
        "rank",
        rank,
        "id",
        department + ":" + topic,
        "topic",
        topic,
        "topic_name",
        name,
        "department",
        department,
        "suppressed",
        false,
        "volume",
        people + 5,
        "customers",
        people,
        "mentions",
        people * 2,
        "negative_mentions",
        (int) (people * 2 * share),
        "negative_share",
        share,
        "negative_low",
        share - 0.09,
        "negative_high",
        share + 0.1,
        "current_volume",
        people / 2,
        "previous_volume",
        people / 4,
        "direction",
        "rising",
        "priority_words",
        people + " customers × impact 0.5 × confidence 0.6 / effort 1");
  }

  /** Potholes by week with a gap, water bills by month, and of the lights nothing that is told. */
  private void periods() {
    LocalDate first = LocalDate.parse("2026-01-05");
    for (int week = 0; week < 8; week++) {
      LocalDate start = first.plusWeeks(week);
      period("streets:potholes", "week", start, start.plusDays(6), week == 3 ? -1 : 10 + week);
      period("water:bills", "week", start, start.plusDays(6), week == 3 ? 12 : -1);
      period("lights:dark", "week", start, start.plusDays(6), -1);
    }
    for (int month = 1; month <= 3; month++) {
      LocalDate start = LocalDate.of(2026, month, 1);
      LocalDate end = start.plusMonths(1).minusDays(1);
      period("water:bills", "month", start, end, 20 + month);
      period("lights:dark", "month", start, end, month == 3 ? -1 : 11);
    }
    LocalDate begun = first.plusWeeks(8);
    row(
        NeedTables.NEED_PERIODS,
        "need",
        "streets:potholes",
        "department",
        "streets",
        "grain",
        "week",
        "start",
        begun.toString(),
        "end",
        begun.plusDays(6).toString(),
        "complete",
        false,
        "suppressed",
        false,
        "volume",
        999);
  }

  /** Withheld where {@code volume} is below 0. */
  private void period(String need, String grain, LocalDate start, LocalDate end, int volume) {
    row(
        NeedTables.NEED_PERIODS,
        "need",
        need,
        "department",
        need.replaceFirst(":.*", ""),
        "grain",
        grain,
        "start",
        start.toString(),
        "end",
        end.toString(),
        "complete",
        true,
        "suppressed",
        volume < 0);
    if (volume >= 0) {
      List<Row> rows = tables.getOrDefault("need_periods", new ArrayList<>());
      Row last = rows.remove(rows.size() - 1);
      Map<String, Object> values = new HashMap<>(last.values());
      values.put("volume", volume);
      rows.add(new Row(last.table(), values));
    }
  }

  private void board() {
    agenda("urgent", 1, "", "", "a few sentences tell of danger to life or body");
    agenda("new", 1, "lights:dark", "lights", "dark lights are new, at rank 3");
    agenda("new", 2, "water:taste", "water", "must not be told");
    agenda("move", 1, "streets:potholes", "streets", "must not be told");
    agenda("decision", 1, "", "water", "I-2 Plain bills went from planned to done");
    agenda("overdue", 1, "", "streets", "must not be told");
  }

  private void agenda(String section, int place, String need, String department, String words) {
    Map<String, Object> values = new HashMap<>();
    values.put("section", section);
    values.put("place", place);
    values.put("words", words);
    values.put("since", "20260331T020000Z");
    if (!need.isEmpty()) {
      values.put("need", need);
    }
    if (!department.isEmpty()) {
      values.put("department", department);
    }
    tables
        .computeIfAbsent("board", name -> new ArrayList<>())
        .add(new Row(PriorityTables.BOARD, values));
  }

  private void searches() {
    row(
        GapTables.FAILURE_DEMAND,
        "id",
        "water:bills",
        "topic",
        "water/bills",
        "topic_name",
        "Water bills",
        "department",
        "water",
        "suppressed",
        false,
        "searches",
        210.0,
        "failed_searches",
        84.0,
        "failed_share",
        0.4,
        "failed_low",
        0.34,
        "failed_high",
        0.47,
        "calls",
        61,
        "avoidable_calls",
        22.0,
        "avoidable_low",
        9.0,
        "avoidable_high",
        36.0,
        "search_cost",
        10.5,
        "call_cost",
        480.0,
        "avoidable_cost",
        173.0,
        "currency",
        "USD",
        "finding",
        "searches fail and people call");
    row(
        GapTables.FAILURE_DEMAND,
        "id",
        "water:taste",
        "topic",
        "water/taste",
        "topic_name",
        "Taste of the water",
        "department",
        "water",
        "suppressed",
        true,
        "finding",
        "must not be told");
  }

  private void evidence() {
    quote("streets:potholes", 1, "The hole on Elm broke my axle.");
    quote("streets:potholes", 2, "Nobody fills the potholes <b>ever</b>.");
    quote("water:bills", 1, "My water bill doubled and nobody explains it.");
    quote("lights:dark", 1, "It is pitch dark on Oak since May.");
    quote("unassigned:waiting", 1, "I waited an hour in line.");
  }

  private void quote(String need, int rank, String text) {
    row(
        NeedTables.NEED_EVIDENCE,
        "need_id",
        need,
        "rank",
        rank,
        "mention_id",
        need + rank,
        "feedback_id",
        "survey:R-" + rank,
        "text",
        text,
        "sentiment",
        "negative",
        "polarity",
        -0.6,
        "channel",
        "survey",
        "time",
        "2026-03-11T09:00:00Z",
        "file",
        "survey/responses.csv",
        "line",
        36);
  }

  private void changes() {
    row(
        TrendTables.TRENDS,
        "need",
        "streets:potholes",
        "department",
        "streets",
        "suppressed",
        false,
        "direction",
        "rising",
        "adjusted_p_value",
        0.001,
        "words",
        "its share rose from 3 % to 7 % of the department's feedback");
    row(
        TrendTables.TRENDS,
        "need",
        "water:taste",
        "department",
        "water",
        "suppressed",
        true,
        "direction",
        "rising",
        "words",
        "must not be told");
    row(
        TrendTables.ALERTS,
        "need",
        "water:bills",
        "department",
        "water",
        "kind",
        "rise",
        "since",
        "2026-03-20",
        "raised",
        "2026-03-29",
        "fresh",
        true,
        "observed",
        30,
        "expected",
        14.2,
        "ratio",
        2.1,
        "statistic",
        6.2,
        "threshold",
        5.0,
        "words",
        "2.1 times what the same weekdays before let expect, since 20 March 2026");
    for (String department : List.of("all", "water")) {
      row(
          TrendTables.DRIVERS,
          "department",
          department,
          "topic",
          "water/bills",
          "topic_name",
          "Water bills",
          "suppressed",
          false,
          "responses",
          200,
          "with_topic",
          40,
          "impact",
          -0.04,
          "impact_low",
          -0.07,
          "impact_high",
          -0.01,
          "weight_share",
          0.31,
          "significant",
          true);
    }
  }

  private void priorities() {
    priority(1, "streets:potholes", "streets", "open", 1, 2, 3, "reach");
    priority(2, "water:bills", "water", "mandated", 2, 3, 2, "");
    priority(3, "lights:dark", "lights", "open", 2, 4, 1, "others", "streets:potholes");
    priority(4, "unassigned:waiting", "unassigned", "open", 3, 4, 4, "");
    row(
        PriorityTables.PRIORITIES,
        "rank",
        5,
        "need",
        "water:taste",
        "department",
        "water",
        "lane",
        "open",
        "order",
        "data",
        "suppressed",
        true);
    row(
        PriorityTables.BALLOT_RESULTS,
        "department",
        "all",
        "need",
        "water:bills",
        "voters",
        5,
        "ranked_by",
        4,
        "schulze_rank",
        1,
        "borda",
        2.5,
        "borda_rank",
        1,
        "agreement",
        0.61,
        "data_rank",
        2,
        "dissent",
        -1,
        "words",
        "the voters put it one place before the figures");
  }

  private void priority(
      int rank,
      String need,
      String department,
      String lane,
      int low,
      int high,
      int before,
      String by,
      String... past) {
    row(
        PriorityTables.PRIORITIES,
        "rank",
        rank,
        "need",
        need,
        "department",
        department,
        "lane",
        lane,
        "order",
        "data",
        "suppressed",
        false,
        "raw_rank",
        rank,
        "rank_low",
        low,
        "rank_high",
        high,
        "previous_rank",
        before,
        "reach",
        200.0 / rank,
        "impact",
        0.5,
        "confidence",
        0.6,
        "benefit",
        40.0 / rank,
        "effort",
        2.0 * rank,
        "quadrant",
        rank < 3 ? "quick win" : "thankless",
        "score",
        20.0 / rank,
        "words",
        "reaches many people, hurts a good deal, and that is well known");
    if (!by.isEmpty()) {
      Row last = tables.get("priorities").remove(tables.get("priorities").size() - 1);
      Map<String, Object> values = new HashMap<>(last.values());
      values.put("moved_by", by);
      values.put("moved_past", List.of(past));
      values.put("moved_words", "went from " + before + " to " + rank + ", past " + List.of(past));
      tables.get("priorities").add(new Row(last.table(), values));
    }
  }

  private void plans() {
    row(
        PriorityTables.INITIATIVES,
        "initiative",
        "I-1",
        "name",
        "Patch trucks",
        "needs",
        List.of("streets:potholes"),
        "owner",
        "Head of Streets",
        "department",
        "streets",
        "status",
        "in progress",
        "due",
        "2026-03-01",
        "cost",
        120_000.0,
        "currency",
        "USD",
        "horizon",
        "short",
        "depends_on",
        List.of(),
        "step",
        1,
        "critical",
        true,
        "overdue_days",
        30,
        "words",
        "due 1 March 2026, 30 days ago",
        "place",
        "initiatives.csv:2");
    row(
        PriorityTables.INITIATIVES,
        "initiative",
        "I-2",
        "name",
        "Plain bills",
        "needs",
        List.of("water:bills"),
        "department",
        "water",
        "status",
        "done",
        "depends_on",
        List.of(),
        "step",
        2,
        "critical",
        false,
        "words",
        "done",
        "place",
        "initiatives.csv:3");
    row(
        PriorityTables.OUTCOMES,
        "initiative",
        "I-2",
        "name",
        "Plain bills",
        "need",
        "water:bills",
        "department",
        "water",
        "done",
        "2026-02-01",
        "verdict",
        "worked",
        "suppressed",
        false,
        "effect",
        -0.34,
        "effect_low",
        -0.48,
        "effect_high",
        -0.17,
        "cost_before",
        3_700.0,
        "cost_after",
        2_400.0,
        "saved",
        1_250.0,
        "currency",
        "USD",
        "words",
        "a third less feedback than the untouched let expect");
    row(
        PriorityTables.OUTCOMES,
        "initiative",
        "I-3",
        "name",
        "Lamps by LED",
        "need",
        "lights:dark",
        "department",
        "lights",
        "done",
        "2026-03-20",
        "verdict",
        "too early",
        "suppressed",
        false,
        "words",
        "too early: 1 complete week since, it takes 4");
  }

  private void gaps() {
    row(
        GapTables.FAQ_GAPS,
        "rank",
        1,
        "id",
        "g1",
        "question",
        "How do I read my water meter?",
        "department",
        "water",
        "suppressed",
        false,
        "demand",
        38.0,
        "coverage",
        0.2,
        "score",
        30.4,
        "diagnosis",
        "missing",
        "evidence",
        "no entry answers it",
        "minutes",
        240.0,
        "money",
        310.0,
        "currency",
        "USD",
        "first_seen",
        "20260401T020000Z");
    row(
        GapTables.FAQ_GAP_QUESTIONS,
        "gap_id",
        "g1",
        "place",
        1,
        "question_id",
        "q1",
        "feedback_id",
        "call:7",
        "text",
        "How do I read my water meter?",
        "channel",
        "call",
        "department",
        "streets",
        "demand",
        1.0,
        "likeness",
        0.9,
        "coverage",
        0.2);
    row(
        GapTables.FAQ_GAP_QUESTIONS,
        "gap_id",
        "g1",
        "place",
        2,
        "question_id",
        "q2",
        "feedback_id",
        "call:8",
        "text",
        "Where does the meter show litres?",
        "channel",
        "call",
        "department",
        "water",
        "demand",
        1.0,
        "likeness",
        0.8,
        "coverage",
        0.2);
    row(
        GapTables.FAQ_GAPS,
        "rank",
        2,
        "id",
        "g2",
        "question",
        "Is the library open on Sunday?",
        "department",
        "unassigned",
        "suppressed",
        true,
        "first_seen",
        "20260401T020000Z");
  }

  private void kpis() {
    for (String department : List.of("all", "water")) {
      kpi(department, "window", 0.71);
      kpi(department, "2026-01", 0.65);
      kpi(department, "2026-02", 0.7);
      kpi(department, "2026-03", 0.78);
      row(
          AuditTables.KPIS,
          "kpi",
          "nps",
          "name",
          "Net promoter score",
          "department",
          department,
          "period",
          "window",
          "unit",
          "points",
          "better",
          "higher",
          "suppressed",
          false,
          "no_data",
          "no source has a rating of 0 to 10",
          "formula",
          "promoters less detractors",
          "origin",
          "");
    }
  }

  private void kpi(String department, String period, double value) {
    row(
        AuditTables.KPIS,
        "kpi",
        "csat",
        "name",
        "Satisfaction",
        "department",
        department,
        "period",
        period,
        "unit",
        "share",
        "better",
        "higher",
        "suppressed",
        false,
        "value",
        value,
        "value_low",
        value - 0.05,
        "value_high",
        value + 0.05,
        "of",
        180,
        "formula",
        "share of ratings in the two best boxes",
        "owner",
        "CX office",
        "origin",
        "survey: satisfaction");
  }

  private void audits() {
    row(
        AuditTables.ORPHAN_NEEDS,
        "topic",
        "bills",
        "topic_name",
        "Bills",
        "departments",
        List.of("water", "streets"),
        "suppressed",
        false,
        "volume",
        80,
        "words",
        "2 departments hear it, 80 % of it Water");
    row(
        AuditTables.NOT_HEARD,
        "kind",
        "area",
        "served_group",
        "East side",
        "served",
        20_000,
        "served_share",
        0.25,
        "suppressed",
        false,
        "people",
        31,
        "heard_share",
        0.06,
        "heard_low",
        0.04,
        "heard_high",
        0.08,
        "ratio",
        0.24,
        "verdict",
        "not heard",
        "words",
        "a quarter of those served and 6 % of those heard");
    row(
        AuditTables.NOT_HEARD,
        "kind",
        "language",
        "served_group",
        "Spanish",
        "served",
        9_000,
        "served_share",
        0.11,
        "suppressed",
        true,
        "verdict",
        "too few to tell",
        "words",
        "too few to tell");
    row(
        AuditTables.NOT_HEARD,
        "kind",
        "language",
        "served_group",
        "vi",
        "served",
        1_000,
        "served_share",
        0.01,
        "suppressed",
        false,
        "verdict",
        "too few to tell",
        "words",
        "language vi has 1.0 % of the served; nobody is heard whose language is known");
    for (int i = 0; i < 12; i++) {
      row(
          AuditTables.CLOSURE_AUDIT,
          "feedback_id",
          "311:" + i,
          "kind",
          i < 11 ? "repeated" : "not done",
          "department",
          "streets",
          "service",
          "Potholes",
          "closed",
          "2026-03-02T00:00:00Z",
          "words",
          "again",
          "file",
          "311.json",
          "line",
          i + 1);
    }
    row(
        AuditTables.MATURITY,
        "level",
        1,
        "level_name",
        "reactive",
        "item",
        "Feedback is collected",
        "evidence",
        "found",
        "words",
        "900 pieces of feedback",
        "origin",
        "feedback");
  }

  private void row(Table table, Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    tables.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(new Row(table, values));
  }
}
