package voc.jobs.bench;

import java.util.ArrayList;
import java.util.List;
import voc.core.Feedback;
import voc.nlp.Tagger;
import voc.nlp.redact.FeedbackRedactor;

/**
 * Measures what redaction costs beside tagging, on the same feedback in the calling thread. Not
 * thread-safe.
 */
public final class RedactionBench {
  private final int warmUps;
  private final int rounds;

  /**
   * @param warmUps rounds that are not counted, 0 or more
   * @param rounds rounds that are, at least 1
   */
  public RedactionBench(int warmUps, int rounds) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be at least 1, got " + rounds);
    }
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /**
   * What each of the two took.
   *
   * @param mentions sentences that were tagged
   * @param redaction time of redacting, a record being a feedback
   * @param tagging time of tagging what was redacted
   */
  public record Cost(long mentions, Timing redaction, Timing tagging) {
    /** Redaction's processor time as a share of tagging's, medians of the rounds. */
    public double share() {
      return Timing.median(redaction.cpuSeconds()) / Timing.median(tagging.cpuSeconds());
    }
  }

  /**
   * Redacts all feedback as a night does, whole records, then tags it, in each round.
   *
   * @param feedback raw, at least one
   */
  public Cost measure(List<Feedback> feedback, FeedbackRedactor redactor, Tagger tagger) {
    Stopwatch redacting = new Stopwatch();
    Stopwatch tagging = new Stopwatch();
    long mentions = 0;
    for (int round = -warmUps; round < rounds; round++) {
      List<Feedback> redacted = new ArrayList<>();
      redacting.start();
      for (Feedback raw : feedback) {
        redacted.add(redactor.redact(raw));
      }
      redacting.stop(round >= 0);
      mentions = 0;
      tagging.start();
      for (Feedback clean : redacted) {
        mentions += tagger.tag(clean).size();
      }
      tagging.stop(round >= 0);
    }
    return new Cost(mentions, redacting.timing(feedback.size()), tagging.timing(feedback.size()));
  }
}
