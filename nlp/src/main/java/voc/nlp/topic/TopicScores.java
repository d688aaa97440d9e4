package voc.nlp.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import voc.core.Interval;

/**
 * How well topics were given.
 *
 * @param labels of each label, in alphabetical order
 * @param micro of all labels' decisions together
 * @param microF1 95 % interval of the micro F1: bootstrap over texts, seeded
 * @param macroF1 mean of the labels' F1
 * @param macro 95 % interval of that
 */
public record TopicScores(
    List<OfLabel> labels, Ratios micro, Interval microF1, double macroF1, Interval macro) {
  private static final int RESAMPLES = 1_000;
  private static final long SEED = 42;

  /** How well one label was given, and how many texts have it. */
  public record OfLabel(String label, Ratios ratios, int texts) {}

  /**
   * Of the labels given, how many were right; of those wanted, how many were given; and their
   * harmonic mean. Each in [0, 1], 0 where there is nothing to divide by.
   */
  public record Ratios(double precision, double recall, double f1) {
    static Ratios of(long right, long given, long wanted) {
      return new Ratios(
          given == 0 ? 0 : right / (double) given,
          wanted == 0 ? 0 : right / (double) wanted,
          given + wanted == 0 ? 0 : 2.0 * right / (given + wanted));
    }
  }

  /** The two means alone. */
  record Summary(double microF1, double macroF1) {}

  static Summary summary(List<Set<String>> wanted, List<Set<String>> given) {
    List<String> labels = known(wanted, given);
    Counts counts = new Counts(table(given, labels), table(wanted, labels));
    int[] all = new int[wanted.size()];
    Arrays.setAll(all, i -> i);
    return new Summary(counts.micro(all).f1(), counts.macroF1(all, labels.size()));
  }

  private static List<String> known(List<Set<String>> wanted, List<Set<String>> given) {
    TreeSet<String> known = new TreeSet<>();
    wanted.forEach(known::addAll);
    given.forEach(known::addAll);
    return List.copyOf(known);
  }

  /** Of each text and label, what counts: right, given, wanted. */
  private record Counts(boolean[][] given, boolean[][] wanted) {
    Ratios micro(int[] rows) {
      long right = 0;
      long all = 0;
      long due = 0;
      for (int row : rows) {
        for (int c = 0; c < given[row].length; c++) {
          right += given[row][c] && wanted[row][c] ? 1 : 0;
          all += given[row][c] ? 1 : 0;
          due += wanted[row][c] ? 1 : 0;
        }
      }
      return Ratios.of(right, all, due);
    }

    Ratios ofLabel(int[] rows, int label) {
      long right = 0;
      long all = 0;
      long due = 0;
      for (int row : rows) {
        right += given[row][label] && wanted[row][label] ? 1 : 0;
        all += given[row][label] ? 1 : 0;
        due += wanted[row][label] ? 1 : 0;
      }
      return Ratios.of(right, all, due);
    }

    double macroF1(int[] rows, int labels) {
      double sum = 0;
      for (int c = 0; c < labels; c++) {
        sum += ofLabel(rows, c).f1();
      }
      return labels == 0 ? 0 : sum / labels;
    }
  }

  /**
   * Compares labels given with those wanted.
   *
   * @param wanted of each text
   * @param given of each text
   */
  public static TopicScores of(List<Set<String>> wanted, List<Set<String>> given) {
    if (wanted.isEmpty() || wanted.size() != given.size()) {
      throw new IllegalArgumentException(
          "there must be labels given for each of at least one text, got "
              + given.size()
              + " for "
              + wanted.size());
    }
    List<String> labels = known(wanted, given);
    Counts counts = new Counts(table(given, labels), table(wanted, labels));
    int[] all = new int[wanted.size()];
    Arrays.setAll(all, i -> i);
    List<OfLabel> ofLabels = new ArrayList<>();
    for (int c = 0; c < labels.size(); c++) {
      String label = labels.get(c);
      int texts = (int) wanted.stream().filter(each -> each.contains(label)).count();
      ofLabels.add(new OfLabel(label, counts.ofLabel(all, c), texts));
    }
    double[] micros = new double[RESAMPLES];
    double[] macros = new double[RESAMPLES];
    Random random = new Random(SEED);
    for (int r = 0; r < RESAMPLES; r++) {
      int[] rows = random.ints(all.length, 0, all.length).toArray();
      micros[r] = counts.micro(rows).f1();
      macros[r] = counts.macroF1(rows, labels.size());
    }
    return new TopicScores(
        ofLabels,
        counts.micro(all),
        middle(micros),
        counts.macroF1(all, labels.size()),
        middle(macros));
  }

  private static boolean[][] table(List<Set<String>> sets, List<String> labels) {
    boolean[][] table = new boolean[sets.size()][labels.size()];
    for (int i = 0; i < table.length; i++) {
      for (int c = 0; c < labels.size(); c++) {
        table[i][c] = sets.get(i).contains(labels.get(c));
      }
    }
    return table;
  }

  private static Interval middle(double[] values) {
    Arrays.sort(values);
    return new Interval(
        values[(int) (0.025 * values.length)], values[(int) (0.975 * values.length) - 1]);
  }
}
