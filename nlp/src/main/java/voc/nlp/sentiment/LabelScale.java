package voc.nlp.sentiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import voc.core.SentimentClass;

/**
 * What the labels or ratings of a file mean: names of classes, or numbers from worst to best.
 *
 * @param kind names or numbers
 * @param worst the worst number
 * @param best the best number; below {@code worst} where 1 is best
 */
public record LabelScale(Kind kind, double worst, double best) {
  private static final LabelScale NAMES = new LabelScale(Kind.NAMES, -1, 1);

  /** What labels are. */
  public enum Kind {
    /** Names of classes. */
    NAMES,
    /** Numbers from worst to best. */
    NUMBERS
  }

  private static final Map<String, SentimentClass> BY_NAME =
      Map.ofEntries(
          Map.entry("very negative", SentimentClass.VERY_NEGATIVE),
          Map.entry("negative", SentimentClass.NEGATIVE),
          Map.entry("neg", SentimentClass.NEGATIVE),
          Map.entry("neutral", SentimentClass.NEUTRAL),
          Map.entry("neu", SentimentClass.NEUTRAL),
          Map.entry("mixed", SentimentClass.NEUTRAL),
          Map.entry("positive", SentimentClass.POSITIVE),
          Map.entry("pos", SentimentClass.POSITIVE),
          Map.entry("very positive", SentimentClass.VERY_POSITIVE),
          Map.entry("detractor", SentimentClass.NEGATIVE),
          Map.entry("passive", SentimentClass.NEUTRAL),
          Map.entry("promoter", SentimentClass.POSITIVE));

  public LabelScale {
    if (!(Math.abs(best - worst) > 0 && Math.abs(best - worst) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "best and worst must be different numbers, got best " + best + " and worst " + worst);
    }
  }

  /**
   * Names: very negative, negative, neutral, positive, very positive; and those of Reichheld's net
   * promoter score, detractor, passive, promoter.
   */
  public static LabelScale names() {
    return NAMES;
  }

  /**
   * Numbers, in five equal parts from worst to best.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public static LabelScale numbers(double worst, double best) {
    return new LabelScale(Kind.NUMBERS, worst, best);
  }

  /**
   * The scale of labels that say themselves which one it is: names, or numbers from -1 to 1 of
   * which some are negative. Empty for numbers from 1 to 5, both among them: which end is best they
   * do not say. Of numbers from 1 to 3 or 2 to 4 not even the ends are known.
   *
   * @param labels blank ones do not count
   * @throws IllegalArgumentException if they are neither, or all the same number
   */
  public static Optional<LabelScale> told(List<String> labels) {
    List<String> given = labels.stream().filter(label -> !label.isBlank()).toList();
    if (given.isEmpty()) {
      throw new IllegalArgumentException(
          "there must be labels to learn from, but all are blank; check the column's name");
    }
    if (given.stream().allMatch(label -> number(label).isEmpty())) {
      return Optional.of(NAMES);
    }
    double least = given.stream().flatMapToDouble(l -> number(l).stream()).min().orElse(0);
    double most = given.stream().flatMapToDouble(l -> number(l).stream()).max().orElse(0);
    if (least < 0 && least >= -1 && most <= 1) {
      return Optional.of(numbers(-1, 1));
    }
    if (least == 1 && most == 5) {
      return Optional.empty();
    }
    if (least == most && given.stream().allMatch(label -> number(label).isPresent())) {
      throw new IllegalArgumentException(
          "labels must differ, got "
              + plain(least)
              + " everywhere; check the column's name, or add rows with other labels");
    }
    throw new IllegalArgumentException(
        "labels must be names, numbers from -1 to 1 or numbers from 1 to 5 with both"
            + " of these among them, got "
            + plain(least)
            + " to "
            + plain(most)
            + "; say which is best and which is worst (--best, --worst)");
  }

  /** The same scale the other way round. */
  public LabelScale reversed() {
    return new LabelScale(kind, best, worst);
  }

  /** The class of a label; empty if the label has none: blank, another name, out of range. */
  public Optional<SentimentClass> classOf(String label) {
    if (kind == Kind.NAMES) {
      String name = label.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
      return Optional.ofNullable(BY_NAME.get(name));
    }
    OptionalDouble number = number(label);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    double share = (number.getAsDouble() - worst) / (best - worst);
    SentimentClass[] classes = SentimentClass.values();
    return share < 0 || share > 1
        ? Optional.empty()
        : Optional.of(classes[Math.min(classes.length - 1, (int) (share * classes.length))]);
  }

  private static OptionalDouble number(String label) {
    try {
      double number = Double.parseDouble(label.strip());
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** For messages, as in {@code 1 (worst) to 5 (best)}. */
  @Override
  public String toString() {
    return kind == Kind.NAMES ? "names" : plain(worst) + " (worst) to " + plain(best) + " (best)";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
