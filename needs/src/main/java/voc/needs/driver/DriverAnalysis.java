package voc.needs.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;

/**
 * What goes with the scores of one department's responses, topic by topic.
 *
 * <p>Impact: mean score of all responses less that of those which do not mention the topic. Weight:
 * {@link RelativeWeights}, of the topics that are mentioned most, as many as the responses carry
 * (50 and 8 for each topic: S. B. Green, "How many subjects does it take to do a regression
 * analysis?", Multivariate Behavioral Research 26 (1991) 499–510), at most 20.
 *
 * <p>Intervals: percentiles of 1,000 resamples of the responses (B. Efron, 1979). A weight is never
 * below 0, so its own interval says nothing; it is held against that of a random variable in the
 * same regression, and is significant where the interval of the difference lies above 0 (S.
 * Tonidandel, J. M. LeBreton and J. W. Johnson, "Determining the statistical significance of
 * relative weights", Psychological Methods 14 (2009) 387–399). Chance is seeded; the order of the
 * responses has no influence.
 *
 * @param responses how many
 * @param score their mean score
 * @param explained R² of all topics that have a weight; null where none has
 * @param drivers in the order of their topics' ids
 */
public record DriverAnalysis(
    long responses, double score, @Nullable Double explained, List<Driver> drivers) {
  /** Fewest responses from which weights are computed. */
  public static final int LEAST_RESPONSES = 50;

  /** And so many more for each topic. */
  public static final int RESPONSES_FOR_EACH_TOPIC = 8;

  /** Most topics that are weighed against each other. */
  public static final int MOST_WEIGHED = 20;

  private static final int RESAMPLES = 1000;

  /** Draws of all resamples together; with very many responses there are fewer resamples. */
  private static final long MOST_DRAWS = 100_000_000;

  private static final int LEAST_RESAMPLES = 200;
  private static final long SEED = 2009;
  private static final double TAIL = 0.025;

  private static final Comparator<RatedFeedback> ORDER =
      Comparator.comparing((RatedFeedback pattern) -> pattern.topics().toString())
          .thenComparingDouble(RatedFeedback::score)
          .thenComparing(pattern -> pattern.matters().toString());

  public DriverAnalysis {
    drivers = List.copyOf(drivers);
  }

  /**
   * Analyses responses.
   *
   * @param responses at least one, those without any topic too
   * @param topics to look at: each mentioned by some responses and not by all
   */
  public static DriverAnalysis of(List<RatedFeedback> responses, List<String> topics) {
    List<RatedFeedback> patterns = responses.stream().sorted(ORDER).toList();
    List<String> byMentions = byMentions(patterns, topics);
    Analysis analysis = new Analysis(patterns, byMentions);
    return analysis.run();
  }

  private static List<String> byMentions(List<RatedFeedback> patterns, List<String> topics) {
    return topics.stream()
        .distinct()
        .sorted(
            Comparator.comparingLong((String topic) -> -with(patterns, topic))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static long with(List<RatedFeedback> patterns, String topic) {
    return patterns.stream()
        .filter(pattern -> pattern.mentions(topic))
        .mapToLong(RatedFeedback::responses)
        .sum();
  }

  /** One analysis; used once. */
  private static final class Analysis {
    private final List<RatedFeedback> patterns;
    private final List<String> topics;
    private final Responses sums;
    private final int count;
    private final int weighed;

    Analysis(List<RatedFeedback> patterns, List<String> topics) {
      this.patterns = patterns;
      this.topics = topics;
      this.sums = new Responses(patterns, topics);
      this.count = Math.toIntExact(patterns.stream().mapToLong(RatedFeedback::responses).sum());
      int carried = (count - LEAST_RESPONSES) / RESPONSES_FOR_EACH_TOPIC;
      this.weighed = Math.max(0, Math.min(Math.min(carried, topics.size()), MOST_WEIGHED));
    }

    DriverAnalysis run() {
      long[] times = patterns.stream().mapToLong(RatedFeedback::responses).toArray();
      sums.take(times, new double[times.length], 0);
      double score = sums.score();
      double[] without = new double[topics.size()];
      Arrays.setAll(without, sums::scoreWithout);
      double[] weights = weighed == 0 ? new double[0] : sums.weights(weighed);
      double explained = Arrays.stream(weights).sum();
      Resamples resamples = resample();
      List<Driver> drivers = new ArrayList<>();
      for (int j = 0; j < topics.size(); j++) {
        Driver.Weight weight =
            j >= weighed
                ? null
                : new Driver.Weight(
                    weights[j],
                    explained > 0 ? weights[j] / explained : 0,
                    interval(resamples.beyondChance[j]));
        drivers.add(driver(j, score, without[j], interval(resamples.impacts[j]), weight));
      }
      drivers.sort(Comparator.comparing(Driver::topic));
      return new DriverAnalysis(count, score, weighed == 0 ? null : explained, drivers);
    }

    private Driver driver(
        int at, double score, double without, Interval impacts, Driver.@Nullable Weight weight) {
      String topic = topics.get(at);
      long with = with(patterns, topic);
      long matters = 0;
      long satisfied = 0;
      for (RatedFeedback pattern : patterns) {
        if (pattern.mentions(topic)) {
          matters += pattern.showMatters(topic) ? pattern.responses() : 0;
          satisfied += pattern.score() >= Opportunity.TOP_TWO_BOXES ? pattern.responses() : 0;
        }
      }
      return new Driver(
          topic,
          with,
          without,
          score - without,
          impacts,
          weight,
          Opportunity.of(matters, satisfied, with));
    }

    private Resamples resample() {
      SplittableRandom chance = new SplittableRandom(SEED);
      int[] patternOf = new int[count];
      double[] noise = new double[count];
      int next = 0;
      for (int g = 0; g < patterns.size(); g++) {
        for (long i = 0; i < patterns.get(g).responses(); i++) {
          patternOf[next] = g;
          noise[next++] = chance.nextGaussian();
        }
      }
      int rounds = (int) Math.max(LEAST_RESAMPLES, Math.min(RESAMPLES, MOST_DRAWS / count));
      Resamples resamples = new Resamples(topics.size(), weighed, rounds);
      for (int round = 0; round < rounds; round++) {
        long[] times = new long[patterns.size()];
        double[] noiseSums = new double[patterns.size()];
        double squares = 0;
        for (int i = 0; i < count; i++) {
          int drawn = chance.nextInt(count);
          times[patternOf[drawn]]++;
          noiseSums[patternOf[drawn]] += noise[drawn];
          squares += noise[drawn] * noise[drawn];
        }
        sums.take(times, noiseSums, squares);
        resamples.keep(round, sums);
      }
      return resamples;
    }
  }

  /** What each resample gave. */
  private static final class Resamples {
    private final double[][] impacts;
    private final double[][] beyondChance;

    Resamples(int topics, int weighed, int rounds) {
      this.impacts = new double[topics][rounds];
      this.beyondChance = new double[weighed][rounds];
    }

    void keep(int round, Responses sums) {
      for (int j = 0; j < impacts.length; j++) {
        boolean all = sums.with(j) == sums.count();
        impacts[j][round] = all ? 0 : sums.score() - sums.scoreWithout(j);
      }
      if (beyondChance.length > 0) {
        double[] weights = sums.weightsBesideNoise(beyondChance.length);
        for (int j = 0; j < beyondChance.length; j++) {
          beyondChance[j][round] = weights[j] - weights[beyondChance.length];
        }
      }
    }
  }

  /** The middle 95 %. */
  private static Interval interval(double[] drawn) {
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    int tail = (int) Math.floor(TAIL * sorted.length);
    return new Interval(sorted[tail], sorted[sorted.length - 1 - tail]);
  }
}
