package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities of classes from few numbers: a multinomial logistic regression, learned by Newton's
 * method. On the scores of one model this is matrix scaling (C. Guo et al., "On calibration of
 * modern neural networks", ICML 2017), on those of several it is stacking (D. H. Wolpert, 1992).
 * Immutable and thread-safe.
 */
public final class Softmax {
  /** Of classes, and of inputs: those of a few scorers with up to 1,000 classes each. */
  private static final int MOST = 10_000;

  private static final int STEPS = 50;
  private static final double STOP = 1e-7;
  private static final double LEAST_DEVIATION = 1e-9;

  /** Weights of each class: those of the inputs, then the bias. */
  private final double[][] weights;

  private Softmax(double[][] weights) {
    this.weights = weights;
  }

  /**
   * Learns from rows whose inputs come from models that were not trained on them.
   *
   * @param inputs as many numbers for each row
   * @param classOf each row's class, from 0
   * @param ridge the weight of the squared weights of standardised inputs, above 0; that of one row
   *     is 1
   */
  public static Softmax fit(List<double[]> inputs, int[] classOf, int classes, double ridge) {
    double[] rowWeights = new double[classOf.length];
    Arrays.fill(rowWeights, 1);
    return fit(inputs, classOf, rowWeights, classes, ridge);
  }

  /**
   * Learns from rows that count for more or less than 1.
   *
   * @param rowWeights at least 0
   * @throws IllegalArgumentException if there are no rows
   */
  public static Softmax fit(
      List<double[]> inputs, int[] classOf, double[] rowWeights, int classes, double ridge) {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("there must be rows to learn from, got none");
    }
    int size = inputs.get(0).length;
    double[] means = new double[size];
    double[] deviations = new double[size];
    standard(inputs, means, deviations);
    double[][] rows = new double[inputs.size()][size + 1];
    for (int n = 0; n < rows.length; n++) {
      for (int j = 0; j < size; j++) {
        rows[n][j] = (inputs.get(n)[j] - means[j]) / deviations[j];
      }
      rows[n][size] = 1;
    }
    double[][] learned =
        new SoftmaxNewton(rows, classOf, rowWeights, classes, ridge).minimum(STEPS, STOP);
    double[][] weights = new double[classes][size + 1];
    for (int k = 0; k < classes; k++) {
      weights[k][size] = learned[k][size];
      for (int j = 0; j < size; j++) {
        weights[k][j] = learned[k][j] / deviations[j];
        weights[k][size] -= weights[k][j] * means[j];
      }
    }
    return new Softmax(rounded(weights));
  }

  private static void standard(List<double[]> inputs, double[] means, double[] deviations) {
    for (int j = 0; j < means.length; j++) {
      double sum = 0;
      for (double[] row : inputs) {
        sum += row[j];
      }
      means[j] = sum / inputs.size();
      double squares = 0;
      for (double[] row : inputs) {
        squares += (row[j] - means[j]) * (row[j] - means[j]);
      }
      double deviation = Math.sqrt(squares / inputs.size());
      deviations[j] = deviation < LEAST_DEVIATION ? 1 : deviation;
    }
  }

  /** To what a file keeps, so that a model read gives what the model written gave. */
  private static double[][] rounded(double[][] weights) {
    for (double[] ofClass : weights) {
      for (int j = 0; j < ofClass.length; j++) {
        ofClass[j] = (float) ofClass[j];
      }
    }
    return weights;
  }

  /** How many classes there are. */
  public int classes() {
    return weights.length;
  }

  /** How many inputs it takes. */
  public int inputs() {
    return weights[0].length - 1;
  }

  /**
   * The probability of each class; they sum to 1.
   *
   * @throws IllegalArgumentException if there are more or fewer inputs than it has learned with
   */
  public double[] probabilities(double... inputs) {
    if (inputs.length != inputs()) {
      throw new IllegalArgumentException(
          "there must be " + inputs() + " inputs, got " + inputs.length);
    }
    double[] scores = new double[classes()];
    for (int k = 0; k < scores.length; k++) {
      double sum = weights[k][inputs.length];
      for (int j = 0; j < inputs.length; j++) {
        sum += weights[k][j] * inputs[j];
      }
      scores[k] = sum;
    }
    return normalised(scores);
  }

  /** Exponentiates scores and makes them sum to 1, in place. */
  static double[] normalised(double[] scores) {
    double largest = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      // StrictMath: the same on every machine.
      scores[k] = StrictMath.exp(scores[k] - largest);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes());
    out.writeInt(inputs());
    for (double[] ofClass : weights) {
      for (double weight : ofClass) {
        out.writeFloat((float) weight);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  public static Softmax read(DataInput in) throws IOException {
    int classes = Math.max(1, ModelFile.count(in.readInt(), MOST, "classes"));
    int size = ModelFile.count(in.readInt(), MOST, "inputs") + 1;
    ModelFile.table(classes, size);
    double[][] weights = new double[classes][];
    for (int k = 0; k < classes; k++) {
      weights[k] = new double[size];
      for (int j = 0; j < size; j++) {
        weights[k][j] = in.readFloat();
      }
    }
    return new Softmax(weights);
  }
}
