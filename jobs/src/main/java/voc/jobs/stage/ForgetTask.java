package voc.jobs.stage;

import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Row;
import voc.jobs.rows.FeedbackRows;
import voc.jobs.rows.LoadRows;
import voc.jobs.warehouse.Forgotten;
import voc.nlp.redact.FeedbackRedactor;

/**
 * Drops what records say of whom somebody asked to be forgotten, before it is kept anywhere: only
 * that there was a record goes on, to be counted.
 */
record ForgetTask(Forgotten forgotten, FeedbackRedactor redactor) implements Function<Row, Row> {
  @Override
  public Row call(Row result) {
    Row feedback = LoadRows.accepted(result);
    if (feedback == null) {
      return result;
    }
    String key = feedback.getString(FeedbackRows.SCHEMA.fieldIndex("customer"));
    String customer = key == null ? null : redactor.pseudonyms().of(key);
    String id =
        redactor.redactedId(feedback.getString(FeedbackRows.SCHEMA.fieldIndex("feedback_id")));
    return forgotten.has(id, customer) ? LoadRows.forgotten(result) : result;
  }
}
