package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import voc.core.RejectReason;
import voc.core.table.Tables;
import voc.jobs.config.ConfigException;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.rows.LoadRows;
import voc.jobs.rows.RejectRows;
import voc.jobs.source.file.HadoopInputFiles;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.file.InputFiles;
import voc.jobs.warehouse.TableStore;
import voc.nlp.redact.Addresses;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.Redactor;
import voc.nlp.redact.RedactorSource;

/**
 * Reads every file of every source: each physical record becomes feedback or a reject. One task
 * reads one file, as a stream. The rows are still raw: they live in memory and in Spark's encrypted
 * temporary files only, until the tag stage has redacted them.
 */
public final class LoadStage {
  private static final Set<String> UNDERSTOOD =
      Set.of(RejectReason.DUPLICATE.label(), RejectReason.AFTER_AS_OF.label());

  private final SparkSession spark;
  private final TableStore store;
  private final VocConfig config;
  private final RedactorSource redactors;
  private final FeedbackRedactor feedbackRedactor;
  private final EarlierNights earlier;
  private final LocalDate today;
  private final Instant latest;

  /**
   * @param earlier what earlier nights hold of sources that deliver increments
   * @param today the latest day that it is anywhere on Earth: no feedback can be of a later one
   */
  public LoadStage(
      SparkSession spark,
      TableStore store,
      VocConfig config,
      RedactorSource redactors,
      FeedbackRedactor feedbackRedactor,
      EarlierNights earlier,
      LocalDate today) {
    this.spark = spark;
    this.store = store;
    this.config = config;
    this.redactors = redactors;
    this.feedbackRedactor = feedbackRedactor;
    this.earlier = earlier;
    this.today = today;
    this.latest = today.plusDays(1).atStartOfDay(ZoneOffset.ofHours(14)).toInstant();
  }

  /**
   * What was read. Close it when the feedback is stored: it holds raw words in memory.
   *
   * @param feedback raw rows of table {@code feedback}, each id once
   * @param earlier redacted rows of earlier nights that stay, none of an id of {@code feedback}
   * @param reference the FAQ and the searches
   * @param kept how many rows of {@code earlier}
   * @param increments sources that deliver increments
   * @param dropped sources that did, and are not configured so any more
   * @param counts one for each input file, in the order of the configuration
   * @param asOf last day that counts
   * @param cached what to let go of in the end
   */
  public record Loaded(
      Dataset<Row> feedback,
      Dataset<Row> earlier,
      long kept,
      List<String> increments,
      List<String> dropped,
      ReferenceInputs reference,
      List<FileCount> counts,
      LocalDate asOf,
      List<JavaRDD<Row>> cached,
      StageReport report)
      implements StageResult, AutoCloseable {
    @Override
    public void close() {
      cached.forEach(JavaRDD::unpersist);
    }
  }

  public Loaded run() throws IOException {
    InputFiles files =
        new HadoopInputFiles(config.folder(), spark.sparkContext().hadoopConfiguration());
    List<SourcePart> parts = parts(files);
    JavaRDD<Row> cached = read(parts).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> results = spark.createDataFrame(cached, LoadRows.SCHEMA);
    Dataset<Row> accepted =
        results.where(col("kind").equalTo(LoadRows.ACCEPTED)).select("feedback.*");
    LocalDate asOf = asOf(accepted);
    checkKept(asOf);
    ReferenceInputs reference =
        new ReferenceReader(config, files, feedbackRedactor, asOf, latest).read();
    Judgement judgement = Judgement.of(identified(accepted), earlier, asOf);
    Dataset<Row> feedback = judgement.taken(accepted);
    Dataset<Row> kept = earlier.without(identified(feedback));
    Dataset<Row> rejects =
        results
            .where(col("kind").equalTo(LoadRows.REJECTED))
            .select("reject.*")
            .unionByName(judgement.rejects())
            .unionByName(spark.createDataFrame(reference.rejectRows(), RejectRows.SCHEMA));
    List<FileCount> counts =
        new ArrayList<>(FileCounts.of(parts, results, feedback, rejects, judgement.corrections()));
    counts.addAll(reference.counts());
    store.write(
        Tables.REJECTS,
        rejects
            .map(
                redacted(redactors, feedbackRedactor.policies().strictestAddresses()),
                Encoders.row(RejectRows.SCHEMA))
            .coalesce(1));
    long keptCount = kept.count();
    return new Loaded(
        feedback,
        kept,
        keptCount,
        EarlierNights.increments(config.sources()),
        earlier.dropped(),
        reference,
        counts,
        asOf,
        List.of(cached, judgement.cached()),
        report(counts, keptCount));
  }

  private List<SourcePart> parts(InputFiles files) throws IOException {
    List<SourcePart> parts = new ArrayList<>();
    for (SourceConfig source : config.sources()) {
      // A source that delivers what is new may have nothing new.
      List<InputFile> found =
          earlier.sources().contains(source.name())
              ? files.list(source.input().path())
              : files.list(source.input());
      found.forEach(file -> parts.add(new SourcePart(source, file)));
    }
    return parts;
  }

  /**
   * One row for each record, and one for each file's end. What is kept for the passes over it is
   * this RDD, not a cached Dataset: the accumulators of those can stop an executor's heartbeat
   * (SPARK-59451, open in Spark 4.2).
   */
  private JavaRDD<Row> read(List<SourcePart> parts) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    int tasks = Math.max(1, Math.min(parts.size(), 4 * context.defaultParallelism()));
    JavaRDD<Row> rows =
        context
            .parallelize(parts, tasks)
            .flatMap(
                new ReadTask(config.folder().toString(), config.departments(), latest, hadoop));
    return earlier.forgotten().isEmpty()
        ? rows
        : rows.map(new ForgetTask(earlier.forgotten(), feedbackRedactor));
  }

  /**
   * The configured day, else the day of the latest feedback, but no day that has not come yet: one
   * mistyped year must not move the periods of all the others.
   */
  private LocalDate asOf(Dataset<Row> accepted) {
    LocalDate configured = config.asOf();
    if (configured != null) {
      return configured;
    }
    Row last =
        accepted.select("day").union(earlier.feedback().select("day")).agg(max("day")).head();
    LocalDate day = last.isNullAt(0) ? today : last.getAs(0);
    return day.isAfter(today) ? today : day;
  }

  /** A run of an earlier day would publish later feedback, or lose it for the nights to come. */
  private void checkKept(LocalDate asOf) {
    long later = earlier.feedback().where(col("day").gt(asOf)).count();
    if (later > 0) {
      throw new ConfigException(
          List.of(
              String.format(
                  Locale.ROOT,
                  "as_of: must not lie before feedback that earlier nights kept of sources which deliver increments, got %s, but %,d feedback of %s are later; run it into another warehouse",
                  asOf,
                  later,
                  String.join(", ", earlier.sources()))));
    }
  }

  /** Adds {@code redacted_id}: the id under which a record is stored, and was in earlier nights. */
  private Dataset<Row> identified(Dataset<Row> accepted) {
    UserDefinedFunction redactedId =
        udf(new RedactedId(feedbackRedactor), DataTypes.StringType).asNonNullable();
    return accepted.withColumn("redacted_id", redactedId.apply(col("feedback_id")));
  }

  private record RedactedId(FeedbackRedactor redactor) implements UDF1<String, String> {
    @Override
    public String call(String id) {
      return redactor.redactedId(id);
    }
  }

  /**
   * A reject's detail quotes the value that broke the rule: that may be a person's. It is masked
   * whatever the policy: what broke a rule is not the kind of value that the policy speaks of.
   */
  private static MapFunction<Row, Row> redacted(RedactorSource redactors, Addresses masked) {
    return row -> Guarded.at(Guarded.place(row), () -> redacted(row, redactors.redactor(masked)));
  }

  private static Row redacted(Row reject, Redactor redactor) {
    return RowFactory.create(
        reject.getAs("source"),
        reject.getAs("file"),
        reject.getAs("line"),
        reject.getAs("record"),
        reject.getAs("pointer"),
        reject.getAs("reason"),
        redactor.redact(reject.<String>getAs("detail")).text(),
        excerpt(reject, redactor),
        reject.getAs("duplicate_of"));
  }

  /** Of what was understood the excerpt is the id, as it would be stored. */
  private static String excerpt(Row reject, Redactor redactor) {
    String excerpt = reject.getAs("excerpt");
    return UNDERSTOOD.contains(reject.<String>getAs("reason"))
        ? excerpt
        : redactor.redact(excerpt).text();
  }

  private static StageReport report(List<FileCount> counts, long earlier) {
    long read = counts.stream().mapToLong(FileCount::read).sum();
    long accepted = counts.stream().mapToLong(FileCount::accepted).sum();
    long rejected = counts.stream().mapToLong(FileCount::rejected).sum();
    long duplicates = counts.stream().mapToLong(FileCount::duplicates).sum();
    long leftOut = counts.stream().mapToLong(FileCount::leftOut).sum();
    long forgotten = counts.stream().mapToLong(FileCount::forgotten).sum();
    String words =
        String.format(
            Locale.ROOT,
            "%,d records in %,d files: %,d accepted, %,d rejected, %,d duplicates%s%s",
            read,
            counts.size(),
            accepted,
            rejected,
            duplicates,
            earlier == 0
                ? ""
                : String.format(Locale.ROOT, "; %,d kept from earlier nights", earlier),
            forgotten == 0
                ? ""
                : String.format(Locale.ROOT, "; %,d left out as forgotten", forgotten));
    return new StageReport(
        "load", read, accepted, rejected, duplicates, leftOut, forgotten, accepted, words);
  }
}
