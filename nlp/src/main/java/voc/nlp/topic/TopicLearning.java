package voc.nlp.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voc.nlp.learn.RidgeTrainer;
import voc.nlp.learn.Sample;
import voc.nlp.learn.SparseVector;

/**
 * Learns topics from texts with labels: {@link RidgeTrainer least squares} on {@link TopicFeatures}
 * with thresholds chosen on left-out scores. Some minutes for some thousand texts. The same texts
 * in the same order give the same model.
 */
public final class TopicLearning {
  /** By left-out scores of public data: 1.5 to 4 are alike. */
  private static final double RIDGE = 2.4;

  /**
   * Where each text has one label, a text counts by the frequency of its label to this power: rare
   * labels are weighed up half of the way, so that they are not lost to the frequent ones.
   */
  private static final double BALANCE = -0.5;

  private TopicLearning() {}

  /** Texts with their numbers, which are computed once for several trainings. */
  record Prepared(List<TopicExample> examples, List<Sample> samples) {
    static Prepared of(List<TopicExample> examples) {
      List<Sample> samples = new ArrayList<>();
      for (TopicExample example : examples) {
        samples.add(
            new Sample(
                example.text(), example.context(), TopicNumbers.shared().of(example.text())));
      }
      return new Prepared(List.copyOf(examples), samples);
    }

    /** Some of them. */
    Prepared rows(List<Integer> rows) {
      return new Prepared(
          rows.stream().map(examples::get).toList(), rows.stream().map(samples::get).toList());
    }
  }

  /**
   * Learns.
   *
   * @param examples with at least two labels among them; labels that no text has are unknown
   * @throws IllegalArgumentException if there are fewer than two labels
   */
  public static LearnedTopics learn(List<TopicExample> examples) {
    return learn(Prepared.of(examples));
  }

  static LearnedTopics learn(Prepared texts) {
    List<String> labels = labels(texts.examples());
    if (labels.size() < 2) {
      throw new IllegalArgumentException(
          "there must be at least two labels to tell apart, got "
              + labels
              + " in "
              + texts.examples().size()
              + " texts; name the columns that hold labels");
    }
    boolean[][] members = members(texts.examples(), labels);
    TopicFeatures features = TopicFeatures.fit(texts.samples());
    List<SparseVector> vectors = texts.samples().stream().map(features::vector).toList();
    RidgeTrainer.Learned learned =
        RidgeTrainer.train(vectors, features.size(), members, importance(members), RIDGE);
    return new LearnedTopics(
        labels, TopicChoice.of(learned.leftOut(), members), features, learned.model());
  }

  static List<String> labels(List<TopicExample> examples) {
    Map<String, Integer> texts = new TreeMap<>();
    for (TopicExample example : examples) {
      example.labels().forEach(label -> texts.merge(label, 1, Integer::sum));
    }
    return List.copyOf(texts.keySet());
  }

  /** By label and text. */
  static boolean[][] members(List<TopicExample> examples, List<String> labels) {
    boolean[][] members = new boolean[labels.size()][examples.size()];
    for (int c = 0; c < labels.size(); c++) {
      for (int i = 0; i < examples.size(); i++) {
        members[c][i] = examples.get(i).labels().contains(labels.get(c));
      }
    }
    return members;
  }

  private static double[] importance(boolean[][] members) {
    int texts = members[0].length;
    double[] importance = new double[texts];
    Arrays.fill(importance, 1);
    if (TopicChoice.Count.of(members, texts) == TopicChoice.Count.EXACTLY_ONE) {
      for (boolean[] member : members) {
        int size = 0;
        for (boolean each : member) {
          size += each ? 1 : 0;
        }
        double share = size * members.length / (double) texts;
        for (int i = 0; i < texts; i++) {
          if (member[i]) {
            importance[i] = Math.pow(share, BALANCE);
          }
        }
      }
    }
    return importance;
  }
}
