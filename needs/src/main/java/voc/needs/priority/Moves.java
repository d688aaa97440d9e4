package voc.needs.priority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a need moved: the factor of its score that changed most in that direction, or others. */
final class Moves {
  /** A factor that changed by less than 1 % moved nothing. */
  private static final double NOTICEABLE = 0.01;

  private static final int NAMED = 3;

  private final Map<String, NightBefore.Place> before;
  private final List<String> order;

  /**
   * @param order tonight's published order
   */
  Moves(NightBefore before, List<String> order) {
    this.before = before.byNeed();
    this.order = order;
  }

  @Nullable String words(Factors need, Lane lane, Basis basis, int rank, RankRanges.Range range) {
    NightBefore.Place place = before.get(need.need());
    Integer previous = place == null ? null : place.rank();
    if (place == null || previous == null || previous == rank) {
      return null;
    }
    String moved = (rank < previous ? "up" : "down") + " from " + previous + " to " + rank + ": ";
    if (place.lane() != lane) {
      return moved + (lane == Lane.MANDATED ? "it is mandated now" : "it is not mandated any more");
    }
    if (place.basis() != basis) {
      return moved
          + "the order follows "
          + (basis == Basis.BLENDED ? "both" : basis.word())
          + " now";
    }
    boolean isOut = place.dataRank() < range.low() || place.dataRank() > range.high();
    String factor = factor(need, place, rank < previous ? 1 : -1);
    if (isOut && factor != null) {
      return moved + factor;
    }
    return moved + others(need.need(), rank < previous, place);
  }

  /** The factor that changed most in the direction of the move. */
  private static @Nullable String factor(Factors need, NightBefore.Place before, int direction) {
    String most = null;
    double largest = NOTICEABLE;
    double[] now = {need.reach(), need.impact(), need.confidence(), 1 / need.relativeEffort()};
    double[] then = {
      before.reach(), before.impact(), before.confidence(), 1 / before.relativeEffort()
    };
    for (int i = 0; i < now.length; i++) {
      double change = direction * Math.log(now[i] / then[i]);
      if (change > largest) {
        largest = change;
        most = (direction > 0 ? UP : DOWN).get(i);
      }
    }
    return most;
  }

  private static final List<String> UP =
      List.of(
          "more people (reach)",
          "it hurts more (impact)",
          "more of it is surely trouble (confidence)",
          "it takes less effort than others (effort)");

  private static final List<String> DOWN =
      List.of(
          "fewer people (reach)",
          "it hurts less (impact)",
          "less of it is surely trouble (confidence)",
          "it takes more effort than others (effort)");

  private String others(String need, boolean isUp, NightBefore.Place place) {
    List<String> passed = new ArrayList<>();
    boolean isAhead = true;
    for (String other : order) {
      if (other.equals(need)) {
        isAhead = false;
        continue;
      }
      NightBefore.Place theirs = before.get(other);
      boolean wasAhead = theirs != null && theirs.dataRank() < place.dataRank();
      if (isAhead == !isUp && wasAhead == isUp) {
        passed.add(other);
      }
    }
    if (passed.isEmpty()) {
      return isUp ? "needs above it have no figures any more" : "others moved";
    }
    String names = String.join(", ", passed.subList(0, Math.min(NAMED, passed.size())));
    String more = passed.size() > NAMED ? " and " + (passed.size() - NAMED) + " more" : "";
    return (isUp ? "it stays, and fell behind it: " : "it stays, and passed it: ") + names + more;
  }
}
