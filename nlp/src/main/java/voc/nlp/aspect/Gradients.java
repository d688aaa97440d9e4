package voc.nlp.aspect;

import static voc.nlp.aspect.AspectWeights.CATEGORIES;
import static voc.nlp.aspect.AspectWeights.HIDDEN;
import static voc.nlp.aspect.AspectWeights.SEEN;
import static voc.nlp.aspect.AspectWeights.SIZE;
import static voc.nlp.aspect.AspectWeights.STANCES;

import java.util.Arrays;
import java.util.Set;
import voc.nlp.aspect.AspectNetwork.Opinion;

/**
 * The network's way backwards: how the loss of an example would change with each weight. The loss
 * is the cross entropy of stances, plus that of whether each category is there.
 */
final class Gradients {
  /** So that no logarithm is of 0. */
  private static final double SMALLEST = 1e-9;

  private final AspectNetwork network;
  private final AspectWeights weights;

  /** Sums over the examples since the last {@link #clear}. */
  private final AspectWeights sums = AspectWeights.zeros();

  private double loss;

  Gradients(AspectWeights weights) {
    this.weights = weights;
    this.network = new AspectNetwork(weights);
  }

  AspectNetwork network() {
    return network;
  }

  AspectWeights sums() {
    return sums;
  }

  void clear() {
    sums.all().forEach(values -> Arrays.fill(values, 0));
    loss = 0;
  }

  /** The loss of the stances since the last {@link #clear}. */
  double loss() {
    return loss;
  }

  /**
   * Adds the gradient of one target.
   *
   * @param toPieces gradient of the pieces, added to
   * @param keep factor of each hidden unit, 0 for those left out
   * @param weight of this target's loss
   */
  void addStance(
      ReadSentence sentence,
      float[] pieces,
      LabelledSentence.Label label,
      float[] toPieces,
      float[] keep,
      float weight) {
    Opinion opinion = network.opinion(sentence, pieces, label.target());
    float[] toSeen = throughStances(opinion, label.stance(), keep, weight);
    float[] toAim = Arrays.copyOf(toSeen, SIZE);
    throughSaid(sentence, pieces, opinion, toSeen, toAim, toPieces);
    throughTarget(pieces, label.target(), opinion, toAim, toPieces);
  }

  /** From the stances to target, what is said, and category. */
  private float[] throughStances(Opinion opinion, Stance label, float[] keep, float weight) {
    float[] kept = new float[HIDDEN];
    for (int h = 0; h < HIDDEN; h++) {
      kept[h] = opinion.hidden()[h] * keep[h];
    }
    float[] stances = network.stances(opinion, kept);
    loss -= weight * StrictMath.log(stances[label.ordinal()] + SMALLEST);
    float[] toSeen = new float[SEEN];
    float[] toHidden = new float[HIDDEN];
    for (int s = 0; s < STANCES; s++) {
      float error = (stances[s] - (s == label.ordinal() ? 1 : 0)) * weight;
      sums.stanceBias[s] += error;
      Vectors.add(sums.stance, s * HIDDEN, error, kept, 0, HIDDEN);
      Vectors.add(sums.direct, s * SEEN, error, opinion.seen(), 0, SEEN);
      Vectors.add(toHidden, 0, error, weights.stance, s * HIDDEN, HIDDEN);
      Vectors.add(toSeen, 0, error, weights.direct, s * SEEN, SEEN);
    }
    for (int h = 0; h < HIDDEN; h++) {
      float error = toHidden[h] * keep[h] * (1 - opinion.hidden()[h] * opinion.hidden()[h]);
      sums.hiddenBias[h] += error;
      Vectors.add(sums.hidden, h * SEEN, error, opinion.seen(), 0, SEEN);
      Vectors.add(toSeen, 0, error, weights.hidden, h * SEEN, SEEN);
    }
    return toSeen;
  }

  /** From what is said to its pieces, the attention, and the target that was its question. */
  private void throughSaid(
      ReadSentence sentence,
      float[] pieces,
      Opinion opinion,
      float[] toSeen,
      float[] toAim,
      float[] toPieces) {
    float[] saying = opinion.saying();
    float[] toShares = new float[saying.length];
    for (int i = 0; i < saying.length; i++) {
      toShares[i] = Vectors.dot(toSeen, SIZE, pieces, i * SIZE, SIZE);
      Vectors.add(toPieces, i * SIZE, saying[i], toSeen, SIZE, SIZE);
    }
    float[] toScores = Vectors.throughSoftmax(saying, toShares);
    float[] toSought = new float[SIZE];
    for (int i = 0; i < saying.length; i++) {
      sums.distance[AspectWeights.step(i - opinion.place().middle())] += toScores[i];
      sums.kinship[sentence.kinship(opinion.place().main(), i).ordinal()] += toScores[i];
      Vectors.add(toSought, 0, toScores[i], pieces, i * SIZE, SIZE);
      Vectors.add(toPieces, i * SIZE, toScores[i], opinion.sought(), 0, SIZE);
    }
    for (int i = 0; i < SIZE; i++) {
      Vectors.add(sums.said, i * SIZE, opinion.seen()[i], toSought, 0, SIZE);
      toAim[i] += Vectors.dot(weights.said, i * SIZE, toSought, 0, SIZE);
    }
  }

  private void throughTarget(
      float[] pieces, Target target, Opinion opinion, float[] toAim, float[] toPieces) {
    float[] shares = opinion.ofTarget();
    float[] toShares = new float[shares.length];
    for (int i = 0; i < shares.length; i++) {
      toShares[i] = Vectors.dot(toAim, 0, pieces, i * SIZE, SIZE);
      Vectors.add(toPieces, i * SIZE, shares[i], toAim, 0, SIZE);
    }
    Category category = target.category();
    if (category != null) {
      toBelonging(pieces, category, Vectors.throughSoftmax(shares, toShares), toPieces);
    }
  }

  private void toBelonging(float[] pieces, Category category, float[] toScores, float[] toPieces) {
    int row = category.ordinal() * SIZE;
    for (int i = 0; i < toScores.length; i++) {
      Vectors.add(sums.category, row, toScores[i], pieces, i * SIZE, SIZE);
      Vectors.add(toPieces, i * SIZE, toScores[i], weights.category, row, SIZE);
    }
  }

  /** Adds the gradient of whether the sentence speaks of each category. */
  void addPresence(float[] pieces, Set<Category> present, float[] toPieces, float weight) {
    for (Category category : Category.values()) {
      int c = category.ordinal();
      float[] scores = network.belonging(pieces, category);
      float[] shares = scores.clone();
      Vectors.softmax(shares);
      float found = Vectors.dot(shares, 0, scores, 0, scores.length);
      double odds = weights.presence[c] * found + weights.presence[CATEGORIES + c];
      double probability = 1 / (1 + StrictMath.exp(-odds));
      float error = (float) (probability - (present.contains(category) ? 1 : 0)) * weight;
      sums.presence[c] += error * found;
      sums.presence[CATEGORIES + c] += error;
      float[] toScores = new float[scores.length];
      for (int i = 0; i < scores.length; i++) {
        toScores[i] = error * weights.presence[c] * shares[i] * (1 + scores[i] - found);
      }
      toBelonging(pieces, category, toScores, toPieces);
    }
  }

  /** From the pieces to the matrix that makes them of vectors. */
  void addPieces(ReadSentence sentence, float[] pieces, float[] toPieces, Lens lens) {
    float[][] vectors = sentence.vectors();
    for (int i = 0; i < pieces.length; i++) {
      toPieces[i] *= 1 - pieces[i] * pieces[i];
    }
    for (int i = 0; i < vectors.length; i++) {
      Vectors.add(sums.pieceBias, 0, 1, toPieces, i * SIZE, SIZE);
    }
    for (int k = 0; k < ReadSentence.NUMBERS; k++) {
      if (lens.factors()[k] != 0) {
        for (int i = 0; i < vectors.length; i++) {
          Vectors.add(sums.piece, k * SIZE, lens.see(vectors[i], k), toPieces, i * SIZE, SIZE);
        }
      }
    }
  }
}
