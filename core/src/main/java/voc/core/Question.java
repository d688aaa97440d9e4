package voc.core;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer wants to know: a sentence that asks, or a search that found nothing.
 *
 * @param id id of the mention, or of the search-log row
 * @param text the words asked, redacted
 * @param channel where it was asked
 * @param department id of the department asked, or {@link Feedback#UNASSIGNED}
 * @param person whose demand it is: one person asking three times in one call is one demand
 * @param demand how many people this stands for: 1 for a mention, the count of searches for a
 *     search-log row; above 0
 * @param zeroResults whether it was a search without results
 * @param time when it was asked, if known
 */
public record Question(
    String id,
    String text,
    Channel channel,
    String department,
    String person,
    double demand,
    boolean zeroResults,
    @Nullable Instant time)
    implements Serializable {
  public Question {
    if (!(demand > 0)) {
      throw new IllegalArgumentException("demand must be > 0, got " + demand);
    }
  }
}
