package voc.search;

/**
 * Reads texts with a language model, which lives outside of this module. Implementations are
 * thread-safe and deterministic.
 */
@FunctionalInterface
public interface TextReader {
  /** What the model reads in any text; all vectors of all readings have the same size. */
  TextReading read(String text);

  /** The vectors of whole texts alone. */
  default TextVectors vectors() {
    return text -> read(text).vector();
  }
}
