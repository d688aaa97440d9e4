package voc.nlp.sentiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.nlp.learn.GroupFolds;
import voc.nlp.learn.Sample;

/**
 * Learns a model of sentiment from an organisation's own texts: from labels that people gave after
 * reading, or from the ratings of those who wrote. Takes about a minute for 3,000 texts, and for
 * more than {@value #MOST_ROWS}, which are drawn by chance, no longer than 3 minutes. The same rows
 * give the same model.
 */
public final class SentimentTrainer {
  /** What learns from texts compares each with each, which takes 4 bytes a pair. */
  static final int MOST_ROWS = 6_000;

  /** Fewer could not be dealt into folds with some of each class. */
  static final int LEAST_ROWS = 50;

  private static final long SEED = 1;

  /** So many rows tell which end of a scale is best. */
  private static final int ROWS_FOR_DIRECTION = 600;

  /** Correlation with the default model that tells which end is best. */
  private static final double LEAST_AGREEMENT = 0.2;

  /**
   * How fast a class gets less likely with its squared distance in polarity from the rating's: at
   * the other end of the scale, 2 away, to e⁻² = 0.14. People who are content name what was bad.
   */
  private static final double RATING_PULL = 0.5;

  private final SentimentModel base;
  private final Function<String, float[]> numbers;
  private final Distributions stock;

  /**
   * @param numbers those of {@link TextNumbers}, perhaps remembered
   * @param stock of the stock model, perhaps remembered
   */
  SentimentTrainer(SentimentModel base, Function<String, float[]> numbers, Distributions stock) {
    this.base = base;
    this.numbers = numbers;
    this.stock = stock;
  }

  /**
   * A trainer whose models lean on the default one.
   *
   * @param stock what the default model leans on
   */
  public static SentimentTrainer onDefault(Distributions stock) {
    return new SentimentTrainer(SentimentModel.shipped(), TextNumbers.shared()::of, stock);
  }

  /**
   * What came of training.
   *
   * @param model what was learned
   * @param scale what labels or ratings were taken to mean
   * @param used how many rows were learned from
   * @param unused how many rows were not, by reason, sorted
   * @param byClass how many of the rows used were given each class by label or rating
   */
  public record Trained(
      SentimentModel model,
      LabelScale scale,
      int used,
      Map<String, Integer> unused,
      Map<SentimentClass, Integer> byClass) {
    public Trained {
      unused = Collections.unmodifiableMap(new TreeMap<>(unused));
      byClass = Collections.unmodifiableMap(new TreeMap<>(byClass));
    }
  }

  /**
   * Learns from labels. Which end of 1 to 5 is best is found by comparing with the default model.
   *
   * @throws IllegalArgumentException if labels are of no known kind, or it can't be told which end
   *     is best, or too few rows can be used
   */
  public Trained fromLabels(List<LabelledText> rows) {
    return fromLabels(rows, scale(rows));
  }

  /**
   * Learns from labels.
   *
   * @throws IllegalArgumentException if too few rows can be used, or all of one class
   */
  public Trained fromLabels(List<LabelledText> rows, LabelScale scale) {
    return train(rows, scale, 2, (label, view) -> oneHot(label));
  }

  /**
   * Learns from ratings, which are of the service and not of the text: each text is taken for what
   * the default model says of it, moved towards its rating; and what words mean in each context is
   * learned from that.
   *
   * @param scale of the ratings
   * @throws IllegalArgumentException if too few rows can be used
   */
  public Trained fromRatings(List<LabelledText> rows, LabelScale scale) {
    // One rating everywhere still moves texts that differ.
    return train(rows, scale, 1, SentimentTrainer::moved);
  }

  /** Makes what a row teaches of its label and the default model's view of its text. */
  private interface Teaching {
    double[] of(SentimentClass label, double[] view);
  }

  private Trained train(
      List<LabelledText> rows, LabelScale scale, int leastClasses, Teaching teaching) {
    Map<String, Integer> unused = new TreeMap<>();
    List<LabelledText> usable = new ArrayList<>();
    for (LabelledText row : rows) {
      Optional<String> fault = fault(row, scale);
      if (fault.isPresent()) {
        unused.merge(fault.get(), 1, Integer::sum);
      } else {
        usable.add(row);
      }
    }
    if (usable.size() < LEAST_ROWS) {
      throw new IllegalArgumentException(
          "there must be at least "
              + LEAST_ROWS
              + " rows with text and label, got "
              + usable.size()
              + " of "
              + rows.size()
              + " (not used: "
              + unused
              + "); the scale was taken to be "
              + scale);
    }
    List<LabelledText> drawn = drawn(usable, MOST_ROWS);
    if (drawn.size() < usable.size()) {
      unused.put("not drawn", usable.size() - drawn.size());
    }
    checkClasses(drawn, scale, leastClasses);
    List<ReadText> texts = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    double[][] targets = new double[drawn.size()][];
    Map<SentimentClass, Integer> byClass = new TreeMap<>();
    for (LabelledText row : drawn) {
      ReadText text = read(row);
      SentimentClass label = scale.classOf(row.label()).orElseThrow();
      targets[texts.size()] = teaching.of(label, base.distribution(text));
      texts.add(text);
      groups.add(row.group());
      byClass.merge(label, 1, Integer::sum);
    }
    SentimentModel model = SentimentLearning.trained(texts, targets, groups, base);
    return new Trained(model, scale, drawn.size(), unused, byClass);
  }

  private static void checkClasses(List<LabelledText> rows, LabelScale scale, int least) {
    Set<SentimentClass> classes = EnumSet.noneOf(SentimentClass.class);
    rows.forEach(row -> classes.add(scale.classOf(row.label()).orElseThrow()));
    if (classes.size() < least) {
      throw new IllegalArgumentException(
          "labels must be of at least "
              + least
              + " classes, got "
              + classes
              + " alone, with the scale taken to be "
              + scale
              + "; add rows with other labels, or say which is best and which is worst (--best,"
              + " --worst)");
    }
  }

  ReadText read(LabelledText row) {
    return new ReadText(
        new Sample(row.text(), row.context(), numbers.apply(row.text())),
        stock.of(row.text(), row.context()));
  }

  /** Why a row can't be used. */
  static Optional<String> fault(LabelledText row, LabelScale scale) {
    if (row.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of("no text");
    }
    if (row.label().isBlank()) {
      return Optional.of("no label");
    }
    return scale.classOf(row.label()).isEmpty()
        ? Optional.of("label not on the scale")
        : Optional.empty();
  }

  /** So many rows by chance, in their order. */
  private static List<LabelledText> drawn(List<LabelledText> rows, int most) {
    if (rows.size() <= most) {
      return rows;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(SEED));
    return order.subList(0, most).stream().sorted().map(rows::get).toList();
  }

  private static double[] oneHot(SentimentClass label) {
    double[] target = new double[SentimentModel.CLASSES];
    target[label.ordinal()] = 1;
    return target;
  }

  private static double[] moved(SentimentClass rating, double[] view) {
    double[] moved = new double[view.length];
    double sum = 0;
    for (SentimentClass each : SentimentClass.values()) {
      double distance = each.polarity() - rating.polarity();
      int c = each.ordinal();
      moved[c] = view[c] * StrictMath.exp(-RATING_PULL * distance * distance);
      sum += moved[c];
    }
    for (int c = 0; c < moved.length; c++) {
      moved[c] /= sum;
    }
    return moved;
  }

  /**
   * What the labels of rows mean; which end of 1 to 5 is best is found by comparing with the
   * default model.
   *
   * @throws IllegalArgumentException if labels are of no known kind, or it can't be told which end
   *     is best
   */
  public LabelScale scale(List<LabelledText> rows) {
    Optional<LabelScale> told = LabelScale.told(rows.stream().map(LabelledText::label).toList());
    if (told.isPresent()) {
      return told.get();
    }
    LabelScale scale = LabelScale.numbers(1, 5);
    List<LabelledText> usable = rows.stream().filter(row -> fault(row, scale).isEmpty()).toList();
    double agreement = agreement(drawn(usable, ROWS_FOR_DIRECTION), scale);
    if (!(Math.abs(agreement) >= LEAST_AGREEMENT)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "labels from 1 to 5 must agree with what the texts say, to tell which end is best,"
                  + " got a correlation of %.2f; say it (--best 5 --worst 1, or --best 1 --worst"
                  + " 5)",
              agreement));
    }
    return agreement > 0 ? scale : scale.reversed();
  }

  /** Pearson's correlation of the labels' polarity with the default model's. */
  private double agreement(List<LabelledText> rows, LabelScale scale) {
    double n = rows.size();
    double sumX = 0;
    double sumY = 0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (LabelledText row : rows) {
      double x = scale.classOf(row.label()).orElseThrow().polarity();
      double y = Sentiment.ofDistribution(base.distribution(read(row))).polarity();
      sumX += x;
      sumY += y;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    return (xy - sumX * sumY / n) / Math.sqrt((xx - sumX * sumX / n) * (yy - sumY * sumY / n));
  }

  /**
   * The fold of each row that can be used, for measuring.
   *
   * @param usable rows of which {@code fault} finds none
   */
  static int[] folds(List<LabelledText> usable, int folds, long seed) {
    return GroupFolds.of(usable.stream().map(LabelledText::group).toList(), folds, seed);
  }
}
