package voc.needs.failure;

/** A count that is published of a need, or suppressed with all that follows from it. */
public enum Figure {
  /** {@link ChannelCounts#searches}. */
  SEARCHES,
  /** {@link ChannelCounts#failedSearches}. */
  FAILED_SEARCHES,
  /** {@link ChannelCounts#conversations}. */
  CALLS,
  /** {@link ChannelCounts#requests}. */
  REQUESTS
}
