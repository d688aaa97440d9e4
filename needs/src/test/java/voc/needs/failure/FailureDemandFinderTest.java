package voc.needs.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.needs.cost.HandlingCostEstimator;
import voc.needs.cost.ThreePoint;
import voc.needs.cost.UnitCost;
import voc.needs.cost.UnitCosts;
import voc.needs.failure.ChannelCounts.Count;

class FailureDemandFinderTest {
  private static final HandlingCostEstimator COSTS =
      new HandlingCostEstimator(
          new UnitCosts(
              "USD",
              List.of(
                  new UnitCost(Channel.CALL, null, ThreePoint.of(8), 1.5, 0),
                  new UnitCost(Channel.CHAT, null, ThreePoint.of(10), 1, 0),
                  new UnitCost(Channel.SERVICE_REQUEST, null, ThreePoint.of(5), 1, 0))),
          List::of);

  private static ChannelCounts need(String topic, int searches, int failed, int calls) {
    return need(topic, searches, failed, calls, 0, 0);
  }

  private static ChannelCounts need(
      String topic, int searches, int failed, int calls, int chats, int requests) {
    return new ChannelCounts(
        topic,
        "city",
        searches,
        failed,
        new Count(calls, calls),
        new Count(chats, chats),
        new Count(calls + chats, calls + chats),
        new Count(requests, requests),
        Count.NONE);
  }

  /** Six needs whose searches succeed and bring 0.2 calls each, by and large. */
  private static List<ChannelCounts> well() {
    return new ArrayList<>(
        List.of(
            need("a", 100, 5, 20),
            need("b", 200, 20, 42),
            need("c", 150, 0, 28),
            need("d", 80, 4, 17),
            need("e", 120, 10, 22),
            need("f", 150, 9, 31)));
  }

  private static List<FailureDemand> find(
      List<ChannelCounts> needs, @Nullable HandlingCostEstimator costs) {
    return new FailureDemandFinder(Baseline.of(Baseline.members(needs)), costs)
        .find(needs, Map.of(), Set.of());
  }

  /**
   * The baseline is the better half of eight: 30, 26 and so on. Its rate is 0.2; 60 searches would
   * bring 12 calls of the 36 that came.
   */
  @Test
  void callsBeyondTheRateOfWhatPeopleFindCouldHaveBeenSpared() {
    Baseline baseline = new Baseline(4, 1000, 30, 200, 1);
    ChannelCounts jane = need("jane", 60, 41, 36, 0, 12);

    AvoidableCalls avoidable = AvoidableCalls.of(jane, baseline).orElseThrow();

    assertThat(avoidable.calls()).isCloseTo(36 - 12, within(1e-9));
    // The bounds of the ratio are 2.0427 and 4.2944: 36 · (1 − 1/2.0427), 36 · (1 − 1/4.2944).
    assertThat(avoidable.range().low()).isCloseTo(18.376, within(0.001));
    assertThat(avoidable.range().high()).isCloseTo(27.617, within(0.001));
  }

  @Test
  void theFindingSaysItInPlainWords() {
    List<ChannelCounts> needs = well();
    needs.add(need("jane", 60, 41, 36, 0, 12));

    FailureDemand first = find(needs, COSTS).get(0);

    assertThat(first.id()).isEqualTo("city:jane");
    assertThat(first.finding())
        .matches(
            "41 of 60 searches failed; 0\\.6 calls for each search, 3\\.\\d times the rate where"
                + " searches succeed; 12 requests; about 2\\d calls \\(1\\d to 2\\d\\), 2\\d\\d"
                + " USD, could have been spared");
    assertThat(first.costs().calls()).isEqualTo(36 * 12.0, within(1e-9));
    assertThat(first.costs().requests()).isEqualTo(60.0, within(1e-9));
    assertThat(first.costs().searches()).isNull();
    assertThat(first.requestsPerCall()).isNotNull();
    assertThat(first.requestsPerCall().ratio()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void noMoreCallsAreDueToFailedSearchesThanSearchesFailed() {
    AvoidableCalls avoidable =
        AvoidableCalls.of(need("jane", 60, 30, 400), new Baseline(4, 1000, 30, 200, 1))
            .orElseThrow();

    assertThat(avoidable.calls()).isEqualTo(30);
    assertThat(avoidable.range().high()).isEqualTo(30);
  }

  @Test
  void manyCallsAboutWhatPeopleFindAreNoFailureOfTheSearch() {
    List<ChannelCounts> needs = well();
    needs.add(need("called about anyway", 60, 3, 120));

    assertThat(find(needs, COSTS)).allSatisfy(each -> assertThat(each.avoidable()).isNull());
  }

  @Test
  void whereMostSearchesSucceedFailingIsNotWhatMakesPeopleCall() {
    Baseline baseline = new Baseline(4, 1000, 30, 200, 1);

    assertThat(AvoidableCalls.of(need("some fail", 60, 29, 40), baseline)).isEmpty();
    assertThat(AvoidableCalls.of(need("most fail", 60, 30, 40), baseline)).isPresent();
  }

  @Test
  void failedSearchesThatNobodyCallsAboutClaimNothing() {
    List<ChannelCounts> needs = well();
    needs.add(need("given up", 60, 55, 11));

    FailureDemand found =
        find(needs, COSTS).stream()
            .filter(each -> each.topic().equals("given up"))
            .findFirst()
            .orElseThrow();

    assertThat(found.avoidable()).isNull();
    assertThat(found.finding())
        .isEqualTo(
            "55 of 60 searches failed; 0.2 calls for each search;"
                + " no calls beyond chance that a search could have spared");
  }

  /** The same three times the rate, but needs differ by as much anyway. */
  @Test
  void whatDiffersNoMoreThanNeedsDoIsNoFinding() {
    List<ChannelCounts> needs = new ArrayList<>();
    needs.add(need("a", 100, 0, 2));
    needs.add(need("b", 100, 0, 80));
    needs.add(need("c", 100, 0, 1));
    needs.add(need("d", 100, 0, 5));
    needs.add(need("jane", 60, 41, 36));

    assertThat(Baseline.of(Baseline.members(needs)).dispersion()).isGreaterThan(20);
    assertThat(find(needs, COSTS)).allSatisfy(each -> assertThat(each.avoidable()).isNull());
  }

  @Test
  void withTooFewOtherNeedsItIsLeftOpen() {
    List<ChannelCounts> needs = List.of(need("a", 100, 5, 20), need("jane", 60, 41, 36));

    assertThat(find(needs, COSTS))
        .extracting(FailureDemand::finding)
        .allMatch(
            finding -> finding.endsWith("too few other matters are searched for to compare with"));
  }

  @Test
  void whatIsSuppressedIsNeitherShownNorPutIntoWordsNorPriced() {
    List<ChannelCounts> needs = well();
    needs.add(need("jane", 60, 41, 36, 0, 12));
    Baseline baseline = Baseline.of(Baseline.members(needs));

    FailureDemand shown =
        new FailureDemandFinder(baseline, COSTS)
            .find(needs, Map.of("city:jane", EnumSet.of(Figure.CALLS)), Set.of()).stream()
                .filter(each -> each.topic().equals("jane"))
                .findFirst()
                .orElseThrow();

    assertThat(shown.calls()).isNull();
    assertThat(shown.callsPerSearch()).isNull();
    assertThat(shown.requestsPerCall()).isNull();
    assertThat(shown.avoidable()).isNull();
    assertThat(shown.costs().calls()).isNull();
    assertThat(shown.finding())
        .isEqualTo(
            "41 of 60 searches failed; too few calls to tell; 12 requests;"
                + " whether calls could be spared can't be told");

    FailureDemand nothing =
        new FailureDemandFinder(baseline, COSTS)
            .find(needs, Map.of("city:jane", EnumSet.allOf(Figure.class)), Set.of()).stream()
                .filter(each -> each.topic().equals("jane"))
                .findFirst()
                .orElseThrow();
    assertThat(nothing.isSuppressed()).isTrue();
    assertThat(nothing.finding()).isEqualTo("too few to tell");
  }

  /** Chats cost 10, calls 12: with both prices their sum would tell how many of each there are. */
  @Test
  void callsAndChatsArePricedApartOnlyWhereTheyMayBeToldApart() {
    ChannelCounts need = need("jane", 60, 41, 30, 6, 0);
    FailureDemandFinder finder = new FailureDemandFinder(Baseline.of(well()), COSTS);

    assertThat(finder.find(List.of(need), Map.of(), Set.of()).get(0).costs().calls())
        .isEqualTo(36 * 12.0, within(1e-9));
    assertThat(finder.find(List.of(need), Map.of(), Set.of("city:jane")).get(0).costs().calls())
        .isEqualTo(30 * 12.0 + 60, within(1e-9));
  }

  @Test
  void theBaselineIsTheHalfWhoseSearchesSucceedBest() {
    assertThat(Baseline.members(well()))
        .extracting(ChannelCounts::topic)
        .containsExactly("c", "a", "d");
    assertThat(Baseline.members(List.of(need("seldom searched", 9, 0, 3)))).isEmpty();
  }

  @Property(seed = "2003", tries = 200)
  void anEstimateLiesWithinItsIntervalAndWithinTheFailedSearches(
      @ForAll @IntRange(min = 10, max = 500) int searches,
      @ForAll @IntRange(min = 0, max = 500) int failed,
      @ForAll @IntRange(min = 0, max = 2000) int calls) {
    Baseline baseline = new Baseline(5, 800, 40, 160, 1.3);

    AvoidableCalls.of(need("any", searches, Math.min(searches, failed), calls), baseline)
        .ifPresent(
            avoidable -> {
              assertThat(avoidable.range().low()).isPositive();
              assertThat(avoidable.calls())
                  .isBetween(avoidable.range().low(), avoidable.range().high())
                  .isLessThanOrEqualTo(Math.min(failed, calls));
            });
  }

  /** Where failing has nothing to do with calling, hardly any need may claim that it has. */
  @Test
  void chanceAloneSeldomClaimsAnything() {
    Random dice = new Random(2003);
    int claims = 0;
    int needs = 0;
    for (int night = 0; night < 200; night++) {
      List<ChannelCounts> all = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int searches = 20 + dice.nextInt(80);
        double rate = 0.3 * Math.exp(0.4 * dice.nextGaussian());
        int failed = (int) (searches * dice.nextDouble());
        all.add(need("t" + i, searches, failed, poisson(dice, rate * searches)));
      }
      needs += all.size();
      claims += (int) find(all, null).stream().filter(each -> each.avoidable() != null).count();
    }
    assertThat((double) claims / needs).isLessThan(0.03);
  }

  private static int poisson(Random dice, double mean) {
    int count = 0;
    for (double left = mean + Math.log(1 - dice.nextDouble()); left > 0; count++) {
      left += Math.log(1 - dice.nextDouble());
    }
    return count;
  }

  @Test
  void refusesMoreFailedSearchesThanSearches() {
    assertThatThrownBy(() -> need("jane", 5, 6, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "failed searches must be in [0, searches = 5.0], got 6.0; count both over the same"
                + " searches");
  }

  @Test
  void refusesMorePeopleThanFeedback() {
    assertThatThrownBy(() -> new Count(1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "people must be in [1, feedback = 1], or 0 without feedback, got 2; count distinct"
                + " persons over the same feedback");
  }
}
