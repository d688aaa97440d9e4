package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Standardises the numbers of samples, rounds them to bytes, and compares them. The mean squared
 * difference of two independent standardised numbers is 2, so the kernel's width needs no fitting.
 */
final class KernelNumbers {
  /** Standard deviations from the mean that a byte reaches. */
  private static final double REACH = 5;

  private static final double STEP = REACH / Byte.MAX_VALUE;
  private static final int MOST = 100_000;
  private static final double LEAST_DEVIATION = 1e-6;

  /** Width of the Gaussian, by folds: 0.4 to 1 are alike. */
  private static final double GAMMA = 0.6;

  /** What two samples have in common by being of one context. */
  private static final double SAME_CONTEXT = 0.5;

  private final float[] means;
  private final float[] scales;

  private KernelNumbers(float[] means, float[] scales) {
    this.means = means;
    this.scales = scales;
  }

  static KernelNumbers of(List<Sample> samples) {
    int size = samples.get(0).numbers().length;
    float[] means = new float[size];
    float[] scales = new float[size];
    for (int j = 0; j < size; j++) {
      double sum = 0;
      double squares = 0;
      for (Sample sample : samples) {
        double number = requireLength(sample, size)[j];
        sum += number;
        squares += number * number;
      }
      double mean = sum / samples.size();
      double deviation = Math.sqrt(Math.max(0, squares / samples.size() - mean * mean));
      means[j] = (float) mean;
      scales[j] = (float) (deviation < LEAST_DEVIATION ? 0 : 1 / (deviation * STEP));
    }
    return new KernelNumbers(means, scales);
  }

  static float[] requireLength(Sample sample, int size) {
    if (sample.numbers().length != size) {
      throw new IllegalArgumentException(
          "each sample must have "
              + size
              + " numbers as the model was made with, got "
              + sample.numbers().length
              + "; use the model with the embedder that it was trained with");
    }
    return sample.numbers();
  }

  int size() {
    return means.length;
  }

  byte[] row(Sample sample) {
    float[] numbers = requireLength(sample, means.length);
    byte[] row = new byte[means.length];
    for (int j = 0; j < row.length; j++) {
      long steps = Math.round((double) (numbers[j] - means[j]) * scales[j]);
      row[j] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
    }
    return row;
  }

  /** How alike two samples are: about 0 to 1, with the same context to 2.5. */
  double kernel(byte[] one, byte[] other, boolean sameContext) {
    int squares = 0;
    for (int j = 0; j < one.length; j++) {
      int difference = one[j] - other[j];
      squares += difference * difference;
    }
    double distance = squares * STEP * STEP / one.length;
    double gaussian = StrictMath.exp(-GAMMA * distance);
    return sameContext ? 2 * gaussian + SAME_CONTEXT : gaussian;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(means.length);
    for (int j = 0; j < means.length; j++) {
      out.writeFloat(means[j]);
      out.writeFloat(scales[j]);
    }
  }

  static KernelNumbers read(DataInput in) throws IOException {
    int size = ModelFile.count(in.readInt(), MOST, "numbers");
    float[] means = new float[size];
    float[] scales = new float[size];
    for (int j = 0; j < size; j++) {
      means[j] = in.readFloat();
      scales[j] = in.readFloat();
    }
    return new KernelNumbers(means, scales);
  }
}
