package voc.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.Topic;

/**
 * Measures how well topics are found by description alone, on a taxonomy of rules: its names are
 * taken for descriptions, its examples for sentences that have one topic each.
 *
 * @param topics how many topics
 * @param sentences how many examples
 * @param nearMisses how many sentences that must not get their topic
 * @param rows figures by threshold, in order
 */
public record DescribedEvaluation(int topics, int sentences, int nearMisses, List<Row> rows) {
  private static final double[] THRESHOLDS = {0.25, 0.30, 0.35, 0.40, 0.45, 0.50};

  /**
   * Figures of a threshold.
   *
   * @param likeness from which a sentence gets a topic
   * @param ratios over all pairs of sentence and topic
   * @param nearMissesGiven share of the near misses that get the topic after all, in [0, 1]
   */
  public record Row(double likeness, TopicScores.Ratios ratios, double nearMissesGiven) {}

  /** Measures. */
  public static DescribedEvaluation of(Taxonomy taxonomy) {
    Likeness likeness = Likeness.of(taxonomy);
    List<float[]> names = new ArrayList<>();
    List<List<float[]>> examples = new ArrayList<>();
    List<List<float[]>> misses = new ArrayList<>();
    for (Topic topic : taxonomy.topics()) {
      names.add(likeness.ofName(topic.name()));
      examples.add(topic.examples().stream().map(likeness::ofSentence).toList());
      misses.add(topic.notExamples().stream().map(likeness::ofSentence).toList());
    }
    List<Row> rows = new ArrayList<>();
    for (double threshold : THRESHOLDS) {
      rows.add(row(threshold, names, examples, misses));
    }
    return new DescribedEvaluation(names.size(), count(examples), count(misses), List.copyOf(rows));
  }

  private static Row row(
      double threshold,
      List<float[]> names,
      List<List<float[]>> examples,
      List<List<float[]>> misses) {
    long right = 0;
    long given = 0;
    long wrong = 0;
    for (int topic = 0; topic < names.size(); topic++) {
      for (int of = 0; of < names.size(); of++) {
        long likes = like(names.get(topic), examples.get(of), threshold);
        given += likes;
        right += topic == of ? likes : 0;
      }
      wrong += like(names.get(topic), misses.get(topic), threshold);
    }
    return new Row(
        threshold,
        TopicScores.Ratios.of(right, given, count(examples)),
        wrong / (double) Math.max(1, count(misses)));
  }

  private static long like(float[] name, List<float[]> sentences, double threshold) {
    return sentences.stream()
        .filter(sentence -> Likeness.between(sentence, name) >= threshold)
        .count();
  }

  private static int count(List<List<float[]>> lists) {
    return lists.stream().mapToInt(List::size).sum();
  }

  /** The figures as a page shows them. */
  public String report() {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%d topics by name alone, %d examples, %d near misses\n\n",
            topics,
            sentences,
            nearMisses));
    report.append("likeness  precision  recall    F1  near misses given\n");
    for (Row row : rows) {
      report.append(
          String.format(
              Locale.ROOT,
              "%8.2f %10.2f %7.2f %5.2f %18.2f\n",
              row.likeness(),
              row.ratios().precision(),
              row.ratios().recall(),
              row.ratios().f1(),
              row.nearMissesGiven()));
    }
    return report.toString();
  }
}
