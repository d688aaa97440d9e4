package voc.core;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of questions whose answer is missing from the FAQ or weak there.
 *
 * @param id stable while the cluster keeps its central words
 * @param rank from 1, the largest gap first
 * @param question the most central real question, redacted
 * @param department where most of the demand was asked
 * @param demand distinct people plus searches, see {@link Question#demand}
 * @param questions how many questions are in the cluster
 * @param zeroResultSearches searches without a result among the demand
 * @param coverage demand-weighted mean of the questions' coverage by the FAQ, in [0, 1]
 * @param score Σ demand × (1 − coverage)
 * @param channels codes of the channels that asked, in order
 * @param bestEntryId the FAQ entry nearest to the central question, if any shares a word with it
 * @param bestEntryQuestion that entry's question
 * @param questionIds ids of the questions, the most central first
 */
public record FaqGap(
    String id,
    int rank,
    String question,
    String department,
    double demand,
    int questions,
    double zeroResultSearches,
    double coverage,
    double score,
    List<String> channels,
    @Nullable String bestEntryId,
    @Nullable String bestEntryQuestion,
    List<String> questionIds)
    implements Serializable {
  public FaqGap {
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage must be in [0, 1], got " + coverage);
    }
    channels = List.copyOf(channels);
    questionIds = List.copyOf(questionIds);
  }

  /** The same gap at another place. */
  public FaqGap withRank(int other) {
    return new FaqGap(
        id,
        other,
        question,
        department,
        demand,
        questions,
        zeroResultSearches,
        coverage,
        score,
        channels,
        bestEntryId,
        bestEntryQuestion,
        questionIds);
  }
}
