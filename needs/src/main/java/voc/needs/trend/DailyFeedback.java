package voc.needs.trend;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much was heard by channel on each of some days that follow one another. Immutable. */
public final class DailyFeedback {
  private final LocalDate first;
  private final int days;
  private final SortedMap<String, long[]> byChannel = new TreeMap<>();

  /**
   * @param first the first day
   * @param days how many days, at least 0
   * @param byChannel feedback of each of the days, by channel; may be empty
   * @throws IllegalArgumentException if a channel has another number of days, or less than nothing
   *     was heard
   */
  public DailyFeedback(LocalDate first, int days, Map<String, long[]> byChannel) {
    this.first = first;
    this.days = days;
    byChannel.forEach(
        (channel, counts) -> {
          requireDays(channel, counts);
          this.byChannel.put(channel, counts.clone());
        });
  }

  private void requireDays(String channel, long[] counts) {
    if (counts.length != days) {
      throw new IllegalArgumentException(
          "channel "
              + channel
              + " must have a count for each of "
              + days
              + " days, got "
              + counts.length
              + "; fill days without feedback with 0");
    }
    for (int day = 0; day < days; day++) {
      if (counts[day] < 0) {
        throw new IllegalArgumentException(
            "feedback by channel "
                + channel
                + " on "
                + first.plusDays(day)
                + " must be >= 0, got "
                + counts[day]
                + "; count it again");
      }
    }
  }

  /** The first day. */
  public LocalDate first() {
    return first;
  }

  /** How many days. */
  public int days() {
    return days;
  }

  /** The same without the days before {@code from} and from {@code to} on. */
  DailyFeedback between(int from, int to) {
    Map<String, long[]> some = new TreeMap<>();
    byChannel.forEach((channel, counts) -> some.put(channel, Arrays.copyOfRange(counts, from, to)));
    return new DailyFeedback(first.plusDays(from), to - from, some);
  }

  /** The first days alone. */
  DailyFeedback until(int to) {
    return between(0, to);
  }

  /** The channels that something was counted by. */
  public Iterable<String> channels() {
    return Collections.unmodifiableSet(byChannel.keySet());
  }

  /** What was heard by a channel on a day; 0 by a channel that is not known. */
  public long of(String channel, int day) {
    long[] counts = byChannel.get(channel);
    return counts == null ? 0 : counts[day];
  }

  /** What was heard by a channel in the days from {@code from} on, before {@code to}. */
  long of(String channel, int from, int to) {
    long sum = 0;
    for (int day = from; day < to; day++) {
      sum += of(channel, day);
    }
    return sum;
  }

  /** What was heard by all channels in the days from {@code from} on, before {@code to}. */
  public long sum(int from, int to) {
    long sum = 0;
    for (String channel : byChannel.keySet()) {
      sum += of(channel, from, to);
    }
    return sum;
  }
}
