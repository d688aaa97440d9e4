package voc.nlp.aspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import voc.core.Span;
import voc.nlp.clause.Clause;

/** Sentences with vectors that no transformer made. */
final class MadeSentences {
  private MadeSentences() {}

  /** So many pieces of three characters, the second half a clause of its own. */
  static ReadSentence random(int pieces, Random random) {
    List<Span> spans = new ArrayList<>();
    float[][] vectors = new float[pieces][ReadSentence.NUMBERS];
    for (int i = 0; i < pieces; i++) {
      spans.add(new Span(4 * i, 4 * i + 3));
      for (int k = 0; k < ReadSentence.NUMBERS; k++) {
        vectors[i][k] = (float) random.nextGaussian();
      }
    }
    return ReadSentence.of(spans, vectors, clauses(pieces, false));
  }

  static List<Clause> clauses(int pieces, boolean isContinuing) {
    int half = pieces / 2;
    return List.of(
        new Clause(0, half, new Span(0, 4 * half - 1), false),
        new Clause(half, pieces, new Span(4 * half, 4 * pieces - 1), isContinuing));
  }
}
