package voc.nlp.sentiment;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import voc.core.SentimentClass;

/**
 * Chooses a class from calibrated probabilities so that the mean F1 of all classes is expected to
 * be greatest: first negative, neutral or positive, then within. Each probability counts by a
 * weight of its class.
 *
 * <p>Expected F1 of a class is 2·Σ(p where chosen) / (Σp + how often chosen): counts of unknown
 * truths are replaced by their expectations (W. Waegeman et al., JMLR 15, 2014). It needs no
 * labels, and with few texts of a class it varies less than F1 itself.
 */
final class Decision {
  /** The likeliest group, and the likeliest class in it. */
  static final Decision LIKELIEST = new Decision(ones(3), ones(5));

  private static final int NEUTRAL = SentimentClass.NEUTRAL.ordinal();
  private static final int ROUNDS = 3;
  private static final int STEPS = 10;

  private final double[] groupWeights;
  private final double[] classWeights;

  private Decision(double[] groupWeights, double[] classWeights) {
    this.groupWeights = groupWeights;
    this.classWeights = classWeights;
  }

  /** Learns from the distributions of texts such as those that will come. */
  static Decision of(List<double[]> distributions) {
    double[] groupWeights = ones(3);
    List<double[]> groups = distributions.stream().map(Decision::groups).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (int g = 0; g < 2; g++) {
        int group = g;
        groupWeights[g] =
            best(
                weight ->
                    expectedF1(groups, row -> largest(row, with(groupWeights, group, weight))));
      }
    }
    double[] classWeights = ones(5);
    for (int c : new int[] {0, 4}) {
      classWeights[c] =
          best(
              weight ->
                  expectedF1(
                      distributions,
                      new Decision(groupWeights, with(classWeights, c, weight))::index));
    }
    return new Decision(groupWeights, classWeights);
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] with(double[] weights, int at, double weight) {
    double[] changed = weights.clone();
    changed[at] = weight;
    return changed;
  }

  private interface Gain {
    double of(double weight);
  }

  private interface Choice {
    int of(double[] row);
  }

  /** Tries weights from 1/e to e; of equally good ones the one nearest to 1. */
  private static double best(Gain gain) {
    double best = 1;
    double most = gain.of(1);
    for (int step = 1; step <= STEPS; step++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double weight = StrictMath.exp(sign * (double) step / STEPS);
        double value = gain.of(weight);
        if (value > most + 1e-9) {
          most = value;
          best = weight;
        }
      }
    }
    return best;
  }

  private static double expectedF1(List<double[]> rows, Choice choice) {
    int classes = rows.get(0).length;
    double[] right = new double[classes];
    double[] expected = new double[classes];
    double[] chosen = new double[classes];
    for (double[] row : rows) {
      int index = choice.of(row);
      chosen[index]++;
      right[index] += row[index];
      for (int c = 0; c < classes; c++) {
        expected[c] += row[c];
      }
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += 2 * right[c] / Math.max(expected[c] + chosen[c], Double.MIN_NORMAL);
    }
    return sum / classes;
  }

  /** The probabilities of negative, neutral, positive. */
  static double[] groups(double[] distribution) {
    return new double[] {
      distribution[0] + distribution[1], distribution[2], distribution[3] + distribution[4]
    };
  }

  private static int largest(double[] row, double[] weights) {
    int largest = 0;
    for (int i = 1; i < row.length; i++) {
      largest = row[i] * weights[i] > row[largest] * weights[largest] ? i : largest;
    }
    return largest;
  }

  private int index(double[] distribution) {
    return switch (largest(groups(distribution), groupWeights)) {
      case 0 -> first(distribution, 0, 1);
      case 1 -> NEUTRAL;
      default -> first(distribution, 4, 3);
    };
  }

  private int first(double[] distribution, int strong, int mild) {
    return distribution[strong] * classWeights[strong] > distribution[mild] * classWeights[mild]
        ? strong
        : mild;
  }

  /** The class of a distribution, worst class first. */
  SentimentClass choose(double[] distribution) {
    return SentimentClass.values()[index(distribution)];
  }

  void write(DataOutput out) throws IOException {
    for (double weight : groupWeights) {
      out.writeDouble(weight);
    }
    for (double weight : classWeights) {
      out.writeDouble(weight);
    }
  }

  static Decision read(DataInput in) throws IOException {
    double[] groupWeights = new double[3];
    for (int i = 0; i < 3; i++) {
      groupWeights[i] = in.readDouble();
    }
    double[] classWeights = new double[5];
    for (int i = 0; i < 5; i++) {
      classWeights[i] = in.readDouble();
    }
    return new Decision(groupWeights, classWeights);
  }
}
