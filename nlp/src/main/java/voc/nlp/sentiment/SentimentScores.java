package voc.nlp.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import voc.core.Sentiment;
import voc.core.SentimentClass;

/**
 * How well judgements agree with what people said: precision, recall and F1 of each class, their
 * mean, confusions, and how far probabilities are from how often they hold. In five classes and in
 * three.
 *
 * @param judgements what was judged, in any order; not empty
 */
public record SentimentScores(List<Judgement> judgements) {
  private static final int RESAMPLES = 1_000;
  private static final long SEED = 1;
  private static final int BINS = 10;
  private static final List<String> THREE = List.of("negative", "neutral", "positive");

  /**
   * One text, judged.
   *
   * @param truth what people said
   * @param judged what the model chose
   * @param distribution five probabilities, worst class first
   * @param group who wrote it; what is of one group is drawn together; empty: by itself
   */
  public record Judgement(
      SentimentClass truth, SentimentClass judged, double[] distribution, String group) {
    /** By a model's distribution and the choice it made of it. */
    public static Judgement of(
        SentimentClass truth, Sentiment judged, double[] distribution, String group) {
      return new Judgement(truth, judged.label(), distribution, group);
    }
  }

  /**
   * A figure with its 95 % interval, by drawing groups with replacement 1,000 times (B. Efron,
   * 1979; the percentiles).
   */
  public record Figure(double value, double low, double high) {
    /** As in {@code 0.741 (0.722 to 0.759)}. */
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
    }
  }

  public SentimentScores {
    judgements = List.copyOf(judgements);
    if (judgements.isEmpty()) {
      throw new IllegalArgumentException("there must be texts to measure on, got none");
    }
  }

  /** Mean F1 of negative, neutral and positive. */
  public Figure macroF1InThree() {
    return figure(rows -> macroF1(confusion(rows, 3)));
  }

  /** Mean F1 of the five classes. */
  public Figure macroF1InFive() {
    return figure(rows -> macroF1(confusion(rows, 5)));
  }

  /** How often the class of five is right. */
  public Figure accuracyInFive() {
    return figure(
        rows ->
            rows.stream().filter(row -> row.truth() == row.judged()).count()
                / (double) rows.size());
  }

  /**
   * Expected calibration error: the mean difference between the probability of the likeliest class
   * and how often it holds, in ten bins (C. Guo et al., ICML 2017).
   *
   * @param classes 3 or 5
   */
  public double calibrationError(int classes) {
    double[] said = new double[BINS];
    double[] held = new double[BINS];
    for (Judgement row : judgements) {
      double[] p = classes == 3 ? Decision.groups(row.distribution()) : row.distribution();
      int best = 0;
      for (int c = 1; c < p.length; c++) {
        best = p[c] > p[best] ? c : best;
      }
      int bin = Math.min(BINS - 1, (int) (p[best] * BINS));
      said[bin] += p[best];
      held[bin] += best == index(row.truth(), classes) ? 1 : 0;
    }
    double sum = 0;
    for (int b = 0; b < BINS; b++) {
      sum += Math.abs(said[b] - held[b]);
    }
    return sum / judgements.size();
  }

  /**
   * How often a text of a positive class has a higher polarity than one of a negative class: the
   * area under the ROC curve; equal ones count half. Not a number without texts of both.
   */
  public double areaUnderCurve() {
    List<Double> good = new ArrayList<>();
    List<Double> bad = new ArrayList<>();
    for (Judgement row : judgements) {
      double polarity = Sentiment.ofDistribution(row.distribution()).polarity();
      if (row.truth() != SentimentClass.NEUTRAL) {
        (row.truth().isNegative() ? bad : good).add(polarity);
      }
    }
    double[] sorted = bad.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double sum = 0;
    for (double polarity : good) {
      sum += (below(sorted, polarity, false) + below(sorted, polarity, true)) / 2.0;
    }
    return sum / ((double) good.size() * bad.size());
  }

  private static int below(double[] sorted, double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || orEqual && sorted[middle] == value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int index(SentimentClass of, int classes) {
    if (classes == 5) {
      return of.ordinal();
    }
    return of.isNegative() ? 0 : of == SentimentClass.NEUTRAL ? 1 : 2;
  }

  /** Counts by truth, then by what was judged. */
  private static int[][] confusion(List<Judgement> rows, int classes) {
    int[][] counts = new int[classes][classes];
    for (Judgement row : rows) {
      counts[index(row.truth(), classes)][index(row.judged(), classes)]++;
    }
    return counts;
  }

  private static double f1(int[][] counts, int c) {
    int truths = 0;
    int judged = 0;
    for (int other = 0; other < counts.length; other++) {
      truths += counts[c][other];
      judged += counts[other][c];
    }
    return truths + judged == 0 ? 0 : 2.0 * counts[c][c] / (truths + judged);
  }

  /** Classes that neither occur nor are judged count 0. */
  private static double macroF1(int[][] counts) {
    double sum = 0;
    for (int c = 0; c < counts.length; c++) {
      sum += f1(counts, c);
    }
    return sum / counts.length;
  }

  private Figure figure(ToDoubleFunction<List<Judgement>> measure) {
    Map<String, List<Judgement>> byGroup = new LinkedHashMap<>();
    for (int i = 0; i < judgements.size(); i++) {
      Judgement row = judgements.get(i);
      String key = row.group().isEmpty() ? "row " + i : "group " + row.group();
      byGroup.computeIfAbsent(key, group -> new ArrayList<>()).add(row);
    }
    List<List<Judgement>> groups = List.copyOf(byGroup.values());
    Random random = new Random(SEED);
    double[] values = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      List<Judgement> drawn = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        drawn.addAll(groups.get(random.nextInt(groups.size())));
      }
      values[r] = measure.applyAsDouble(drawn);
    }
    Arrays.sort(values);
    return new Figure(
        measure.applyAsDouble(judgements),
        values[(int) Math.round(RESAMPLES * 0.025)],
        values[(int) Math.round(RESAMPLES * 0.975) - 1]);
  }

  /** All figures, in lines as {@code voc eval} prints them. */
  public String report() {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "texts %d\nmacro F1, 3 classes %s\nmacro F1, 5 classes %s\naccuracy, 5 classes %s\n"
                + "expected calibration error, 3 classes %.3f, 5 classes %.3f\n",
            judgements.size(),
            macroF1InThree(),
            macroF1InFive(),
            accuracyInFive(),
            calibrationError(3),
            calibrationError(5)));
    double area = areaUnderCurve();
    if (!Double.isNaN(area)) {
      report.append(
          String.format(Locale.ROOT, "area under ROC, positive against negative %.3f\n", area));
    }
    List<String> five = new ArrayList<>();
    for (SentimentClass each : SentimentClass.values()) {
      five.add(each.label());
    }
    table(report, THREE);
    table(report, five);
    return report.toString();
  }

  private void table(StringBuilder report, List<String> names) {
    int[][] counts = confusion(judgements, names.size());
    report.append(
        String.format(
            Locale.ROOT,
            "%-14s %9s %9s %9s   judged as %s\n",
            "",
            "precision",
            "recall",
            "F1",
            names));
    for (int c = 0; c < names.size(); c++) {
      int truths = 0;
      int judged = 0;
      StringBuilder row = new StringBuilder();
      for (int other = 0; other < names.size(); other++) {
        truths += counts[c][other];
        judged += counts[other][c];
        row.append(String.format(Locale.ROOT, " %6d", counts[c][other]));
      }
      report.append(
          String.format(
              Locale.ROOT,
              "%-14s %9.3f %9.3f %9.3f  %s\n",
              names.get(c),
              counts[c][c] / (double) Math.max(1, judged),
              counts[c][c] / (double) Math.max(1, truths),
              f1(counts, c),
              row));
    }
  }
}
