package voc.jobs.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.NeedTables;
import voc.core.table.PriorityTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.core.table.TrendTables;
import voc.jobs.Duck;

/**
 * Somebody who has the tables of needs, of their weeks, months and quarters, of outcomes and
 * alarms, and subtracts them from each other. Every figure is the difference of two running totals,
 * so that Floyd and Warshall's algorithm finds the least and the most that any days can have had.
 */
public final class PeriodIntruder {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final Path run;
  private final Duck duck;

  public PeriodIntruder(Path run, Duck duck) {
    this.run = run;
    this.duck = duck;
  }

  /** The days that count: of the night's manifest, or as the test knows them. */
  public record Window(LocalDate first, LocalDate asOf, int periodDays) {}

  /** Of every suppressed period, and of all days between that are found to be those of few. */
  public Map<String, Interval> findings() throws SQLException {
    try {
      JsonNode manifest =
          new ObjectMapper().readTree(Files.newInputStream(run.resolve("manifest.json")));
      LocalDate asOf = LocalDate.parse(manifest.path("as_of").asText());
      JsonNode settings = manifest.path("settings");
      return findings(
          new Window(
              asOf.plusDays(1L - settings.path("window_days").asInt()),
              asOf,
              settings.path("period_days").asInt()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a night without a manifest. The window must hold both periods. */
  public Map<String, Interval> findings(Window window) throws SQLException {
    Map<String, Interval> findings = new TreeMap<>();
    String needs = Duck.from(run, NeedTables.NEEDS);
    for (List<@Nullable Object> need :
        duck.rows(
            "select id, volume, mentions, current_volume, previous_volume from "
                + needs
                + " where not suppressed")) {
      String id = String.valueOf(need.get(0));
      List<List<@Nullable Object>> rows =
          duck.rows(
              "select grain, start, volume, mentions from "
                  + Duck.from(run, NeedTables.NEED_PERIODS)
                  + " where need = '"
                  + id
                  + "'");
      List<Stretch> told = told(id, window);
      Totals feedback = new Totals(window, told);
      feedback.exactly(window.first(), window.asOf(), number(need.get(1)));
      LocalDate current = window.asOf().plusDays(1L - window.periodDays());
      feedback.publishes(current, window.asOf(), need.get(3));
      feedback.publishes(current.minusDays(window.periodDays()), current.minusDays(1), need.get(4));
      Totals feedbackOfNeeds = feedback.copy();
      feedback.rows(rows, 2);
      told.forEach(each -> feedback.exactly(each.first(), each.last(), each.feedback()));
      feedback.findings("feedback of need " + id, rows, feedbackOfNeeds, findings);
      Totals mentions = new Totals(window, List.of());
      mentions.exactly(window.first(), window.asOf(), number(need.get(2)));
      Totals mentionsOfNeeds = mentions.copy();
      mentions.rows(rows, 3);
      mentions.findings("mentions of need " + id, rows, mentionsOfNeeds, findings);
    }
    return findings;
  }

  /** Days of which another table tells the feedback. */
  private record Stretch(LocalDate first, LocalDate last, long feedback) {}

  /**
   * What outcomes tell of the days before and after the day something was done, half a year at most
   * on either side, and alarms of the days since the level shifted.
   */
  private List<Stretch> told(String need, Window window) throws SQLException {
    List<Stretch> told = new ArrayList<>();
    for (List<@Nullable Object> outcome :
        rows(PriorityTables.OUTCOMES, "done, \"before\", \"after\"", need, "\"before\"")) {
      LocalDate done = day(outcome.get(0));
      LocalDate first = latest(done.minusDays(181), latest(window.first(), firstDay(window)));
      LocalDate last =
          done.plusDays(182).isAfter(window.asOf()) ? window.asOf() : done.plusDays(182);
      told.add(stretch(first, done, outcome.get(1)));
      told.add(stretch(done.plusDays(1), last, outcome.get(2)));
    }
    for (List<@Nullable Object> alarm :
        rows(TrendTables.ALERTS, "since, observed", need, "observed")) {
      told.add(new Stretch(day(alarm.get(0)), window.asOf(), number(alarm.get(1))));
    }
    return told;
  }

  /** Feedback of a stretch from its mean by the week. */
  private static Stretch stretch(LocalDate first, LocalDate last, @Nullable Object weekly) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (!(weekly instanceof Number mean)) {
      throw new IllegalStateException("a mean that must be published is null");
    }
    return new Stretch(first, last, Math.round(mean.doubleValue() * days / 7));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** When anything was first heard is no secret. */
  private LocalDate firstDay(Window window) throws SQLException {
    return day(
        duck.rows(
                "select min(day) from "
                    + Duck.from(run, Tables.FEEDBACK)
                    + " where day >= '"
                    + window.first()
                    + "'")
            .get(0)
            .get(0));
  }

  private List<List<@Nullable Object>> rows(
      Table table, String columns, String need, String published) throws SQLException {
    if (!Files.exists(run.resolve(table.name()))) {
      return List.of();
    }
    return duck.rows(
        "select "
            + columns
            + " from "
            + Duck.from(run, table)
            + " where need = '"
            + need
            + "' and "
            + published
            + " is not null");
  }

  private static long number(@Nullable Object value) {
    if (value == null) {
      throw new IllegalStateException("a number that must be published is null");
    }
    return ((Number) value).longValue();
  }

  private static LocalDate day(@Nullable Object value) {
    return value instanceof Date date ? date.toLocalDate() : LocalDate.parse(String.valueOf(value));
  }

  /** Running totals at the ends of all periods, and what binds them. */
  private static final class Totals {
    private final Window window;
    private final List<Stretch> told;
    private final List<LocalDate> days;
    private final long[][] distance;
    private boolean closed;

    Totals(Window window, List<Stretch> told) {
      this.window = window;
      this.told = told;
      NavigableSet<LocalDate> ends = new TreeSet<>();
      for (String grain : List.of("week", "month", "quarter")) {
        starts(grain).forEach(start -> ends.add(cut(start)));
      }
      LocalDate current = window.asOf().plusDays(1L - window.periodDays());
      ends.add(current);
      ends.add(current.minusDays(window.periodDays()));
      ends.add(window.asOf().plusDays(1));
      for (Stretch each : told) {
        ends.add(each.first());
        ends.add(each.last().plusDays(1));
      }
      days = new ArrayList<>(ends);
      distance = new long[days.size()][days.size()];
      for (int i = 0; i < days.size(); i++) {
        for (int j = 0; j < days.size(); j++) {
          distance[i][j] = j <= i ? 0 : FAR;
        }
      }
    }

    /** What is known so far, to be held against what is known later. */
    Totals copy() {
      Totals copy = new Totals(window, told);
      for (int i = 0; i < distance.length; i++) {
        copy.distance[i] = distance[i].clone();
      }
      return copy;
    }

    private List<LocalDate> starts(String grain) {
      List<LocalDate> starts = new ArrayList<>();
      LocalDate first = window.first();
      LocalDate start =
          switch (grain) {
            case "week" -> first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> first.withDayOfMonth(1);
            default -> first.withMonth(1 + (first.getMonthValue() - 1) / 3 * 3).withDayOfMonth(1);
          };
      while (!start.isAfter(window.asOf())) {
        starts.add(start);
        start = next(grain, start);
      }
      return starts;
    }

    private static LocalDate next(String grain, LocalDate start) {
      return switch (grain) {
        case "week" -> start.plusWeeks(1);
        case "month" -> start.plusMonths(1);
        default -> start.plusMonths(3);
      };
    }

    private LocalDate cut(LocalDate day) {
      LocalDate after = window.asOf().plusDays(1);
      return day.isBefore(window.first()) ? window.first() : day.isAfter(after) ? after : day;
    }

    private void bound(LocalDate from, LocalDate to, long most) {
      int i = days.indexOf(from);
      int j = days.indexOf(to);
      distance[i][j] = Math.min(distance[i][j], most);
    }

    void exactly(LocalDate first, LocalDate last, long value) {
      bound(first, last.plusDays(1), value);
      bound(last.plusDays(1), first, -value);
    }

    void publishes(LocalDate first, LocalDate last, @Nullable Object value) {
      if (value == null) {
        bound(last.plusDays(1), first, -1);
      } else {
        exactly(first, last, number(value));
      }
    }

    /** Periods without a row are known to be empty. */
    void rows(List<List<@Nullable Object>> rows, int column) {
      for (String grain : List.of("week", "month", "quarter")) {
        for (LocalDate start : starts(grain)) {
          LocalDate first = cut(start);
          LocalDate last = cut(next(grain, start)).minusDays(1);
          @Nullable Object published = 0L;
          for (List<@Nullable Object> row : rows) {
            if (grain.equals(row.get(0)) && day(row.get(1)).equals(start)) {
              published = row.get(column);
            }
          }
          // A row without figures may be empty; one that is not there is.
          if (published != null) {
            exactly(first, last, number(published));
          }
        }
      }
    }

    /**
     * @param needs what table needs alone tells: what is as narrow there is not found here
     */
    void findings(
        String of,
        List<List<@Nullable Object>> rows,
        Totals needs,
        Map<String, Interval> findings) {
      for (List<@Nullable Object> row : rows) {
        if (row.get(2) == null) {
          String grain = String.valueOf(row.get(0));
          LocalDate start = day(row.get(1));
          LocalDate from = cut(start);
          LocalDate until = cut(next(grain, start));
          Interval found = narrowed(interval(from, until), needs.interval(from, until));
          // What is found to be many is a complement, which may be narrowed: it hides a small one.
          boolean isEmpty = found.high() <= 0;
          if (!isEmpty && (found.low() <= 1 || found.high() < 10)) {
            findings.put(of + ", " + grain + " of " + start, found);
          }
        }
      }
      for (int i = 0; i + 1 < days.size(); i++) {
        Interval between =
            narrowed(
                interval(days.get(i), days.get(i + 1)),
                needs.interval(days.get(i), days.get(i + 1)));
        if (between.low() >= 1 && between.high() < 10) {
          findings.put(of + ", days from " + days.get(i), between);
        }
      }
    }

    /** The bounds, without those that were as narrow before; what is empty is no small cell. */
    private static Interval narrowed(Interval now, Interval before) {
      return new Interval(
          now.low() <= before.low() ? Math.min(1, now.low()) : now.low(),
          now.high() >= before.high() ? Math.max(9, now.high()) : now.high());
    }

    private Interval interval(LocalDate from, LocalDate until) {
      close();
      int i = days.indexOf(from);
      int j = days.indexOf(until);
      return new Interval(-distance[j][i], distance[i][j]);
    }

    private void close() {
      if (closed) {
        return;
      }
      closed = true;
      int n = days.size();
      for (int k = 0; k < n; k++) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            if (distance[i][k] < FAR && distance[k][j] < FAR) {
              distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
            }
          }
        }
      }
    }
  }
}
