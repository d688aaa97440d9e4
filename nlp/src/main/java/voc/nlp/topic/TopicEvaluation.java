package voc.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import voc.nlp.learn.GroupFolds;

/**
 * Measures how well topics are learned from labelled texts, beside two plainer ways: always the
 * most frequent label, and {@link WordBaseline words alone}. Nothing is chosen on a test's texts:
 * what has to be chosen is chosen on those learned from.
 *
 * @param texts how many texts were tested
 * @param design how, in words
 * @param methods the methods' scores, the product's own last
 */
public record TopicEvaluation(int texts, String design, List<Method> methods) {
  /** A way to give topics, and how well it did. */
  public record Method(String name, TopicScores scores) {}

  /** Gives labels to texts after having learned from others. */
  private interface Learner {
    List<Set<String>> give(TopicLearning.Prepared learned, TopicLearning.Prepared tested);
  }

  /**
   * Each fold is tested by what was learned from the others.
   *
   * @param examples whose groups, and whose identical texts where there is no group, stay together
   * @param folds at least 2
   */
  public static TopicEvaluation byFolds(List<TopicExample> examples, int folds, long seed) {
    int[] foldOf = GroupFolds.of(groups(examples), folds, seed);
    return of(
        examples,
        IntStream.range(0, folds).boxed().toList(),
        foldOf,
        folds + " folds, seed " + seed);
  }

  /** One half is tested by what was learned from the other. */
  public static TopicEvaluation byHalves(List<TopicExample> examples, long seed) {
    int[] foldOf = GroupFolds.of(groups(examples), 2, seed);
    return of(examples, List.of(1), foldOf, "one half tested, learned on the other, seed " + seed);
  }

  /** A model is tested on texts that it has not learned from. */
  public static TopicEvaluation of(LearnedTopics model, List<TopicExample> examples) {
    TopicLearning.Prepared texts = TopicLearning.Prepared.of(examples);
    List<Set<String>> wanted =
        examples.stream().<Set<String>>map(TopicExample::sortedLabels).toList();
    List<Set<String>> given =
        texts.samples().stream()
            .<Set<String>>map(sample -> new TreeSet<>(model.labels(sample)))
            .toList();
    return new TopicEvaluation(
        examples.size(),
        "a model learned from others",
        List.of(new Method("learned topics", TopicScores.of(wanted, given))));
  }

  private static List<String> groups(List<TopicExample> examples) {
    return examples.stream()
        .map(each -> each.group().isEmpty() ? "text " + each.text() : "group " + each.group())
        .toList();
  }

  private static TopicEvaluation of(
      List<TopicExample> examples, List<Integer> tests, int[] foldOf, String design) {
    TopicLearning.Prepared all = TopicLearning.Prepared.of(examples);
    List<Integer> tested =
        tests.stream().flatMap(test -> rows(foldOf, fold -> fold.equals(test)).stream()).toList();
    List<Set<String>> wanted =
        tested.stream().<Set<String>>map(row -> examples.get(row).sortedLabels()).toList();
    List<Method> methods = new ArrayList<>();
    methods.add(
        new Method(
            "most frequent label",
            TopicScores.of(wanted, given(all, tests, foldOf, TopicEvaluation::mostFrequent))));
    methods.add(
        new Method(
            "words alone", TopicScores.of(wanted, given(all, tests, foldOf, WordBaseline::give))));
    methods.add(
        new Method(
            "learned topics",
            TopicScores.of(wanted, given(all, tests, foldOf, TopicEvaluation::learned))));
    return new TopicEvaluation(tested.size(), design, methods);
  }

  private static List<Integer> rows(int[] foldOf, java.util.function.Predicate<Integer> wanted) {
    return IntStream.range(0, foldOf.length)
        .filter(row -> wanted.test(foldOf[row]))
        .boxed()
        .toList();
  }

  private static List<Set<String>> given(
      TopicLearning.Prepared all, List<Integer> tests, int[] foldOf, Learner learner) {
    List<Set<String>> given = new ArrayList<>();
    for (Integer test : tests) {
      given.addAll(
          learner.give(
              all.rows(rows(foldOf, fold -> !fold.equals(test))),
              all.rows(rows(foldOf, fold -> fold.equals(test)))));
    }
    return given;
  }

  private static List<Set<String>> mostFrequent(
      TopicLearning.Prepared learned, TopicLearning.Prepared tested) {
    List<String> labels = TopicLearning.labels(learned.examples());
    String best = labels.get(0);
    long most = 0;
    for (String label : labels) {
      long texts = learned.examples().stream().filter(e -> e.labels().contains(label)).count();
      if (texts > most) {
        most = texts;
        best = label;
      }
    }
    Set<String> always = Set.of(best);
    return tested.examples().stream().map(example -> always).toList();
  }

  private static List<Set<String>> learned(
      TopicLearning.Prepared learned, TopicLearning.Prepared tested) {
    LearnedTopics topics = TopicLearning.learn(learned);
    return tested.samples().stream()
        .<Set<String>>map(sample -> new TreeSet<>(topics.labels(sample)))
        .toList();
  }

  /** The figures as a page shows them. */
  public String report() {
    StringBuilder report = new StringBuilder();
    report.append(line("%,d texts, %s%n%n", texts, design));
    report.append(line("%-22s %-24s %-24s%n", "method", "micro F1", "macro F1"));
    for (Method method : methods) {
      TopicScores scores = method.scores();
      report.append(
          line(
              "%-22s %.3f (%.3f to %.3f)   %.3f (%.3f to %.3f)%n",
              method.name(),
              scores.micro().f1(),
              scores.microF1().low(),
              scores.microF1().high(),
              scores.macroF1(),
              scores.macro().low(),
              scores.macro().high()));
    }
    TopicScores own = methods.get(methods.size() - 1).scores();
    report.append(
        line(
            "%nlearned topics: precision %.3f, recall %.3f%n%n",
            own.micro().precision(), own.micro().recall()));
    report.append(line("%9s %6s %5s %6s  %s%n", "precision", "recall", "F1", "texts", "label"));
    for (TopicScores.OfLabel label : own.labels()) {
      report.append(
          line(
              "%9.2f %6.2f %5.2f %,6d  %s%n",
              label.ratios().precision(),
              label.ratios().recall(),
              label.ratios().f1(),
              label.texts(),
              label.label()));
    }
    return report.toString();
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
  }
}
