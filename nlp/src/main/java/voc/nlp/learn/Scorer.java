package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Scores the classes of samples, from samples it has learned from. Immutable and thread-safe. */
public sealed interface Scorer permits LinearScorer, KernelScorer {
  /**
   * A score for each class, more for likelier ones; what a score is worth is for a {@link Softmax}
   * to say.
   */
  double[] scores(Sample sample);

  /** How many classes it scores. */
  int classes();

  /** Writes what {@link #read} reads. */
  void write(DataOutput out) throws IOException;

  /** Writes a scorer so that {@link #read} knows which it is. */
  static void write(Scorer scorer, DataOutput out) throws IOException {
    out.writeUTF(scorer instanceof LinearScorer ? "linear" : "kernel");
    scorer.write(out);
  }

  /**
   * Reads what {@link #write(Scorer, DataOutput)} wrote.
   *
   * @throws IOException if it is something else
   */
  static Scorer read(DataInput in) throws IOException {
    String type = in.readUTF();
    return switch (type) {
      case "linear" -> new LinearScorer(FeatureSpace.read(in), LinearModel.read(in));
      case "kernel" -> KernelScorer.read(in);
      default -> throw new IOException("a model knows no scorer " + type);
    };
  }
}
