package voc.jobs.rows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Place;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.core.table.Tables;
import voc.jobs.warehouse.TableSchemas;

/**
 * {@link Feedback} as rows of table {@code feedback}. A row knows one thing more than its feedback:
 * the incident, which is a fact about several feedbacks.
 */
public final class FeedbackRows {
  public static final StructType SCHEMA = TableSchemas.of(Tables.FEEDBACK);

  private FeedbackRows() {}

  /** The row of feedback, its incident not known yet. */
  public static Row of(Feedback feedback) {
    return of(feedback, null);
  }

  /**
   * The row of feedback.
   *
   * @param incident feedback id of the incident's first report; null for what is not a 311 request
   */
  public static Row of(Feedback feedback, @Nullable String incident) {
    Place place = feedback.place();
    return RowFactory.create(
        feedback.id(),
        feedback.provenance().source(),
        feedback.channel().code(),
        feedback.customer(),
        feedback.time(),
        feedback.updated(),
        feedback.day(),
        feedback.zone().getId(),
        feedback.department(),
        feedback.addressee(),
        feedback.service(),
        place == null ? null : place.address(),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude(),
        incident,
        feedback.ratings().stream()
            .map(rating -> RowFactory.create(rating.name(), rating.value(), rating.original()))
            .toArray(),
        feedback.utterances().stream()
            .map(
                said ->
                    RowFactory.create(
                        said.speaker().name(), said.text(), said.prompt(), said.language()))
            .toArray(),
        CollectionConverters.asScala(feedback.attributes()),
        feedback.provenance().file(),
        feedback.provenance().line(),
        feedback.provenance().record());
  }

  public static Feedback feedback(Row row) {
    String source = row.getAs("source");
    return new Feedback(
        row.getAs("feedback_id"),
        Channel.ofCode(row.getAs("channel")),
        row.getAs("customer"),
        row.<Instant>getAs("time"),
        row.<@Nullable Instant>getAs("updated"),
        ZoneId.of(row.getAs("zone")),
        row.getAs("department"),
        row.getAs("addressee"),
        row.getAs("service"),
        place(row.getAs("address"), row.getAs("latitude"), row.getAs("longitude")),
        ratings(row.getList(row.fieldIndex("ratings"))),
        utterances(row.getList(row.fieldIndex("utterances"))),
        attributes(row),
        new Provenance(
            source, row.getAs("file"), row.<Long>getAs("line"), row.<Long>getAs("record")));
  }

  private static @Nullable Place place(
      @Nullable String address, @Nullable Double latitude, @Nullable Double longitude) {
    return address == null && latitude == null && longitude == null
        ? null
        : new Place(address, latitude, longitude);
  }

  private static List<Rating> ratings(List<Row> rows) {
    List<Rating> ratings = new ArrayList<>();
    for (Row row : rows) {
      ratings.add(new Rating(row.getString(0), row.getDouble(1), row.getString(2)));
    }
    return ratings;
  }

  private static List<Utterance> utterances(List<Row> rows) {
    List<Utterance> utterances = new ArrayList<>();
    for (Row row : rows) {
      utterances.add(
          new Utterance(
              Speaker.valueOf(row.getString(0)),
              row.getString(1),
              row.getString(2),
              row.getString(3)));
    }
    return utterances;
  }

  private static SortedMap<String, String> attributes(Row row) {
    return new TreeMap<>(row.<String, String>getJavaMap(row.fieldIndex("attributes")));
  }
}
