package voc.needs.priority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import voc.needs.WilsonInterval;

/**
 * How far a need's place depends on judgement and chance: the places of 95 % of 1,000 draws, each
 * with other weights and other evidence.
 *
 * <ul>
 *   <li>Weights: in a product a factor's weight is its exponent (weighted product model: E.
 *       Triantaphyllou, Multi-criteria Decision Making Methods (2000), 2.2). Each of the four is
 *       drawn evenly from 0.8 to 1.2, the same for all needs of a draw.
 *   <li>Evidence: a parametric bootstrap from the counts (B. Efron and R. J. Tibshirani, An
 *       Introduction to the Bootstrap (1993), chapter 6). Persons come as Poisson counts. The
 *       troubled share and the impact are drawn as means over as many persons as there are, not
 *       over their sentences, since one person's sentences go together. How much single mentions'
 *       hurt scatters is not kept, so the largest variance that a mean m in [0, 1] allows is taken,
 *       m (1 − m) (R. Bhatia and C. Davis, American Mathematical Monthly 107 (2000) 353–357):
 *       ranges are rather too wide than too narrow. The effort is drawn from its three-point
 *       estimate.
 * </ul>
 *
 * <p>Each need has a stream of random numbers of its own, seeded by its id: the order of the needs
 * has no influence, and a need that comes or goes does not change what is drawn for others.
 */
public final class RankRanges {
  static final int DRAWS = 1000;
  private static final double WEIGHT_SPREAD = 0.2;
  private static final long SEED = 20_000_101L;

  /** Draws that lie outside on each side: 2.5 %. */
  private static final int OUTSIDE = DRAWS / 40;

  private RankRanges() {}

  /** First and last place, from 1. */
  public record Range(int low, int high) {
    public Range {
      if (low < 1 || high < low) {
        throw new IllegalArgumentException(
            "a range of ranks must be 1 <= low <= high, got " + low + " and " + high);
      }
    }

    /** The same, moved by so many places. */
    Range plus(int places) {
      return new Range(low + places, high + places);
    }
  }

  /** The range of each need's place among these, by id; it holds the place by the score. */
  public static Map<String, Range> of(List<Factors> needs) {
    List<Factors> sorted = new ArrayList<>(needs);
    sorted.sort(Comparator.comparing(Factors::need));
    int n = sorted.size();
    double[][] weights = weights();
    double[][] scores = new double[DRAWS][n];
    for (int i = 0; i < n; i++) {
      draw(sorted.get(i), i, weights, scores);
    }
    int[][] places = new int[n][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      places(scores[draw], draw, places);
    }
    double[] own = sorted.stream().mapToDouble(Factors::score).toArray();
    int[][] raw = new int[n][1];
    places(own, 0, raw);
    Map<String, Range> ranges = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      Arrays.sort(places[i]);
      ranges.put(
          sorted.get(i).need(),
          new Range(
              Math.min(raw[i][0], places[i][OUTSIDE]),
              Math.max(raw[i][0], places[i][DRAWS - 1 - OUTSIDE])));
    }
    return ranges;
  }

  private static double[][] weights() {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] weights = new double[DRAWS][4];
    for (double[] draw : weights) {
      for (int i = 0; i < draw.length; i++) {
        draw[i] = random.nextDouble(1 - WEIGHT_SPREAD, 1 + WEIGHT_SPREAD);
      }
    }
    return weights;
  }

  private static void draw(Factors need, int index, double[][] weights, double[][] scores) {
    SplittableRandom random =
        new SplittableRandom(SEED ^ (need.need().hashCode() * 0x9E3779B97F4A7C15L));
    double share = (double) need.troubled() / need.mentions();
    double people = Math.max(1, need.reach());
    Double effort = need.plan().effort();
    double effortError =
        effort == null || effort <= 0
            ? 0
            : need.relativeEffort() * need.plan().effortDeviation() / effort;
    for (int draw = 0; draw < DRAWS; draw++) {
      double reach = Math.max(1, Draws.poisson(random, need.reach()));
      double impact = Draws.mean(random, need.impact(), people);
      double troubled = Draws.mean(random, share, people);
      long of = need.mentions();
      double confidence = WilsonInterval.of(Math.round(troubled * of), of).low();
      double relative =
          Math.max(
              Factors.LEAST_EFFORT, need.relativeEffort() + effortError * random.nextGaussian());
      double[] weight = weights[draw];
      scores[draw][index] =
          weight[0] * Math.log(reach)
              + weight[1] * Math.log(impact)
              + weight[2] * Math.log(confidence)
              - weight[3] * Math.log(relative);
    }
  }

  /** One more than how many score higher; equal scores by index, which is by id. */
  private static void places(double[] scores, int draw, int[][] places) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int n = scores.length;
    int[] taken = new int[n];
    for (int i = 0; i < n; i++) {
      int above = firstAbove(sorted, scores[i]);
      places[i][draw] = n - above + 1 + taken[above == 0 ? 0 : above - 1]++;
    }
  }

  /** How many are at most {@code score}. */
  private static int firstAbove(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(sorted[middle], score) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
