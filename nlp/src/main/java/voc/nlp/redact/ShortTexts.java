package voc.nlp.redact;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Redactions of short texts that come again and again in a column, so that a model reads each of
 * them once. What is remembered changes no result. Thread-safe.
 */
final class ShortTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 100;

  /** Some hundred kilobytes; what comes later is read each time. */
  private static final int MOST = 2048;

  private transient Map<String, Redaction> known = new ConcurrentHashMap<>();

  /**
   * The redaction of a text.
   *
   * @param redactor the same for the same {@code addresses}
   */
  Redaction redact(String text, Redactor redactor, Addresses addresses) {
    if (text.length() > LONGEST) {
      return redactor.redact(text);
    }
    String key = addresses + ":" + text;
    Redaction redaction = known.get(key);
    if (redaction == null) {
      redaction = redactor.redact(text);
      if (known.size() < MOST) {
        known.put(key, redaction);
      }
    }
    return redaction;
  }

  /** A copy that travelled knows nothing yet. */
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    known = new ConcurrentHashMap<>();
  }
}
