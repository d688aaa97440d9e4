package voc.nlp.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.nlp.learn.FeatureRecipe.Numbers;

/** From made-up samples to a model and back. */
class LearningKitTest {
  private static final LinearTrainer.Settings SETTINGS = new LinearTrainer.Settings(10, 1);

  private static FeatureRecipe words(Numbers numbers) {
    return new FeatureRecipe(
        List.of(GramBlock.words(1, 2, 1), GramBlock.words(1, 1, 1).withinContext()), numbers, 2);
  }

  @Test
  void the_same_word_means_different_things_in_different_contexts() {
    List<Sample> samples =
        List.of(
            sample("nothing", "what was good?"),
            sample("nothing at all", "what was good?"),
            sample("the nurses", "what was good?"),
            sample("nothing", "what could be better?"),
            sample("nothing really", "what could be better?"),
            sample("the waiting", "what could be better?"));
    int[] classOf = {0, 0, 1, 1, 1, 0};
    FeatureSpace space = FeatureSpace.fit(words(Numbers.LEFT_OUT), samples);
    LinearModel model = train(space, samples, classOf);
    assertThat(best(model.scores(space.vector(sample("nothing", "what was good?"))))).isZero();
    assertThat(best(model.scores(space.vector(sample("nothing", "what  could\nbe better?")))))
        .isEqualTo(1);
  }

  @Test
  void contexts_of_few_samples_are_not_known_and_change_nothing() {
    List<Sample> samples =
        List.of(sample("good", "often"), sample("bad", "often"), sample("bad", "once"));
    FeatureSpace space = FeatureSpace.fit(words(Numbers.LEFT_OUT), samples);
    assertThat(space.contexts()).containsExactly("often");
    assertThat(space.vector(sample("bad", "once")))
        .isEqualTo(space.vector(sample("bad", "never seen")));
  }

  @Test
  void numbers_are_features_too_and_in_each_context_once_more() {
    Random random = new Random(5);
    List<Sample> samples = new ArrayList<>();
    int[] classOf = new int[200];
    for (int i = 0; i < 200; i++) {
      float number = (float) random.nextGaussian();
      boolean turned = random.nextBoolean();
      samples.add(new Sample("", turned ? "turned" : "straight", new float[] {number, 7}));
      classOf[i] = number > 0 == turned ? 0 : 1;
    }
    FeatureSpace space = FeatureSpace.fit(words(Numbers.ALSO_WITHIN_CONTEXT), samples);
    LinearModel model = train(space, samples, classOf);
    int right = 0;
    for (int i = 0; i < 200; i++) {
      right += best(model.scores(space.vector(samples.get(i)))) == classOf[i] ? 1 : 0;
    }
    assertThat(right).isGreaterThan(190);
  }

  @Test
  void a_model_reads_back_as_it_was_written_and_the_same_samples_give_the_same_bytes()
      throws IOException {
    byte[] first = trained();
    assertThat(trained()).isEqualTo(first);
    ModelFile file = ModelFile.read(first, "test").require("test", 1, "test");
    FeatureSpace space = FeatureSpace.read(file.content());
    LinearModel model = LinearModel.read(file.content());
    Softmax softmax = Softmax.read(file.content());
    byte[] again =
        ModelFile.bytes(
            "test",
            1,
            out -> {
              space.write(out);
              model.write(out);
              softmax.write(out);
            });
    assertThat(again).isEqualTo(first);
    double[] scores = model.scores(space.vector(sample("very good", "q")));
    assertThat(softmax.probabilities(scores)[1]).isGreaterThan(0.5);
  }

  private static byte[] trained() {
    List<Sample> samples =
        List.of(
            sample("good", "q"),
            sample("very good!", "q"),
            sample("bad", "q"),
            sample("very bad \uD83D\uDE1E", "q"));
    int[] classOf = {1, 1, 0, 0};
    FeatureSpace space = FeatureSpace.fit(words(Numbers.EVERYWHERE), samples);
    LinearModel model = train(space, samples, classOf);
    List<double[]> scores =
        samples.stream().map(sample -> model.scores(space.vector(sample))).toList();
    Softmax softmax = Softmax.fit(scores, classOf, 2, 1);
    return ModelFile.bytes(
        "test",
        1,
        out -> {
          space.write(out);
          model.write(out);
          softmax.write(out);
        });
  }

  @Test
  void a_kernel_learns_what_no_plane_parts_and_reads_back_the_same() throws IOException {
    Random random = new Random(7);
    List<Sample> samples = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    double[][] targets = new double[300][2];
    for (int i = 0; i < 300; i++) {
      float x = (float) random.nextGaussian();
      float y = (float) random.nextGaussian();
      samples.add(new Sample("", i % 2 == 0 ? "a" : "b", new float[] {x, y}));
      groups.add("");
      targets[i][x * y > 0 ? 1 : 0] = 1;
    }
    KernelTraining training = new KernelTraining(samples, targets, 10);
    int[] foldOf = GroupFolds.of(groups, 5, 1);
    List<double[]> unseen = training.outOfFold(foldOf, 5);
    int right = 0;
    for (int i = 0; i < 300; i++) {
      right += targets[i][best(unseen.get(i))] == 1 ? 1 : 0;
    }
    assertThat(right).isGreaterThan(270);
    KernelScorer scorer = training.scorer();
    ModelFile file =
        ModelFile.read(ModelFile.bytes("test", 1, out -> Scorer.write(scorer, out)), "test");
    Sample sample = new Sample("", "a", new float[] {1, -1});
    assertThat(Scorer.read(file.content()).scores(sample)).isEqualTo(scorer.scores(sample));
    assertThat(best(scorer.scores(sample))).isZero();
  }

  @Test
  void probabilities_are_as_often_right_as_they_say() {
    Random random = new Random(3);
    List<double[]> inputs = new ArrayList<>();
    int[] classOf = new int[5000];
    for (int i = 0; i < classOf.length; i++) {
      double x = random.nextGaussian();
      inputs.add(new double[] {10 * x + 3});
      classOf[i] = random.nextDouble() < 1 / (1 + Math.exp(-x)) ? 1 : 0;
    }
    Softmax softmax = Softmax.fit(inputs, classOf, 2, 1e-3);
    assertThat(softmax.probabilities(3)[1]).isCloseTo(0.5, within(0.03));
    assertThat(softmax.probabilities(13)[1]).isCloseTo(0.731, within(0.03));
    assertThat(Arrays.stream(softmax.probabilities(-40)).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_class_that_all_or_none_have_gets_a_constant() {
    List<Sample> samples = List.of(sample("a", ""), sample("b", ""));
    FeatureSpace space = FeatureSpace.fit(words(Numbers.LEFT_OUT), samples);
    LinearModel model =
        LinearTrainer.train(
            samples.stream().map(space::vector).toList(),
            new boolean[][] {{true, true}, {false, false}},
            space.size(),
            SETTINGS);
    double[] scores = model.scores(space.vector(sample("a", "")));
    assertThat(scores[0]).isCloseTo(Math.log(5), within(1e-6));
    assertThat(scores[1]).isCloseTo(-Math.log(5), within(1e-6));
  }

  @Test
  void folds_keep_groups_together_and_are_the_same_for_the_same_seed() {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      groups.add(i % 3 == 0 ? "" : "person " + i / 6);
    }
    int[] folds = GroupFolds.of(groups, 5, 1);
    assertThat(GroupFolds.of(groups, 5, 1)).isEqualTo(folds);
    assertThat(GroupFolds.of(groups, 5, 2)).isNotEqualTo(folds);
    assertThat(folds[1]).isEqualTo(folds[2]).isEqualTo(folds[4]).isEqualTo(folds[5]);
    assertThat(Arrays.stream(folds).distinct().count()).isEqualTo(5);
    assertThatThrownBy(() -> GroupFolds.of(List.of("a", "a", "b"), 3, 1))
        .hasMessage("--group must name at least 3 people, got 2; or leave it out");
    assertThatThrownBy(() -> GroupFolds.of(List.of("", ""), 3, 1))
        .hasMessage("there must be at least as many rows as folds, got 2 rows for 3 folds");
  }

  @Test
  void tables_larger_than_any_models_are_refused_before_they_take_memory() {
    byte[] bytes =
        ModelFile.bytes(
            "test",
            1,
            out -> {
              out.writeInt(10_000);
              out.writeInt(20_000_000);
            });
    assertThatThrownBy(() -> LinearModel.read(ModelFile.read(bytes, "m.voc").content()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "its parts are too large: a table has at most 200000000 numbers, got 10000 times"
                + " 20000000");
  }

  @Test
  void files_that_are_no_models_are_refused_with_the_reason() {
    assertThatThrownBy(() -> ModelFile.read(new byte[] {'P', 'K', 3, 4}, "x.zip"))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("x.zip must be a model that begins with \"voc-model 1\"");
    byte[] damaged = trained();
    damaged[damaged.length - 5]++;
    assertThatThrownBy(() -> ModelFile.read(damaged, "m.voc"))
        .hasMessageStartingWith("m.voc is damaged: its content must have the SHA-256");
    assertThatThrownBy(() -> ModelFile.read(Arrays.copyOf(damaged, 40), "m.voc"))
        .hasMessageStartingWith("m.voc is damaged");
    assertThatThrownBy(() -> ModelFile.read(trained(), "m.voc").require("topics", 1, "m.voc"))
        .hasMessage("m.voc must be a model of topics, got one of test");
    assertThatThrownBy(() -> ModelFile.read(trained(), "m.voc").require("test", 0, "m.voc"))
        .hasMessage(
            "m.voc must be a model of version 0 or before, got version 1; use the voc that wrote"
                + " it, or train again");
  }

  @Test
  void samples_of_another_embedder_are_refused() {
    FeatureSpace space =
        FeatureSpace.fit(
            words(Numbers.EVERYWHERE), List.of(new Sample("a", "", new float[] {1, 2})));
    assertThatThrownBy(() -> space.vector(new Sample("a", "", new float[] {1})))
        .hasMessage(
            "each sample must have 2 numbers as the model was made with, got 1; use the model with"
                + " the embedder that it was trained with");
    assertThatThrownBy(() -> new Sample("a", "", new float[] {Float.NaN}))
        .hasMessage("the numbers of a sample must be finite, got NaN for \"a\"");
  }

  private static LinearModel train(FeatureSpace space, List<Sample> samples, int[] classOf) {
    return LinearTrainer.train(
        samples.stream().map(space::vector).toList(), classOf, 2, space.size(), SETTINGS);
  }

  private static Sample sample(String text, String context) {
    return new Sample(text, context, new float[0]);
  }

  private static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }
}
