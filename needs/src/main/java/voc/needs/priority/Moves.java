package voc.needs.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import voc.needs.priority.PublishedNight.Place;

/**
 * Why needs moved between two published nights.
 *
 * <p>What people decided is asked first: whether the need itself changed lanes, and where it would
 * stand tonight, had nobody voted otherwise nor asked for another order. Else it is a matter of the
 * needs with which it exchanged places. Each of them is a matter of one cause: it is new, gone or
 * in another lane, or one of both scores changed more. What most exchanges are a matter of is the
 * cause of the move.
 *
 * <p>Two needs change their order by how the ratio of their scores changes. A score is a product,
 * so the logarithm of that ratio is a sum of what each need's factors changed by: the additive
 * decomposition of a product by logarithms (B. W. Ang, "The LMDI approach to decomposition
 * analysis", Energy Policy 33 (2005) 867–871).
 *
 * <p>Immutable and thread-safe.
 */
public final class Moves {
  /** What changed by less than 1 % moved nothing. */
  private static final double NOTICEABLE = 0.01;

  /** A change from or to nothing: more than any other, and can be added up. */
  private static final double WHOLE = 1e6;

  private final PublishedNight night;
  private final Map<String, Place> before;
  private final Map<String, Place> tonight;
  private final Map<String, Integer> asVotedBefore;
  private final Basis basisBefore;

  /**
   * Compares two nights.
   *
   * @param before the earlier one, with the ids that its needs have on the later one
   */
  public Moves(PublishedNight before, PublishedNight night) {
    this.night = night;
    this.before = before.byNeed();
    this.tonight = night.byNeed();
    this.asVotedBefore = night.placesAsVotedOn(before);
    this.basisBefore = before.basis();
  }

  /** The move of a need; null if it did not move, or has no place on one of the nights. */
  public @Nullable Move of(String need) {
    Place then = before.get(need);
    Place now = tonight.get(need);
    if (then == null || now == null) {
      return null;
    }
    Integer from = then.rank();
    Integer to = now.rank();
    if (from == null || to == null || from.equals(to)) {
      return null;
    }
    boolean isUp = to < from;
    if (then.lane() != now.lane() && isUp == (now.lane() == Lane.MANDATED)) {
      return move(from, to, Cause.MANDATE, List.of());
    }
    if (isByVote(from, to, asVotedBefore.getOrDefault(need, to))) {
      Cause cause = basisBefore == night.basis() ? Cause.BALLOTS : Cause.ORDER;
      return move(from, to, cause, List.of());
    }
    return byOthers(then, now, from, to);
  }

  private Move move(int from, int to, Cause cause, List<String> others) {
    return new Move(from, to, cause, night.basis(), others);
  }

  /** Whether the votes led it the way that it went, and at least as far as all else. */
  private static boolean isByVote(int from, int to, int asVotedBefore) {
    int byVote = asVotedBefore - to;
    int byElse = from - asVotedBefore;
    return byVote != 0
        && Integer.signum(byVote) == Integer.signum(from - to)
        && Math.abs(byVote) >= Math.abs(byElse);
  }

  private Move byOthers(Place then, Place now, int from, int to) {
    boolean isUp = to < from;
    Map<Cause, List<String>> exchanged = new EnumMap<>(Cause.class);
    for (Place other : isUp ? fellBehind(from, to) : passed(from, to)) {
      exchanged
          .computeIfAbsent(cause(then, now, other.need(), isUp), any -> new ArrayList<>())
          .add(other.need());
    }
    Cause most = Cause.FREE_PLACES;
    List<String> others = List.of();
    for (Map.Entry<Cause, List<String>> each : exchanged.entrySet()) {
      if (each.getValue().size() > others.size()) {
        most = each.getKey();
        others = each.getValue();
      }
    }
    if (most == Cause.SMALL_CHANGES
        && night.basis() != Basis.DATA
        && night.ballots().containsKey(now.need())) {
      return move(from, to, Cause.VOTED_PLACES, List.of());
    }
    return move(from, to, most, most.isFactor() ? List.of() : others);
  }

  /** Those that stood ahead of it and do not any more, as they stood. */
  private List<Place> fellBehind(int from, int to) {
    return sorted(before).stream()
        .filter(other -> isAhead(other, from))
        .filter(
            other -> {
              Place now = tonight.get(other.need());
              return now == null || !isAhead(now, to) && !hasRank(now, to);
            })
        .toList();
  }

  /** Those that stand ahead of it and did not before, as they stand. */
  private List<Place> passed(int from, int to) {
    return sorted(tonight).stream()
        .filter(other -> isAhead(other, to))
        .filter(
            other -> {
              Place then = before.get(other.need());
              return then == null || !isAhead(then, from);
            })
        .toList();
  }

  private static List<Place> sorted(Map<String, Place> places) {
    return places.values().stream()
        .filter(place -> place.rank() != null)
        .sorted(Comparator.comparingInt(Moves::rank))
        .toList();
  }

  private static int rank(Place place) {
    Integer rank = place.rank();
    return rank == null ? Integer.MAX_VALUE : rank;
  }

  private static boolean isAhead(Place place, int rank) {
    return rank(place) < rank;
  }

  private static boolean hasRank(Place place, int rank) {
    return rank(place) == rank;
  }

  /** What a need and another exchanged places by. */
  private Cause cause(Place then, Place now, String other, boolean isUp) {
    Place otherNow = tonight.get(other);
    if (otherNow == null) {
      return Cause.GONE_NEEDS;
    }
    Place otherThen = before.get(other);
    if (otherThen == null || otherThen.rank() == null) {
      return Cause.NEW_NEEDS;
    }
    if (otherThen.lane() != otherNow.lane()) {
      return Cause.OTHER_MANDATES;
    }
    int direction = isUp ? 1 : -1;
    double own = direction * change(then.score(), now.score());
    double theirs = -direction * change(otherThen.score(), otherNow.score());
    if (Math.max(own, theirs) <= NOTICEABLE) {
      return Cause.SMALL_CHANGES;
    }
    return own >= theirs ? factor(then, now, direction) : Cause.OTHERS;
  }

  /** The factor that changed most in the direction of the move. */
  private static Cause factor(Place then, Place now, int direction) {
    Map<Cause, Double> changes = new EnumMap<>(Cause.class);
    changes.put(Cause.REACH, change(then.reach(), now.reach()));
    changes.put(Cause.IMPACT, change(then.impact(), now.impact()));
    changes.put(Cause.CONFIDENCE, change(then.confidence(), now.confidence()));
    changes.put(Cause.EFFORT, -change(then.relativeEffort(), now.relativeEffort()));
    Cause most = Cause.SMALL_CHANGES;
    double largest = NOTICEABLE;
    for (Map.Entry<Cause, Double> change : changes.entrySet()) {
      double along = direction * change.getValue();
      if (along > largest) {
        largest = along;
        most = change.getKey();
      }
    }
    return most;
  }

  private static double change(double then, double now) {
    if (then == now) {
      return 0;
    }
    if (then <= 0) {
      return WHOLE;
    }
    return now <= 0 ? -WHOLE : Math.log(now / then);
  }
}
