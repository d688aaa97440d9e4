package voc.nlp.theme;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Collection;

/** A list of numbers that stands for a meaning. Immutable, serialisable. */
public final class Vector implements Serializable {
  private static final long serialVersionUID = 1L;

  private final float[] numbers;

  private Vector(float[] numbers) {
    this.numbers = numbers;
  }

  /** The vector of these numbers, which are copied. */
  public static Vector of(float... numbers) {
    return new Vector(numbers.clone());
  }

  /** The vector that {@link #bytes} wrote. */
  public static Vector ofBytes(byte[] bytes) {
    FloatBuffer floats = ByteBuffer.wrap(bytes).asFloatBuffer();
    float[] numbers = new float[floats.remaining()];
    floats.get(numbers);
    return new Vector(numbers);
  }

  /** The mean of vectors in their order; at least one, all of one size. */
  static Vector mean(Collection<Vector> vectors) {
    double[] sum = new double[vectors.iterator().next().numbers.length];
    for (Vector vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector.numbers[i];
      }
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (float) (sum[i] / vectors.size());
    }
    return new Vector(mean);
  }

  /** Four bytes a number. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    bytes.asFloatBuffer().put(numbers);
    return bytes.array();
  }

  /** The difference to another, with length 1; one without a length stays so. */
  Vector from(Vector other) {
    float[] difference = new float[numbers.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = numbers[i] - other.numbers[i];
    }
    return new Vector(difference).unit();
  }

  /** This one and another, weighted, with length 1. */
  Vector mixed(double own, Vector other, double others) {
    float[] sum = new float[numbers.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (own * numbers[i] + others * other.numbers[i]);
    }
    return new Vector(sum).unit();
  }

  /** The sum with a multiple of another. */
  Vector plus(double times, Vector other) {
    float[] sum = new float[numbers.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (numbers[i] + times * other.numbers[i]);
    }
    return new Vector(sum);
  }

  /** The same direction with length 1; one without a length stays so. */
  Vector unit() {
    double length = length();
    if (length == 0) {
      return this;
    }
    float[] unit = new float[numbers.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (numbers[i] / length);
    }
    return new Vector(unit);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  /** The product; of vectors of length 1, their cosine. */
  double dot(Vector other) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i] * (double) other.numbers[i];
    }
    return sum;
  }
}
