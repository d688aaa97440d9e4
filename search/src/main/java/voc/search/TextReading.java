package voc.search;

import java.util.List;

/**
 * A text as a language model reads it: one vector for the whole, and two for each word piece. All
 * vectors have length 1. Immutable as long as nobody writes into its arrays.
 *
 * @param vector of the whole text, as {@link TextVectors#of} gives it
 * @param pieces the words and parts of words that the model knows, in lower case, in their order
 * @param middle the vector of each piece on a hidden layer, which still holds the word itself
 * @param last the vector of each piece on the last layer, which holds most of its neighbours
 */
// An array is no value: readings are compared by whoever made them, never by equals.
@SuppressWarnings("ArrayRecordComponent")
public record TextReading(float[] vector, List<String> pieces, float[][] middle, float[][] last) {
  public TextReading {
    pieces = List.copyOf(pieces);
    if (middle.length != pieces.size() || last.length != pieces.size()) {
      throw new IllegalArgumentException(
          "a reading has a vector of each of its "
              + pieces.size()
              + " pieces, got "
              + middle.length
              + " and "
              + last.length);
    }
  }
}
