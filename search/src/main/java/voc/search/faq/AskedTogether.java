package voc.search.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.search.TextReading;
import voc.search.TextVectors;

/**
 * A FAQ that judges questions which were asked together, as those of one night: what many ask now,
 * and few among the past questions that the FAQ answered, is less likely answered.
 *
 * <p>By Bayes' rule P(answered | q) = P(answered) · p(q | answered) / p(q). Past questions tell p(q
 * | answered), those of tonight p(q), both as densities by a kernel, and the FAQ itself tells
 * P(answered) as its mean over tonight. The odds of each coverage are multiplied by that, as long
 * as it is below 1: it takes coverage away and gives none. To find what is new by the ratio of two
 * densities: Hido, Tsuboi, Kashima, Sugiyama and Kanamori, Statistical outlier detection using
 * direct density ratio estimation (2011); learning from answered and unlabelled questions: Elkan
 * and Noto (2008).
 *
 * <p>Past questions should be asked as often of each matter as people ask. Where they are not, what
 * they hold too few of loses coverage. And a FAQ that answers nearly all loses coverage that it
 * has, for its mean coverage is a low estimate of P(answered): both were measured
 * (docs/evaluation.md). Thread-safe if the FAQ is.
 */
public final class AskedTogether implements FaqIndex {
  /** Of fewer wordings tonight, or in the past, densities are chance; a judgement. */
  public static final int FEWEST = 50;

  /** κ of the kernel exp(κ · (cosine − 1)), of 10, 15, 20 chosen on draws of the covid set. */
  private static final double CONCENTRATION = 20;

  /** How far odds are multiplied at most: by e⁻⁴. */
  private static final double LEAST = Math.exp(-4);

  /** Densities of more wordings are taken from so many, spread evenly. */
  private static final int MOST = 2_000;

  private final FaqIndex faq;
  private final List<float[]> answered;
  private final List<String> asked = new ArrayList<>();
  private final List<float[]> askedVectors = new ArrayList<>();
  private final TextVectors vectors;
  private final double share;

  private AskedTogether(
      FaqIndex faq, List<float[]> answered, List<String> asked, TextVectors vectors) {
    this.faq = faq;
    this.vectors = vectors;
    this.answered = spread(answered);
    for (String wording : spread(asked)) {
      this.asked.add(wording);
      askedVectors.add(vectors.of(wording));
    }
    share = this.asked.stream().mapToDouble(each -> faq.coverage(each).value()).average().orElse(0);
  }

  /**
   * A FAQ that knows what else is asked.
   *
   * @param faq judges each question by itself; best one that remembers
   * @param answered vectors of past questions that it answered, its own among them
   * @param asked what is asked tonight, in any order
   * @param vectors of the same model as {@code answered}
   * @return {@code faq} itself where either are too few to say anything
   */
  public static FaqIndex of(
      FaqIndex faq, Collection<float[]> answered, Collection<String> asked, TextVectors vectors) {
    TreeSet<float[]> past = new TreeSet<>(Arrays::compare);
    past.addAll(answered);
    Map<String, String> wordings = new TreeMap<>();
    for (String each : asked) {
      // Of the same words the first by the alphabet, so that the order of asking does not matter.
      wordings.merge(key(each), each, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    return past.size() < FEWEST || wordings.size() < FEWEST
        ? faq
        : new AskedTogether(faq, List.copyOf(past), List.copyOf(wordings.values()), vectors);
  }

  @Override
  public Coverage coverage(String question) {
    return together(faq.coverage(question), question, vectors.of(question));
  }

  @Override
  public Coverage coverage(String question, TextReading reading) {
    return together(faq.coverage(question, reading), question, reading.vector());
  }

  private Coverage together(Coverage alone, String question, float[] vector) {
    if (alone.value() <= 0 || alone.value() >= 1) {
      return alone;
    }
    double factor = factor(question, vector);
    double value = alone.value() * factor / (alone.value() * factor + 1 - alone.value());
    double part = value / alone.value();
    return new Coverage(
        alone.best(),
        value,
        alone.runnersUp().stream()
            .map(each -> new Coverage.Candidate(each.entry(), each.coverage() * part))
            .toList(),
        alone.contentTerms(),
        alone.missingTerms());
  }

  /** P(answered) · p(q | answered) / p(q), in [{@link #LEAST}, 1]. Its own words are left out. */
  private double factor(String question, float[] vector) {
    double past = 0;
    for (float[] each : answered) {
      past += kernel(each, vector);
    }
    String own = key(question);
    double tonight = 0;
    for (int i = 0; i < asked.size(); i++) {
      tonight += key(asked.get(i)).equals(own) ? 0 : kernel(askedVectors.get(i), vector);
    }
    double ratio = share * (past / answered.size()) / (tonight / asked.size());
    return Math.max(LEAST, Math.min(1, ratio));
  }

  private static double kernel(float[] one, float[] other) {
    return Math.exp(CONCENTRATION * (PastQuestions.product(one, other) - 1));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }

  private static <T> List<T> spread(List<T> all) {
    if (all.size() <= MOST) {
      return all;
    }
    List<T> some = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      some.add(all.get((int) ((long) i * all.size() / MOST)));
    }
    return some;
  }
}
