package voc.nlp.redact;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Redactions of short texts that come again and again in a column, so that a model reads each of
 * them once. What is remembered changes no result. Thread-safe.
 */
final class ShortTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 100;

  /** Some hundred kilobytes; what comes later is read each time. */
  private static final int MOST = 2048;

  /** Raw texts: they do not travel, so a copy that did knows nothing yet. */
  private transient volatile @Nullable Map<String, Redaction> known;

  /**
   * The redaction of a text.
   *
   * @param redactor the same for the same {@code addresses}
   */
  Redaction redact(String text, Redactor redactor, Addresses addresses) {
    if (text.length() > LONGEST) {
      return redactor.redact(text);
    }
    Map<String, Redaction> remembered = known();
    String key = addresses + ":" + text;
    Redaction redaction = remembered.get(key);
    if (redaction == null) {
      redaction = redactor.redact(text);
      if (remembered.size() < MOST) {
        remembered.put(key, redaction);
      }
    }
    return redaction;
  }

  /** Two threads may each make one at first: the later one stays, and nothing is lost but time. */
  private Map<String, Redaction> known() {
    Map<String, Redaction> remembered = known;
    if (remembered == null) {
      remembered = new ConcurrentHashMap<>();
      known = remembered;
    }
    return remembered;
  }
}
