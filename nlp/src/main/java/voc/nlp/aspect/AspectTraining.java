package voc.nlp.aspect;

import static voc.nlp.aspect.AspectWeights.SIZE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import voc.nlp.aspect.LabelledSentence.Label;

/**
 * Learns the weights from labelled sentences; the same from the same.
 *
 * <p>Against learning by heart, each sentence is seen without some of its numbers, each target
 * without some hidden units (Srivastava and others, Dropout, JMLR 15, 2014). And as what is learned
 * from categories shall serve words, some categories are shown as the words that the network takes
 * for them, so that it can't lean on knowing the category.
 */
public final class AspectTraining {
  private static final int BATCH = 32;
  private static final double RATE = 0.0015;
  private static final double DECAY = 0.005;
  private static final float NUMBERS_LEFT_OUT = 0.2f;
  private static final float UNITS_LEFT_OUT = 0.3f;
  private static final float AS_WORDS = 0.3f;

  /** Weight of the loss of whether a category is there, beside that of stances. */
  private static final float PRESENCE = 0.5f;

  /** Steps until the full rate. */
  private static final int WARMING = 100;

  /** Roughly the length of the vectors that the network starts from. */
  private static final float LENGTH = 4;

  private final List<LabelledSentence> sentences;
  private final Random random;
  private final AspectWeights weights;
  private final Gradients gradients;
  private final Lens lens;

  private AspectTraining(List<LabelledSentence> sentences, long seed) {
    this.sentences = new ArrayList<>(sentences);
    this.random = new Random(seed);
    this.weights = AspectWeights.random(random);
    this.lens = lens(sentences);
    this.gradients = new Gradients(weights);
  }

  /**
   * Trains a model. One core, some 20 seconds a thousand sentences and epoch.
   *
   * @param sentences at least one
   * @param epochs how often each is seen
   * @param seed of the order, the start and what is left out
   */
  public static AspectModel train(List<LabelledSentence> sentences, int epochs, long seed) {
    AspectTraining training = new AspectTraining(sentences, seed);
    int batches = (sentences.size() + BATCH - 1) / BATCH;
    Adam adam = new Adam(training.weights, DECAY);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(training.sentences, training.random);
      for (int batch = 0; batch < batches; batch++) {
        int step = epoch * batches + batch;
        training.gradients.clear();
        training.see(
            training.sentences.subList(
                batch * BATCH, Math.min(training.sentences.size(), (batch + 1) * BATCH)),
            epoch > 0);
        double left = 1 - step / (double) (epochs * batches);
        double share = Math.max(0.05, Math.min(1, step / (double) WARMING) * left);
        adam.step(training.gradients.sums(), RATE * share);
      }
    }
    return new AspectModel(training.withoutLens());
  }

  private void see(List<LabelledSentence> batch, boolean mayHide) {
    float labels = 0;
    for (LabelledSentence each : batch) {
      labels += each.labels().size();
    }
    for (LabelledSentence each : batch) {
      see(each, 1 / labels, 1f / batch.size(), mayHide);
    }
  }

  private void see(
      LabelledSentence example, float labelWeight, float sentenceWeight, boolean mayHide) {
    ReadSentence sentence = example.sentence();
    Lens seen = new Lens(lens.means(), lens.factors().clone());
    leaveOut(seen.factors(), NUMBERS_LEFT_OUT);
    float[] pieces = gradients.network().pieces(sentence, seen);
    float[] toPieces = new float[pieces.length];
    for (Label label : example.labels()) {
      float[] keep = new float[AspectWeights.HIDDEN];
      Arrays.fill(keep, 1);
      leaveOut(keep, UNITS_LEFT_OUT);
      boolean isHidden = mayHide && random.nextFloat() < AS_WORDS;
      Label shown = isHidden ? new Label(words(pieces, label.target()), label.stance()) : label;
      gradients.addStance(sentence, pieces, shown, toPieces, keep, labelWeight);
    }
    if (!example.categories().isEmpty()) {
      gradients.addPresence(pieces, example.categories(), toPieces, PRESENCE * sentenceWeight);
    }
    gradients.addPieces(sentence, pieces, toPieces, seen);
  }

  private void leaveOut(float[] factors, float share) {
    for (int i = 0; i < factors.length; i++) {
      factors[i] = random.nextFloat() < share ? 0 : factors[i] / (1 - share);
    }
  }

  /** The pieces that the network takes for a category: the best and those half as good. */
  private Target words(float[] pieces, Target target) {
    Category category = target.category();
    if (category == null) {
      return target;
    }
    float[] shares = gradients.network().belonging(pieces, category);
    Vectors.softmax(shares);
    float best = 0;
    for (float share : shares) {
      best = Math.max(best, share);
    }
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] >= best / 2) {
        words.add(i);
      }
    }
    return new Target(null, words);
  }

  /** Gives each number of the vectors the same spread around 0, whatever its layer. */
  private static Lens lens(List<LabelledSentence> sentences) {
    double[] sum = new double[ReadSentence.NUMBERS];
    double[] squares = new double[ReadSentence.NUMBERS];
    long count = 0;
    for (LabelledSentence each : sentences) {
      for (float[] vector : each.sentence().vectors()) {
        count++;
        for (int k = 0; k < vector.length; k++) {
          sum[k] += vector[k];
          squares[k] += vector[k] * (double) vector[k];
        }
      }
    }
    float[] means = new float[sum.length];
    float[] factors = new float[sum.length];
    for (int k = 0; k < factors.length; k++) {
      double mean = sum[k] / count;
      means[k] = (float) mean;
      double deviation = Math.sqrt(Math.max(1e-12, squares[k] / count - mean * mean));
      factors[k] = (float) (LENGTH / (deviation * Math.sqrt(factors.length)));
    }
    return new Lens(means, factors);
  }

  /** The weights for vectors as they come: the lens goes into the first matrix and its bias. */
  private AspectWeights withoutLens() {
    for (int k = 0; k < ReadSentence.NUMBERS; k++) {
      for (int i = 0; i < SIZE; i++) {
        float weight = weights.piece[k * SIZE + i] * lens.factors()[k];
        weights.piece[k * SIZE + i] = weight;
        weights.pieceBias[i] -= weight * lens.means()[k];
      }
    }
    return weights;
  }
}
