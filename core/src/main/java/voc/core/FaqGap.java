package voc.core;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of questions of one matter, and how far the FAQ answers it.
 *
 * @param id stable from night to night while it is the same matter
 * @param rank from 1, the largest gap first
 * @param question the most central real question, redacted
 * @param department where most of the demand was asked
 * @param demand who asks
 * @param coverage demand-weighted mean of the probability that the FAQ answers the questions, in
 *     [0, 1]
 * @param score Σ unmet demand × (1 − coverage)
 * @param diagnosis what is wrong
 * @param bestEntryId the FAQ entry nearest to the central question, if there is a FAQ
 * @param bestEntryQuestion that entry's question
 * @param cost what could be saved at most, if unit costs are known
 * @param firstSeen id of the run that found it first
 * @param questionIds ids of the questions, the most central first
 */
public record FaqGap(
    String id,
    int rank,
    String question,
    String department,
    GapDemand demand,
    double coverage,
    double score,
    Diagnosis diagnosis,
    @Nullable String bestEntryId,
    @Nullable String bestEntryQuestion,
    @Nullable HandlingCost cost,
    String firstSeen,
    List<String> questionIds)
    implements Serializable {
  public FaqGap {
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage must be in [0, 1], got " + coverage);
    }
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
        coverage,
        score,
        diagnosis,
        bestEntryId,
        bestEntryQuestion,
        cost,
        firstSeen,
        questionIds);
  }

  /** The same gap with another score. */
  public FaqGap withScore(double other) {
    return new FaqGap(
        id,
        rank,
        question,
        department,
        demand,
        coverage,
        other,
        diagnosis,
        bestEntryId,
        bestEntryQuestion,
        cost,
        firstSeen,
        questionIds);
  }

  /** The same gap under another diagnosis. */
  public FaqGap withDiagnosis(Diagnosis other) {
    return new FaqGap(
        id,
        rank,
        question,
        department,
        demand,
        coverage,
        score,
        other,
        bestEntryId,
        bestEntryQuestion,
        cost,
        firstSeen,
        questionIds);
  }

  /** The same gap with what it costs. */
  public FaqGap withCost(@Nullable HandlingCost other) {
    return new FaqGap(
        id,
        rank,
        question,
        department,
        demand,
        coverage,
        score,
        diagnosis,
        bestEntryId,
        bestEntryQuestion,
        other,
        firstSeen,
        questionIds);
  }
}
