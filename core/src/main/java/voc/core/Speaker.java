package voc.core;

/** Whose words an utterance holds. Only {@link #CUSTOMER} is ever scored. */
public enum Speaker {
  /** The person whom the organisation serves. */
  CUSTOMER,
  /** The organisation's employee or bot in a conversation. */
  AGENT,
  /** Announcements, menus, automatic messages. */
  SYSTEM,
  /** The organisation's written notes, such as a resolution text. */
  AGENCY
}
