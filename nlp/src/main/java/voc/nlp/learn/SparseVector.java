package voc.nlp.learn;

import java.util.Arrays;

/**
 * The features of a sample that are not 0. Immutable by convention: the arrays are not copied.
 *
 * @param indices ascending, from 0
 * @param values as many
 */
public record SparseVector(int[] indices, float[] values) {
  public SparseVector {
    if (indices.length != values.length) {
      throw new IllegalArgumentException(
          "a vector must have as many indices as values, got "
              + indices.length
              + " and "
              + values.length);
    }
  }

  /** How many features are not 0. */
  public int size() {
    return indices.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SparseVector vector
        && Arrays.equals(indices, vector.indices)
        && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(indices) * 31 + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return size() + " features";
  }

  /** Takes features in ascending order. */
  static final class Builder {
    private int[] indices = new int[256];
    private float[] values = new float[256];
    private int size;

    void add(int index, double value) {
      if (value == 0) {
        return;
      }
      if (size == indices.length) {
        indices = Arrays.copyOf(indices, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      indices[size] = index;
      values[size++] = (float) value;
    }

    SparseVector build() {
      return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
    }
  }
}
