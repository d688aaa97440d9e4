package voc.needs.failure;

import java.io.Serializable;
import voc.needs.NeedFigures;

/**
 * How one need was asked about within the window, by channel.
 *
 * @param topic leaf of the taxonomy
 * @param department addressed, else the topic's owner
 * @param searches searches about it, at least 0
 * @param failedSearches those of them without a result or a click, in [0, searches]
 * @param calls by telephone
 * @param chats chats and message threads
 * @param conversations calls and chats together
 * @param requests 311 requests
 * @param others all other feedback, such as surveys and letters
 */
public record ChannelCounts(
    String topic,
    String department,
    double searches,
    double failedSearches,
    Count calls,
    Count chats,
    Count conversations,
    Count requests,
    Count others)
    implements Serializable {
  public ChannelCounts {
    if (!(failedSearches >= 0 && failedSearches <= searches) || Double.isInfinite(searches)) {
      throw new IllegalArgumentException(
          "failed searches must be in [0, searches = "
              + searches
              + "], got "
              + failedSearches
              + "; count both over the same searches");
    }
    if (conversations.feedback() != calls.feedback() + chats.feedback()) {
      throw new IllegalArgumentException(
          "conversations must be calls + chats = "
              + (calls.feedback() + chats.feedback())
              + ", got "
              + conversations.feedback()
              + "; count them over the same feedback");
    }
  }

  /**
   * Feedback of one kind.
   *
   * @param feedback calls, requests and so on
   * @param people distinct persons among them, 0 exactly where there is no feedback
   */
  public record Count(long feedback, long people) implements Serializable {
    /** Nobody. */
    public static final Count NONE = new Count(0, 0);

    public Count {
      if (people < 0 || feedback < people || (feedback > 0 && people == 0)) {
        throw new IllegalArgumentException(
            "people must be in [1, feedback = "
                + feedback
                + "], or 0 without feedback, got "
                + people
                + "; count distinct persons over the same feedback");
      }
    }
  }

  /** {@code department:topic}, the id of the need in all tables. */
  public String id() {
    return NeedFigures.idOf(department, topic);
  }

  /** The share of its searches that failed; 0 without searches. */
  public double failedShare() {
    return searches > 0 ? failedSearches / searches : 0;
  }

  /** All feedback on it: what table {@code needs} calls its volume. */
  public long volume() {
    return conversations.feedback() + requests.feedback() + others.feedback();
  }
}
