package voc.nlp.embedding;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The last texts that a thread has read, so that each part that looks at a sentence needs no run of
 * its own. Holds the sentences of an utterance of ordinary length, and 16 MB with five layers. Not
 * thread-safe.
 */
final class RecentTexts {
  /** Word pieces in all, [CLS] and [SEP] of each text among them: a text of 6,000 letters fits. */
  static final int MOST_PIECES = 2_048;

  private final Map<String, EncodedText> texts = new LinkedHashMap<>(16, 0.75f, true);
  private int pieces;

  /** What was read of a text before, or else what is read of it now. */
  EncodedText of(String text, Function<String, EncodedText> reading) {
    EncodedText known = texts.get(text);
    if (known != null) {
      return known;
    }
    EncodedText read = reading.apply(text);
    if (pieces(read) <= MOST_PIECES) {
      texts.put(text, read);
      pieces += pieces(read);
      forgetTheOldest();
    }
    return read;
  }

  private void forgetTheOldest() {
    Iterator<EncodedText> oldest = texts.values().iterator();
    while (pieces > MOST_PIECES) {
      pieces -= pieces(oldest.next());
      oldest.remove();
    }
  }

  private static int pieces(EncodedText text) {
    return text.spans().size() + 2;
  }
}
