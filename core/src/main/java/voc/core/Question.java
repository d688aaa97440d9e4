package voc.core;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer wants to know: a sentence that asks, or a search.
 *
 * @param id id of the mention, or of the search-log row
 * @param text the words asked, redacted
 * @param channel where it was asked
 * @param department id of the department asked, or {@link Feedback#UNASSIGNED}
 * @param person whose demand it is: one person asking three times in one call is one demand
 * @param demand how many people this stands for: 1 for a mention, the count of searches for a
 *     search-log row; above 0
 * @param zeroResults whether it was a search without results
 * @param clicks how many of these searches ended in a click on a result, in [0, demand]; null for a
 *     mention and where the log does not tell
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
    @Nullable Double clicks,
    @Nullable Instant time)
    implements Serializable {
  public Question {
    if (!(demand > 0)) {
      throw new IllegalArgumentException("demand must be > 0, got " + demand);
    }
    if (clicks != null && !(clicks >= 0 && clicks <= demand)) {
      throw new IllegalArgumentException("clicks must be in [0, " + demand + "], got " + clicks);
    }
  }

  /** A question of which no clicks are known. */
  public Question(
      String id,
      String text,
      Channel channel,
      String department,
      String person,
      double demand,
      boolean zeroResults,
      @Nullable Instant time) {
    this(id, text, channel, department, person, demand, zeroResults, null, time);
  }

  /**
   * How many of the people behind it went without: all who asked somebody or searched without a
   * result, and of other searches those without a click, where the log tells.
   */
  public double unmet() {
    if (channel != Channel.SEARCH || zeroResults) {
      return demand;
    }
    return clicks == null ? 0 : demand - clicks;
  }
}
