package voc.search.faq;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.FaqEntry;

/**
 * How well the FAQ covers one question.
 *
 * @param best the entry that covers it best, or null if no entry shares a content term with it
 * @param value coverage by {@code best}, in [0, 1]; 0 if there is none
 * @param runnersUp at most three entries that cover it less well, best first
 * @param contentTerms the question's distinct content terms, in the order asked; empty if it has
 *     none, as in {@code can you help me?}: then nothing can cover it and it is no gap either
 */
public record Coverage(
    @Nullable FaqEntry best, double value, List<Candidate> runnersUp, List<String> contentTerms) {
  public Coverage {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("coverage must be in [0, 1], got " + value);
    }
    runnersUp = List.copyOf(runnersUp);
    contentTerms = List.copyOf(contentTerms);
  }

  /** Whether the question is about anything. */
  public boolean hasContent() {
    return !contentTerms.isEmpty();
  }

  /**
   * An entry and how well it covers the question.
   *
   * @param entry of the FAQ
   * @param coverage in [0, 1]
   */
  public record Candidate(FaqEntry entry, double coverage) {}
}
