package voc.needs.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.needs.disclosure.SmallestCell;

class KpiReportTest {
  private static final SmallestCell TEN = new SmallestCell(10);
  private static final SmallestCell FIVE = new SmallestCell(5);
  private static final List<String> MONTHS = List.of("2026-01", "2026-02", "2026-03");

  private static final Kpi CSAT =
      new Kpi(
          "csat",
          "Satisfaction",
          Formula.TOP_TWO_BOX,
          Kpi.Better.HIGHER,
          "share",
          null,
          List.of("csat"),
          Kpi.Scale.PLAIN);

  private static final Kpi EFFORT =
      new Kpi(
          "effort",
          "Effort",
          Formula.MEAN_RATING,
          Kpi.Better.HIGHER,
          "1 to 7",
          "Ann",
          List.of("ces"),
          new Kpi.Scale(1, 7, 1));

  /** Counts of departments a, b, … by month, added up. */
  private static Map<KpiCell, KpiCounts> counts(int[]... people) {
    Map<KpiCell, KpiCounts> counts = new TreeMap<>();
    for (int d = 0; d < people.length; d++) {
      for (int m = 0; m < people[d].length; m++) {
        if (people[d][m] > 0) {
          KpiCounts cell = new KpiCounts(people[d][m], people[d][m], people[d][m] / 2, 0, 0, 0);
          String department = String.valueOf((char) ('a' + d));
          for (String of : List.of(department, KpiCell.ALL)) {
            for (String period : List.of(MONTHS.get(m), KpiCell.WINDOW)) {
              counts.merge(new KpiCell(of, period), cell, KpiReportTest::sum);
            }
          }
        }
      }
    }
    return counts;
  }

  private static KpiCounts sum(KpiCounts one, KpiCounts other) {
    return new KpiCounts(
        one.of() + other.of(), one.people() + other.people(), one.high() + other.high(), 0, 0, 0);
  }

  private static Map<KpiCell, KpiRow> rows(Map<KpiCell, KpiCounts> counts) {
    Map<KpiCell, KpiRow> rows = new TreeMap<>();
    new KpiReport(new KpiBook(List.of(CSAT)), Set.of("a", "z"), TEN)
        .rows(Map.of("csat", counts), KpiAnswers.NONE, Map.of())
        .forEach(row -> rows.put(row.cell(), row));
    return rows;
  }

  @Test
  void whatHasNoDataSaysWhyAndIsNeverGuessed() {
    List<KpiRow> rows =
        new KpiReport(new KpiBook(List.of(CSAT, EFFORT)), Set.of("a"), TEN)
            .rows(
                Map.of(),
                KpiAnswers.NONE,
                Map.of("effort", "ratings named ces are of another scale"));

    assertThat(rows).hasSize(2).allMatch(row -> row.estimate() == null && !row.suppressed());
    assertThat(rows)
        .extracting(KpiRow::noData)
        .containsExactly(
            "no feedback has ratings named csat", "ratings named ces are of another scale");
  }

  @Test
  void everyDepartmentHasARowAndMonthsWithDataToo() {
    Map<KpiCell, KpiRow> rows = rows(counts(new int[] {20, 30, 40}, new int[] {50, 10, 12}));

    KpiEstimate all = rows.get(KpiCell.WHOLE).estimate();
    assertThat(all).isNotNull();
    assertThat(all.of()).isEqualTo(162);
    assertThat(all.value()).isCloseTo(81.0 / 162, within(1e-12));
    assertThat(rows.get(new KpiCell("z", KpiCell.WINDOW)).noData())
        .isEqualTo("no feedback of this department has ratings named csat");
    assertThat(rows.get(new KpiCell("a", "2026-03")).estimate()).isNotNull();
    assertThat(rows).hasSize(3 * 4 + 1);
  }

  @Test
  void aDepartmentOfFewTakesAnotherWithIt() {
    Map<KpiCell, KpiRow> rows =
        rows(counts(new int[] {4, 0, 0}, new int[] {50, 30, 40}, new int[] {20, 20, 20}));

    assertThat(rows.get(KpiCell.WHOLE).suppressed()).isFalse();
    assertThat(rows.get(new KpiCell("a", KpiCell.WINDOW)).suppressed()).isTrue();
    assertThat(rows.get(new KpiCell("c", KpiCell.WINDOW)).suppressed()).isTrue();
    assertThat(rows.get(new KpiCell("b", KpiCell.WINDOW)).suppressed()).isFalse();
  }

  @Test
  void aMonthOfFewHidesTheMonthsOfItsDepartmentAndOfAnother() {
    Map<KpiCell, KpiRow> rows =
        rows(counts(new int[] {3, 30, 40}, new int[] {50, 30, 40}, new int[] {20, 20, 20}));

    assertThat(rows.get(new KpiCell("a", KpiCell.WINDOW)).suppressed()).isFalse();
    assertThat(rows.get(new KpiCell("a", "2026-01")).suppressed()).isTrue();
    assertThat(rows.get(new KpiCell("a", "2026-02")).suppressed()).isTrue();
    assertThat(rows.get(new KpiCell("c", "2026-02")).suppressed()).isTrue();
    assertThat(rows.get(new KpiCell("b", "2026-02")).suppressed()).isFalse();
    assertThat(rows.get(new KpiCell(KpiCell.ALL, "2026-01")).suppressed()).isFalse();
  }

  @Test
  void nothingIsToldOfAKpiOfFewPeople() {
    assertThat(rows(counts(new int[] {3, 2, 0})).values())
        .filteredOn(row -> row.noData() == null)
        .hasSizeGreaterThan(5)
        .allMatch(KpiRow::suppressed);
  }

  /**
   * Whoever knows all shown cells and all sums: for a small cell of a department's month, a table
   * of other values with the same shown cells can be made in which it is 1, and one in which it is
   * 9.
   */
  @Property(seed = "1951", tries = 150)
  void noSmallCellCanBeNarrowed(
      @ForAll @Size(min = 6, max = 9) List<@IntRange(min = 0, max = 12) Integer> drawn) {
    int[][] people = new int[drawn.size() / 3][3];
    for (int i = 0; i < people.length * 3; i++) {
      people[i / 3][i % 3] = drawn.get(i);
    }
    Map<KpiCell, KpiCounts> counts = counts(people);
    Set<KpiCell> hidden = KpiDisclosure.hidden(counts, FIVE);
    for (Map.Entry<KpiCell, KpiCounts> cell : counts.entrySet()) {
      if (FIVE.isSmall(cell.getValue().people())) {
        assertThat(hidden).contains(cell.getKey());
      }
    }
    new Reader(people, counts, hidden).requireSafe();
  }

  /** Searches all tables that agree with what is shown. */
  private record Reader(int[][] people, Map<KpiCell, KpiCounts> counts, Set<KpiCell> hidden) {
    void requireSafe() {
      for (int d = 0; d < people.length; d++) {
        for (int m = 0; m < 3; m++) {
          if (people[d][m] > 0 && people[d][m] < 5) {
            assertThat(canBe(d, m, 1)).as("%d,%d could be 1", d, m).isTrue();
            assertThat(canBe(d, m, 4)).as("%d,%d could be 4", d, m).isTrue();
          }
        }
      }
    }

    private boolean canBe(int department, int month, int value) {
      int[] table = new int[people.length * 3];
      java.util.Arrays.fill(table, -1);
      table[3 * department + month] = value;
      return agrees(table, 0);
    }

    /** Whether the cells from {@code next} on can be filled; those given already stay. */
    private boolean agrees(int[] table, int next) {
      if (next == table.length) {
        return sumsAgree(table);
      }
      Integer known = shown(cell(next / 3, MONTHS.get(next % 3)));
      int given = table[next];
      if (given >= 0) {
        return (known == null || known == given) && goesOn(table, next);
      }
      for (int value = known == null ? 0 : known; value <= (known == null ? 36 : known); value++) {
        table[next] = value;
        if (goesOn(table, next)) {
          return true;
        }
      }
      table[next] = -1;
      return false;
    }

    private boolean goesOn(int[] table, int at) {
      Integer row = shown(cell(at / 3, KpiCell.WINDOW));
      int left = 0;
      for (int i = at - at % 3; i <= at; i++) {
        left += table[i];
      }
      if (row != null && (left > row || (at % 3 == 2 && left < row))) {
        return false;
      }
      Integer column = shown(new KpiCell(KpiCell.ALL, MONTHS.get(at % 3)));
      int above = 0;
      for (int i = at % 3; i <= at; i += 3) {
        above += table[i];
      }
      return (column == null || above <= column) && agrees(table, at + 1);
    }

    private boolean sumsAgree(int[] table) {
      int all = java.util.Arrays.stream(table).sum();
      Integer whole = shown(KpiCell.WHOLE);
      boolean agree = whole == null || whole == all;
      for (int m = 0; m < 3; m++) {
        int sum = 0;
        for (int i = m; i < table.length; i += 3) {
          sum += table[i];
        }
        Integer column = shown(new KpiCell(KpiCell.ALL, MONTHS.get(m)));
        agree &= column == null || column == sum;
      }
      return agree;
    }

    /** Null where it is suppressed. */
    private @Nullable Integer shown(KpiCell cell) {
      return hidden.contains(cell)
          ? null
          : Integer.valueOf((int) counts.getOrDefault(cell, KpiCounts.NONE).of());
    }

    private static KpiCell cell(int department, String period) {
      return new KpiCell(String.valueOf((char) ('a' + department)), period);
    }
  }

  /** Satisfaction and effort of one form, of which so many people leave out the second. */
  private static List<KpiRow> rows(int[][] both, int[][] satisfactionAlone, int[][] effortAlone) {
    Map<KpiCell, KpiCounts> csat = new TreeMap<>(counts(both));
    counts(satisfactionAlone).forEach((cell, count) -> csat.merge(cell, count, KpiReportTest::sum));
    Map<KpiCell, KpiCounts> effort = new TreeMap<>(counts(both));
    counts(effortAlone).forEach((cell, count) -> effort.merge(cell, count, KpiReportTest::sum));
    List<KpiAnswers.Answered> answered = new java.util.ArrayList<>();
    answer(answered, counts(both), Set.of("csat", "effort"));
    answer(answered, counts(satisfactionAlone), Set.of("csat"));
    answer(answered, counts(effortAlone), Set.of("effort"));
    return new KpiReport(new KpiBook(List.of(CSAT, EFFORT)), Set.of(), TEN)
        .rows(Map.of("csat", csat, "effort", effort), new KpiAnswers(answered), Map.of());
  }

  private static void answer(
      List<KpiAnswers.Answered> answered, Map<KpiCell, KpiCounts> counts, Set<String> kpis) {
    counts.forEach(
        (cell, count) ->
            answered.add(new KpiAnswers.Answered(cell, kpis, count.of(), count.people(), 0)));
  }

  private static List<String> suppressed(List<KpiRow> rows) {
    return rows.stream()
        .filter(KpiRow::suppressed)
        .map(row -> row.kpi().id() + " " + row.cell().department() + " " + row.cell().period())
        .toList();
  }

  @Test
  void aKpiThatAllButAFewOfAnotherAnswerIsNotToldBesideIt() {
    int[][] both = {{20, 30, 40}, {50, 20, 12}};
    int[][] none = {{0, 0, 0}, {0, 0, 0}};

    assertThat(suppressed(rows(both, new int[][] {{3, 40, 20}, {30, 20, 25}}, none)))
        .containsExactly(
            "effort a 2026-01", "effort a 2026-03", "effort b 2026-01", "effort b 2026-03");
    assertThat(suppressed(rows(both, none, new int[][] {{3, 40, 20}, {30, 20, 25}}))).hasSize(4);
    assertThat(suppressed(rows(both, new int[][] {{30, 40, 20}, {30, 20, 25}}, none))).isEmpty();
    assertThat(suppressed(rows(both, none, none))).as("the same people").isEmpty();
  }

  @Test
  void aDifferenceOfKpisThatAreAnsweredWithoutEachOtherIsNobodysNumber() {
    int[][] both = {{20, 30, 40}, {50, 20, 12}};

    assertThat(
            suppressed(
                rows(
                    both,
                    new int[][] {{3, 40, 20}, {30, 20, 25}},
                    new int[][] {{1, 0, 0}, {0, 0, 0}})))
        .isEmpty();
  }

  @Test
  void kpisThatTheSameFeedbackAnswersAreSuppressedTogether() {
    int[][] both = {{3, 30, 40}, {50, 30, 40}, {20, 20, 20}};
    int[][] none = {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}};

    List<String> suppressed = suppressed(rows(both, none, none));

    assertThat(suppressed).contains("csat a 2026-01", "effort a 2026-01").hasSize(8);
  }

  @Test
  void peopleOfADifferenceAreTheFewestThatCanBeBehindIt() {
    KpiAnswers answers =
        new KpiAnswers(
            List.of(
                new KpiAnswers.Answered(KpiCell.WHOLE, Set.of("csat"), 9, 2, 4),
                new KpiAnswers.Answered(KpiCell.WHOLE, Set.of("csat", "wait"), 7, 1, 5),
                new KpiAnswers.Answered(KpiCell.WHOLE, Set.of("csat", "effort"), 7, 1, 6)));

    assertThat(answers.left("csat", "effort"))
        .isEqualTo(Map.of(KpiCell.WHOLE, new KpiCounts(16, 8, 0, 0, 0, 0)));
    assertThat(answers.left("effort", "csat")).isEmpty();
    assertThatThrownBy(() -> new KpiAnswers.Answered(KpiCell.WHOLE, Set.of("csat"), 3, 2, 2))
        .hasMessageContaining(
            "must be feedback of at least 1, and no more of nobody and of persons");
  }

  @Test
  void effortIsShownOnItsScale() {
    KpiEstimate estimate =
        KpiEstimate.of(EFFORT, new KpiCounts(12, 12, 0, 0, 0.5, 0.04)).orElseThrow();

    assertThat(estimate.value()).isEqualTo(4);
    assertThat(estimate.interval()).isNotNull();
    assertThat(estimate.interval().low())
        .isCloseTo(4 - 6 * 2.200985 * 0.2 / Math.sqrt(12), within(1e-5));
  }

  @Test
  void aBookHasEachKpiOnce() {
    assertThatThrownBy(() -> new KpiBook(List.of(CSAT, CSAT)))
        .hasMessage("KPI csat must be defined once, got it twice; remove one");
    assertThatThrownBy(
            () ->
                new Kpi(
                    "x",
                    "X",
                    Formula.DAYS_TO_CLOSE,
                    Kpi.Better.LOWER,
                    "days",
                    null,
                    List.of("a"),
                    Kpi.Scale.PLAIN))
        .hasMessageContaining("is computed from requests' times and has no fields, got [a]");
  }
}
