package voc.samples;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.Channel;

/**
 * How many records to make, by channel: one number for the whole quarter, or three, one a month.
 *
 * @param counts by channel; lists of one or three counts, each at least 0
 */
record Plan(SortedMap<Channel, List<Integer>> counts) {
  /** First day of the sample. */
  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  /** Last day of the sample, the ninetieth. */
  static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  private static final List<YearMonth> MONTHS =
      List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));

  Plan {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * Reads {@code 311 5/6/26, call 2}.
   *
   * @throws IllegalArgumentException if a part is neither {@code channel n} nor {@code channel
   *     n/n/n}
   */
  static Plan parse(String text) {
    SortedMap<Channel, List<Integer>> counts = new TreeMap<>();
    for (String part : text.split(",", -1)) {
      String[] words = part.strip().split(" ", -1);
      if (words.length != 2) {
        throw new IllegalArgumentException(
            "a plan reads \"311 5/6/26, call 2\", got \"" + text + "\"");
      }
      List<Integer> numbers = Arrays.stream(words[1].split("/", -1)).map(Integer::valueOf).toList();
      if (numbers.size() != 1 && numbers.size() != MONTHS.size()) {
        throw new IllegalArgumentException(
            "a plan has one number or one a month, got \"" + part.strip() + "\"");
      }
      counts.put(Channel.ofCode(words[0]), numbers);
    }
    return new Plan(counts);
  }

  /** All records of a channel. */
  int total(Channel channel) {
    return counts.getOrDefault(channel, List.of()).stream().mapToInt(Integer::intValue).sum();
  }

  /** A day for each record of a channel, in no order. */
  List<LocalDate> days(Channel channel, Dice dice) {
    List<Integer> numbers = counts.getOrDefault(channel, List.of());
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      boolean monthly = numbers.size() == MONTHS.size();
      // Monthly counts keep off the first and last days, so that they stay the same whether a
      // period is a calendar month or thirty days.
      LocalDate from = monthly ? MONTHS.get(i).atDay(2) : FIRST;
      int length = monthly ? 27 : 90;
      for (int k = 0; k < numbers.get(i); k++) {
        days.add(from.plusDays(dice.between(0, length - 1)));
      }
    }
    return days;
  }

  /** Counts by channel code, for messages. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Channel, List<Integer>> entry : counts.entrySet()) {
      text.append(text.isEmpty() ? "" : ", ").append(entry.getKey().code());
      text.append(' ').append(entry.getValue());
    }
    return text.toString();
  }
}
