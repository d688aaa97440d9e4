package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.TextVector;
import voc.core.table.Tables;
import voc.jobs.config.SourceConfig;
import voc.jobs.rows.FeedbackRows;
import voc.jobs.rows.MentionRows;
import voc.jobs.warehouse.TableStore;
import voc.needs.incident.IncidentRule;
import voc.nlp.Tagging;
import voc.nlp.language.FeedbackLanguages;
import voc.nlp.redact.FeedbackRedactor;

/**
 * Links 311 requests of the same incident, redacts feedback, tells its languages and stores it,
 * then tags the sentences of what was stored: nothing after it ever sees a raw word, and no model
 * reads what is not English. With each sentence goes its vector, which search, themes and gaps
 * compare it by, so that no sentence is read by the model twice.
 */
public final class TagStage {
  /** Feedback that one task tags: seconds of work, so that tasks balance and progress moves. */
  private static final long FEEDBACK_PER_TASK = 250;

  private static final Column SCORED = col("sentiment").notEqual(Sentiment.UNSCORED);

  private final TableStore store;
  private final IncidentRule rule;
  private final FeedbackRedactor redactor;
  private final TaggerSource taggers;
  private final MentionVectors vectors;

  /** A stage with the vectors of the model that ships with voc. */
  public TagStage(
      TableStore store, IncidentRule rule, FeedbackRedactor redactor, TaggerSource taggers) {
    this(store, rule, redactor, taggers, MentionVectors.shared());
  }

  /**
   * @param rule which 311 requests are of the same incident
   * @param vectors of the mentions that are scored
   */
  public TagStage(
      TableStore store,
      IncidentRule rule,
      FeedbackRedactor redactor,
      TaggerSource taggers,
      MentionVectors vectors) {
    this.store = store;
    this.rule = rule;
    this.redactor = redactor;
    this.taggers = taggers;
    this.vectors = vectors;
  }

  /**
   * What was stored.
   *
   * @param feedback rows of table {@code feedback}
   * @param mentions rows of table {@code mentions}
   * @param mentionCount how many
   * @param withoutTopic scored mentions that no topic was found in
   * @param unscored mentions that are not English, counted by language in order of its code
   * @param incidents how many 311 requests are stored, and of how many incidents they are
   */
  public record Tagged(
      Dataset<Row> feedback,
      Dataset<Row> mentions,
      long mentionCount,
      long withoutTopic,
      SortedMap<String, Long> unscored,
      Incidents.Count incidents,
      StageReport report)
      implements StageResult {}

  /**
   * @param loaded what was read; closed here, since no raw word is needed after redaction
   * @param sources to know whose texts are all questions
   */
  public Tagged run(LoadStage.Loaded loaded, List<SourceConfig> sources) {
    try (loaded) {
      redact(loaded.feedback(), loaded.earlier());
    }
    Dataset<Row> feedback = store.read(Tables.FEEDBACK);
    return tag(feedback, feedback.count(), sources);
  }

  private void redact(Dataset<Row> raw, Dataset<Row> earlier) {
    int tasks = tasks(raw.count() + earlier.count());
    JavaRDD<Row> redacted =
        raw.repartition(tasks, col("feedback_id"))
            .toJavaRDD()
            .map(redactedAndTold(redactor))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Dataset<Row> all =
          raw.sparkSession().createDataFrame(redacted, FeedbackRows.SCHEMA).unionByName(earlier);
      Dataset<Row> links = Incidents.links(all, rule);
      store.write(
          Tables.FEEDBACK,
          Incidents.withIncident(all, links).repartition(tasks, col("feedback_id")));
    } finally {
      redacted.unpersist();
    }
  }

  /** Once for each record: models take their time. An RDD is kept for LoadStage's reason. */
  private static Function<Row, Row> redactedAndTold(FeedbackRedactor redactor) {
    return row ->
        Guarded.at(
            Guarded.place(row),
            () ->
                FeedbackRows.of(
                    FeedbackLanguages.told(redactor.redact(FeedbackRows.feedback(row)))));
  }

  private Tagged tag(Dataset<Row> feedback, long count, List<SourceConfig> sources) {
    LongAccumulator wordless = feedback.sparkSession().sparkContext().longAccumulator("wordless");
    LongAccumulator split = feedback.sparkSession().sparkContext().longAccumulator("split");
    LongAccumulator cut = feedback.sparkSession().sparkContext().longAccumulator("cut");
    store.write(
        Tables.MENTIONS,
        feedback
            .repartition(tasks(count), col("feedback_id"))
            .flatMap(
                new TagTask(taggers, vectors, questionSources(sources), wordless, split, cut),
                Encoders.row(MentionRows.SCHEMA)));
    Dataset<Row> mentions = store.read(Tables.MENTIONS);
    long mentionCount = mentions.count();
    long withoutTopic = mentions.where(SCORED.and(size(col("topics")).equalTo(0))).count();
    SortedMap<String, Long> unscored = unscored(mentions);
    long notEnglish = unscored.values().stream().mapToLong(Long::longValue).sum();
    Incidents.Count incidents = Incidents.counted(feedback);
    String words =
        String.format(
            Locale.ROOT,
            "%,d mentions in %,d feedback, %,d with a topic; %,d wordless skipped, %,d long ones"
                + " split%s%s; %s",
            mentionCount,
            count,
            mentionCount - withoutTopic - notEnglish,
            wordless.value(),
            split.value(),
            ifAny(", %,d runs without a blank read in part", cut.value()),
            ifAny("; %,d not in English, unscored", notEnglish),
            incidents.words());
    return new Tagged(
        feedback,
        mentions,
        mentionCount,
        withoutTopic,
        unscored,
        incidents,
        StageReport.of("tag", count, mentionCount, words));
  }

  private static String ifAny(String pattern, long count) {
    return count == 0 ? "" : String.format(Locale.ROOT, pattern, count);
  }

  private static SortedMap<String, Long> unscored(Dataset<Row> mentions) {
    SortedMap<String, Long> byLanguage = new TreeMap<>();
    for (Row row : mentions.where(not(SCORED)).groupBy("language").count().collectAsList()) {
      byLanguage.put(row.getString(0), row.getLong(1));
    }
    return Collections.unmodifiableSortedMap(byLanguage);
  }

  private static int tasks(long feedback) {
    return (int) Math.max(4, Math.min(2000, 1 + feedback / FEEDBACK_PER_TASK));
  }

  private static Set<String> questionSources(List<SourceConfig> sources) {
    Set<String> names = new TreeSet<>();
    for (SourceConfig source : sources) {
      if (source.textsAre() == SourceConfig.TextsAre.QUESTIONS) {
        names.add(source.name());
      }
    }
    return names;
  }

  private record TagTask(
      TaggerSource taggers,
      MentionVectors vectors,
      Set<String> questionSources,
      LongAccumulator wordless,
      LongAccumulator split,
      LongAccumulator cut)
      implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row row) {
      Feedback feedback = FeedbackRows.feedback(row);
      Tagging tagging = taggers.tagger().tagging(feedback);
      wordless.add(tagging.wordless());
      split.add(tagging.split());
      cut.add(tagging.cut());
      boolean allAsk = questionSources.contains(feedback.provenance().source());
      List<Row> rows = new ArrayList<>();
      for (Mention mention : tagging.mentions()) {
        rows.add(MentionRows.of(feedback, allAsk ? mention.asking() : mention, vector(mention)));
      }
      return rows.iterator();
    }

    private @Nullable TextVector vector(Mention mention) {
      return mention.isScored() ? vectors.of(mention.text()) : null;
    }
  }
}
