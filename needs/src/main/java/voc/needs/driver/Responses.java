package voc.needs.driver;

import java.util.List;

/**
 * Sums over responses from which means, correlations and weights follow. One resample of the
 * bootstrap after the other fills the same arrays; not thread-safe, seen by {@link DriverAnalysis}
 * alone.
 */
final class Responses {
  private final int topics;
  private final int[][] mentioned;
  private final double[] scores;
  private final double[][] together;
  private final double[] topicScores;
  private final double[] topicNoise;
  private double count;
  private double score;
  private double scoreSquares;
  private double noise;
  private double noiseSquares;
  private double noiseScore;

  /**
   * @param patterns what there is
   * @param topics ids of the topics that are looked at
   */
  Responses(List<RatedFeedback> patterns, List<String> topics) {
    this.topics = topics.size();
    this.mentioned = new int[patterns.size()][];
    this.scores = new double[patterns.size()];
    for (int g = 0; g < scores.length; g++) {
      RatedFeedback pattern = patterns.get(g);
      scores[g] = pattern.score();
      mentioned[g] =
          pattern.topics().stream().mapToInt(topics::indexOf).filter(at -> at >= 0).toArray();
    }
    this.together = new double[this.topics][this.topics];
    this.topicScores = new double[this.topics];
    this.topicNoise = new double[this.topics];
  }

  /**
   * Takes a sample.
   *
   * @param times responses of each pattern
   * @param noiseSums sum of a random variable over them
   * @param squares its sum of squares over all
   */
  void take(long[] times, double[] noiseSums, double squares) {
    clear();
    noiseSquares = squares;
    for (int g = 0; g < times.length; g++) {
      double n = times[g];
      count += n;
      score += n * scores[g];
      scoreSquares += n * scores[g] * scores[g];
      noise += noiseSums[g];
      noiseScore += noiseSums[g] * scores[g];
      for (int j : mentioned[g]) {
        topicScores[j] += n * scores[g];
        topicNoise[j] += noiseSums[g];
        for (int k : mentioned[g]) {
          together[j][k] += n;
        }
      }
    }
  }

  private void clear() {
    count = score = scoreSquares = noise = noiseScore = 0;
    for (int j = 0; j < topics; j++) {
      topicScores[j] = topicNoise[j] = 0;
      java.util.Arrays.fill(together[j], 0);
    }
  }

  double count() {
    return count;
  }

  /** Mean score of all. */
  double score() {
    return score / count;
  }

  /** Responses that mention a topic. */
  double with(int topic) {
    return together[topic][topic];
  }

  /** Mean score of those that do not mention a topic; NaN if all do. */
  double scoreWithout(int topic) {
    return (score - topicScores[topic]) / (count - with(topic));
  }

  /** Weights of the first so many topics. */
  double[] weights(int first) {
    return weights(first, first);
  }

  /** Weights of the first so many topics with a random variable beside them, which is the last. */
  double[] weightsBesideNoise(int first) {
    return weights(first, first + 1);
  }

  private double[] weights(int first, int predictors) {
    double[][] correlations = new double[predictors][predictors];
    double[] withScore = new double[predictors];
    double scoreSpread = scoreSquares - score * score / count;
    for (int j = 0; j < predictors; j++) {
      double spread = j < first ? spread(j) : noiseSquares - noise * noise / count;
      double shared =
          j < first ? topicScores[j] - with(j) * score / count : noiseScore - noise * score / count;
      withScore[j] = correlation(shared, spread, scoreSpread);
      for (int k = 0; k < j && j < first; k++) {
        double both = together[j][k] - with(j) * with(k) / count;
        correlations[j][k] = correlations[k][j] = correlation(both, spread, spread(k));
      }
      for (int k = 0; k < first && j == first; k++) {
        double both = topicNoise[k] - noise * with(k) / count;
        correlations[j][k] = correlations[k][j] = correlation(both, spread, spread(k));
      }
      correlations[j][j] = 1;
    }
    return RelativeWeights.of(correlations, withScore);
  }

  private double spread(int topic) {
    return with(topic) - with(topic) * with(topic) / count;
  }

  /** What does not vary goes with nothing. */
  private static double correlation(double shared, double spread, double otherSpread) {
    return spread <= 1e-12 || otherSpread <= 1e-12 ? 0 : shared / Math.sqrt(spread * otherSpread);
  }
}
