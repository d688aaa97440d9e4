package voc.jobs.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import voc.needs.PeriodFigures;
import voc.needs.disclosure.PeriodDisclosure.Stretch;

/** What {@link PeriodSpans} counted of one need, or of all feedback. */
final class SpanCounts {
  private final Of of;
  private final Map<String, SortedMap<LocalDate, Row>> rows = new TreeMap<>();

  /** What is counted: feedback alone has no mentions, it counts as one of its own. */
  enum Of {
    NEED,
    FEEDBACK
  }

  SpanCounts(List<Row> spans, Of of) {
    this.of = of;
    for (Row span : spans) {
      rows.computeIfAbsent(span.getAs("grain"), none -> new TreeMap<>())
          .put(span.getAs("start"), span);
    }
  }

  private SortedMap<LocalDate, Row> rows(String grain) {
    return rows.getOrDefault(grain, new TreeMap<>());
  }

  /** First day of the first part that counts; null if none does. */
  @Nullable LocalDate first(NeedStage.Periods periods) {
    return rows(PeriodSpans.PART).keySet().stream()
        .filter(start -> !start.isBefore(periods.windowStart()) && !start.isAfter(periods.asOf()))
        .filter(start -> !start.equals(PeriodSpans.BEFORE))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** A count by first day of the period. */
  SortedMap<String, Long> byStart(String grain, String count) {
    SortedMap<String, Long> counts = new TreeMap<>();
    rows(grain).forEach((start, row) -> counts.put(start.toString(), row.<Long>getAs(count)));
    return counts;
  }

  /** Feedback of a period, 0 where there is none. */
  long volume(String grain, LocalDate start) {
    Row row = rows(grain).get(start);
    return row == null ? 0 : row.<Long>getAs("volume");
  }

  /** The figures of a period; null where there is no feedback. */
  @Nullable PeriodFigures figures(Calendar.Grain grain, LocalDate start) {
    Row row = rows(grain.code()).get(start);
    if (row == null) {
      return null;
    }
    List<String> channels = row.getList(row.fieldIndex("channels"));
    return new PeriodFigures(
        row.<Long>getAs("volume"),
        row.<Long>getAs("people"),
        row.<Long>getAs("incidents"),
        row.<Long>getAs("mentions"),
        row.<Long>getAs("negative"),
        row.<Long>getAs("effort"),
        row.<Long>getAs("crisis"),
        row.<Double>getAs("polarity"),
        row.<Double>getAs("deviations"),
        channels,
        row.<Long>getAs("places"));
  }

  /** A period's days that count. */
  Stretch stretch(Calendar calendar, Calendar.Period period) {
    return stretch(
        calendar.firstCounted(period),
        calendar.lastCounted(period),
        rows(period.grain().code()).get(period.start()));
  }

  /** A span that there is once; null if it has no day. */
  @Nullable Stretch span(String grain, LocalDate start, LocalDate end) {
    if (end.isBefore(start)) {
      return null;
    }
    return stretch(start, end, rows(grain).values().stream().findFirst().orElse(null));
  }

  /** The spans between neighbouring boundaries that are not empty. */
  List<Stretch> parts(NavigableSet<LocalDate> boundaries, LocalDate last) {
    List<Stretch> parts = new ArrayList<>();
    rows(PeriodSpans.PART)
        .forEach(
            (start, row) -> {
              LocalDate next = boundaries.higher(start);
              parts.add(stretch(start, next == null ? last : next.minusDays(1), row));
            });
    return parts;
  }

  /** The sum of all periods of a length. People are as many as can be: nobody asks for them. */
  Stretch sumOf(Calendar.Grain grain, LocalDate start, LocalDate end) {
    return sum(rows(grain.code()), start, end);
  }

  /** The sum of all parts. */
  Stretch sumOfParts(LocalDate start, LocalDate end) {
    return sum(rows(PeriodSpans.PART), start, end);
  }

  private Stretch sum(SortedMap<LocalDate, Row> of, LocalDate start, LocalDate end) {
    long volume = 0;
    long mentions = 0;
    for (Row row : of.values()) {
      volume += row.<Long>getAs("volume");
      mentions += mentions(row);
    }
    return new Stretch(start, end, volume, mentions, volume);
  }

  private Stretch stretch(LocalDate start, LocalDate end, @Nullable Row row) {
    return row == null
        ? new Stretch(start, end, 0, 0, 0)
        : new Stretch(
            start, end, row.<Long>getAs("volume"), mentions(row), row.<Long>getAs("people"));
  }

  private long mentions(Row row) {
    return of == Of.NEED ? row.<Long>getAs("mentions") : row.<Long>getAs("volume");
  }
}
