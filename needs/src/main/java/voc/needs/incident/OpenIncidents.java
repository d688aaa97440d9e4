package voc.needs.incident;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Incidents by where they began, in cubes of space a little wider than the radius: what lies within
 * the radius of a point began in the point's cube or in one of the 26 around it. First reports that
 * are open at the same time lie farther apart than the radius, so few fit into a cube. Not
 * thread-safe.
 *
 * <p>The grid of equal cells is that of J. L. Bentley, D. F. Stanat and E. H. Williams, The
 * complexity of finding fixed-radius near neighbors, Information Processing Letters 6 (1977)
 * 209–212.
 */
final class OpenIncidents {
  /**
   * Rounding moves a coordinate by nanometres; a cube wider by a millionth keeps neighbours
   * neighbours.
   */
  private static final double ROUNDING = 1 + 1e-6;

  /** Cubes of at least this size have indices within 21 bits, so that three fit into a long. */
  private static final double SMALLEST_CUBE = 10;

  private static final int BITS = 21;
  private static final long OFFSET = 1L << (BITS - 1);

  private final double cube;
  private final Map<Long, Deque<Incident>> byCube = new HashMap<>();
  private final Deque<Incident> inOrder = new ArrayDeque<>();

  OpenIncidents(double radiusMetres) {
    cube = Math.max(SMALLEST_CUBE, radiusMetres * ROUNDING);
  }

  /** Adds what began last. */
  void add(Incident incident) {
    inOrder.addLast(incident);
    byCube.computeIfAbsent(cubeOf(incident), key -> new ArrayDeque<>(2)).addLast(incident);
  }

  /** The one that began first, or null. */
  @org.jspecify.annotations.Nullable
  Incident oldest() {
    return inOrder.peekFirst();
  }

  /** Removes the one that began first. */
  void removeOldest() {
    Incident oldest = inOrder.removeFirst();
    long key = cubeOf(oldest);
    Deque<Incident> inCube = byCube.get(key);
    // Each cube holds its incidents in the same order, so it is the first there too.
    if (inCube != null) {
      inCube.removeFirst();
      if (inCube.isEmpty()) {
        byCube.remove(key);
      }
    }
  }

  /** Calls {@code visitor} with every incident that may have begun within the radius. */
  void visitNear(SpherePoint point, Consumer<Incident> visitor) {
    long x = index(point.x());
    long y = index(point.y());
    long z = index(point.z());
    for (long dx = -1; dx <= 1; dx++) {
      for (long dy = -1; dy <= 1; dy++) {
        for (long dz = -1; dz <= 1; dz++) {
          Deque<Incident> inCube = byCube.get(key(x + dx, y + dy, z + dz));
          if (inCube != null) {
            inCube.forEach(visitor);
          }
        }
      }
    }
  }

  private long cubeOf(Incident incident) {
    SpherePoint point = incident.place();
    return key(index(point.x()), index(point.y()), index(point.z()));
  }

  private long index(double coordinate) {
    return (long) Math.floor(coordinate / cube);
  }

  private static long key(long x, long y, long z) {
    return ((x + OFFSET) << (2 * BITS)) | ((y + OFFSET) << BITS) | (z + OFFSET);
  }
}
