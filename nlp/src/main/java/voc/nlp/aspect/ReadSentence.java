package voc.nlp.aspect;

import java.util.List;
import voc.core.Span;
import voc.nlp.clause.Clause;
import voc.nlp.embedding.EncodedText;
import voc.nlp.embedding.EncoderModel;

/**
 * A sentence as the network sees it: a vector and a clause for each piece. Immutable as long as
 * nobody writes into its vectors.
 */
public final class ReadSentence {
  /**
   * The layers whose vectors stand side by side: the lower half of the transformer and a bit more,
   * since the last layers, made for comparing whole texts, tell less of each word's tone (measured:
   * layers 9 to 12 were 4 points worse on MAMS's validation split than 6 to 10).
   */
  private static final List<Integer> LAYERS = List.of(4, 6, 8, 10);

  /** Numbers in a vector. */
  static final int NUMBERS = LAYERS.size() * EncoderModel.BGE_SMALL.size();

  private final List<Span> spans;
  private final float[][] vectors;
  private final int[] clauseOf;
  private final List<Clause> clauses;

  private ReadSentence(List<Span> spans, float[][] vectors, int[] clauseOf, List<Clause> clauses) {
    this.spans = spans;
    this.vectors = vectors;
    this.clauseOf = clauseOf;
    this.clauses = clauses;
  }

  /**
   * Puts together what is known of a sentence.
   *
   * @param encoded its text, at least one piece
   * @param clauses its clauses in order, with spans in the encoded text
   */
  public static ReadSentence of(EncodedText encoded, List<Clause> clauses) {
    List<Span> spans = encoded.spans();
    if (spans.isEmpty() || clauses.isEmpty()) {
      throw new IllegalArgumentException(
          "a sentence must have a piece and a clause, got "
              + spans.size()
              + " and "
              + clauses.size());
    }
    float[][] vectors = new float[spans.size()][NUMBERS];
    int size = EncoderModel.BGE_SMALL.size();
    for (int i = 0; i < vectors.length; i++) {
      for (int l = 0; l < LAYERS.size(); l++) {
        System.arraycopy(encoded.vector(LAYERS.get(l), i), 0, vectors[i], l * size, size);
      }
    }
    return of(spans, vectors, clauses);
  }

  /**
   * @param vectors of {@link #NUMBERS} each; not to be written into afterwards
   */
  static ReadSentence of(List<Span> spans, float[][] vectors, List<Clause> clauses) {
    int[] clauseOf = spans.stream().mapToInt(span -> clauseAt(span, clauses)).toArray();
    return new ReadSentence(List.copyOf(spans), vectors, clauseOf, List.copyOf(clauses));
  }

  private static int clauseAt(Span piece, List<Clause> clauses) {
    int clause = 0;
    while (clause + 1 < clauses.size() && clauses.get(clause + 1).span().start() <= piece.start()) {
      clause++;
    }
    return clause;
  }

  /** How many pieces it has. */
  public int size() {
    return vectors.length;
  }

  /** How many clauses it has. */
  public int clauses() {
    return clauses.size();
  }

  Span span(int piece) {
    return spans.get(piece);
  }

  /** Not to be written into. */
  float[][] vectors() {
    return vectors;
  }

  /** How the clauses of two pieces stand to each other. */
  Kinship kinship(int piece, int other) {
    int first = Math.min(clauseOf[piece], clauseOf[other]);
    int last = Math.max(clauseOf[piece], clauseOf[other]);
    if (first == last) {
      return Kinship.SAME;
    }
    for (int clause = first + 1; clause <= last; clause++) {
      if (!clauses.get(clause).isContinuing()) {
        return Kinship.OTHER;
      }
    }
    return Kinship.CONTINUING;
  }

  /** Of two pieces' clauses. */
  enum Kinship {
    SAME,
    /** One goes on about the subject of the other. */
    CONTINUING,
    OTHER
  }
}
