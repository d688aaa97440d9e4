package voc.needs.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import voc.needs.trend.LevelShift.Kind;

class ShiftWatchTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final int DAYS = 56 + 28;

  private static DailyFeedback by(String channel, IntToLongFunction count) {
    long[] counts = new long[DAYS];
    Arrays.setAll(counts, count);
    return new DailyFeedback(FIRST, DAYS, Map.of(channel, counts));
  }

  private static ShiftWatch watch(IntToLongFunction need, IntToLongFunction others) {
    return ShiftWatch.of(
        Map.of("n", by("call", need)),
        by("call", day -> need.applyAsLong(day) + others.applyAsLong(day)));
  }

  @Test
  void aLevelThatDoublesRaisesAnAlarmThatSaysSinceWhen() {
    ShiftWatch night = watch(day -> day < 70 ? 10 : 20, day -> 100);

    assertThat(night.shifts()).hasSize(1);
    LevelShift shift = night.shifts().get(0);
    assertThat(shift.kind()).isEqualTo(Kind.RISE);
    assertThat(shift.since()).isEqualTo(FIRST.plusDays(70));
    assertThat(shift.raised()).isBetween(FIRST.plusDays(71), FIRST.plusDays(76));
    assertThat(shift.observed()).isEqualTo(14 * 20);
    assertThat(shift.expected()).isCloseTo(140, within(1e-9));
    assertThat(shift.ratio()).isCloseTo(2, within(1e-9));
    assertThat(shift.statistic()).isGreaterThanOrEqualTo(shift.threshold());
    assertThat(shift.words())
        .isEqualTo(
            "Heard 2.0 times as often as its weekdays before let expect, since about 2026-03-16.");
  }

  @Test
  void aLevelThatHalvesRaisesOneOfAFall() {
    assertThat(watch(day -> day < 70 ? 20 : 10, day -> 100).shifts())
        .extracting(LevelShift::kind, LevelShift::since)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.FALL, FIRST.plusDays(70)));
  }

  @Test
  void aShiftThatIsOverStandsNoLonger() {
    assertThat(watch(day -> day >= 58 && day < 62 ? 22 : 10, day -> 100).shifts()).isEmpty();
  }

  @Test
  void weekdaysAndHolidaysThatAllShareShiftNothing() {
    IntToLongFunction week = day -> day % 7 > 4 ? 4 : 20;
    assertThat(watch(week, day -> 10 * week.applyAsLong(day)).shifts()).isEmpty();
    IntToLongFunction holidays = day -> day > 70 ? 2 : 20;
    assertThat(watch(holidays, day -> 10 * holidays.applyAsLong(day)).shifts())
        .as("a fortnight of holidays")
        .isEmpty();
  }

  @Test
  void aNeedOfWeekdaysOfItsOwnShiftsNothing() {
    assertThat(watch(day -> day % 7 == 0 ? 40 : 10, day -> 100).shifts()).isEmpty();
  }

  @Test
  void aChannelWhoseFilesAreMissingOrThatIsNewShiftsNothing() {
    DailyFeedback need =
        new DailyFeedback(FIRST, DAYS, Map.of("call", days(day -> 10), "survey", days(day -> 10)));
    assertThat(
            ShiftWatch.of(
                    Map.of("n", need),
                    new DailyFeedback(
                        FIRST,
                        DAYS,
                        Map.of(
                            "call", days(day -> 100),
                            "survey", days(day -> 50))))
                .shifts())
        .isEmpty();
    DailyFeedback missing =
        new DailyFeedback(
            FIRST, DAYS, Map.of("call", days(day -> day < 70 ? 10 : 0), "survey", days(day -> 10)));
    DailyFeedback allMissing =
        new DailyFeedback(
            FIRST,
            DAYS,
            Map.of("call", days(day -> day < 70 ? 100 : 0), "survey", days(day -> 50)));
    assertThat(ShiftWatch.of(Map.of("n", missing), allMissing).shifts()).isEmpty();
    DailyFeedback added =
        new DailyFeedback(
            FIRST, DAYS, Map.of("call", days(day -> 10), "chat", days(day -> day < 70 ? 0 : 30)));
    DailyFeedback allAdded =
        new DailyFeedback(
            FIRST, DAYS, Map.of("call", days(day -> 100), "chat", days(day -> day < 70 ? 0 : 90)));
    assertThat(ShiftWatch.of(Map.of("n", added), allAdded).shifts()).isEmpty();
  }

  private static long[] days(IntToLongFunction count) {
    long[] counts = new long[DAYS];
    Arrays.setAll(counts, count);
    return counts;
  }

  @Test
  void aNeedThatIsMostOfItsChannelIsHeldAgainstTheChannelsDays() {
    assertThat(watch(day -> day < 70 ? 10 : 20, day -> 1).shifts()).hasSize(1);
    assertThat(watch(day -> 10, day -> 1).shifts()).isEmpty();
  }

  @Test
  void withoutEnoughHistoryThereIsNoAlarm() {
    ShiftWatch young = watch(day -> day < 70 ? 0 : 20, day -> 100);
    assertThat(young.shifts()).isEmpty();
    assertThat(young.tooYoung()).isEqualTo(1);
    assertThat(young.watched()).isZero();

    DailyFeedback short84 = by("call", day -> day < 70 ? 10 : 30);
    DailyFeedback all = by("call", day -> 130);
    assertThat(ShiftWatch.of(Map.of("n", short84), all).shifts()).hasSize(1);
    ShiftWatch shorter = ShiftWatch.of(Map.of("n", short84.between(1, DAYS)), all.between(1, DAYS));
    assertThat(shorter.shifts()).isEmpty();
    assertThat(shorter.tooYoung()).isEqualTo(1);
    assertThat(ShiftWatch.of(Map.of(), all.until(0)).shifts()).isEmpty();
  }

  @Test
  void theBaselineIsWholeWeeksAndAtMostHalfAYear() {
    assertThat(ShiftWatch.baselineDays(83)).isZero();
    assertThat(ShiftWatch.baselineDays(84)).isEqualTo(56);
    assertThat(ShiftWatch.baselineDays(90)).isEqualTo(56);
    assertThat(ShiftWatch.baselineDays(91)).isEqualTo(63);
    assertThat(ShiftWatch.baselineDays(1000)).isEqualTo(182);
  }

  @Test
  void moreNeedsRaiseTheThreshold() {
    double one = watch(day -> 10, day -> 100).threshold();
    DailyFeedback need = by("call", day -> 10);
    double three =
        ShiftWatch.of(Map.of("a", need, "b", need, "c", need), by("call", day -> 130)).threshold();

    // Two kinds of weight 0.4 · (1 + 28/56) make 1.2, of three needs 3.6.
    assertThat(one).isCloseTo(Math.log(1.2 / 0.05), within(1e-9));
    assertThat(three).isCloseTo(Math.log(3.6 / 0.05), within(1e-9));
  }

  /** With a baseline as long as one likes it is the textbook's recursion. */
  @Test
  void theSumIsThatOfLucasWhereTheMeanIsKnown() {
    long[] heard = {3, 5, 2, 7, 9, 4, 8, 8, 1, 6};
    double mean = 4.5;
    double recursion = 0;
    for (int end = 0; end < heard.length; end++) {
      recursion = Math.max(0, recursion + heard[end] * Math.log(1.3) - mean * 0.3);
      double largest = 0;
      long sum = 0;
      for (int start = end; start >= 0; start--) {
        sum += heard[start];
        largest =
            Math.max(
                largest,
                ShiftSums.logRatio(sum, mean * (end - start + 1), 1_000_000_000_000L, 1.3));
      }
      assertThat(largest).isCloseTo(recursion, within(1e-9));
    }
    // Lucas' reference value k = (μd − μa) / (ln μd − ln μa) of 4 against 7 is 5.36.
    assertThat((7.0 - 4.0) / (Math.log(7) - Math.log(4))).isCloseTo(5.36, within(0.005));
    double k = 4 * (7.0 / 4 - 1) / Math.log(7.0 / 4);
    assertThat(ShiftSums.logRatio(9, 4, 1_000_000_000_000L, 7.0 / 4) / Math.log(7.0 / 4))
        .isCloseTo(9 - k, within(1e-9));
  }

  @Test
  void countsOfOtherDaysAreRefused() {
    assertThatThrownBy(() -> new DailyFeedback(FIRST, 2, Map.of("call", new long[] {1})))
        .hasMessage(
            "channel call must have a count for each of 2 days, got 1; fill days without feedback with 0");
    assertThatThrownBy(() -> new DailyFeedback(FIRST, 1, Map.of("call", new long[] {-1})))
        .hasMessage("feedback by channel call on 2026-01-05 must be >= 0, got -1; count it again");
  }
}
