package voc.jobs.rows;

import static voc.needs.disclosure.NeedDisclosure.Period.CURRENT;
import static voc.needs.disclosure.NeedDisclosure.Period.PREVIOUS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Need;
import voc.core.table.NeedTables;
import voc.needs.NeedFigures;
import voc.needs.disclosure.NeedDisclosure;

/** {@link Need} as rows of table {@code needs}, and the keys of its evidence. */
public final class NeedRows {
  /** Which mention is which need's evidence. */
  public static final StructType EVIDENCE_KEYS =
      StructType.fromDDL("need_id string not null, rank int not null, mention_id string not null");

  private NeedRows() {}

  /**
   * The row of a need that is shown.
   *
   * @param hidden periods whose feedback on it is suppressed
   * @param hiddenAll periods whose feedback as a whole is
   * @param direction its direction; null if it would tell too much of what is suppressed
   */
  public static Row of(
      Need need,
      Set<NeedDisclosure.Period> hidden,
      Set<NeedDisclosure.Period> hiddenAll,
      @Nullable String direction) {
    Need.Change change = need.change();
    Need.Priority priority = need.priority();
    // A p-value gives the fourth of its counts for the other three.
    boolean tested = hidden.isEmpty() && hiddenAll.isEmpty();
    return RowFactory.create(
        need.rank(),
        need.id(),
        need.topic(),
        need.topicName(),
        need.department(),
        false,
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
        hidden.contains(CURRENT) ? null : change.current(),
        hidden.contains(PREVIOUS) ? null : change.previous(),
        hiddenAll.contains(CURRENT) ? null : change.currentAll(),
        hiddenAll.contains(PREVIOUS) ? null : change.previousAll(),
        tested ? change.pValue() : null,
        tested ? change.adjustedPValue() : null,
        direction,
        priority.reach(),
        priority.impact(),
        priority.confidence(),
        priority.effort(),
        priority.score(),
        priority.words());
  }

  /** The row of a need that is suppressed: what it is, and nothing of how much. */
  public static Row suppressed(int rank, NeedFigures need, String topicName) {
    @Nullable Object[] values = new @Nullable Object[NeedTables.NEEDS.columns().size()];
    values[0] = rank;
    values[1] = need.id();
    values[2] = need.topic();
    values[3] = topicName;
    values[4] = need.department();
    values[5] = true;
    return RowFactory.create(values);
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
