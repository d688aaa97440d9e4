package voc.jobs.stage;

import java.io.Serializable;
import voc.core.TextVector;
import voc.nlp.embedding.TextEmbedder;

/** Where tasks get the vectors of texts: the model does not travel. */
@FunctionalInterface
public interface MentionVectors extends Serializable {
  /** The vector of a text, the same on every executor; all have one size. */
  TextVector of(String text);

  /**
   * By the model of this JVM, which remembers the sentences that it has just read in the same
   * thread: a text that sentiment or topics were read from costs little more.
   */
  static MentionVectors shared() {
    return text -> TextVector.of(TextEmbedder.shared().embed(text));
  }
}
