package voc.jobs.stage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Question;
import voc.core.Speaker;
import voc.core.TopicTag;
import voc.core.Utterance;

/**
 * Tells what searches are about: the tagger of the night reads the words of each search as it reads
 * a customer's sentence, each text once, however often it was searched.
 */
public final class SearchTopics {
  /** Texts that one task tags: they are short. */
  private static final int TEXTS_PER_TASK = 500;

  private static final int MOST_TASKS = 2000;

  private static final StructType SCHEMA = StructType.fromDDL("text string, topic string");

  private final SparkSession spark;
  private final TaggerSource taggers;

  public SearchTopics(SparkSession spark, TaggerSource taggers) {
    this.spark = spark;
    this.taggers = taggers;
  }

  /**
   * The searches of a window by topic. One without a time counts as within it: a log that gives no
   * days is delivered for the days that count.
   *
   * @param searches redacted
   */
  public SearchDemand count(List<Question> searches, NeedStage.Periods periods) {
    List<Question> within = WindowQuestions.searched(searches, periods);
    TreeSet<String> texts = new TreeSet<>();
    within.forEach(search -> texts.add(search.text()));
    return texts.isEmpty()
        ? SearchDemand.NONE
        : SearchDemand.of(within, topics(new ArrayList<>(texts)));
  }

  private Map<String, List<String>> topics(List<String> texts) {
    int tasks = Math.min(MOST_TASKS, 1 + texts.size() / TEXTS_PER_TASK);
    Map<String, List<String>> topics = new TreeMap<>();
    for (Row row :
        spark
            .createDataset(texts, Encoders.STRING())
            .repartition(tasks)
            .flatMap(new Named(taggers), Encoders.row(SCHEMA))
            .collectAsList()) {
      topics.computeIfAbsent(row.getString(0), text -> new ArrayList<>()).add(row.getString(1));
    }
    return topics;
  }

  private record Named(TaggerSource taggers) implements FlatMapFunction<String, Row> {
    @Override
    public Iterator<Row> call(String text) {
      TreeSet<String> topics = new TreeSet<>();
      for (Mention mention : taggers.tagger().tag(said(text))) {
        mention.topics().stream().map(TopicTag::topic).forEach(topics::add);
      }
      return topics.stream().map(topic -> RowFactory.create(text, topic)).iterator();
    }

    /** Said to be English: three words are too few to tell, and a name looks like any language. */
    private static Feedback said(String text) {
      return new Feedback(
          "search:1",
          Channel.SEARCH,
          null,
          Instant.EPOCH,
          null,
          ZoneOffset.UTC,
          Feedback.UNASSIGNED,
          null,
          null,
          null,
          List.of(),
          List.of(Utterance.of(Speaker.CUSTOMER, text).in(Utterance.ENGLISH)),
          new TreeMap<>(),
          new Provenance("search", "search", 1, 1));
    }
  }
}
