package voc.nlp.aspect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Span;

/**
 * What the polarity is asked of: a category, or pieces of the sentence.
 *
 * @param category one that the model finds by itself; else none
 * @param pieces those of the target's words, in order; empty with a category
 */
public record Target(@Nullable Category category, List<Integer> pieces) {
  public Target {
    pieces = List.copyOf(pieces);
    if ((category == null) == pieces.isEmpty()) {
      throw new IllegalArgumentException(
          "a target is a category or has pieces, got " + category + " and " + pieces);
    }
  }

  /** A category of MAMS. */
  public static Target of(Category category) {
    return new Target(category, List.of());
  }

  /**
   * The pieces that a span touches; those nearest to it where it touches none.
   *
   * @param span in the text that was read
   */
  public static Target of(Span span, ReadSentence sentence) {
    List<Integer> pieces = new ArrayList<>();
    int nearest = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < sentence.size(); i++) {
      Span piece = sentence.span(i);
      int away = Math.max(piece.start() - span.end() + 1, span.start() - piece.end() + 1);
      if (away <= 0) {
        pieces.add(i);
      } else if (away < least) {
        least = away;
        nearest = i;
      }
    }
    return new Target(null, pieces.isEmpty() ? List.of(nearest) : pieces);
  }
}
