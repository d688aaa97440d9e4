package voc.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;
import voc.search.TextReader;
import voc.search.TextReading;

/**
 * The word pieces of a FAQ and how far those of a question stand in them: each piece is compared
 * with all of the other text and counts as much as the one most like it, rare pieces weighing more.
 * Late interaction as in Khattab and Zaharia, ColBERT (2020); both directions and weights by idf as
 * in Zhang and others, BERTScore (2020). Immutable.
 */
final class FaqPieces {
  /** A question that goes on for longer says what it wants before. */
  private static final int MOST_PIECES = 64;

  /** What an entry is read as: its question, and the passages of its answer. */
  record Entry(TextReading question, List<float[]> passages) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> documentFrequencies = new HashMap<>();
  private final List<double[]> entryWeights = new ArrayList<>();

  private final @Nullable PieceMemory memory;

  /**
   * @param memory of pieces compared before, if one is kept
   */
  FaqPieces(List<FaqEntry> faq, TextReader reader, @Nullable PieceMemory memory) {
    this.memory = memory;
    for (FaqEntry entry : faq) {
      TextReading question = reader.read(entry.question());
      Set<String> pieces = new HashSet<>(question.pieces());
      List<float[]> passages = new ArrayList<>();
      for (String passage : Passages.of(entry.answer())) {
        TextReading reading = reader.read(passage);
        pieces.addAll(reading.pieces());
        passages.add(reading.vector());
      }
      pieces.forEach(piece -> documentFrequencies.merge(piece, 1, Integer::sum));
      entries.add(new Entry(question, List.copyOf(passages)));
    }
    for (Entry entry : entries) {
      entryWeights.add(weights(entry.question()));
    }
  }

  Entry entry(int index) {
    return entries.get(index);
  }

  /**
   * How far a question and an entry's question stand in one another.
   *
   * @param askedInEntry of the question's pieces, hidden layer, in [-1, 1]
   * @param entryInAsked of the entry's pieces, hidden layer
   * @param askedInEntryLast as the first, last layer
   * @param entryInAskedLast as the second, last layer
   * @param weakest the greatest of weight times what is lacking, over the question's pieces
   */
  record Match(
      double askedInEntry,
      double entryInAsked,
      double askedInEntryLast,
      double entryInAskedLast,
      double weakest) {}

  /** The match of a question, of which {@code weights} are those of its pieces. */
  Match match(TextReading asked, double[] weights, int index) {
    TextReading entry = entries.get(index).question();
    double[] entryWeight = entryWeights.get(index);
    float[][] bests =
        memory == null
            ? bests(asked, entry)
            : memory.bests(asked, entry, () -> bests(asked, entry));
    double weakest = 0;
    for (int i = 0; i < weights.length; i++) {
      weakest = Math.max(weakest, weights[i] * (1 - bests[0][i]));
    }
    return new Match(
        mean(bests[0], weights),
        mean(bests[1], entryWeight),
        mean(bests[2], weights),
        mean(bests[3], entryWeight),
        weakest);
  }

  /** On the hidden layer, of each piece of one and of the other text; then on the last layer. */
  private static float[][] bests(TextReading one, TextReading other) {
    int rows = Math.min(MOST_PIECES, one.pieces().size());
    int columns = Math.min(MOST_PIECES, other.pieces().size());
    float[][] middle = bests(one.middle(), other.middle(), rows, columns);
    float[][] last = bests(one.last(), other.last(), rows, columns);
    return new float[][] {middle[0], middle[1], last[0], last[1]};
  }

  /** The best likeness of each piece of one text to any of the other, and the other way round. */
  private static float[][] bests(float[][] one, float[][] other, int rows, int columns) {
    float[][] bests = {new float[rows], new float[columns]};
    Arrays.fill(bests[0], columns == 0 ? 0 : -1);
    Arrays.fill(bests[1], rows == 0 ? 0 : -1);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        float cosine = VectorUtil.dotProduct(one[i], other[j]);
        bests[0][i] = Math.max(bests[0][i], cosine);
        bests[1][j] = Math.max(bests[1][j], cosine);
      }
    }
    return bests;
  }

  private static double mean(float[] values, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
      all += weights[i];
    }
    return all == 0 ? 0 : sum / all;
  }

  /** idf of each piece, of the first {@value #MOST_PIECES}. */
  double[] weights(TextReading reading) {
    return reading.pieces().stream().limit(MOST_PIECES).mapToDouble(this::idf).toArray();
  }

  /** The share of pieces, by weight, that no entry uses. */
  double unknown(TextReading reading) {
    double unknown = 0;
    double all = 0;
    for (String piece : reading.pieces()) {
      double weight = idf(piece);
      all += weight;
      unknown += documentFrequencies.containsKey(piece) ? 0 : weight;
    }
    return all == 0 ? 0 : unknown / all;
  }

  private double idf(String piece) {
    int df = documentFrequencies.getOrDefault(piece, 0);
    return Math.log(1 + (entries.size() - df + 0.5) / (df + 0.5));
  }

  /** The likeness of a question to the passage of the answer that is most like it. */
  double passage(float[] vector, int index) {
    double best = -1;
    for (float[] passage : entries.get(index).passages()) {
      best = Math.max(best, VectorUtil.dotProduct(vector, passage));
    }
    return best;
  }
}
