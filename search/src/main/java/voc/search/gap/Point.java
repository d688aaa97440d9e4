package voc.search.gap;

import voc.search.TextVectors;
import voc.search.gap.TermVectors.Vector;

/**
 * Where a wording stands: what it means and the terms it is about. Points add up, so that the mean
 * likeness of two groups is that of their sums over the product of their sizes.
 *
 * @param meaning its embedding, of length 1 for a single wording
 * @param terms its content terms, likewise
 */
record Point(float[] meaning, Vector terms) {
  /**
   * Weight of the terms beside the meaning. Embeddings of short questions on one subject are all
   * near to each other: among these the rare word in common decides. Chosen with {@link
   * QuestionGrouper#SAME_MATTER}.
   */
  static final double TERMS = 0.1;

  /** The dot product: of points of length 1 their likeness, in [-1, 1]. */
  double dot(Point other) {
    return (1 - TERMS) * TextVectors.cosine(meaning, other.meaning)
        + TERMS * terms.dot(other.terms);
  }

  /** The dot product with a point of length 1, or anything less than {@code least}. */
  double dotOrLess(Point other, double least) {
    double likeness = (1 - TERMS) * TextVectors.cosine(meaning, other.meaning);
    return likeness + TERMS < least ? likeness : likeness + TERMS * terms.dot(other.terms);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  /** This, and {@code weight} times the other. */
  Point plus(Point other, double weight) {
    float[] sum = new float[meaning.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (meaning[i] + weight * other.meaning[i]);
    }
    return new Point(sum, terms.plus(other.terms, weight));
  }
}
