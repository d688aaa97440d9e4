package voc.core;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sentiment of one sentence.
 *
 * @param label the most probable class
 * @param polarity expectation of the class polarities under the model's distribution, in [-1, 1]
 */
public record Sentiment(SentimentClass label, double polarity) implements Serializable {
  /** What tables and filters say in place of a class where nothing was scored. */
  public static final String UNSCORED = "unscored";

  public Sentiment {
    if (!(polarity >= -1 && polarity <= 1)) {
      throw new IllegalArgumentException("polarity must be in [-1, 1], got " + polarity);
    }
  }

  /** The label in tables and filters: that of the class, or {@link #UNSCORED} without one. */
  public static String labelOf(@Nullable Sentiment sentiment) {
    return sentiment == null ? UNSCORED : sentiment.label().label();
  }

  /**
   * Passes the label of a class or {@link #UNSCORED}.
   *
   * @throws IllegalArgumentException if the label is neither
   */
  public static String requireLabel(String label) {
    if (!label.equals(UNSCORED)
        && Arrays.stream(SentimentClass.values()).noneMatch(known -> known.label().equals(label))) {
      throw new IllegalArgumentException(
          "unknown sentiment \""
              + label
              + "\", use one of very negative, negative, neutral, positive, very positive, unscored");
    }
    return label;
  }

  /**
   * Most probable class and expected polarity of a distribution.
   *
   * @param probabilities five values in [0, 1], worst class first, summing to 1 within 1e-6
   */
  public static Sentiment ofDistribution(double... probabilities) {
    SentimentClass[] classes = SentimentClass.values();
    if (probabilities.length != classes.length) {
      throw new IllegalArgumentException(
          "a sentiment distribution has 5 probabilities, got " + probabilities.length);
    }
    double sum = 0;
    double polarity = 0;
    int best = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += probabilities[i];
      polarity += probabilities[i] * classes[i].polarity();
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    if (!(Math.abs(sum - 1) <= 1e-6)) {
      throw new IllegalArgumentException("sentiment probabilities must sum to 1, got " + sum);
    }
    return new Sentiment(classes[best], Math.max(-1, Math.min(1, polarity)));
  }
}
