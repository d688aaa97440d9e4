package voc.nlp.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The grams of one block that are features, with how telling each is. Immutable.
 *
 * <p>The weight of a gram in a text is (1 + ln tf) · idf, idf = 1 + ln((1 + n) / (1 + df)), and the
 * weights of a text have a Euclidean length of 1 (G. Salton, C. Buckley, "Term-weighting approaches
 * in automatic text retrieval", 1988; smoothed as in scikit-learn's TfidfVectorizer).
 */
final class GramCounts {
  /** A model of more features than this would be no small file. */
  private static final int MOST = 4_000_000;

  private final int[] hashes;
  private final float[] idf;

  private GramCounts(int[] hashes, float[] idf) {
    this.hashes = hashes;
    this.idf = idf;
  }

  /**
   * Learns which grams enough texts have.
   *
   * @param texts the hashes of each text, ascending, as {@link Grams} gives them
   */
  static GramCounts of(List<int[]> texts, int leastTexts) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int[] text : texts) {
      for (int i = 0; i < text.length; i++) {
        if (i == 0 || text[i] != text[i - 1]) {
          counts.computeIfAbsent(text[i], hash -> new int[1])[0]++;
        }
      }
    }
    int[] kept =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue()[0] >= leastTexts)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray();
    float[] idf = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      int df = counts.getOrDefault(kept[i], new int[1])[0];
      idf[i] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + df)));
    }
    return new GramCounts(kept, idf);
  }

  int size() {
    return hashes.length;
  }

  /**
   * Adds the features of a text.
   *
   * @param text its hashes, ascending
   * @param offset the index of this block's first feature
   */
  void addTo(SparseVector.Builder features, int[] text, int offset) {
    int[] known = new int[text.length];
    double[] weights = new double[text.length];
    int size = 0;
    double squares = 0;
    for (int i = 0; i < text.length; ) {
      int end = i + 1;
      while (end < text.length && text[end] == text[i]) {
        end++;
      }
      int at = Arrays.binarySearch(hashes, text[i]);
      if (at >= 0) {
        known[size] = at;
        weights[size] = (1 + Math.log(end - i)) * idf[at];
        squares += weights[size] * weights[size];
        size++;
      }
      i = end;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < size; i++) {
      features.add(offset + known[i], weights[i] / length);
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    for (float each : idf) {
      out.writeFloat(each);
    }
  }

  static GramCounts read(DataInput in) throws IOException {
    int size = ModelFile.count(in.readInt(), MOST, "grams");
    int[] hashes = new int[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = in.readInt();
    }
    float[] idf = new float[size];
    for (int i = 0; i < size; i++) {
      idf[i] = in.readFloat();
    }
    return new GramCounts(hashes, idf);
  }
}
