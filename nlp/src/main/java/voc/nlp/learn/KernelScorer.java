package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Scores a sample by the samples that its numbers are near to: kernel ridge regression on the
 * classes (C. Saunders, A. Gammerman, V. Vovk, ICML 1998), with the Gaussian kernel of standardised
 * numbers. Samples of the same context count double. {@link KernelTraining} makes it.
 *
 * <p>It holds the numbers of what it has learned from, in 8 bits each. From embeddings words can be
 * guessed (J. X. Morris et al., EMNLP 2023): keep such a model as safe as its texts.
 */
public final class KernelScorer implements Scorer {
  private static final int MOST_ROWS = 100_000;
  private static final int MOST_CLASSES = 1_000;

  private final KernelNumbers numbers;
  private final Contexts contexts;
  private final byte[][] rows;
  private final int[] contextOf;
  private final float[][] weights;
  private final float[] means;

  /**
   * @param weights of each class and row
   * @param means of each class
   */
  KernelScorer(
      KernelNumbers numbers,
      Contexts contexts,
      byte[][] rows,
      int[] contextOf,
      float[][] weights,
      float[] means) {
    this.numbers = numbers;
    this.contexts = contexts;
    this.rows = rows;
    this.contextOf = contextOf;
    this.weights = weights;
    this.means = means;
  }

  @Override
  public double[] scores(Sample sample) {
    byte[] row = numbers.row(sample);
    int context = contexts.indexOf(sample.context());
    double[] scores = new double[means.length];
    for (int i = 0; i < rows.length; i++) {
      double kernel = numbers.kernel(row, rows[i], context >= 0 && context == contextOf[i]);
      for (int c = 0; c < scores.length; c++) {
        scores[c] += weights[c][i] * kernel;
      }
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] += means[c];
    }
    return scores;
  }

  @Override
  public int classes() {
    return means.length;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    numbers.write(out);
    contexts.write(out);
    out.writeInt(rows.length);
    for (int i = 0; i < rows.length; i++) {
      out.write(rows[i]);
      out.writeInt(contextOf[i]);
    }
    out.writeInt(means.length);
    for (int c = 0; c < means.length; c++) {
      out.writeFloat(means[c]);
      for (float weight : weights[c]) {
        out.writeFloat(weight);
      }
    }
  }

  static KernelScorer read(DataInput in) throws IOException {
    KernelNumbers numbers = KernelNumbers.read(in);
    Contexts contexts = Contexts.read(in);
    int count = ModelFile.count(in.readInt(), MOST_ROWS, "rows");
    ModelFile.table(count, numbers.size());
    byte[][] rows = new byte[count][];
    int[] contextOf = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = new byte[numbers.size()];
      in.readFully(rows[i]);
      contextOf[i] = in.readInt();
    }
    float[] means = new float[ModelFile.count(in.readInt(), MOST_CLASSES, "classes")];
    ModelFile.table(means.length, count);
    float[][] weights = new float[means.length][];
    for (int c = 0; c < means.length; c++) {
      means[c] = in.readFloat();
      weights[c] = new float[count];
      for (int i = 0; i < count; i++) {
        weights[c][i] = in.readFloat();
      }
    }
    return new KernelScorer(numbers, contexts, rows, contextOf, weights, means);
  }
}
