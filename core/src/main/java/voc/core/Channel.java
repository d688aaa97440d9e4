package voc.core;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The way in which feedback arrived. {@link #code} is what tables, filters and configuration use.
 */
public enum Channel {
  /** A 311 or other service request. */
  SERVICE_REQUEST("311"),
  /** A telephone call, as a transcript. */
  CALL("call"),
  /** A chat or message thread. */
  CHAT("chat"),
  /** A survey response. */
  SURVEY("survey"),
  /** A search on the organisation's site. */
  SEARCH("search"),
  /** Any other: letters, e-mail, social media. */
  OTHER("other");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  /** The stable short name, such as {@code 311}. */
  public String code() {
    return code;
  }

  /**
   * The channel of a code.
   *
   * @throws IllegalArgumentException if there is none, naming those that exist
   */
  public static Channel ofCode(String code) {
    for (Channel channel : values()) {
      if (channel.code.equals(code)) {
        return channel;
      }
    }
    throw new IllegalArgumentException("unknown channel \"" + code + "\", use one of " + codes());
  }

  private static String codes() {
    return Arrays.stream(values()).map(Channel::code).collect(Collectors.joining(", "));
  }
}
