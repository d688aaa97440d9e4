package voc.needs.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import voc.needs.WilsonInterval;

/**
 * Whether customers lack something that ought to be there, or ask for something new. Source of the
 * distinction: N. Kano and others, "Attractive quality and must-be quality", Journal of the
 * Japanese Society for Quality Control 14 (1984) 147–156: whose absence is complained of is a must,
 * whose presence is suggested attracts.
 */
public enum NeedKind {
  /** What ought to be there and is not: people complain. */
  NEED,
  /** What people would like: they suggest. */
  WANT;

  /** As in files and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All codes, in order. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(NeedKind::code).toList();
  }

  /**
   * The kind with a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NeedKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown kind \"" + code + "\", use one of " + String.join(", ", codes())));
  }

  /**
   * What the mentions say it is: a want if most of those that do either suggest, beyond chance: the
   * lower bound of the suggestions' share is above one half. So a few suggestions among nothing
   * else leave it a need.
   *
   * @param suggestions sentences that suggest, at least 0
   * @param complaints sentences that complain and do not suggest, at least 0
   */
  public static NeedKind of(long suggestions, long complaints) {
    long either = suggestions + complaints;
    return either > 0 && WilsonInterval.of(suggestions, either).low() > 0.5 ? WANT : NEED;
  }
}
