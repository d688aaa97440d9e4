package voc.needs.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import voc.needs.board.NeedOnBoard.Factors;

/**
 * Which factor moved a need. A score is a product, so that the logarithms of its factors' changes
 * add up to that of the score, and each factor's part of the change is its own: the additive
 * decomposition of a product by logarithms (B. W. Ang, "The LMDI approach to decomposition
 * analysis", Energy Policy 33 (2005) 867–871, for a single product). The factor that moved it is
 * the one with the largest change in the direction of the move. Where none went that way, the need
 * was moved by others that rose or fell past it.
 */
final class MovingFactor {
  private MovingFactor() {}

  /**
   * The factor.
   *
   * @param up whether the need moved towards rank 1
   * @return nothing if none of its own factors went that way
   */
  static Optional<String> between(Factors before, Factors after, Direction up) {
    Map<String, Double> changes = new LinkedHashMap<>();
    changes.put("reach", change(before.reach(), after.reach()));
    changes.put("impact", change(before.impact(), after.impact()));
    changes.put("confidence", change(before.confidence(), after.confidence()));
    changes.put("effort", -change(before.effort(), after.effort()));
    int sign = up == Direction.UP ? 1 : -1;
    String most = null;
    double largest = 0;
    for (Map.Entry<String, Double> change : changes.entrySet()) {
      double along = sign * change.getValue();
      if (along > largest) {
        largest = along;
        most = change.getKey();
      }
    }
    return Optional.ofNullable(most);
  }

  /** Which way a need moved. */
  enum Direction {
    UP,
    DOWN
  }

  /** From or to nothing is the largest change of all. */
  private static double change(double before, double after) {
    if (before == after) {
      return 0;
    }
    if (before <= 0) {
      return Double.MAX_VALUE;
    }
    return after <= 0 ? -Double.MAX_VALUE : Math.log(after / before);
  }
}
