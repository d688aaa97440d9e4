package voc.jobs.config;

import org.jspecify.annotations.Nullable;
import voc.nlp.redact.RedactionPolicies;

/**
 * What becomes of personal data.
 *
 * @param redaction what becomes of each kind, by source
 * @param keepRaw where raw feedback is kept; absent where it is not, which is usual
 */
public record Privacy(RedactionPolicies redaction, @Nullable KeepRaw keepRaw) {
  /** Everything is masked, nothing raw is kept. */
  public static final Privacy USUAL = new Privacy(RedactionPolicies.MASK_ALL, null);

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
