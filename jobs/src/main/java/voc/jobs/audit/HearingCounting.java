package voc.jobs.audit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Speaker;
import voc.needs.hearing.GroupFinder;
import voc.needs.hearing.ServedGroup;

/** Counts the people heard of each group of the served. */
final class HearingCounting {
  private static final StructType SCHEMA =
      StructType.fromDDL("kind string, name string, person string");

  /** Words whose language could not be told count as English, as everywhere. */
  private static final String ENGLISH = "en";

  private static final String UNKNOWN = "und";

  private HearingCounting() {}

  /** Distinct persons by group, of rows of table {@code feedback} within the window. */
  static Map<ServedGroup, Long> people(
      Dataset<Row> feedback, List<ServedGroup> groups, LocalDate from, LocalDate to) {
    Map<ServedGroup, Long> people = new HashMap<>();
    if (groups.isEmpty()) {
      return people;
    }
    List<Row> rows =
        feedback
            .where(col("day").between(from, to))
            .select(
                col("channel"),
                coalesce(col("customer"), col("feedback_id")).as("person"),
                col("address"),
                col("utterances"),
                col("attributes"))
            .flatMap(new Group(new GroupFinder(groups)), Encoders.row(SCHEMA))
            .groupBy("kind", "name")
            .agg(countDistinct(col("person")).as("people"))
            .collectAsList();
    for (Row row : rows) {
      groups.stream()
          .filter(group -> group.kind().code().equals(row.getString(0)))
          .filter(group -> group.name().equals(row.getString(1)))
          .forEach(group -> people.put(group, row.getLong(2)));
    }
    return people;
  }

  private record Group(GroupFinder finder) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row feedback) {
      GroupFinder.From from =
          new GroupFinder.From(
              feedback.getAs("channel"),
              language(feedback.getList(feedback.fieldIndex("utterances"))),
              feedback.getAs("address"),
              new TreeMap<>(
                  feedback.<String, String>getJavaMap(feedback.fieldIndex("attributes"))));
      List<Row> rows = new ArrayList<>();
      for (ServedGroup group : finder.groups(from)) {
        rows.add(RowFactory.create(group.kind().code(), group.name(), feedback.getAs("person")));
      }
      return rows.iterator();
    }

    /** The one that most characters of the customer's words are in. */
    private static @Nullable String language(List<Row> utterances) {
      Map<String, Integer> length = new TreeMap<>();
      for (Row utterance : utterances) {
        String text = utterance.getAs("text");
        if (Speaker.CUSTOMER.name().equals(utterance.<String>getAs("speaker")) && !text.isBlank()) {
          String language = utterance.getAs("language");
          length.merge(language == null ? ENGLISH : language, text.length(), Integer::sum);
        }
      }
      return length.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .filter(language -> !language.equals(UNKNOWN))
          .orElse(null);
    }
  }
}
