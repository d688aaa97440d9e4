package voc.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final List<PieceTable> middles = new ArrayList<>();
  private final List<PieceTable> lasts = new ArrayList<>();

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
      middles.add(PieceTable.of(entry.question().middle(), MOST_PIECES));
      lasts.add(PieceTable.of(entry.question().last(), MOST_PIECES));
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

  /** The matches of a question, of which {@code weights} are those of its pieces, by entry. */
  List<Match> matches(TextReading asked, double[] weights, Collection<Integer> places) {
    Map<Integer, float[][]> bests = new HashMap<>();
    if (memory != null) {
      for (int place : places) {
        TextReading entry = entries.get(place).question();
        bests.put(
            place,
            memory.bests(
                asked,
                entry,
                () -> Objects.requireNonNull(bests(asked, List.of(place)).get(place))));
      }
    } else {
      bests.putAll(bests(asked, List.copyOf(places)));
    }
    List<Match> matches = new ArrayList<>();
    for (int place : places) {
      matches.add(
          match(Objects.requireNonNull(bests.get(place)), weights, entryWeights.get(place)));
    }
    return matches;
  }

  private static Match match(float[][] bests, double[] weights, double[] entryWeights) {
    double weakest = 0;
    for (int i = 0; i < weights.length; i++) {
      weakest = Math.max(weakest, weights[i] * (1 - bests[0][i]));
    }
    return new Match(
        mean(bests[0], weights),
        mean(bests[1], entryWeights),
        mean(bests[2], weights),
        mean(bests[3], entryWeights),
        weakest);
  }

  /** By entry: on the hidden layer, of each piece asked and of its own; then on the last layer. */
  private Map<Integer, float[][]> bests(TextReading asked, List<Integer> places) {
    float[][][] middle =
        PieceTable.beside(places.stream().map(middles::get).toList())
            .bests(asked.middle(), MOST_PIECES);
    float[][][] last =
        PieceTable.beside(places.stream().map(lasts::get).toList())
            .bests(asked.last(), MOST_PIECES);
    Map<Integer, float[][]> bests = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      bests.put(places.get(i), new float[][] {middle[i][0], middle[i][1], last[i][0], last[i][1]});
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
