package voc.jobs.stage;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Counts mentions by need and span as they pass: those of a need together, day by day, those of a
 * feedback together. A span is told once its last day has passed, so that only the people,
 * incidents and places of the few spans that a day lies in are held. Not thread-safe.
 */
final class SpanTally implements Iterator<Row> {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "department string, topic string, grain string, start date, volume bigint, people bigint,"
              + " incidents bigint, places bigint, mentions bigint, negative bigint, effort bigint,"
              + " crisis bigint, polarity double, deviations double, channels array<string>");

  private final Iterator<Row> mentions;
  private final PeriodSpans.Spans spans;
  private final Deque<Row> told = new ArrayDeque<>();
  private final Map<String, Open> open = new TreeMap<>();
  private @Nullable Place place;

  /**
   * Where the mentions have come to.
   *
   * @param feedback the last one's
   */
  private record Place(NeedKey need, LocalDate day, String feedback) {}

  /**
   * @param mentions by department, topic, day, feedback and id, so that sums are the same each time
   */
  SpanTally(Iterator<Row> mentions, PeriodSpans.Spans spans) {
    this.mentions = mentions;
    this.spans = spans;
  }

  @Override
  public boolean hasNext() {
    while (told.isEmpty() && mentions.hasNext()) {
      count(mentions.next());
    }
    if (told.isEmpty()) {
      closeAll();
    }
    return !told.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all mentions have passed");
    }
    return told.removeFirst();
  }

  private void count(Row mention) {
    Place before = place;
    Place here = new Place(NeedKey.of(mention), mention.getAs("day"), mention.getAs("feedback_id"));
    if (before == null || !here.need().equals(before.need())) {
      closeAll();
    }
    place = here;
    if (before == null || !here.need().equals(before.need()) || !here.day().equals(before.day())) {
      goTo(spans.of(here.day()));
    }
    boolean isNew = !here.equals(before);
    open.values().forEach(span -> span.add(mention, isNew));
  }

  private void goTo(SortedMap<String, LocalDate> here) {
    for (Map.Entry<String, Open> each : List.copyOf(open.entrySet())) {
      if (!each.getValue().start.equals(here.get(each.getKey()))) {
        close(each.getKey());
      }
    }
    here.forEach((grain, start) -> open.computeIfAbsent(grain, none -> new Open(start)));
  }

  private void closeAll() {
    List.copyOf(open.keySet()).forEach(this::close);
  }

  private void close(String grain) {
    Place of = place;
    Open span = open.remove(grain);
    if (of == null || span == null) {
      throw new IllegalStateException("only a span that was begun can end, got " + grain);
    }
    told.add(span.row(of.need(), grain));
  }

  /** A span that the present day lies in. */
  private static final class Open {
    private final LocalDate start;
    private final Set<String> people = new HashSet<>();
    private final Set<String> incidents = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> channels = new TreeSet<>();
    private long volume;
    private long mentions;
    private long negative;
    private long effort;
    private long crisis;
    private double polarity;
    private double mean;
    private double deviations;

    Open(LocalDate start) {
      this.start = start;
    }

    void add(Row mention, boolean isNew) {
      if (isNew) {
        volume++;
        people.add(mention.getAs("person"));
        incidents.add(mention.getAs("incident"));
        channels.add(mention.getAs("channel"));
        String where = mention.getAs("place");
        if (where != null) {
          places.add(where);
        }
      }
      mentions++;
      negative += mention.<Boolean>getAs("negative") ? 1 : 0;
      effort += mention.<Boolean>getAs("effort") ? 1 : 0;
      crisis += mention.<Boolean>getAs("crisis") ? 1 : 0;
      addPolarity(mention.<Double>getAs("polarity"));
    }

    /**
     * Sums the squares of distances from the mean as values pass (B. P. Welford, Technometrics
     * 4(3), 1962): from sums of squares they would come out wrong where values are alike.
     */
    private void addPolarity(double value) {
      double before = value - mean;
      mean += before / mentions;
      deviations += before * (value - mean);
      polarity += value;
    }

    Row row(NeedKey need, String grain) {
      return RowFactory.create(
          need.department(),
          need.topic(),
          grain,
          start,
          volume,
          (long) people.size(),
          (long) incidents.size(),
          (long) places.size(),
          mentions,
          negative,
          effort,
          crisis,
          polarity,
          deviations,
          channels.toArray());
    }
  }
}
