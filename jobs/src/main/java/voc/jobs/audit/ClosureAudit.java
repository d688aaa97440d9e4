package voc.jobs.audit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.trim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Speaker;
import voc.core.table.AuditTables;
import voc.jobs.source.request.RequestFields;
import voc.jobs.warehouse.TableSchemas;
import voc.needs.closure.ClosingNote;
import voc.needs.closure.Reopening;
import voc.needs.closure.Repeat;
import voc.needs.closure.RepeatFinder;
import voc.needs.closure.RepeatRule;
import voc.needs.closure.Request;

/**
 * Finds closed requests that do not seem to be done, among those closed within the window: as rows
 * of table {@code closure_audit}, all made on the executors.
 */
final class ClosureAudit {
  private static final StructType SCHEMA = TableSchemas.of(AuditTables.CLOSURE_AUDIT);
  private static final StructType REPEATS =
      StructType.fromDDL("feedback_id string, next string, days double, metres double");

  private static final Column[] READ =
      Stream.of(
              "feedback_id",
              "department",
              "service",
              "time",
              "day",
              "zone",
              "latitude",
              "longitude",
              "attributes",
              "utterances",
              "file",
              "line")
          .map(name -> col(name))
          .toArray(Column[]::new);

  private ClosureAudit() {}

  /** The rows, each request at most once of a kind. */
  static Dataset<Row> rows(Dataset<Row> feedback, RepeatRule rule, LocalDate from, LocalDate to) {
    Dataset<Row> requests =
        feedback.where(col("channel").equalTo(Channel.SERVICE_REQUEST.code())).select(READ);
    Dataset<Row> told = requests.flatMap(new Told(from, to), Encoders.row(SCHEMA));
    Dataset<Row> repeated =
        requests
            .join(repeats(requests, rule), "feedback_id")
            .flatMap(new Repeated(from, to), Encoders.row(SCHEMA));
    return told.unionByName(repeated);
  }

  /** Only ids, times and coordinates travel, and pass service by service as a stream. */
  private static Dataset<Row> repeats(Dataset<Row> requests, RepeatRule rule) {
    return requests
        .where(
            col("service")
                .isNotNull()
                .and(col("latitude").isNotNull())
                .and(col("longitude").isNotNull()))
        .select(
            lower(trim(col("service"))).as("same_service"),
            col("time"),
            col("feedback_id"),
            col("latitude"),
            col("longitude"),
            col("attributes").getItem(RequestFields.CLOSED).as("closed"))
        .repartition(col("same_service"))
        .sortWithinPartitions("same_service", "time", "feedback_id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new RepeatRows(rows, rule),
            Encoders.row(REPEATS));
  }

  /** Finds repeats as the requests pass. */
  private static final class RepeatRows implements Iterator<Row> {
    private final Iterator<Row> requests;
    private final RepeatRule rule;
    private final List<Repeat> found = new ArrayList<>();
    private String service = "";
    private RepeatFinder finder;

    RepeatRows(Iterator<Row> requests, RepeatRule rule) {
      this.requests = requests;
      this.rule = rule;
      this.finder = new RepeatFinder(rule);
    }

    @Override
    public boolean hasNext() {
      while (found.isEmpty() && requests.hasNext()) {
        Row row = requests.next();
        if (!row.getString(0).equals(service)) {
          service = row.getString(0);
          finder = new RepeatFinder(rule);
        }
        String closed = row.getAs("closed");
        found.addAll(
            finder.next(
                new Request(
                    row.getAs("feedback_id"),
                    row.<Instant>getAs("time"),
                    closed == null ? null : Instant.parse(closed),
                    row.<Double>getAs("latitude"),
                    row.<Double>getAs("longitude"))));
      }
      return !found.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException("all requests have passed");
      }
      Repeat repeat = found.remove(0);
      return RowFactory.create(
          repeat.feedbackId(), repeat.nextFeedbackId(), repeat.days(), repeat.metres());
    }
  }

  /**
   * Whether a request was closed within the window, by its own clock. Of one whose closing nobody
   * timed it counts when it was made.
   */
  private static boolean isWithin(
      Row request, @Nullable Instant closed, LocalDate from, LocalDate to) {
    LocalDate day =
        closed == null
            ? request.getAs("day")
            : closed.atZone(ZoneId.of(request.getAs("zone"))).toLocalDate();
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static Map<String, String> attributes(Row request) {
    return new TreeMap<>(request.<String, String>getJavaMap(request.fieldIndex("attributes")));
  }

  /** What a request's own record tells: that it was opened again, or not done. */
  private record Told(LocalDate from, LocalDate to) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row request) {
      Map<String, String> attributes = attributes(request);
      Instant closed = Closings.closed(attributes);
      List<Row> rows = new ArrayList<>();
      if (Reopening.isTold(attributes)) {
        Instant before =
            closed != null
                ? closed
                : Closings.closedBefore(attributes, ZoneId.of(request.getAs("zone")));
        if (isWithin(request, before, from, to)) {
          rows.add(row(request, "reopened", before, null, null, "was closed and opened again"));
        }
      }
      if (closed != null && isWithin(request, closed, from, to)) {
        notDone(request)
            .ifPresent(
                said ->
                    rows.add(
                        row(
                            request,
                            "not done",
                            closed,
                            null,
                            said.telling(),
                            "was closed, and the note says: " + said.kind())));
      }
      return rows.iterator();
    }

    /** The last note decides: what earlier ones say may have been overtaken. */
    private static java.util.Optional<ClosingNote.NotDone> notDone(Row request) {
      List<Row> utterances = request.getList(request.fieldIndex("utterances"));
      String last = "";
      for (Row utterance : utterances) {
        if (!Speaker.CUSTOMER.name().equals(utterance.<String>getAs("speaker"))) {
          last = utterance.getAs("text");
        }
      }
      return ClosingNote.in(last);
    }
  }

  private record Repeated(LocalDate from, LocalDate to) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row request) {
      Instant closed = Closings.closed(attributes(request));
      if (!isWithin(request, closed, from, to)) {
        return List.<Row>of().iterator();
      }
      Repeat repeat =
          new Repeat(
              request.getAs("feedback_id"),
              request.getAs("next"),
              request.<Double>getAs("days"),
              request.<Double>getAs("metres"));
      String words =
          String.format(
              Locale.ROOT,
              "was closed, and asked for again %.1f days later, %.0f m away",
              repeat.days(),
              repeat.metres());
      return List.of(row(request, "repeated", closed, repeat, null, words)).iterator();
    }
  }

  private static Row row(
      Row request,
      String kind,
      @Nullable Instant closed,
      @Nullable Repeat repeat,
      @Nullable String telling,
      String words) {
    String service = request.getAs("service");
    return RowFactory.create(
        request.getAs("feedback_id"),
        kind,
        request.getAs("department"),
        service == null ? "" : service,
        closed,
        repeat == null ? null : repeat.nextFeedbackId(),
        repeat == null ? null : repeat.days(),
        repeat == null ? null : repeat.metres(),
        telling,
        words,
        request.getAs("file"),
        request.getAs("line"));
  }
}
