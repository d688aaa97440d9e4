package voc.needs.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far the organisation has come with a need. */
public enum NeedStatus {
  /** Nobody has looked at it yet. */
  NEW,
  /** Somebody has looked, and it is a need of the organisation's customers. */
  QUALIFIED,
  /** Something will be done about it. */
  PLANNED,
  /** Something is being done about it. */
  IN_PROGRESS,
  /** What was to be done is done. */
  DONE,
  /** Nothing will be done about it. */
  REJECTED;

  /** As in files and tables, such as {@code in progress}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** All codes, in order. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(NeedStatus::code).toList();
  }

  /**
   * The status with a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NeedStatus ofCode(String code) {
    return Arrays.stream(values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown status \"" + code + "\", use one of " + String.join(", ", codes())));
  }
}
