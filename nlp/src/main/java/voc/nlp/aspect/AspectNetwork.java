package voc.nlp.aspect;

import static voc.nlp.aspect.AspectWeights.CATEGORIES;
import static voc.nlp.aspect.AspectWeights.HIDDEN;
import static voc.nlp.aspect.AspectWeights.SEEN;
import static voc.nlp.aspect.AspectWeights.SIZE;
import static voc.nlp.aspect.AspectWeights.STANCES;

import org.jspecify.annotations.Nullable;

/**
 * From the vectors of a sentence's pieces to what is said of a target.
 *
 * <pre>
 * z_i = tanh(W x_i + b)                              each piece, smaller
 * a   = softmax(u_category · z_i), or even shares of the target's pieces
 * t   = sum a_i z_i                                  the target
 * w   = softmax(t' Q z_i + distance + clause)        who says something of it
 * o   = sum w_i z_i                                  what is said
 * P   = softmax(V [t, o, category] + S tanh(H [t, o, category]))
 * </pre>
 *
 * <p>Source: the multi-instance network of Y. Li and others, Multi-Instance Multi-Label Learning
 * Networks for Aspect-Category Sentiment Analysis, EMNLP 2020 (a category's stance is that of the
 * words it attends to), with the attention to a target of D. Ma and others, Interactive Attention
 * Networks, IJCAI 2017, over a frozen transformer; distance and clause in the attention are ours.
 *
 * <p>Thread-safe as long as nobody writes into its weights.
 */
final class AspectNetwork {
  private final AspectWeights weights;

  AspectNetwork(AspectWeights weights) {
    this.weights = weights;
  }

  /** Each piece, smaller: rows of {@link AspectWeights#SIZE}. */
  float[] pieces(ReadSentence sentence, Lens lens) {
    float[][] vectors = sentence.vectors();
    int count = vectors.length;
    float[] pieces = new float[count * SIZE];
    for (int i = 0; i < count; i++) {
      System.arraycopy(weights.pieceBias, 0, pieces, i * SIZE, SIZE);
    }
    // One row of the matrix at a time over all pieces: it stays in the fastest cache.
    for (int k = 0; k < ReadSentence.NUMBERS; k++) {
      if (lens.factors()[k] != 0) {
        for (int i = 0; i < count; i++) {
          Vectors.add(pieces, i * SIZE, lens.see(vectors[i], k), weights.piece, k * SIZE, SIZE);
        }
      }
    }
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = (float) StrictMath.tanh(pieces[i]);
    }
    return pieces;
  }

  /** How much each piece belongs to a category. */
  float[] belonging(float[] pieces, Category category) {
    float[] scores = new float[pieces.length / SIZE];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Vectors.dot(pieces, i * SIZE, weights.category, category.ordinal() * SIZE, SIZE);
    }
    return scores;
  }

  /** What is said of a target, with all that led there. */
  Opinion opinion(ReadSentence sentence, float[] pieces, Target target) {
    float[] ofTarget = ofTarget(pieces, target);
    float[] aim = mean(pieces, ofTarget);
    float[] sought = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      Vectors.add(sought, 0, aim[i], weights.said, i * SIZE, SIZE);
    }
    Place place = Place.of(ofTarget);
    float[] saying = new float[ofTarget.length];
    for (int i = 0; i < saying.length; i++) {
      saying[i] =
          Vectors.dot(pieces, i * SIZE, sought, 0, SIZE)
              + weights.distance[AspectWeights.step(i - place.middle())]
              + weights.kinship[sentence.kinship(place.main(), i).ordinal()];
    }
    Vectors.softmax(saying);
    float[] seen = seen(aim, mean(pieces, saying), target.category());
    float[] hidden = new float[HIDDEN];
    for (int h = 0; h < HIDDEN; h++) {
      hidden[h] =
          (float)
              StrictMath.tanh(
                  weights.hiddenBias[h] + Vectors.dot(weights.hidden, h * SEEN, seen, 0, SEEN));
    }
    return new Opinion(ofTarget, sought, place, saying, seen, hidden);
  }

  /**
   * The probabilities of an opinion's stances.
   *
   * @param hidden the opinion's, or what was left of it in training
   */
  float[] stances(Opinion opinion, float[] hidden) {
    float[] stances = new float[STANCES];
    for (int s = 0; s < STANCES; s++) {
      stances[s] =
          weights.stanceBias[s]
              + Vectors.dot(weights.stance, s * HIDDEN, hidden, 0, HIDDEN)
              + Vectors.dot(weights.direct, s * SEEN, opinion.seen(), 0, SEEN);
    }
    Vectors.softmax(stances);
    return stances;
  }

  private float[] ofTarget(float[] pieces, Target target) {
    Category category = target.category();
    if (category != null) {
      float[] shares = belonging(pieces, category);
      Vectors.softmax(shares);
      return shares;
    }
    float[] shares = new float[pieces.length / SIZE];
    for (int piece : target.pieces()) {
      shares[piece] = 1f / target.pieces().size();
    }
    return shares;
  }

  private static float[] mean(float[] pieces, float[] shares) {
    float[] mean = new float[SIZE];
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] != 0) {
        Vectors.add(mean, 0, shares[i], pieces, i * SIZE, SIZE);
      }
    }
    return mean;
  }

  private static float[] seen(float[] aim, float[] said, @Nullable Category category) {
    float[] seen = new float[2 * SIZE + CATEGORIES];
    System.arraycopy(aim, 0, seen, 0, SIZE);
    System.arraycopy(said, 0, seen, SIZE, SIZE);
    if (category != null) {
      seen[2 * SIZE + category.ordinal()] = 1;
    }
    return seen;
  }

  /**
   * Where a target stands.
   *
   * @param middle mean position of its pieces
   * @param main the piece with the greatest share
   */
  record Place(double middle, int main) {
    static Place of(float[] shares) {
      double middle = 0;
      int main = 0;
      for (int i = 0; i < shares.length; i++) {
        middle += shares[i] * (double) i;
        main = shares[i] > shares[main] ? i : main;
      }
      return new Place(middle, main);
    }
  }

  /**
   * What led to the stances of a target.
   *
   * @param ofTarget share of each piece in the target
   * @param sought what a piece must be like to say something of it
   * @param place where the target stands
   * @param saying share of each piece in what is said
   * @param seen target, what is said, category
   * @param hidden the layer before the stances
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never kept
  record Opinion(
      float[] ofTarget,
      float[] sought,
      Place place,
      float[] saying,
      float[] seen,
      float[] hidden) {}
}
