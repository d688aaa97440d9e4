package voc.search.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds the pairs of points that are alike. Among many points not every pair is measured: each has
 * a signature of bits that say on which side of random planes it lies, which for alike points
 * differ in few (M. S. Charikar, Similarity Estimation Techniques from Rounding Algorithms, 2002).
 * The planes are the same every night.
 */
final class Neighbours {
  /** Up to so many points all pairs are measured: it takes about a second. */
  static final int FEW = 2000;

  /**
   * How many of its neighbours a point keeps, the likest. A group is held together by chains of
   * them, and memory stays within bounds.
   */
  static final int KEPT = 32;

  private static final int LONGS = 8;
  private static final int BITS = LONGS * Long.SIZE;

  /**
   * In how many of its 512 bits a neighbour may differ. Two points whose meaning has a cosine of c
   * differ in arccos(c)/π of them: 142 is 1.3 standard deviations above those of a cosine of 0.7,
   * which are the same matter if they share half of their terms, and 4 below those of 0.43, the
   * median of sentences that have nothing to do with each other.
   */
  private static final int MOST_DIFFERENT = 142;

  /** An edge: from one point to another of higher or lower number. */
  record Pair(int one, int other, double likeness) {
    static final Comparator<Pair> LIKEST_FIRST =
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);
  }

  private Neighbours() {}

  /**
   * Pairs of at least some likeness, each once, the likest neighbours of each point.
   *
   * @param points of length 1
   */
  static List<Pair> of(List<Point> points, double least) {
    long[] signatures = points.size() <= FEW ? new long[0] : signatures(points);
    List<List<Pair>> near =
        IntStream.range(0, points.size())
            .parallel()
            .mapToObj(i -> near(i, points, signatures, least))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (List<Pair> of : near) {
      for (Pair pair : of) {
        // Both ends may have kept it: then the lower one tells it.
        Pair back = new Pair(pair.other(), pair.one(), pair.likeness());
        if (pair.one() < pair.other() || !near.get(pair.other()).contains(back)) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static List<Pair> near(int i, List<Point> points, long[] signatures, double least) {
    PriorityQueue<Pair> kept = new PriorityQueue<>(Pair.LIKEST_FIRST.reversed());
    for (int j = 0; j < points.size(); j++) {
      if (i == j || (signatures.length > 0 && differences(signatures, i, j) > MOST_DIFFERENT)) {
        continue;
      }
      double likeness = points.get(Math.min(i, j)).dotOrLess(points.get(Math.max(i, j)), least);
      if (likeness >= least) {
        kept.add(new Pair(i, j, likeness));
        if (kept.size() > KEPT) {
          kept.remove();
        }
      }
    }
    return List.copyOf(kept);
  }

  private static int differences(long[] signatures, int i, int j) {
    int bits = 0;
    for (int k = 0; k < LONGS; k++) {
      bits += Long.bitCount(signatures[i * LONGS + k] ^ signatures[j * LONGS + k]);
    }
    return bits;
  }

  private static long[] signatures(List<Point> points) {
    int size = points.get(0).meaning().length;
    double[][] planes = planes(size);
    long[] signatures = new long[points.size() * LONGS];
    IntStream.range(0, points.size())
        .parallel()
        .forEach(
            i -> {
              for (int bit = 0; bit < BITS; bit++) {
                if (side(points.get(i).meaning(), planes[bit]) > 0) {
                  signatures[i * LONGS + bit / Long.SIZE] |= 1L << bit;
                }
              }
            });
    return signatures;
  }

  private static double side(float[] vector, double[] plane) {
    double side = 0;
    for (int i = 0; i < plane.length; i++) {
      side += vector[i] * plane[i];
    }
    return side;
  }

  private static double[][] planes(int size) {
    Random random = new Random(1);
    double[][] planes = new double[BITS][size];
    for (double[] plane : planes) {
      for (int i = 0; i < size; i++) {
        plane[i] = random.nextGaussian();
      }
    }
    return planes;
  }
}
