package voc.nlp.topic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import voc.nlp.learn.ModelFile;

/**
 * Which labels a text gets by their scores.
 *
 * @param count how many labels a text has
 * @param thresholds of each label's score, from which a text gets it; where each text has one
 *     label, what is taken from the label's score before the highest is chosen
 */
record TopicChoice(Count count, double[] thresholds) {
  private static final int MOST = 10_000;
  private static final double FIRST = 0.20;
  private static final double MIDDLE = 0.40;
  private static final double LAST = 0.60;
  private static final double COMMON_STEP = 0.02;
  private static final int COMMON_STEPS = 20;
  private static final double OWN_STEP = 0.04;
  private static final double[] HANDICAPS = {-0.08, -0.04, -0.02, 0.02, 0.04, 0.08};

  /** A label with fewer texts shares the common threshold: its own would be chance. */
  private static final int LEAST_FOR_OWN = 20;

  /** What a threshold of its own must gain: less is chance too. */
  private static final double LEAST_GAIN = 0.0002;

  /** How many labels the texts have that a model has learned from. */
  enum Count {
    ANY_NUMBER,
    AT_LEAST_ONE,
    EXACTLY_ONE;

    static Count of(boolean[][] members, int texts) {
      boolean some = true;
      boolean one = true;
      for (int i = 0; i < texts; i++) {
        int labels = 0;
        for (boolean[] member : members) {
          labels += member[i] ? 1 : 0;
        }
        some &= labels > 0;
        one &= labels == 1;
      }
      return one ? EXACTLY_ONE : some ? AT_LEAST_ONE : ANY_NUMBER;
    }
  }

  /**
   * Where texts have several labels, the thresholds with the best micro F1: a common one, then one
   * of its own for each label with enough texts, if that is better for the whole. Where each text
   * has one, the handicaps with the best macro F1.
   *
   * @param scores by text and label, of models that have not seen the text
   * @param members by label and text
   */
  static TopicChoice of(double[][] scores, boolean[][] members) {
    Count count = Count.of(members, scores.length);
    return count == Count.EXACTLY_ONE ? handicaps(scores, members) : thresholds(scores, members);
  }

  private static TopicChoice handicaps(double[][] scores, boolean[][] members) {
    TopicChoice best = new TopicChoice(Count.EXACTLY_ONE, new double[members.length]);
    double most = best.macroF1(scores, members);
    for (int label = 0; label < members.length; label++) {
      for (double handicap : HANDICAPS) {
        TopicChoice next = best.with(label, handicap);
        double f1 = next.macroF1(scores, members);
        if (texts(members[label]) >= LEAST_FOR_OWN && f1 > most + LEAST_GAIN) {
          most = f1;
          best = next;
        }
      }
    }
    return best;
  }

  private static TopicChoice thresholds(double[][] scores, boolean[][] members) {
    Count count = Count.of(members, scores.length);
    TopicChoice best = new TopicChoice(count, new double[members.length]);
    double most = -1;
    for (int step = 0; step <= COMMON_STEPS; step++) {
      // From the middle outwards: of equally good ones the middle is safest.
      double common = MIDDLE + COMMON_STEP * (step % 2 == 0 ? step / 2 : -(step / 2 + 1));
      TopicChoice next = new TopicChoice(count, new double[members.length]);
      Arrays.fill(next.thresholds, common);
      double f1 = next.microF1(scores, members);
      if (f1 > most) {
        most = f1;
        best = next;
      }
    }
    for (int label = 0; label < members.length; label++) {
      if (texts(members[label]) < LEAST_FOR_OWN) {
        continue;
      }
      for (double own = FIRST; own < LAST; own += OWN_STEP) {
        TopicChoice next = best.with(label, own);
        double f1 = next.microF1(scores, members);
        if (f1 > most + LEAST_GAIN) {
          most = f1;
          best = next;
        }
      }
    }
    return best;
  }

  private TopicChoice with(int label, double threshold) {
    double[] changed = thresholds.clone();
    changed[label] = threshold;
    return new TopicChoice(count, changed);
  }

  private static int texts(boolean[] member) {
    int texts = 0;
    for (boolean each : member) {
      texts += each ? 1 : 0;
    }
    return texts;
  }

  private double microF1(double[][] scores, boolean[][] members) {
    int right = 0;
    int given = 0;
    int wanted = 0;
    for (int i = 0; i < scores.length; i++) {
      BitSet labels = labels(scores[i]);
      given += labels.cardinality();
      for (int c = 0; c < members.length; c++) {
        wanted += members[c][i] ? 1 : 0;
        right += members[c][i] && labels.get(c) ? 1 : 0;
      }
    }
    return given + wanted == 0 ? 0 : 2.0 * right / (given + wanted);
  }

  private double macroF1(double[][] scores, boolean[][] members) {
    int[] right = new int[members.length];
    int[] given = new int[members.length];
    for (int i = 0; i < scores.length; i++) {
      int label = labels(scores[i]).nextSetBit(0);
      given[label]++;
      right[label] += members[label][i] ? 1 : 0;
    }
    double sum = 0;
    for (int c = 0; c < members.length; c++) {
      sum += 2.0 * right[c] / Math.max(1, given[c] + texts(members[c]));
    }
    return sum / members.length;
  }

  private boolean isBetter(double[] scores, int one, int other) {
    return count == Count.EXACTLY_ONE
        ? scores[one] - thresholds[one] > scores[other] - thresholds[other]
        : scores[one] > scores[other];
  }

  /** The labels of a text with these scores. */
  BitSet labels(double[] scores) {
    BitSet labels = new BitSet(scores.length);
    int best = 0;
    for (int c = 0; c < scores.length; c++) {
      if (isBetter(scores, c, best)) {
        best = c;
      }
      if (count != Count.EXACTLY_ONE && scores[c] >= thresholds[c]) {
        labels.set(c);
      }
    }
    if (labels.isEmpty() && count != Count.ANY_NUMBER) {
      labels.set(best);
    }
    return labels;
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(count.ordinal());
    out.writeInt(thresholds.length);
    for (double threshold : thresholds) {
      out.writeFloat((float) threshold);
    }
  }

  static TopicChoice read(DataInput in) throws IOException {
    Count count = Count.values()[ModelFile.count(in.readByte(), 2, "ways to choose")];
    double[] thresholds = new double[ModelFile.count(in.readInt(), MOST, "thresholds")];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = in.readFloat();
    }
    return new TopicChoice(count, thresholds);
  }
}
