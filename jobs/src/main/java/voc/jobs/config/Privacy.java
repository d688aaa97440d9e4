package voc.jobs.config;

import org.jspecify.annotations.Nullable;
import voc.needs.disclosure.SmallestCell;
import voc.nlp.redact.RedactionPolicies;

/**
 * What becomes of personal data.
 *
 * @param smallestCell people that a published figure has at least
 * @param redaction what becomes of each kind, by source
 * @param keepRaw where raw feedback is kept; absent where it is not, which is usual
 */
public record Privacy(
    SmallestCell smallestCell, RedactionPolicies redaction, @Nullable KeepRaw keepRaw) {
  /** Figures of few are suppressed, everything is masked, nothing raw is kept. */
  public static final Privacy USUAL =
      new Privacy(SmallestCell.DEFAULT, RedactionPolicies.MASK_ALL, null);

  /** The same with another smallest cell. */
  public Privacy withSmallestCell(SmallestCell other) {
    return new Privacy(other, redaction, keepRaw);
  }

  /** Whether any source's policy hashes: then a secret is needed. */
  public boolean hashes() {
    return redaction.everywhere().hashes()
        || redaction.bySource().values().stream().anyMatch(policy -> policy.hashes());
  }

  /**
   * Where raw feedback is kept.
   *
   * @param folder absolute path or URI, apart from the warehouse
   * @param days how long, at least 1
   */
  public record KeepRaw(String folder, int days) {}
}
