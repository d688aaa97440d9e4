package voc.jobs.stage;

import org.apache.spark.sql.Row;

/** A topic within a department, as {@link TopicMentions} tells them. */
record NeedKey(String topic, String department) {
  /** Of a row with columns of these names. */
  static NeedKey of(Row row) {
    return new NeedKey(row.getAs("topic"), row.getAs("department"));
  }
}
