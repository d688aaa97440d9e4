package voc.jobs.rows;

import static voc.needs.disclosure.NeedDisclosure.Period.CURRENT;
import static voc.needs.disclosure.NeedDisclosure.Period.PREVIOUS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import voc.core.Need;
import voc.core.table.Column;
import voc.core.table.NeedTables;
import voc.needs.NeedFigures;
import voc.needs.disclosure.NeedDisclosure;
import voc.needs.register.NeedKind;
import voc.needs.register.NeedWords;

/** {@link Need} as rows of table {@code needs}, and the keys of its evidence. */
public final class NeedRows {
  /** Which mention is which need's evidence. */
  public static final StructType EVIDENCE_KEYS =
      StructType.fromDDL("need_id string not null, rank int not null, mention_id string not null");

  /** Where the words begin that stand behind the figures. */
  private static final int FIRST_WORD =
      NeedTables.NEEDS.columns().stream().map(Column::name).toList().indexOf("name");

  private enum Heard {
    HEARD,
    NOT_HEARD
  }

  private NeedRows() {}

  /**
   * The row of a need that is shown.
   *
   * @param hidden periods whose feedback on it is suppressed
   * @param hiddenAll periods whose feedback as a whole is
   * @param direction its direction; null if it would tell too much of what is suppressed
   * @param words what is said of it
   */
  public static Row of(
      Need need,
      Set<NeedDisclosure.Period> hidden,
      Set<NeedDisclosure.Period> hiddenAll,
      @Nullable String direction,
      NeedWords words) {
    Need.Change change = need.change();
    Need.Priority priority = need.priority();
    // A p-value gives the fourth of its counts for the other three.
    boolean tested = hidden.isEmpty() && hiddenAll.isEmpty();
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(
        values,
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
    addWords(values, need.topicName(), words, Heard.HEARD);
    return row(values);
  }

  /** The row of a need that is suppressed: what it is, and nothing of how much. */
  public static Row withoutFigures(int rank, String id, String topicName, NeedWords words) {
    return withoutFigures(rank, id, topicName, words, Heard.HEARD);
  }

  /** The row of a need of the register that nobody spoke of. */
  public static Row notHeard(int rank, String id, String topicName, NeedWords words) {
    return withoutFigures(rank, id, topicName, words, Heard.NOT_HEARD);
  }

  private static Row withoutFigures(
      int rank, String id, String topicName, NeedWords words, Heard heard) {
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(
        values, rank, id, NeedFigures.topicOf(id), topicName, NeedFigures.departmentOf(id), true);
    values.addAll(Collections.nCopies(FIRST_WORD - values.size(), null));
    addWords(values, topicName, words, heard);
    return row(values);
  }

  private static void addWords(
      List<@Nullable Object> values, String topicName, NeedWords words, Heard heard) {
    NeedKind kind = words.kind();
    Collections.addAll(
        values,
        words.name() == null ? topicName : words.name(),
        kind == null ? null : kind.code(),
        words.status().code(),
        words.owner(),
        words.mandate() != null,
        words.mandate(),
        heard == Heard.HEARD,
        words.previousIds().toArray(),
        words.splitFrom().toArray(),
        words.splitInto().toArray(),
        words.firstSeen());
  }

  private static Row row(List<@Nullable Object> values) {
    return RowFactory.create(values.toArray());
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
