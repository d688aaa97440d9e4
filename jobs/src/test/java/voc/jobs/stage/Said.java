package voc.jobs.stage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.KeyPhrase;
import voc.core.Mark;
import voc.core.MarkType;
import voc.core.Mention;
import voc.core.Provenance;
import voc.core.Rating;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.TopicTag;
import voc.core.TopicWay;
import voc.core.Utterance;
import voc.jobs.rows.FeedbackRows;
import voc.jobs.rows.MentionRows;
import voc.jobs.warehouse.TableStore;

/** Feedback and its mentions, put together sentence by sentence. */
final class Said {
  private final List<Feedback> feedback = new ArrayList<>();
  private final Map<String, String> incidents = new HashMap<>();
  private final List<Row> mentions = new ArrayList<>();

  /** One person's words at one time; add its sentences to it. */
  final class One {
    private final Feedback said;
    private int sentences;

    private One(Feedback said) {
      this.said = said;
    }

    /** What linking would have found: the first report's feedback id. */
    One ofIncident(String firstReport) {
      incidents.put(said.id(), firstReport);
      return this;
    }

    /** What an agent says after it. */
    One answered(String reply) {
      feedback.replaceAll(
          each ->
              each.id().equals(said.id())
                  ? each.withUtterances(
                      List.of(each.utterances().get(0), Utterance.of(Speaker.AGENT, reply)))
                  : each);
      return this;
    }

    One sentence(String text, double polarity, String... topics) {
      return add(text, polarity, false, topics);
    }

    One question(String text, String... topics) {
      return add(text, 0, true, topics);
    }

    /** A sentence without a topic that names things, said in these words. */
    One naming(String text, double polarity, String... phrases) {
      add(text, polarity, false);
      List<KeyPhrase> named = new ArrayList<>();
      for (String phrase : phrases) {
        int start = text.indexOf(phrase);
        named.add(new KeyPhrase(phrase, new Span(start, start + phrase.length())));
      }
      Mention last =
          new Mention(
                  said.id() + "#0." + (sentences - 1),
                  said.id(),
                  0,
                  new Span(0, text.length()),
                  text,
                  new Sentiment(nearest(polarity), polarity),
                  List.of(),
                  null)
              .naming(named);
      mentions.set(mentions.size() - 1, MentionRows.of(said, last));
      return this;
    }

    /** A sentence with a mark at some of its words. */
    One marked(String text, MarkType type, String words, String... topics) {
      int at = text.indexOf(words);
      Mark mark = new Mark(type, new Span(at, at + words.length()));
      return add(text, 0, false, List.of(mark), topics);
    }

    One add(String text, double polarity, boolean asks, String... topics) {
      return add(text, polarity, asks, List.of(), topics);
    }

    private One add(
        String text, double polarity, boolean asks, List<Mark> marks, String... topics) {
      Span span = new Span(0, text.length());
      List<TopicTag> tags = new ArrayList<>();
      for (String topic : topics) {
        tags.add(new TopicTag(topic, span, TopicWay.RULE, polarity));
      }
      Mention mention =
          new Mention(
              said.id() + "#0." + sentences,
              said.id(),
              0,
              span,
              text,
              new Sentiment(nearest(polarity), polarity),
              tags,
              asks ? span : null,
              marks);
      mentions.add(MentionRows.of(said, mention));
      sentences++;
      return this;
    }
  }

  /** A survey response of a person of its own, with a rating. */
  One rated(double rating, String department, Instant time) {
    return add(
        null,
        Channel.SURVEY,
        department,
        time,
        ZoneId.of("America/Chicago"),
        List.of(new Rating("overall", rating, String.valueOf(rating))));
  }

  One by(@Nullable String customer, Channel channel, String department, Instant time, ZoneId zone) {
    return add(customer, channel, department, time, zone, List.of());
  }

  private One add(
      @Nullable String customer,
      Channel channel,
      String department,
      Instant time,
      ZoneId zone,
      List<Rating> ratings) {
    String id = "s:" + (1000 + feedback.size());
    Feedback said =
        new Feedback(
            id,
            channel,
            customer,
            time,
            null,
            zone,
            department,
            null,
            null,
            null,
            ratings,
            List.of(Utterance.of(Speaker.CUSTOMER, "See the mentions.")),
            new TreeMap<>(),
            new Provenance("s", "s.csv", 1 + feedback.size(), 1 + feedback.size()));
    feedback.add(said);
    return new One(said);
  }

  One by(@Nullable String customer, Channel channel, String department, Instant time) {
    return by(customer, channel, department, time, ZoneId.of("America/Chicago"));
  }

  Dataset<Row> feedback(SparkSession spark) {
    List<Row> rows =
        feedback.stream().map(said -> FeedbackRows.of(said, incidents.get(said.id()))).toList();
    return spark.createDataFrame(rows, FeedbackRows.SCHEMA);
  }

  Dataset<Row> mentions(SparkSession spark) {
    return spark.createDataFrame(mentions, MentionRows.SCHEMA);
  }

  /** Stores both tables, as the tag stage does. */
  void store(TableStore store, SparkSession spark) {
    store.write(voc.core.table.Tables.FEEDBACK, feedback(spark).repartition(2));
    store.write(voc.core.table.Tables.MENTIONS, mentions(spark).repartition(3));
  }

  private static SentimentClass nearest(double polarity) {
    SentimentClass best = SentimentClass.NEUTRAL;
    for (SentimentClass label : SentimentClass.values()) {
      if (Math.abs(label.polarity() - polarity) < Math.abs(best.polarity() - polarity)) {
        best = label;
      }
    }
    return best;
  }
}
