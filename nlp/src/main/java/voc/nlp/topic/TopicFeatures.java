package voc.nlp.topic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import voc.nlp.learn.FeatureRecipe;
import voc.nlp.learn.FeatureSpace;
import voc.nlp.learn.GramBlock;
import voc.nlp.learn.Sample;
import voc.nlp.learn.SparseVector;

/**
 * The features that topics are learned from: words, pairs of words, runs of characters, the text's
 * {@link TopicNumbers vectors}, its context, and the vectors once more within the context.
 *
 * <p>Each block of grams has the length 1. Each of the four vectors has about that length too. The
 * context weighs so much that what answers the same question is about half as like by that alone,
 * and a half more in its vectors; chosen by left-out scores.
 */
final class TopicFeatures {
  private static final int LEAST_OF_CONTEXT = 10;
  private static final FeatureRecipe RECIPE =
      new FeatureRecipe(
          List.of(GramBlock.words(1, 2, 2), GramBlock.characters(2, 5, 3)),
          FeatureRecipe.Numbers.ALSO_WITHIN_CONTEXT,
          LEAST_OF_CONTEXT);

  private static final double OF_VECTORS = Math.sqrt(TopicNumbers.VECTORS);
  private static final double OF_CONTEXT = Math.sqrt(1.8);
  private static final double OF_VECTORS_IN_CONTEXT = Math.sqrt(TopicNumbers.VECTORS / 2.0);

  private final FeatureSpace space;
  private final int grams;

  private TopicFeatures(FeatureSpace space) {
    this.space = space;
    int contexts = space.contexts().size();
    this.grams = space.size() - TopicNumbers.size() - contexts - TopicNumbers.size() * contexts;
  }

  static TopicFeatures fit(List<Sample> samples) {
    return new TopicFeatures(FeatureSpace.fit(RECIPE, samples));
  }

  int size() {
    return space.size();
  }

  SparseVector vector(Sample sample) {
    SparseVector plain = space.vector(sample);
    float[] values = plain.values().clone();
    int vectors = grams + TopicNumbers.size();
    int contexts = vectors + space.contexts().size();
    for (int i = 0; i < values.length; i++) {
      int index = plain.indices()[i];
      if (index >= contexts) {
        values[i] *= (float) OF_VECTORS_IN_CONTEXT;
      } else if (index >= vectors) {
        values[i] *= (float) OF_CONTEXT;
      } else if (index >= grams) {
        values[i] *= (float) OF_VECTORS;
      }
    }
    return new SparseVector(plain.indices(), values);
  }

  /** The grams alone, which cost no embedding. */
  SparseVector words(String text) {
    SparseVector plain = space.vector(new Sample(text, "", new float[TopicNumbers.size()]));
    int count = 0;
    while (count < plain.size() && plain.indices()[count] < grams) {
      count++;
    }
    return new SparseVector(
        Arrays.copyOf(plain.indices(), count), Arrays.copyOf(plain.values(), count));
  }

  void write(DataOutput out) throws IOException {
    space.write(out);
  }

  static TopicFeatures read(DataInput in) throws IOException {
    return new TopicFeatures(FeatureSpace.read(in));
  }
}
