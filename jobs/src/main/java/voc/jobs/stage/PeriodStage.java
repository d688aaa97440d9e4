package voc.jobs.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import voc.core.table.NeedTables;
import voc.jobs.config.Departments;
import voc.jobs.rows.PeriodRows;
import voc.jobs.warehouse.RunSettings;
import voc.jobs.warehouse.TableStore;
import voc.needs.NeedFigures;
import voc.needs.PeriodFigures;
import voc.needs.RollUp;
import voc.needs.disclosure.NeedDisclosure.Period;
import voc.needs.disclosure.PeriodDisclosure;
import voc.needs.disclosure.PeriodDisclosure.Stretch;
import voc.needs.disclosure.SmallestCell;

/**
 * Counts each need by week, month and quarter, and has {@link PeriodDisclosure} decide what may be
 * published beside what table {@code needs} tells. A need that has no figures there has no row
 * here.
 */
public final class PeriodStage {
  private final TableStore store;
  private final RunSettings settings;
  private final Departments departments;
  private final SmallestCell smallest;

  /**
   * @param settings the topics and the register of the run
   */
  public PeriodStage(
      TableStore store, RunSettings settings, Departments departments, SmallestCell smallest) {
    this.store = store;
    this.settings = settings;
    this.departments = departments;
    this.smallest = smallest;
  }

  /**
   * What was counted.
   *
   * @param suppressed how many periods of needs are published without figures
   */
  public record Counted(long suppressed, StageReport report) implements StageResult {}

  /**
   * Counts.
   *
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param ranked the needs of the same night
   * @throws IllegalStateException if a need's weeks, months or quarters do not add up to it
   */
  public Counted run(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      NeedStage.Periods periods,
      NeedStage.Ranked ranked) {
    PeriodSpans spans = new PeriodSpans(periods);
    SpanCounts all = new SpanCounts(spans.ofAll(feedback), SpanCounts.Of.FEEDBACK);
    SortedMap<String, SpanCounts> needs = byNeed(spans, feedback, mentions, periods);
    requireSums(needs, ranked);
    List<Row> rows = new ArrayList<>();
    @Nullable LocalDate first = all.first(periods);
    if (first != null) {
      Calendar calendar = new Calendar(first, periods.asOf(), periods.windowStart());
      SpanDays days = new SpanDays(calendar, periods);
      Set<Stretch> hiddenAll =
          PeriodDisclosure.hidden(days.ofAll(all, ranked.counted().hiddenAll()), smallest);
      for (String need : new TreeSet<>(ranked.shown())) {
        SpanCounts counts = needs.get(need);
        Set<Period> hidden = ranked.counted().hidden().getOrDefault(need, Set.of());
        if (counts != null) {
          Set<Stretch> without = PeriodDisclosure.hidden(days.of(counts, hidden), smallest);
          rows.addAll(rows(need, calendar, counts, without, all, hiddenAll));
        }
      }
    }
    store.write(NeedTables.NEED_PERIODS, rows);
    long suppressed = rows.stream().filter(row -> row.getBoolean(6)).count();
    String words =
        String.format(
            Locale.ROOT,
            "%,d weeks, months and quarters of %,d needs%s",
            rows.size(),
            ranked.needs().size(),
            suppressed == 0
                ? ""
                : String.format(Locale.ROOT, "; figures of %,d suppressed", suppressed));
    return new Counted(suppressed, StageReport.of("periods", rows.size(), rows.size(), words));
  }

  private SortedMap<String, SpanCounts> byNeed(
      PeriodSpans spans, Dataset<Row> feedback, Dataset<Row> mentions, NeedStage.Periods periods) {
    Dataset<Row> tagged = TopicMentions.of(feedback, mentions, settings, departments, periods);
    SortedMap<String, List<Row>> rows = new TreeMap<>();
    for (Row row : spans.ofNeeds(tagged, feedback)) {
      String need = NeedFigures.idOf(row.getAs("department"), row.getAs("topic"));
      rows.computeIfAbsent(need, none -> new ArrayList<>()).add(row);
    }
    SortedMap<String, SpanCounts> counts = new TreeMap<>();
    rows.forEach((need, of) -> counts.put(need, new SpanCounts(of, SpanCounts.Of.NEED)));
    return counts;
  }

  private static void requireSums(SortedMap<String, SpanCounts> needs, NeedStage.Ranked ranked) {
    SortedMap<String, Long> mentions = new TreeMap<>();
    SortedMap<String, Long> volumes = new TreeMap<>();
    for (NeedFigures need : ranked.counted().figures()) {
      mentions.put(need.id(), need.mentions());
      volumes.put(need.id(), need.volume());
    }
    for (String grain : Calendar.Grain.codes()) {
      SortedMap<String, SortedMap<String, Long>> mentionsOf = new TreeMap<>();
      SortedMap<String, SortedMap<String, Long>> volumesOf = new TreeMap<>();
      needs.forEach(
          (need, counts) -> {
            mentionsOf.put(need, counts.byStart(grain, "mentions"));
            volumesOf.put(need, counts.byStart(grain, "volume"));
          });
      RollUp.require("mentions", grain + "s", mentions, mentionsOf);
      RollUp.require("volume", grain + "s", volumes, volumesOf);
    }
  }

  private static List<Row> rows(
      String need,
      Calendar calendar,
      SpanCounts counts,
      Set<Stretch> hidden,
      SpanCounts all,
      Set<Stretch> hiddenAll) {
    List<Row> rows = new ArrayList<>();
    for (Calendar.Grain grain : Calendar.Grain.values()) {
      for (Calendar.Period period : calendar.periods(grain)) {
        PeriodFigures figures = counts.figures(grain, period.start());
        boolean withheld = hidden.contains(counts.stretch(calendar, period));
        if (figures == null && !withheld) {
          continue;
        }
        PeriodRows.Key key =
            new PeriodRows.Key(
                need, grain.code(), period.start(), period.end(), calendar.isComplete(period));
        boolean told = !hiddenAll.contains(all.stretch(calendar, period));
        rows.add(
            withheld || figures == null
                ? PeriodRows.suppressed(key)
                : PeriodRows.of(
                    key, figures, told ? all.volume(grain.code(), period.start()) : null));
      }
    }
    return rows;
  }

  /** The days of one need, or of all feedback, as {@link PeriodDisclosure} wants them. */
  private record SpanDays(Calendar calendar, NeedStage.Periods periods) {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    PeriodDisclosure.Days of(SpanCounts counts, Set<Period> hidden) {
      Stretch whole = counts.sumOf(Calendar.Grain.QUARTER, calendar.first(), periods.asOf());
      return days(counts, hidden, whole);
    }

    PeriodDisclosure.Days ofAll(SpanCounts counts, Set<Period> hidden) {
      return days(counts, hidden, counts.sumOfParts(PeriodSpans.BEFORE, LAST));
    }

    private PeriodDisclosure.Days days(SpanCounts counts, Set<Period> hidden, Stretch whole) {
      List<Stretch> published = new ArrayList<>();
      for (Calendar.Grain grain : Calendar.Grain.values()) {
        calendar.periods(grain).forEach(period -> published.add(counts.stretch(calendar, period)));
      }
      List<Stretch> known = new ArrayList<>(List.of(whole));
      List<Stretch> withheld = new ArrayList<>();
      LocalDate current = counted(periods.currentStart());
      LocalDate previous = counted(periods.previousStart());
      add(
          counts.span(PeriodSpans.CURRENT, current, periods.asOf()),
          hidden.contains(Period.CURRENT) ? withheld : known);
      add(
          counts.span(PeriodSpans.PREVIOUS, previous, periods.currentStart().minusDays(1)),
          hidden.contains(Period.PREVIOUS) ? withheld : known);
      List<Stretch> parts = new ArrayList<>(counts.parts(boundaries(), LAST));
      add(
          counts.span(PeriodSpans.REST, calendar.first(), periods.previousStart().minusDays(1)),
          parts);
      return new PeriodDisclosure.Days(published, parts, known, withheld);
    }

    private static void add(@Nullable Stretch stretch, List<Stretch> stretches) {
      if (stretch != null) {
        stretches.add(stretch);
      }
    }

    /** Days of the window before the first feedback are known to be empty. */
    private LocalDate counted(LocalDate day) {
      boolean empty = !day.isBefore(periods.windowStart()) && day.isBefore(calendar.first());
      return empty ? calendar.first() : day;
    }

    private NavigableSet<LocalDate> boundaries() {
      NavigableSet<LocalDate> boundaries = calendar.boundaries();
      boundaries.add(counted(periods.currentStart()));
      boundaries.add(counted(periods.previousStart()));
      boundaries.add(PeriodSpans.BEFORE);
      return boundaries;
    }
  }
}
