package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import voc.nlp.learn.GramBlock.Scope;

/**
 * Turns samples into vectors, in the way it has learned from samples: which grams are features, how
 * numbers are scaled, which contexts are known. Immutable and thread-safe.
 *
 * <p>The features, in their order: the grams of each block; the numbers, standardised and divided
 * by the square root of how many there are, so that they weigh about as much as a block of grams;
 * for each known context whether it is the sample's, and perhaps the numbers once more.
 */
public final class FeatureSpace {
  private static final int MOST_NUMBERS = 100_000;
  private static final int MOST_BLOCKS = 100;
  private static final double LEAST_DEVIATION = 1e-6;

  private final FeatureRecipe recipe;
  private final List<GramCounts> grams;
  private final Contexts contexts;
  private final float[] means;
  private final float[] scales;

  private FeatureSpace(
      FeatureRecipe recipe,
      List<GramCounts> grams,
      Contexts contexts,
      float[] means,
      float[] scales) {
    this.recipe = recipe;
    this.grams = List.copyOf(grams);
    this.contexts = contexts;
    this.means = means;
    this.scales = scales;
  }

  /**
   * Learns from samples.
   *
   * @throws IllegalArgumentException if there are none, or they have not as many numbers each
   */
  public static FeatureSpace fit(FeatureRecipe recipe, List<Sample> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("there must be samples to learn features from, got none");
    }
    Contexts contexts = Contexts.of(samples, recipe.leastOfContext());
    List<List<String>> tokens =
        samples.stream().map(sample -> Grams.tokens(sample.text())).toList();
    List<GramCounts> grams = new ArrayList<>();
    for (GramBlock block : recipe.grams()) {
      List<int[]> hashes = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        hashes.add(hashes(tokens.get(i), block, samples.get(i).context(), contexts));
      }
      grams.add(GramCounts.of(hashes, block.leastTexts()));
    }
    int numbers = samples.get(0).numbers().length;
    float[] means = new float[numbers];
    float[] scales = new float[numbers];
    for (int i = 0; i < numbers; i++) {
      double sum = 0;
      double squares = 0;
      for (Sample sample : samples) {
        double number = requireLength(sample, numbers)[i];
        sum += number;
        squares += number * number;
      }
      double mean = sum / samples.size();
      double deviation = Math.sqrt(Math.max(0, squares / samples.size() - mean * mean));
      means[i] = (float) mean;
      scales[i] = (float) (deviation < LEAST_DEVIATION ? 0 : 1 / (deviation * Math.sqrt(numbers)));
    }
    return new FeatureSpace(recipe, grams, contexts, means, scales);
  }

  private static int[] hashes(
      List<String> tokens, GramBlock block, String context, Contexts known) {
    if (block.scope() == Scope.EVERYWHERE) {
      return Grams.of(tokens, block, 0);
    }
    return known.indexOf(context) >= 0
        ? Grams.of(tokens, block, Grams.hash(Contexts.plain(context)))
        : new int[0];
  }

  private static float[] requireLength(Sample sample, int numbers) {
    if (sample.numbers().length != numbers) {
      throw new IllegalArgumentException(
          "each sample must have "
              + numbers
              + " numbers as the model was made with, got "
              + sample.numbers().length
              + "; use the model with the embedder that it was trained with");
    }
    return sample.numbers();
  }

  /** The known contexts, sorted. */
  public List<String> contexts() {
    return contexts.known();
  }

  /** How many features there are. */
  public int size() {
    int size = 0;
    for (GramCounts block : grams) {
      size += block.size();
    }
    return size
        + switch (recipe.numbers()) {
          case LEFT_OUT -> contexts.size();
          case EVERYWHERE -> means.length + contexts.size();
          case ALSO_WITHIN_CONTEXT ->
              means.length + contexts.size() + means.length * contexts.size();
        };
  }

  /**
   * The features of a sample.
   *
   * @throws IllegalArgumentException if it has not as many numbers as the samples that were learned
   *     from
   */
  public SparseVector vector(Sample sample) {
    SparseVector.Builder features = new SparseVector.Builder();
    List<String> tokens = recipe.grams().isEmpty() ? List.of() : Grams.tokens(sample.text());
    int offset = 0;
    for (int b = 0; b < grams.size(); b++) {
      int[] hashes = hashes(tokens, recipe.grams().get(b), sample.context(), contexts);
      grams.get(b).addTo(features, hashes, offset);
      offset += grams.get(b).size();
    }
    float[] numbers = requireLength(sample, means.length);
    int context = contexts.indexOf(sample.context());
    if (recipe.numbers() != FeatureRecipe.Numbers.LEFT_OUT) {
      addNumbers(features, numbers, offset);
      offset += means.length;
    }
    if (context >= 0) {
      features.add(offset + context, 1);
    }
    offset += contexts.size();
    if (context >= 0 && recipe.numbers() == FeatureRecipe.Numbers.ALSO_WITHIN_CONTEXT) {
      addNumbers(features, numbers, offset + context * means.length);
    }
    return features.build();
  }

  private void addNumbers(SparseVector.Builder features, float[] numbers, int offset) {
    for (int i = 0; i < means.length; i++) {
      features.add(offset + i, (numbers[i] - means[i]) * scales[i]);
    }
  }

  /** Writes what {@link #read} reads. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(recipe.grams().size());
    for (int b = 0; b < grams.size(); b++) {
      GramBlock block = recipe.grams().get(b);
      out.writeUTF(block.unit().name());
      out.writeInt(block.from());
      out.writeInt(block.to());
      out.writeUTF(block.scope().name());
      out.writeInt(block.leastTexts());
      grams.get(b).write(out);
    }
    out.writeUTF(recipe.numbers().name());
    out.writeInt(recipe.leastOfContext());
    contexts.write(out);
    out.writeInt(means.length);
    for (int i = 0; i < means.length; i++) {
      out.writeFloat(means[i]);
      out.writeFloat(scales[i]);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  public static FeatureSpace read(DataInput in) throws IOException {
    List<GramBlock> blocks = new ArrayList<>();
    List<GramCounts> grams = new ArrayList<>();
    for (int b = ModelFile.count(in.readInt(), MOST_BLOCKS, "blocks"); b > 0; b--) {
      blocks.add(
          new GramBlock(
              ModelFile.choice(GramBlock.Unit.class, in.readUTF()),
              in.readInt(),
              in.readInt(),
              ModelFile.choice(Scope.class, in.readUTF()),
              in.readInt()));
      grams.add(GramCounts.read(in));
    }
    FeatureRecipe recipe =
        new FeatureRecipe(
            blocks, ModelFile.choice(FeatureRecipe.Numbers.class, in.readUTF()), in.readInt());
    Contexts contexts = Contexts.read(in);
    int numbers = ModelFile.count(in.readInt(), MOST_NUMBERS, "numbers");
    float[] means = new float[numbers];
    float[] scales = new float[numbers];
    for (int i = 0; i < numbers; i++) {
      means[i] = in.readFloat();
      scales[i] = in.readFloat();
    }
    return new FeatureSpace(recipe, grams, contexts, means, scales);
  }
}
