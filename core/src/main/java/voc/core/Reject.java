package voc.core;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A physical record that was not accepted. Nothing is lost silently: accepted + rejected +
 * duplicate = read.
 *
 * @param provenance file, line and number of the record
 * @param reason what rule it broke
 * @param detail the rule, the value that broke it and the remedy, in one sentence and without
 *     personal data
 * @param pointer where the record stands in a JSON file (RFC 6901); null in any other file
 * @param excerpt what the record looks like, without a word of it: the names of its fields, or the
 *     shape of its text; may be empty
 * @param duplicateOf the record that is kept in its place; null unless the reason is {@link
 *     RejectReason#DUPLICATE}
 */
public record Reject(
    Provenance provenance,
    RejectReason reason,
    String detail,
    @Nullable String pointer,
    String excerpt,
    @Nullable Provenance duplicateOf)
    implements Serializable {
  public Reject {
    if ((duplicateOf != null) != (reason == RejectReason.DUPLICATE)) {
      throw new IllegalArgumentException(
          "a duplicate, and nothing else, is told which record it repeats; got reason "
              + reason.label()
              + " and "
              + duplicateOf);
    }
  }
}
