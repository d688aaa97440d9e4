package voc.jobs.rows;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.Span;
import voc.core.TextVector;
import voc.core.table.Tables;
import voc.jobs.warehouse.TableSchemas;

/** {@link Mention} with what is needed of its feedback, as rows of table {@code mentions}. */
public final class MentionRows {
  public static final StructType SCHEMA = TableSchemas.of(Tables.MENTIONS);

  private MentionRows() {}

  /** A mention without a vector. */
  public static Row of(Feedback feedback, Mention mention) {
    return of(feedback, mention, null);
  }

  /**
   * @param vector what it means, or null where nobody can tell
   */
  public static Row of(Feedback feedback, Mention mention, @Nullable TextVector vector) {
    Span question = mention.question();
    Sentiment sentiment = mention.sentiment();
    return RowFactory.create(
        mention.id(),
        mention.feedbackId(),
        feedback.provenance().source(),
        feedback.channel().code(),
        feedback.customer(),
        feedback.time(),
        feedback.day(),
        feedback.department(),
        mention.utterance(),
        mention.span().start(),
        mention.span().end(),
        mention.text(),
        Sentiment.labelOf(sentiment),
        sentiment == null ? null : sentiment.polarity(),
        feedback.utterances().get(mention.utterance()).language(),
        mention.topics().stream()
            .map(
                tag ->
                    RowFactory.create(
                        tag.topic(),
                        tag.span().start(),
                        tag.span().end(),
                        tag.way().label(),
                        tag.polarity()))
            .toArray(),
        mention.marks().stream()
            .map(
                mark ->
                    RowFactory.create(mark.type().code(), mark.span().start(), mark.span().end()))
            .toArray(),
        mention.phrases().stream()
            .map(
                phrase ->
                    RowFactory.create(phrase.words(), phrase.span().start(), phrase.span().end()))
            .toArray(),
        question != null,
        start(question),
        end(question),
        feedback.provenance().file(),
        feedback.provenance().line(),
        vector == null ? null : vector.bytes());
  }

  /** The vector of a row; null where it has none, as in runs of before there were vectors. */
  public static @Nullable TextVector vector(Row row) {
    byte[] bytes = row.getAs("vector");
    return bytes == null ? null : TextVector.ofBytes(bytes);
  }

  private static @Nullable Integer start(@Nullable Span span) {
    return span == null ? null : span.start();
  }

  private static @Nullable Integer end(@Nullable Span span) {
    return span == null ? null : span.end();
  }
}
