package voc.jobs.stage;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import voc.core.Channel;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.needs.EvidenceCandidate;
import voc.needs.EvidenceSelector;

/**
 * Chooses each need's evidence: partitions keep a bounded list of candidates, the driver merges
 * them.
 */
final class Evidence {
  private static final StructType SCHEMA =
      StructType.fromDDL(
          "need string, mention_id string, person string, channel string, length int,"
              + " sentiment string, polarity double, question boolean");

  private static final Column[] READ =
      Arrays.stream(SCHEMA.fieldNames()).map(name -> col(name)).toArray(Column[]::new);

  private Evidence() {}

  /** Ids of mentions by need id, best first. */
  static Map<String, List<String>> select(Dataset<Row> topicMentions) {
    List<Row> kept =
        topicMentions
            .select(READ)
            .mapPartitions((MapPartitionsFunction<Row, Row>) Evidence::bestOf, Encoders.row(SCHEMA))
            .collectAsList();
    Map<String, EvidenceSelector> byNeed = new TreeMap<>();
    for (Row row : kept) {
      selector(byNeed, row.getString(0)).add(candidate(row));
    }
    Map<String, List<String>> chosen = new TreeMap<>();
    byNeed.forEach((need, selector) -> chosen.put(need, selector.bestIds()));
    return chosen;
  }

  private static Iterator<Row> bestOf(Iterator<Row> mentions) {
    Map<String, EvidenceSelector> byNeed = new HashMap<>();
    while (mentions.hasNext()) {
      Row mention = mentions.next();
      selector(byNeed, mention.getString(0)).add(candidate(mention));
    }
    List<Row> kept = new ArrayList<>();
    new TreeMap<>(byNeed)
        .forEach(
            (need, selector) ->
                selector.kept().forEach(candidate -> kept.add(row(need, candidate))));
    return kept.iterator();
  }

  private static EvidenceSelector selector(Map<String, EvidenceSelector> byNeed, String need) {
    return byNeed.computeIfAbsent(need, id -> new EvidenceSelector());
  }

  /** By place, not by name: there is a row for every mention. */
  private static EvidenceCandidate candidate(Row row) {
    return new EvidenceCandidate(
        row.getString(1),
        row.getString(2),
        Channel.ofCode(row.getString(3)),
        row.getInt(4),
        new Sentiment(SentimentClass.ofLabel(row.getString(5)), row.getDouble(6)),
        row.getBoolean(7));
  }

  private static Row row(String need, EvidenceCandidate candidate) {
    return RowFactory.create(
        need,
        candidate.mentionId(),
        candidate.person(),
        candidate.channel().code(),
        candidate.length(),
        candidate.sentiment().label().label(),
        candidate.sentiment().polarity(),
        candidate.asks());
  }
}
