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

  /**
   * Whether a need could have stayed where it was.
   *
   * @param place its place tonight if no need had moved: further down than before where needs that
   *     had no figures stand above it
   * @param range the places that tonight's evidence leaves it
   */
  record Stay(int place, RankRanges.Range range) {
    boolean isLeft(boolean isUp) {
      return isUp ? place > range.high() : place < range.low();
    }
  }

  @Nullable String words(Factors need, Lane lane, Basis basis, int rank, Stay stay) {
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
    String factor = factor(need, place, rank < previous ? 1 : -1);
    if (stay.isLeft(rank < previous) && factor != null) {
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
    List<String> told = new ArrayList<>();
    boolean isAhead = true;
    for (String other : order) {
      if (other.equals(need)) {
        isAhead = false;
        continue;
      }
      NightBefore.Place theirs = before.get(other);
      if (theirs == null) {
        if (isAhead) {
          told.add(other);
        }
      } else if (isAhead == !isUp && (theirs.dataRank() < place.dataRank()) == isUp) {
        passed.add(other);
      }
    }
    if (isUp) {
      return passed.isEmpty()
          ? "needs above it have no figures any more"
          : "it stays, and fell behind it: " + named(passed);
    }
    List<String> words = new ArrayList<>();
    if (!passed.isEmpty()) {
      words.add("passed it: " + named(passed));
    }
    if (!told.isEmpty()) {
      words.add("above it there are figures now of " + named(told));
    }
    return words.isEmpty() ? "others moved" : "it stays, and " + String.join("; ", words);
  }

  private static String named(List<String> needs) {
    String names = String.join(", ", needs.subList(0, Math.min(NAMED, needs.size())));
    return needs.size() > NAMED ? names + " and " + (needs.size() - NAMED) + " more" : names;
  }
}
