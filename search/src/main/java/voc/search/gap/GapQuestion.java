package voc.search.gap;

import org.jspecify.annotations.Nullable;
import voc.core.Question;

/**
 * A question in a gap.
 *
 * @param question as asked, redacted
 * @param likeness cosine to the middle of the gap, in [-1, 1]
 * @param coverage probability that the FAQ answers it, in [0, 1]
 * @param entryId the entry that answers it best, if any comes near
 */
public record GapQuestion(
    Question question, double likeness, double coverage, @Nullable String entryId) {}
