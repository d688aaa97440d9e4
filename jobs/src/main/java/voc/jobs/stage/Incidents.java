package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.needs.incident.IncidentLinker;
import voc.needs.incident.IncidentRule;
import voc.needs.incident.Report;

/**
 * Links 311 requests that report the same incident. Only ids, services, times and coordinates
 * travel to where a service's requests are linked, and they pass there as a stream, however many
 * they are.
 */
public final class Incidents {
  private static final StructType LINK =
      StructType.fromDDL("feedback_id string not null, first string not null");

  private static final Column IS_REQUEST = col("channel").equalTo(Channel.SERVICE_REQUEST.code());

  /** What must be known of feedback to link it. */
  static final Column CAN_BE_LINKED =
      IS_REQUEST
          .and(col("service").isNotNull())
          .and(col("latitude").isNotNull())
          .and(col("longitude").isNotNull());

  private Incidents() {}

  /**
   * How many 311 requests there are, and of how many incidents.
   *
   * @param incidents at most {@code requests}
   */
  public record Count(long requests, long incidents) {
    /** The same for people. */
    String words() {
      return String.format(
          Locale.ROOT,
          "%,d %s of %,d %s",
          requests,
          requests == 1 ? "request" : "requests",
          incidents,
          incidents == 1 ? "incident" : "incidents");
    }
  }

  /**
   * Of each request that joined another's incident: its {@code feedback_id}, and {@code first},
   * that of the incident's first report. Requests without service or coordinates are incidents of
   * their own.
   *
   * @param feedback rows of table {@code feedback}, each id once
   */
  static Dataset<Row> links(Dataset<Row> feedback, IncidentRule rule) {
    return feedback
        .where(CAN_BE_LINKED)
        .select(
            lower(trim(col("service"))).as("same_service"),
            col("time"),
            col("feedback_id"),
            col("latitude"),
            col("longitude"))
        .repartition(col("same_service"))
        .sortWithinPartitions("same_service", "time", "feedback_id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) reports -> new Links(reports, rule),
            Encoders.row(LINK));
  }

  /**
   * Rows of table {@code feedback} with the column {@code incident} filled.
   *
   * @param links what {@link #links} found
   */
  static Dataset<Row> withIncident(Dataset<Row> feedback, Dataset<Row> links) {
    Column incident = when(IS_REQUEST, coalesce(col("first"), col("feedback_id"))).as("incident");
    Column[] columns =
        Arrays.stream(feedback.columns())
            .map(name -> name.equals("incident") ? incident : col(name))
            .toArray(Column[]::new);
    return feedback.join(links, new String[] {"feedback_id"}, "left").select(columns);
  }

  /**
   * Stored feedback after some of it was taken away: an incident whose first report is gone goes by
   * the first of those left. Which reports are of one incident stays as it was published.
   *
   * @param left what stays of table {@code feedback}
   * @param gone ids of what was taken away
   */
  public static Dataset<Row> withoutReports(Dataset<Row> left, Collection<String> gone) {
    Dataset<Row> firsts =
        left.where(col("incident").isin(gone.toArray()))
            .groupBy("incident")
            .agg(min(struct(col("time"), col("feedback_id"))).as("report"))
            .select(col("incident"), col("report.feedback_id").as("first"));
    Column incident = coalesce(col("first"), col("incident")).as("incident");
    Column[] columns =
        Arrays.stream(left.columns())
            .map(name -> name.equals("incident") ? incident : col(name))
            .toArray(Column[]::new);
    return left.join(broadcast(firsts), new String[] {"incident"}, "left").select(columns);
  }

  /** Requests and incidents among stored {@code feedback}. */
  static Count counted(Dataset<Row> feedback) {
    Column first = col("incident").equalTo(col("feedback_id"));
    Row counts = feedback.agg(count(col("incident")), count(when(first, lit(1)))).head();
    return new Count(counts.getLong(0), counts.getLong(1));
  }

  /** Links as the reports pass, service by service, each in order of time. */
  private static final class Links implements Iterator<Row> {
    private final Iterator<Row> reports;
    private final IncidentRule rule;
    private @Nullable String service;
    private IncidentLinker linker;
    private @Nullable Row next;

    Links(Iterator<Row> reports, IncidentRule rule) {
      this.reports = reports;
      this.rule = rule;
      linker = new IncidentLinker(rule);
    }

    @Override
    public boolean hasNext() {
      while (next == null && reports.hasNext()) {
        next = link(reports.next());
      }
      return next != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException("all reports are linked");
      }
      Row link = Objects.requireNonNull(next);
      next = null;
      return link;
    }

    private @Nullable Row link(Row row) {
      if (!row.getString(0).equals(service)) {
        service = row.getString(0);
        linker = new IncidentLinker(rule);
      }
      Report report =
          new Report(
              row.getAs("feedback_id"),
              row.<Instant>getAs("time"),
              row.<Double>getAs("latitude"),
              row.<Double>getAs("longitude"));
      String first = linker.incidentOf(report);
      return first.equals(report.feedbackId())
          ? null
          : RowFactory.create(report.feedbackId(), first);
    }
  }
}
