package voc.jobs.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import voc.core.Need;

/** {@link Need} as rows of table {@code needs}, and the keys of its evidence. */
public final class NeedRows {
  /** Which mention is which need's evidence. */
  public static final StructType EVIDENCE_KEYS =
      StructType.fromDDL("need_id string not null, rank int not null, mention_id string not null");

  private NeedRows() {}

  public static Row of(Need need) {
    Need.Change change = need.change();
    Need.Priority priority = need.priority();
    return RowFactory.create(
        need.rank(),
        need.id(),
        need.topic(),
        need.topicName(),
        need.department(),
        need.volume(),
        need.mentions(),
        need.customers(),
        need.incidents(),
        need.channels().toArray(),
        need.negativeMentions(),
        need.negativeShare(),
        need.negativeInterval().low(),
        need.negativeInterval().high(),
        need.questions(),
        need.troubledMentions(),
        need.meanPolarity(),
        change.current(),
        change.previous(),
        change.currentAll(),
        change.previousAll(),
        change.pValue(),
        change.adjustedPValue(),
        change.direction(),
        priority.reach(),
        priority.impact(),
        priority.confidence(),
        priority.effort(),
        priority.score(),
        priority.words());
  }

  /** One row of {@link #EVIDENCE_KEYS} for each mention of the need's evidence, ranked from 1. */
  public static List<Row> evidenceKeys(Need need) {
    List<Row> keys = new ArrayList<>();
    for (String mention : need.evidence()) {
      keys.add(RowFactory.create(need.id(), keys.size() + 1, mention));
    }
    return keys;
  }
}
