package voc.nlp.sentiment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.nlp.learn.FeatureRecipe;
import voc.nlp.learn.FeatureRecipe.Numbers;
import voc.nlp.learn.GramBlock;
import voc.nlp.learn.GroupFolds;
import voc.nlp.learn.KernelTraining;
import voc.nlp.learn.LinearScorer;
import voc.nlp.learn.LinearTrainer;
import voc.nlp.learn.Sample;
import voc.nlp.learn.Scorer;
import voc.nlp.learn.Softmax;

/**
 * Makes a {@link SentimentModel} of samples and what each shall be called.
 *
 * <p>Two scorers learn: one from grams, one from the numbers of the text. Softmax and decision
 * learn from what scorers say that were trained on other folds, else they would trust what was
 * learned by heart.
 */
final class SentimentLearning {
  private static final int FOLDS = 5;
  private static final long SEED = 1;
  private static final int LEAST_OF_CONTEXT = 25;

  /** Of the standardised inputs of the softmax, by folds: 3 to 30 are alike. */
  private static final double RIDGE = 10;

  private static final FeatureRecipe GRAMS =
      new FeatureRecipe(
          List.of(
              GramBlock.words(1, 3, 2),
              GramBlock.words(1, 3, 2).withinContext(),
              GramBlock.characters(2, 5, 3)),
          Numbers.LEFT_OUT,
          LEAST_OF_CONTEXT);

  private static final LinearTrainer.Settings GRAM_SETTINGS = new LinearTrainer.Settings(3, 1);

  private final List<Sample> samples;
  private final double[][] targets;
  private final int[] classOf;
  private final int[] foldOf;

  /**
   * @param targets for each sample the probability of each class
   * @param groups of the samples
   */
  private SentimentLearning(List<Sample> samples, double[][] targets, List<String> groups) {
    this.samples = samples;
    this.targets = targets;
    this.classOf = new int[targets.length];
    for (int i = 0; i < targets.length; i++) {
      for (int c = 1; c < SentimentModel.CLASSES; c++) {
        classOf[i] = targets[i][c] > targets[i][classOf[i]] ? c : classOf[i];
      }
    }
    this.foldOf = GroupFolds.of(groups, FOLDS, SEED);
  }

  /**
   * A model for texts such as these, that leans on a base model.
   *
   * @param base its view of each text is an input
   */
  static SentimentModel trained(
      List<ReadText> texts, double[][] targets, List<String> groups, SentimentModel base) {
    List<Sample> samples = texts.stream().map(ReadText::sample).toList();
    SentimentLearning learning = new SentimentLearning(samples, targets, groups);
    List<double[]> views = texts.stream().map(base::distribution).toList();
    KernelTraining kernel = new KernelTraining(samples, targets, LEAST_OF_CONTEXT);
    List<double[]> byKernel = kernel.outOfFold(learning.foldOf, FOLDS);
    List<double[]> byGrams = learning.outOfFold(GRAMS, GRAM_SETTINGS);
    List<double[]> inputs = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      inputs.add(SentimentModel.inputs(List.of(byGrams.get(i), byKernel.get(i)), views.get(i)));
    }
    List<Scorer> scorers =
        List.of(learning.linear(GRAMS, GRAM_SETTINGS, samples, learning.classOf), kernel.scorer());
    return learning.model(scorers, inputs, base);
  }

  /** A model that leans on the stock model alone. */
  static SentimentModel base(
      List<ReadText> texts,
      double[][] targets,
      List<String> groups,
      FeatureRecipe recipe,
      LinearTrainer.Settings settings) {
    List<Sample> samples = texts.stream().map(ReadText::sample).toList();
    SentimentLearning learning = new SentimentLearning(samples, targets, groups);
    List<double[]> scores = learning.outOfFold(recipe, settings);
    List<double[]> inputs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      inputs.add(SentimentModel.inputs(List.of(scores.get(i)), texts.get(i).stock()));
    }
    Scorer scorer = learning.linear(recipe, settings, samples, learning.classOf);
    return learning.model(List.of(scorer), inputs, null);
  }

  private LinearScorer linear(
      FeatureRecipe recipe, LinearTrainer.Settings settings, List<Sample> chosen, int[] classes) {
    return LinearScorer.train(recipe, chosen, classes, SentimentModel.CLASSES, settings);
  }

  private List<double[]> outOfFold(FeatureRecipe recipe, LinearTrainer.Settings settings) {
    double[][] scores = new double[samples.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Sample> others = new ArrayList<>();
      List<Integer> classes = new ArrayList<>();
      for (int i = 0; i < foldOf.length; i++) {
        if (foldOf[i] != fold) {
          others.add(samples.get(i));
          classes.add(classOf[i]);
        }
      }
      LinearScorer scorer =
          linear(recipe, settings, others, classes.stream().mapToInt(c -> c).toArray());
      for (int i = 0; i < foldOf.length; i++) {
        if (foldOf[i] == fold) {
          scores[i] = scorer.scores(samples.get(i));
        }
      }
    }
    return List.of(scores);
  }

  private SentimentModel model(
      List<Scorer> scorers, List<double[]> inputs, @Nullable SentimentModel base) {
    boolean[] test = new boolean[inputs.size()];
    List<double[]> distributions = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      distributions.add(inputs.get(i));
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      for (int i = 0; i < test.length; i++) {
        test[i] = foldOf[i] == fold;
      }
      Softmax softmax = softmax(inputs, test);
      for (int i = 0; i < test.length; i++) {
        if (test[i]) {
          distributions.set(i, softmax.probabilities(inputs.get(i)));
        }
      }
    }
    Softmax softmax = softmax(inputs, new boolean[inputs.size()]);
    return new SentimentModel(scorers, softmax, Decision.of(distributions), base);
  }

  /** Each sample counts for a class as much as its target says. */
  private Softmax softmax(List<double[]> inputs, boolean[] leftOut) {
    List<double[]> rows = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < leftOut.length; i++) {
      for (int c = 0; c < SentimentModel.CLASSES; c++) {
        if (!leftOut[i] && targets[i][c] > 0) {
          rows.add(inputs.get(i));
          classes.add(c);
          weights.add(targets[i][c]);
        }
      }
    }
    return Softmax.fit(
        rows,
        classes.stream().mapToInt(c -> c).toArray(),
        weights.stream().mapToDouble(w -> w).toArray(),
        SentimentModel.CLASSES,
        RIDGE);
  }
}
