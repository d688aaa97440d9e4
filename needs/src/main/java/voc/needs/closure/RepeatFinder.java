package voc.needs.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import voc.needs.incident.SpherePoint;

/**
 * Finds which closed requests of one service were asked again: a later request within the rule's
 * metres, after the closing and within its days. The first of them counts, of several at the same
 * time the one whose feedback id comes first; one request may repeat several closed ones.
 *
 * <p>Requests pass in order of time, as a stream. Kept are those whose closing is still to come or
 * is recent: in cubes of space a little wider than the metres, so that near ones lie in a cube or
 * beside it (J. L. Bentley, D. F. Stanat and E. H. Williams, Information Processing Letters 6
 * (1977) 209–212). Not thread-safe.
 */
public final class RepeatFinder {
  private static final double SMALLEST_CUBE = 10;
  private static final double ROUNDING = 1 + 1e-6;
  private static final double MILLIS_A_DAY = 86_400_000.0;

  private static final Comparator<Request> IN_ORDER =
      Comparator.comparing(Request::time).thenComparing(Request::feedbackId);
  private static final Comparator<Closed> BY_CLOSING =
      Comparator.comparing(Closed::at).thenComparing(Closed::id);

  private final RepeatRule rule;
  private final double cube;
  private final PriorityQueue<Closed> toCome = new PriorityQueue<>(BY_CLOSING);
  private final PriorityQueue<Closed> recent = new PriorityQueue<>(BY_CLOSING);
  private final Map<Cube, List<Closed>> byCube = new HashMap<>();
  private @Nullable Instant last;

  public RepeatFinder(RepeatRule rule) {
    this.rule = rule;
    this.cube = Math.max(SMALLEST_CUBE, rule.metres() * ROUNDING);
  }

  private record Closed(String id, Instant at, SpherePoint place) {}

  private record Cube(long x, long y, long z) {}

  /**
   * What of a service's requests was asked again.
   *
   * @param requests in any order, which has no influence; each id once
   */
  public static List<Repeat> find(List<Request> requests, RepeatRule rule) {
    RepeatFinder finder = new RepeatFinder(rule);
    List<Repeat> repeats = new ArrayList<>();
    requests.stream().sorted(IN_ORDER).forEach(request -> repeats.addAll(finder.next(request)));
    repeats.sort(Comparator.comparing(Repeat::feedbackId));
    return repeats;
  }

  /**
   * The closed requests that the next request repeats, in order of their ids. Requests come in
   * order of time, those of the same time in order of id.
   *
   * @throws IllegalArgumentException if it is earlier than the one before it
   */
  public List<Repeat> next(Request request) {
    if (last != null && request.time().isBefore(last)) {
      throw new IllegalArgumentException(
          "requests must come in order of time, got "
              + request.feedbackId()
              + " of "
              + request.time()
              + " after one of "
              + last
              + "; sort them first");
    }
    last = request.time();
    moveTo(request.time());
    SpherePoint place = SpherePoint.of(request.latitude(), request.longitude());
    List<Repeat> repeats = new ArrayList<>();
    takeNear(
        place,
        closed -> {
          double metres = closed.place().metresTo(place);
          if (metres > rule.metres()) {
            return false;
          }
          double days = Duration.between(closed.at(), request.time()).toMillis() / MILLIS_A_DAY;
          repeats.add(new Repeat(closed.id(), request.feedbackId(), days, metres));
          return true;
        });
    Instant at = request.closed();
    if (at != null && !at.isBefore(request.time())) {
      toCome.add(new Closed(request.feedbackId(), at, place));
    }
    repeats.sort(Comparator.comparing(Repeat::feedbackId));
    return repeats;
  }

  /** Lets those be found that were closed before {@code now}, and those go that are too old. */
  private void moveTo(Instant now) {
    for (Closed next = toCome.peek();
        next != null && next.at().isBefore(now);
        next = toCome.peek()) {
      Closed closed = toCome.remove();
      recent.add(closed);
      byCube.computeIfAbsent(cubeOf(closed.place()), key -> new ArrayList<>(2)).add(closed);
    }
    Instant oldest = now.minus(rule.within());
    for (Closed first = recent.peek();
        first != null && first.at().isBefore(oldest);
        first = recent.peek()) {
      Closed gone = recent.remove();
      take(cubeOf(gone.place()), gone::equals);
    }
  }

  /** Takes out what {@code wanted} accepts, in the 27 cubes around. */
  private void takeNear(SpherePoint place, Predicate<Closed> wanted) {
    Cube middle = cubeOf(place);
    for (long dx = -1; dx <= 1; dx++) {
      for (long dy = -1; dy <= 1; dy++) {
        for (long dz = -1; dz <= 1; dz++) {
          take(new Cube(middle.x() + dx, middle.y() + dy, middle.z() + dz), wanted);
        }
      }
    }
  }

  /** What was found stays in {@link #recent} until its time is over: it is in no cube any more. */
  private void take(Cube key, Predicate<Closed> wanted) {
    List<Closed> inCube = byCube.get(key);
    if (inCube != null && inCube.removeIf(wanted) && inCube.isEmpty()) {
      byCube.remove(key);
    }
  }

  private Cube cubeOf(SpherePoint point) {
    return new Cube(index(point.x()), index(point.y()), index(point.z()));
  }

  private long index(double coordinate) {
    return (long) Math.floor(coordinate / cube);
  }
}
