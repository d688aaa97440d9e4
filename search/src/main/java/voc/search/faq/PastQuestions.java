package voc.search.faq;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Questions that people asked and of which is known which entry answers them. What is near to one
 * of them has most likely the same answer: a vote of each with the kernel of von Mises and Fisher,
 * exp(κ · (cosine − 1)) (Fisher, Dispersion on a sphere, 1953; kernel votes as of Nadaraya and
 * Watson, 1964). Immutable.
 */
final class PastQuestions {
  /** κ: of 15, 30 and 60 the best on folds of the covid set, by a little. */
  static final double CONCENTRATION = 30;

  /** Cosine of nothing in common: bge-small gives any two texts of one field half at least. */
  static final double NOTHING = 0.5;

  private static final int NEAREST = 3;

  /**
   * One question.
   *
   * @param entry id of the entry that answers it
   * @param text what was asked, to leave it out while learning; null if it is not known
   * @param vector of the question, length 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Past(String entry, @Nullable String text, float[] vector) {}

  /** What the past questions of an entry say. */
  record Votes(double nearest, double nearestThree, double share, double learned) {
    static final Votes NONE = new Votes(NOTHING, NOTHING, 0, 0);
  }

  private final List<Past> questions;
  private final PastLabels labels;
  private final int[] places;

  PastQuestions(List<Past> questions) {
    this.questions = List.copyOf(questions);
    labels = PastLabels.of(this.questions);
    places = this.questions.stream().mapToInt(past -> labels.place(past.vector())).toArray();
  }

  boolean isEmpty() {
    return questions.isEmpty();
  }

  /** By id of the entry, for entries that have past questions. */
  Map<String, Votes> near(String text, float[] vector) {
    Map<String, Tally> tallies = new TreeMap<>();
    double all = 0;
    int itself = -1;
    double[] cosines = labels.cosines(vector);
    for (int i = 0; i < places.length; i++) {
      Past past = questions.get(i);
      if (text.equals(past.text())) {
        itself = places[i];
      } else {
        double cosine = places[i] < 0 ? product(vector, past.vector()) : cosines[places[i]];
        double vote = Math.exp(CONCENTRATION * (cosine - 1));
        tallies.computeIfAbsent(past.entry(), entry -> new Tally()).add(cosine, vote);
        all += vote;
      }
    }
    Map<String, Votes> votes = new TreeMap<>();
    double sum = all;
    Map<String, Double> learned = labels.of(cosines, itself);
    tallies.forEach(
        (entry, tally) -> votes.put(entry, tally.votes(sum, learned.getOrDefault(entry, 0.0))));
    return votes;
  }

  /** In four sums, so that the processor need not wait for each: most of the time goes here. */
  static float product(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return a + b + c + d;
  }

  private static final class Tally {
    private final double[] nearest = new double[NEAREST];
    private int count;
    private double votes;

    void add(double cosine, double vote) {
      double better = Math.max(NOTHING, cosine);
      count = Math.min(NEAREST, count + 1);
      for (int i = 0; i < NEAREST; i++) {
        if (better > nearest[i]) {
          double worse = nearest[i];
          nearest[i] = better;
          better = worse;
        }
      }
      votes += vote;
    }

    Votes votes(double all, double learned) {
      return new Votes(
          nearest[0],
          Arrays.stream(nearest, 0, count).sum() / count,
          all == 0 ? 0 : votes / all,
          learned);
    }
  }
}
