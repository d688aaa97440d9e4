package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A weight for each class and feature. Immutable and thread-safe.
 *
 * <p>Weights have 16 bits: their unit is 1/32,767 of the class's largest weight, which changes
 * scores in their fourth digit. A model in memory has the weights that its file has.
 */
public final class LinearModel {
  private static final int MOST_CLASSES = 10_000;
  private static final int MOST_FEATURES = 20_000_000;

  private final short[][] weights;
  private final float[] units;
  private final float[] biases;

  private LinearModel(short[][] weights, float[] units, float[] biases) {
    this.weights = weights;
    this.units = units;
    this.biases = biases;
  }

  /**
   * @param weights of each class, as many for each
   * @param biases of each class
   */
  static LinearModel of(double[][] weights, double[] biases) {
    short[][] rounded = new short[weights.length][];
    float[] units = new float[weights.length];
    float[] shortBiases = new float[weights.length];
    for (int c = 0; c < weights.length; c++) {
      double largest = 0;
      for (double weight : weights[c]) {
        largest = Math.max(largest, Math.abs(weight));
      }
      units[c] = largest == 0 ? 1 : (float) (largest / Short.MAX_VALUE);
      rounded[c] = new short[weights[c].length];
      for (int f = 0; f < weights[c].length; f++) {
        long steps = Math.round(weights[c][f] / units[c]);
        rounded[c][f] = (short) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, steps));
      }
      shortBiases[c] = (float) biases[c];
    }
    return new LinearModel(rounded, units, shortBiases);
  }

  /** How many classes there are. */
  public int classes() {
    return weights.length;
  }

  /** How many features there are. */
  public int features() {
    return weights.length == 0 ? 0 : weights[0].length;
  }

  /** The log-odds of each class against all others. */
  public double[] scores(SparseVector vector) {
    double[] scores = new double[weights.length];
    for (int c = 0; c < weights.length; c++) {
      double sum = 0;
      for (int i = 0; i < vector.size(); i++) {
        sum += weights[c][vector.indices()[i]] * (double) vector.values()[i];
      }
      scores[c] = sum * units[c] + biases[c];
    }
    return scores;
  }

  /** The score of a class where no feature is seen. */
  public double bias(int ofClass) {
    return biases[ofClass];
  }

  /** The weight of a feature for a class. */
  public double weight(int ofClass, int feature) {
    return weights[ofClass][feature] * (double) units[ofClass];
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes());
    out.writeInt(features());
    for (int c = 0; c < weights.length; c++) {
      out.writeFloat(units[c]);
      out.writeFloat(biases[c]);
      // High bytes apart from low ones: the high ones repeat, so that the file gets smaller.
      for (short weight : weights[c]) {
        out.writeByte(weight >> 8);
      }
      for (short weight : weights[c]) {
        out.writeByte(weight);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  public static LinearModel read(DataInput in) throws IOException {
    int classes = ModelFile.count(in.readInt(), MOST_CLASSES, "classes");
    int features = ModelFile.count(in.readInt(), MOST_FEATURES, "features");
    ModelFile.table(classes, features);
    short[][] weights = new short[classes][];
    float[] units = new float[classes];
    float[] biases = new float[classes];
    byte[] high = new byte[features];
    byte[] low = new byte[features];
    for (int c = 0; c < classes; c++) {
      units[c] = in.readFloat();
      biases[c] = in.readFloat();
      in.readFully(high);
      in.readFully(low);
      weights[c] = new short[features];
      for (int f = 0; f < features; f++) {
        weights[c][f] = (short) (high[f] << 8 | low[f] & 0xff);
      }
    }
    return new LinearModel(weights, units, biases);
  }
}
