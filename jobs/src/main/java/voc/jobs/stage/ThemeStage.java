package voc.jobs.stage;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import voc.core.Sentiment;
import voc.core.TextVector;
import voc.core.table.ThemeTables;
import voc.jobs.rows.MentionRows;
import voc.jobs.rows.ThemeRows;
import voc.jobs.warehouse.TableStore;
import voc.needs.disclosure.SmallestCell;
import voc.nlp.embedding.TextEmbedder;
import voc.nlp.theme.FoundTheme;
import voc.nlp.theme.Sample;
import voc.nlp.theme.ThemeDecisions;
import voc.nlp.theme.ThemeFinder;
import voc.nlp.theme.ThemeIdentity;
import voc.nlp.theme.ThemeModel;
import voc.nlp.theme.ThemeOptions;
import voc.nlp.theme.ThemeOverlap;
import voc.nlp.theme.ThemeSentence;
import voc.nlp.theme.Vector;

/**
 * Discovers what customers talk about and the taxonomy does not name, in the sentences without a
 * topic; gives themes of the night before their ids again, and tells what became of them.
 *
 * <p>Sentences bring their vectors; those that have none get them on the executors, which keep
 * them, encrypted as all temporary files are; a sample of them is grouped on the driver.
 */
public final class ThemeStage {
  private static final StructType PLACED =
      StructType.fromDDL(
          "mention_id string not null, feedback_id string not null, person string not null,"
              + " polarity double not null, found int not null, likeness double not null");

  private final SparkSession spark;
  private final TableStore store;
  private final Embedding embedding;
  private final ThemeOptions options;

  /** Where tasks get the vectors of texts: the model does not travel. */
  @FunctionalInterface
  public interface Embedding extends Serializable {
    Vector of(String text);
  }

  public ThemeStage(SparkSession spark, TableStore store, SmallestCell smallest) {
    this(spark, store, smallest, text -> Vector.of(TextEmbedder.shared().embed(text)));
  }

  /** A stage with vectors of another kind. */
  public ThemeStage(
      SparkSession spark, TableStore store, SmallestCell smallest, Embedding embedding) {
    this.spark = spark;
    this.store = store;
    this.embedding = embedding;
    this.options = ThemeOptions.ofAtLeast(smallest.people());
  }

  /**
   * What was discovered.
   *
   * @param themes how many
   * @param open how many of them nobody has decided about
   * @param mentions sentences in them
   * @param unclustered sentences without a topic that are in none
   * @param largest names of the themes that nobody has decided about, that of most people first; at
   *     most 5
   */
  public record Themed(
      int themes,
      int open,
      long mentions,
      long unclustered,
      List<String> largest,
      StageReport report)
      implements StageResult {}

  /**
   * Writes the four tables of themes.
   *
   * @param mentions rows of table {@code mentions}
   * @param night id of this run
   */
  public Themed run(
      Dataset<Row> mentions, ThemesBefore before, ThemeDecisions decisions, String night) {
    Dataset<Row> uncovered = uncovered(mentions);
    long read = uncovered.count();
    JavaRDD<ThemeSentence> sentences =
        uncovered
            .where(size(col("phrases")).gt(0))
            .toJavaRDD()
            .map(asSentence(embedding))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return write(mentions, sentences, before, decisions, night, read);
    } finally {
      sentences.unpersist();
    }
  }

  /** Scored sentences without a topic, of rows of table {@code mentions}. */
  public static Dataset<Row> uncovered(Dataset<Row> mentions) {
    return mentions.where(
        col("sentiment").notEqual(Sentiment.UNSCORED).and(size(col("topics")).equalTo(0)));
  }

  private Themed write(
      Dataset<Row> mentions,
      JavaRDD<ThemeSentence> sentences,
      ThemesBefore before,
      ThemeDecisions decisions,
      String night,
      long read) {
    long naming = sentences.count();
    List<ThemeSentence> sample =
        naming <= options.mostSentences()
            ? sentences.collect()
            : sentences.takeOrdered(options.mostSentences(), Sample.ORDER);
    ThemeFinder.Discovery found = new ThemeFinder(embedding::of, options).find(sample);
    Dataset<Row> placed =
        spark
            .createDataFrame(sentences.flatMap(placedBy(found.model())), PLACED)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      ThemeIdentity.Identities identities =
          ThemeIdentity.of(before.parts(), found.themes(), overlap(before, placed), embedding::of);
      Names names = new Names(identities.ids(), decisions);
      store.write(ThemeTables.THEME_MENTIONS, themeMentions(placed, names));
      List<ThemeRows.Figures> figures = figures(placed, names);
      List<Row> rows = rows(figures, found.themes(), names, decisions, before, night);
      store.write(ThemeTables.THEMES, rows);
      store.write(ThemeTables.THEME_EXAMPLES, examples(mentions, found.themes(), names));
      store.write(
          ThemeTables.THEME_CHANGES, identities.changes().stream().map(ThemeRows::of).toList());
      return themed(rows, figures, read, naming, sample.size());
    } finally {
      placed.unpersist();
    }
  }

  /** Ids of discovered themes, and of what they are part of by decision. */
  private record Names(List<String> parts, ThemeDecisions decisions) {
    String theme(int found) {
      return decisions.goal(parts.get(found));
    }

    /** The discovered themes of each theme, by index, in order of the ids. */
    SortedMap<String, List<Integer>> byTheme() {
      SortedMap<String, List<Integer>> byTheme = new TreeMap<>();
      for (int i = 0; i < parts.size(); i++) {
        byTheme.computeIfAbsent(theme(i), first -> new ArrayList<>()).add(i);
      }
      return byTheme;
    }
  }

  private static org.apache.spark.api.java.function.Function<Row, ThemeSentence> asSentence(
      Embedding embedding) {
    return row -> {
      String text = row.getAs("text");
      int start = row.<Integer>getAs("start");
      TreeMap<String, String> phrases = new TreeMap<>();
      for (Row phrase : row.<Row>getList(row.fieldIndex("phrases"))) {
        String said = text.substring(phrase.getInt(1) - start, phrase.getInt(2) - start);
        phrases.put(phrase.getString(0), said.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
      }
      String customer = row.getAs("customer");
      String feedback = row.getAs("feedback_id");
      return new ThemeSentence(
          row.getAs("mention_id"),
          feedback,
          customer == null ? feedback : customer,
          row.<Double>getAs("polarity"),
          phrases,
          vector(row, embedding));
    };
  }

  private static Vector vector(Row row, Embedding embedding) {
    TextVector vector = MentionRows.vector(row);
    return vector == null ? embedding.of(row.getAs("text")) : Vector.of(vector.unit());
  }

  private static FlatMapFunction<ThemeSentence, Row> placedBy(ThemeModel model) {
    return sentence -> {
      Iterator<Row> none = List.<Row>of().iterator();
      return model
          .place(sentence)
          .map(
              place ->
                  List.of(
                          RowFactory.create(
                              sentence.mention(),
                              sentence.feedback(),
                              sentence.person(),
                              sentence.polarity(),
                              place.theme(),
                              place.likeness()))
                      .iterator())
          .orElse(none);
    };
  }

  private static ThemeOverlap overlap(ThemesBefore before, Dataset<Row> placed) {
    ThemeOverlap overlap = new ThemeOverlap();
    if (!before.parts().isEmpty()) {
      placed
          .select("mention_id", "found")
          .join(before.mentions().select("mention_id", "part"), "mention_id")
          .groupBy("part", "found")
          .count()
          .collectAsList()
          .forEach(row -> overlap.plus(row.getString(0), row.getInt(1), row.getLong(2)));
    }
    return overlap;
  }

  private Dataset<Row> themeMentions(Dataset<Row> placed, Names names) {
    return placed
        .join(broadcast(ids(names)), "found")
        .select("theme", "part", "mention_id", "feedback_id", "likeness")
        .coalesce(1);
  }

  private Dataset<Row> ids(Names names) {
    List<Row> ids = new ArrayList<>();
    for (int i = 0; i < names.parts().size(); i++) {
      ids.add(RowFactory.create(i, names.theme(i), names.parts().get(i)));
    }
    return spark.createDataFrame(
        ids, StructType.fromDDL("found int, theme string not null, part string not null"));
  }

  private List<ThemeRows.Figures> figures(Dataset<Row> placed, Names names) {
    return ThemeRows.figures(placed.join(broadcast(ids(names)), "found"));
  }

  private static List<Row> rows(
      List<ThemeRows.Figures> figures,
      List<FoundTheme> found,
      Names names,
      ThemeDecisions decisions,
      ThemesBefore before,
      String night) {
    List<Row> rows = new ArrayList<>();
    for (ThemeRows.Figures each : figures) {
      String id = each.theme();
      List<Integer> parts = names.byTheme().getOrDefault(id, List.of());
      FoundTheme main = found.get(main(id, parts, names));
      String name = decisions.name(id);
      rows.add(
          RowFactory.create(
              rows.size() + 1,
              id,
              name == null ? main.name() : name,
              main.phrases().toArray(),
              parts.stream()
                  .map(i -> RowFactory.create(names.parts().get(i), found.get(i).terms().toArray()))
                  .toArray(),
              decisions.status(id).label(),
              decisions.topic(id),
              each.mentions(),
              each.feedback(),
              each.people(),
              each.meanPolarity(),
              each.negativeShare(),
              main.coherence(),
              before.firstSeen().getOrDefault(id, night)));
    }
    return rows;
  }

  /** The part that a theme has its name from: itself, if it was found. */
  private static int main(String id, List<Integer> parts, Names names) {
    return parts.stream()
        .filter(i -> names.parts().get(i).equals(id))
        .findFirst()
        .orElse(parts.get(0));
  }

  /** The examples of each theme's main part, with their words. */
  private Dataset<Row> examples(Dataset<Row> mentions, List<FoundTheme> found, Names names) {
    List<Row> keys = new ArrayList<>();
    for (Map.Entry<String, List<Integer>> theme : names.byTheme().entrySet()) {
      FoundTheme main = found.get(main(theme.getKey(), theme.getValue(), names));
      keys.addAll(ThemeRows.examples(theme.getKey(), ThemeRows.EXAMPLE, main.examples()));
      keys.addAll(
          ThemeRows.examples(theme.getKey(), ThemeRows.COUNTER_EXAMPLE, main.counterExamples()));
    }
    Dataset<Row> themes =
        store
            .read(ThemeTables.THEME_MENTIONS)
            .select(col("mention_id"), col("theme").as("in_theme"));
    return ThemeRows.withWords(spark.createDataFrame(keys, ThemeRows.EXAMPLE_KEYS), mentions)
        .join(themes, new String[] {"mention_id"}, "left")
        .where(
            col("kind")
                .equalTo(ThemeRows.EXAMPLE)
                .or(col("in_theme").isNull())
                .or(col("in_theme").notEqual(col("theme"))))
        .select(ThemeRows.columns(ThemeTables.THEME_EXAMPLES))
        .coalesce(1);
  }

  private static Themed themed(
      List<Row> rows, List<ThemeRows.Figures> figures, long read, long naming, int sampled) {
    long within = figures.stream().mapToLong(ThemeRows.Figures::mentions).sum();
    List<String> open =
        rows.stream()
            .filter(row -> ThemeDecisions.Status.OPEN.label().equals(row.getString(5)))
            .map(row -> row.getString(2))
            .toList();
    String words =
        String.format(
            Locale.ROOT,
            "%,d themes, %,d of them open, in %,d of %,d sentences without a topic; %,d near none,"
                + " %,d name nothing%s",
            rows.size(),
            open.size(),
            within,
            read,
            naming - within,
            read - naming,
            sampled == naming
                ? ""
                : String.format(Locale.ROOT, "; discovered from a sample of %,d", sampled));
    return new Themed(
        rows.size(),
        open.size(),
        within,
        read - within,
        open.stream().limit(5).toList(),
        StageReport.of("themes", read, within, words));
  }
}
