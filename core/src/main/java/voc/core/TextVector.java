package voc.core;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The direction of a vector that stands for a text's meaning, one signed byte a number: texts of
 * like meaning have a cosine near 1. The largest number of a vector becomes 127 or -127 and the
 * others keep their proportion to it, so that all eight bits are used; the length is lost, which no
 * cosine needs. Immutable, thread-safe, serialisable.
 */
public final class TextVector implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] numbers;

  private TextVector(byte[] numbers) {
    this.numbers = numbers;
  }

  /**
   * The direction of a vector of any length above 0.
   *
   * @param vector finite numbers, not all 0; not changed
   */
  public static TextVector of(float[] vector) {
    float largest = 0;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    if (!(largest > 0) || Float.isInfinite(largest)) {
      throw new IllegalArgumentException(
          "a vector must have finite numbers that are not all 0, got " + Arrays.toString(vector));
    }
    byte[] numbers = new byte[vector.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) Math.round(vector[i] / largest * Byte.MAX_VALUE);
    }
    return new TextVector(numbers);
  }

  /**
   * The vector that {@link #bytes} gave.
   *
   * @param bytes not all 0; copied
   */
  public static TextVector ofBytes(byte[] bytes) {
    byte[] numbers = bytes.clone();
    if (dot(numbers, numbers) == 0) {
      throw new IllegalArgumentException(
          "a vector must have bytes that are not all 0, got " + bytes.length + " of them");
    }
    return new TextVector(numbers);
  }

  /** Its numbers, each in [-127, 127]; a new array. */
  public byte[] bytes() {
    return numbers.clone();
  }

  /** How many numbers it has. */
  public int size() {
    return numbers.length;
  }

  /** The same direction with length 1; a new array. */
  public float[] unit() {
    double length = Math.sqrt(dot(numbers, numbers));
    float[] unit = new float[numbers.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (numbers[i] / length);
    }
    return unit;
  }

  /**
   * The cosine of both, in [-1, 1] but for rounding.
   *
   * @param other of the same size
   */
  public double cosine(TextVector other) {
    if (other.numbers.length != numbers.length) {
      throw new IllegalArgumentException(
          "vectors must have the same size, got " + numbers.length + " and " + other.size());
    }
    double lengths = Math.sqrt((double) dot(numbers, numbers) * dot(other.numbers, other.numbers));
    return dot(numbers, other.numbers) / lengths;
  }

  /** Exact: 127² times any size of a vector stays below 2⁶³. */
  private static long dot(byte[] one, byte[] other) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextVector vector && Arrays.equals(numbers, vector.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return "TextVector of " + numbers.length + " numbers";
  }
}
