package voc.jobs.rows;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;
import voc.core.table.PriorityTables;
import voc.needs.ballot.BallotResult;
import voc.needs.ballot.Dissent;
import voc.needs.ballot.KendallW;
import voc.needs.priority.Basis;
import voc.needs.priority.Cause;
import voc.needs.priority.Factors;
import voc.needs.priority.Lane;
import voc.needs.priority.Move;
import voc.needs.priority.Plan;
import voc.needs.priority.Prioritized;
import voc.needs.priority.PublishedNight;
import voc.needs.priority.Quadrant;

/** Rows of tables {@code priorities} and {@code ballot_results}. */
public final class PriorityRows {
  private PriorityRows() {}

  /**
   * The row of a need with figures.
   *
   * @param names what each need is called
   */
  public static Row of(Prioritized need, UnaryOperator<String> names) {
    Move move = need.move();
    Factors factors = need.factors();
    Plan plan = factors.plan();
    Interval cost = plan.costRange();
    Quadrant quadrant = need.quadrant();
    return RowFactory.create(
        need.rank(),
        factors.need(),
        need.department(),
        need.lane().word(),
        need.basis().word(),
        false,
        need.dataRank(),
        need.rawRank(),
        need.range().low(),
        need.range().high(),
        need.previousRank(),
        move == null ? null : move.words(id -> Optional.of(names.apply(id))),
        move == null ? null : move.cause().code(),
        move == null ? null : move.others().toArray(),
        factors.reach(),
        factors.impact(),
        factors.confidence(),
        factors.benefit(),
        plan.cost(),
        cost == null ? null : cost.low(),
        cost == null ? null : cost.high(),
        plan.cost() == null ? null : plan.currency(),
        plan.effort(),
        factors.score(),
        quadrant == null ? null : quadrant.word(),
        need.words());
  }

  /** The row of a need that is suppressed. */
  public static Row suppressed(int rank, String need, String department, Lane lane, Basis basis) {
    @Nullable Object[] values = new @Nullable Object[PriorityTables.PRIORITIES.columns().size()];
    values[0] = rank;
    values[1] = need;
    values[2] = department;
    values[3] = lane.word();
    values[4] = basis.word();
    values[5] = true;
    return RowFactory.create(values);
  }

  /** A published need with figures, as the next night compares with it. */
  public static PublishedNight.Place place(Row row, @Nullable Integer rank) {
    double benefit = row.<Double>getAs("benefit");
    double score = row.<Double>getAs("score");
    return new PublishedNight.Place(
        row.getAs("need"),
        laneOf(row.getAs("lane")),
        rank,
        row.<Integer>getAs("data_rank"),
        basisOf(row.getAs("order")),
        row.<Double>getAs("reach"),
        row.<Double>getAs("impact"),
        row.<Double>getAs("confidence"),
        score > 0 && benefit > 0 ? benefit / score : 1);
  }

  /** The move of a published need; null if it did not move. */
  public static @Nullable Move move(Row row) {
    String cause = row.getAs("moved_by");
    Integer from = row.getAs("previous_rank");
    if (cause == null || from == null) {
      return null;
    }
    return new Move(
        from,
        row.<Integer>getAs("rank"),
        Cause.ofCode(cause),
        basisOf(row.getAs("order")),
        row.getList(row.fieldIndex("moved_past")));
  }

  /** The lane of a word of the table. */
  public static Lane laneOf(String word) {
    return Lane.MANDATED.word().equals(word) ? Lane.MANDATED : Lane.OPEN;
  }

  /** The basis of a word of the table. */
  public static Basis basisOf(String word) {
    for (Basis basis : Basis.values()) {
      if (basis.word().equals(word)) {
        return basis;
      }
    }
    throw new IllegalStateException(
        "the order of a published priority must be known, got \"" + word + "\"");
  }

  /** The row of what ballots say of a need. */
  public static Row of(Dissent dissent) {
    BallotResult result = dissent.result();
    KendallW agreement = result.agreement();
    return RowFactory.create(
        result.department(),
        result.need(),
        (long) result.voters(),
        (long) result.rankedBy(),
        result.schulzeRank(),
        result.borda(),
        result.bordaRank(),
        agreement == null ? null : agreement.w(),
        agreement == null ? null : agreement.pValue(),
        dissent.dataRank(),
        dissent.dissent(),
        dissent.words());
  }

  /** What the ballots of a published run said: what does not depend on its figures. */
  public static BallotResult result(Row row) {
    Double w = row.getAs("agreement");
    Double pValue = row.getAs("agreement_p_value");
    return new BallotResult(
        row.getAs("department"),
        row.getAs("need"),
        Math.toIntExact(row.<Long>getAs("voters")),
        Math.toIntExact(row.<Long>getAs("ranked_by")),
        row.<Integer>getAs("schulze_rank"),
        row.<Double>getAs("borda"),
        row.<Integer>getAs("borda_rank"),
        w == null || pValue == null ? null : new KendallW(w, pValue));
  }
}
