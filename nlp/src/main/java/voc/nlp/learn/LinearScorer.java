package voc.nlp.learn;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A linear model with its features.
 *
 * @param space makes the features
 * @param model weighs them
 */
public record LinearScorer(FeatureSpace space, LinearModel model) implements Scorer {
  public LinearScorer {
    if (space.size() != model.features()) {
      throw new IllegalArgumentException(
          "the model must have the space's " + space.size() + " features, got " + model.features());
    }
  }

  /**
   * Learns classes of which each sample has one.
   *
   * @param classOf each sample's class, from 0
   */
  public static LinearScorer train(
      FeatureRecipe recipe,
      List<Sample> samples,
      int[] classOf,
      int classes,
      LinearTrainer.Settings settings) {
    FeatureSpace space = FeatureSpace.fit(recipe, samples);
    List<SparseVector> vectors = samples.stream().map(space::vector).toList();
    return new LinearScorer(
        space, LinearTrainer.train(vectors, classOf, classes, space.size(), settings));
  }

  @Override
  public double[] scores(Sample sample) {
    return model.scores(space.vector(sample));
  }

  @Override
  public int classes() {
    return model.classes();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    space.write(out);
    model.write(out);
  }
}
