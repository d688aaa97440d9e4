package voc.jobs.audit;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.var_samp;
import static org.apache.spark.sql.functions.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.jobs.config.Departments;
import voc.needs.closure.Reopening;
import voc.needs.kpi.Formula;
import voc.needs.kpi.Kpi;
import voc.needs.kpi.KpiAnswers;
import voc.needs.kpi.KpiBook;
import voc.needs.kpi.KpiCell;
import voc.needs.kpi.KpiCounts;
import voc.needs.kpi.Observation;

/**
 * Counts what feedback says about the KPIs of a book: each observation in its department and month,
 * in the whole window, and in both for all departments.
 *
 * @param byKpi cells by id of the KPI
 * @param answers which KPIs the same feedback answers
 * @param unusable by id of a KPI whose field holds what it can't be computed from: why
 * @param unread values of other KPIs' fields that could not be read, and so do not count
 */
record KpiCounting(
    Map<String, Map<KpiCell, KpiCounts>> byKpi,
    KpiAnswers answers,
    Map<String, String> unusable,
    long unread) {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "kpi string, together string, department string, period string, customer string,"
              + " high int, low int, value double, unusable int");

  private static final Column IS_READ = col("unusable").equalTo(0);

  /** Ids of KPIs have no blanks. */
  private static final String BETWEEN = " ";

  private static final double MILLIS_A_DAY = 86_400_000.0;

  /** Nine decimals, as everywhere: sums added up in another order must not give another figure. */
  private static final double UNITS = 1e9;

  /** Counts rows of table {@code feedback} within the window. */
  static KpiCounting of(
      Dataset<Row> feedback, KpiBook book, Departments departments, LocalDate from, LocalDate to) {
    Dataset<Row> observed =
        feedback
            .where(col("day").between(from, to))
            .select(
                col("source"),
                col("channel"),
                col("customer"),
                col("time"),
                col("day"),
                col("department"),
                col("ratings"),
                col("attributes"))
            .flatMap(new Observe(book, departments, reopening(feedback)), Encoders.row(SCHEMA));
    List<Row> rows =
        observed
            .groupBy("kpi", "together", "department", "period")
            .agg(
                count(when(IS_READ, lit(1))).as("of"),
                countDistinct(when(IS_READ, col("customer"))).as("persons"),
                count(when(IS_READ.and(col("customer").isNull()), lit(1))).as("unnamed"),
                sum(col("high")).as("high"),
                sum(col("low")).as("low"),
                avg(when(IS_READ, col("value"))).as("mean"),
                var_samp(when(IS_READ, col("value"))).as("variance"),
                sum(col("unusable")).as("unusable"))
            .collectAsList();
    return of(book, rows);
  }

  private static KpiCounting of(KpiBook book, List<Row> rows) {
    Map<String, Map<KpiCell, KpiCounts>> byKpi = new TreeMap<>();
    Map<String, String> unusable = new TreeMap<>();
    Map<String, Kpi> kpis = new TreeMap<>();
    book.kpis().forEach(kpi -> kpis.put(kpi.id(), kpi));
    long unread = 0;
    List<KpiAnswers.Answered> answered = new ArrayList<>();
    for (Row row : rows) {
      String kpi = row.getAs("kpi");
      KpiCell cell = new KpiCell(row.getAs("department"), row.getAs("period"));
      if (kpi == null) {
        answered.add(answered(cell, row));
        continue;
      }
      long others = row.<Long>getAs("unusable");
      Kpi of = kpis.get(kpi);
      if (of == null) {
        throw new IllegalStateException("KPI " + kpi + " was counted and is not in the book");
      }
      if (others > 0 && (of.formula() == Formula.NET_PROMOTER || isNothingRead(cell, row))) {
        unusable.put(kpi, why(of));
      } else if (cell.equals(KpiCell.WHOLE)) {
        unread += others;
      }
      if (row.<Long>getAs("of") > 0) {
        byKpi.computeIfAbsent(kpi, id -> new TreeMap<>()).put(cell, counts(row));
      }
    }
    return new KpiCounting(byKpi, new KpiAnswers(answered), unusable, unread);
  }

  private static boolean isNothingRead(KpiCell cell, Row row) {
    return cell.equals(KpiCell.WHOLE) && row.<Long>getAs("of") == 0;
  }

  private static KpiAnswers.Answered answered(KpiCell cell, Row row) {
    return new KpiAnswers.Answered(
        cell,
        Set.of(row.<String>getAs("together").split(BETWEEN, -1)),
        row.<Long>getAs("of"),
        row.<Long>getAs("unnamed"),
        row.<Long>getAs("persons"));
  }

  private static String why(Kpi kpi) {
    return kpi.origin()
        + switch (kpi.formula()) {
          case YES_SHARE ->
              " hold other values than yes, no, true, false, 1 and 0; name a field of these";
          case MEAN_NUMBER -> " hold other values than numbers such as 12.5; name a field of these";
          default ->
              " hold other values than whole numbers from 0 to 10; name a field of that scale";
        };
  }

  private static KpiCounts counts(Row row) {
    Double variance = row.getAs("variance");
    return new KpiCounts(
        row.<Long>getAs("of"),
        row.<Long>getAs("persons") + row.<Long>getAs("unnamed"),
        row.<Long>getAs("high"),
        row.<Long>getAs("low"),
        rounded(row.<Double>getAs("mean")),
        variance == null || variance.isNaN() ? 0 : Math.max(0, rounded(variance)));
  }

  private static double rounded(double value) {
    return Math.rint(value * UNITS) / UNITS;
  }

  /**
   * Sources that told of a reopening at least once: of the others nobody knows whether they can.
   */
  private static Set<String> reopening(Dataset<Row> feedback) {
    FilterFunction<Row> isTold = row -> Reopening.isTold(row.getJavaMap(1));
    Set<String> sources = new HashSet<>();
    feedback
        .where(col("channel").equalTo(Channel.SERVICE_REQUEST.code()))
        .select("source", "attributes")
        .filter(isTold)
        .select("source")
        .distinct()
        .collectAsList()
        .forEach(row -> sources.add(row.getString(0)));
    return sources;
  }

  private record Observe(KpiBook book, Departments departments, Set<String> reopening)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row feedback) {
      Observation.Known known = known(feedback);
      List<Row> rows = new ArrayList<>();
      List<String> answered = new ArrayList<>();
      for (Kpi kpi : book.kpis()) {
        Observation.of(kpi, known)
            .ifPresent(
                observed -> {
                  if (observed.unusable() == 0) {
                    answered.add(kpi.id());
                  }
                  add(rows, feedback, kpi.id(), null, observed);
                });
      }
      if (!answered.isEmpty()) {
        add(rows, feedback, null, String.join(BETWEEN, answered), Observation.NOTHING);
      }
      return rows.iterator();
    }

    private void add(
        List<Row> rows,
        Row feedback,
        @Nullable String kpi,
        @Nullable String together,
        Observation observed) {
      String department = departments.departmentOf(feedback.getAs("department"));
      String month = YearMonth.from(feedback.<LocalDate>getAs("day")).toString();
      for (String of : List.of(department, KpiCell.ALL)) {
        for (String period : List.of(month, KpiCell.WINDOW)) {
          rows.add(
              RowFactory.create(
                  kpi,
                  together,
                  of,
                  period,
                  feedback.getAs("customer"),
                  observed.high(),
                  observed.low(),
                  observed.value(),
                  observed.unusable()));
        }
      }
    }

    private Observation.Known known(Row feedback) {
      List<Observation.Rated> ratings = new ArrayList<>();
      for (Row rating : feedback.<Row>getList(feedback.fieldIndex("ratings"))) {
        ratings.add(
            new Observation.Rated(rating.getString(0), rating.getDouble(1), rating.getString(2)));
      }
      Map<String, String> attributes =
          new TreeMap<>(feedback.<String, String>getJavaMap(feedback.fieldIndex("attributes")));
      boolean isRequest = Channel.SERVICE_REQUEST.code().equals(feedback.<String>getAs("channel"));
      Instant closed = isRequest ? Closings.closed(attributes) : null;
      return new Observation.Known(
          ratings,
          attributes,
          closed == null ? null : days(feedback.getAs("time"), closed),
          isRequest ? reopened(feedback, attributes, closed) : null);
    }

    private static @Nullable Double days(Instant asked, Instant closed) {
      return closed.isBefore(asked)
          ? null
          : Duration.between(asked, closed).toMillis() / MILLIS_A_DAY;
    }

    private @Nullable Boolean reopened(
        Row feedback, Map<String, String> attributes, @Nullable Instant closed) {
      if (!reopening.contains(feedback.<String>getAs("source"))) {
        return null;
      }
      boolean told = Reopening.isTold(attributes);
      return (told || closed != null) ? Boolean.valueOf(told) : null;
    }
  }
}
