package voc.nlp.evaluation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.nlp.redact.PiiType;

/**
 * What a stretch of an utterance truly is.
 *
 * @param span where it stands, in offsets of the utterance's text
 * @param name the label as the file has it, such as {@code phone_number}
 * @param truth whether it must be masked
 * @param type its kind if it is personal data, else null
 */
public record Label(Span span, String name, Truth truth, @Nullable PiiType type) {
  /** Whether a stretch must be masked. */
  public enum Truth {
    /** Must be masked. */
    PERSONAL,
    /** The name of a street or landmark, which must stay. */
    PLACE,
    /** Anything else with a label of its own, which must stay. */
    OTHER,
    /** Counts neither way. */
    EITHER
  }

  public Label {
    Objects.requireNonNull(span, "span");
    if ((truth == Truth.PERSONAL) != (type != null)) {
      throw new IllegalArgumentException(
          "a label has a kind of personal data if and only if it is personal, got "
              + truth
              + " and "
              + type);
    }
  }

  /** Personal data of a kind. */
  public static Label personal(Span span, String name, PiiType type) {
    return new Label(span, name, Truth.PERSONAL, type);
  }

  /** Something that is not personal data, or counts neither way. */
  public static Label of(Span span, String name, Truth truth) {
    return new Label(span, name, truth, null);
  }
}
