package voc.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import voc.nlp.learn.FeatureRecipe;
import voc.nlp.learn.FeatureSpace;
import voc.nlp.learn.GramBlock;
import voc.nlp.learn.LinearModel;
import voc.nlp.learn.LinearTrainer;
import voc.nlp.learn.Sample;
import voc.nlp.learn.SparseVector;

/**
 * What any toolkit does: a logistic regression for each label on the tf-idf of words and pairs of
 * words. Its cost and balance are the best of several, chosen by learning from four fifths and
 * testing on the fifth.
 */
final class WordBaseline {
  private static final FeatureRecipe WORDS =
      new FeatureRecipe(
          List.of(GramBlock.words(1, 2, 1)), FeatureRecipe.Numbers.LEFT_OUT, Integer.MAX_VALUE);
  private static final double[] COSTS = {1, 3, 10, 30};
  private static final double[] BALANCES = {0, 1};
  private static final int PARTS = 5;

  private final List<String> labels;
  private final TopicChoice.Count count;
  private final FeatureSpace space;
  private final LinearModel model;

  private WordBaseline(
      List<String> labels, TopicChoice.Count count, FeatureSpace space, LinearModel model) {
    this.labels = labels;
    this.count = count;
    this.space = space;
    this.model = model;
  }

  static List<Set<String>> give(TopicLearning.Prepared learned, TopicLearning.Prepared tested) {
    List<Integer> most = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < learned.samples().size(); i++) {
      (i % PARTS == 0 ? rest : most).add(i);
    }
    TopicLearning.Prepared inner = learned.rows(rest);
    List<Set<String>> wanted =
        inner.examples().stream().<Set<String>>map(TopicExample::sortedLabels).toList();
    LinearTrainer.Settings best = new LinearTrainer.Settings(COSTS[0], BALANCES[0]);
    double highest = -1;
    for (double cost : COSTS) {
      for (double balance : BALANCES) {
        LinearTrainer.Settings settings = new LinearTrainer.Settings(cost, balance);
        TopicScores.Summary scores =
            TopicScores.summary(wanted, of(learned.rows(most), settings).give(inner));
        double f1 = isExclusive(learned) ? scores.macroF1() : scores.microF1();
        if (f1 > highest) {
          highest = f1;
          best = settings;
        }
      }
    }
    return of(learned, best).give(tested);
  }

  private static boolean isExclusive(TopicLearning.Prepared texts) {
    return texts.examples().stream().allMatch(example -> example.labels().size() == 1);
  }

  private static WordBaseline of(TopicLearning.Prepared texts, LinearTrainer.Settings settings) {
    List<String> labels = TopicLearning.labels(texts.examples());
    boolean[][] members = TopicLearning.members(texts.examples(), labels);
    FeatureSpace space = FeatureSpace.fit(WORDS, texts.samples());
    List<SparseVector> vectors = texts.samples().stream().map(space::vector).toList();
    return new WordBaseline(
        labels,
        TopicChoice.Count.of(members, texts.samples().size()),
        space,
        LinearTrainer.train(vectors, members, space.size(), settings));
  }

  private List<Set<String>> give(TopicLearning.Prepared tested) {
    // A score is the log-odds: 0 is as likely as not.
    TopicChoice choice = new TopicChoice(count, new double[labels.size()]);
    List<Set<String>> given = new ArrayList<>();
    for (Sample sample : tested.samples()) {
      Set<String> names = new TreeSet<>();
      choice.labels(model.scores(space.vector(sample))).stream()
          .forEach(label -> names.add(labels.get(label)));
      given.add(names);
    }
    return given;
  }
}
