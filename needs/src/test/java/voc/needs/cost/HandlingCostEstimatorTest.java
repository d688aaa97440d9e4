package voc.needs.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.GapDemand;
import voc.core.GapDemand.Part;
import voc.core.HandlingCost;

class HandlingCostEstimatorTest {
  private static final UnitCost CALL =
      new UnitCost(Channel.CALL, null, new ThreePoint(4, 7, 16), 1.5, 0.5);

  private static HandlingCostEstimator of(UnitCost... units) {
    return new HandlingCostEstimator(
        new UnitCosts("USD", List.of(units)),
        id -> id.equals("roads") ? List.of("works", "roads") : List.of(id));
  }

  private static HandlingCost cost(HandlingCostEstimator estimator, Contacts... contacts) {
    HandlingCost cost = estimator.of(List.of(contacts));
    assertThat(cost).isNotNull();
    return cost;
  }

  /** Malcolm and others 1959: the mean is (a + 4m + b) / 6, the standard deviation (b − a) / 6. */
  @Test
  void aThreePointEstimateHasTheMeanAndDeviationOfPert() {
    ThreePoint minutes = new ThreePoint(4, 7, 16);

    assertThat(minutes.mean()).isEqualTo(8);
    assertThat(minutes.deviation()).isEqualTo(2);
    assertThat(minutes.interval().low()).isCloseTo(8 - 3.92, within(0.001)).isGreaterThan(4);
    assertThat(minutes.interval().high()).isCloseTo(8 + 3.92, within(0.001));
    assertThat(new ThreePoint(5, 5, 17).interval().low()).isEqualTo(5);
  }

  /**
   * 10 calls of 8 minutes are 80 minutes. Garwood's interval of 10 is 4.795 to 18.390, that of a
   * call 4.080 to 11.920 minutes: 80 − √((5.205 · 8)² + (10 · 3.920)²) = 22.8, 80 + √((8.390 · 8)²
   * + (10 · 3.920)²) = 157.7. A call costs 8 · 1.5 + 0.5 = 12.5 and varies by 3.920 · 1.5 = 5.880.
   */
  @Test
  void tenCallsByHand() {
    HandlingCost cost = cost(of(CALL), new Contacts(Channel.CALL, "works", 10));

    assertThat(cost.contacts()).isEqualTo(10);
    assertThat(cost.minutes()).isEqualTo(80);
    assertThat(cost.minutesRange().low()).isCloseTo(22.8, within(0.05));
    assertThat(cost.minutesRange().high()).isCloseTo(157.7, within(0.05));
    assertThat(cost.money()).isEqualTo(125);
    assertThat(cost.moneyRange().low())
        .isCloseTo(125 - Math.hypot(5.2046 * 12.5, 58.799), within(0.01));
    assertThat(cost.moneyRange().high())
        .isCloseTo(125 + Math.hypot(8.3904 * 12.5, 58.799), within(0.01));
    assertThat(cost.currency()).isEqualTo("USD");
  }

  /** What the interval is for: of many such times, about 95 % lie within it. */
  @Test
  void nineteenOfTwentySimulatedTimesLieWithinTheInterval() {
    Random dice = new Random(1959);
    double calls = 40;
    double chats = 25;
    double truth = calls * 20 + chats * 12;
    int within = 0;
    int trials = 4000;
    for (int i = 0; i < trials; i++) {
      // The estimates are off by as much as their own deviations say, the counts by chance.
      UnitCost call = estimated(Channel.CALL, 20 + 2 * dice.nextGaussian(), 12);
      UnitCost chat = estimated(Channel.CHAT, 12 + dice.nextGaussian(), 6);
      HandlingCost cost =
          cost(
              of(call, chat),
              new Contacts(Channel.CALL, "works", poisson(dice, calls)),
              new Contacts(Channel.CHAT, "works", poisson(dice, chats)));
      within += cost.moneyRange().low() <= truth && truth <= cost.moneyRange().high() ? 1 : 0;
    }
    assertThat((double) within / trials).isBetween(0.93, 0.98);
  }

  private static UnitCost estimated(Channel channel, double minutes, double spread) {
    return new UnitCost(
        channel, null, new ThreePoint(minutes - spread / 2, minutes, minutes + spread / 2), 1, 0);
  }

  private static int poisson(Random dice, double mean) {
    int count = 0;
    for (double left = mean + Math.log(1 - dice.nextDouble()); left > 0; count++) {
      left += Math.log(1 - dice.nextDouble());
    }
    return count;
  }

  @Property(seed = "1959")
  void theIntervalHoldsTheEstimateAndGrowsWithTheCount(
      @ForAll @DoubleRange(min = 0.1, max = 10_000) double calls,
      @ForAll @IntRange(min = 0, max = 30) int low,
      @ForAll @IntRange(min = 0, max = 30) int toMode,
      @ForAll @IntRange(min = 0, max = 30) int toHigh) {
    UnitCost unit =
        new UnitCost(
            Channel.CALL, null, new ThreePoint(low, low + toMode, low + toMode + toHigh), 1.2, 0.3);

    HandlingCost some = cost(of(unit), new Contacts(Channel.CALL, "works", calls));
    HandlingCost more = cost(of(unit), new Contacts(Channel.CALL, "works", 2 * calls));

    assertThat(some.money())
        .isBetween(some.moneyRange().low(), some.moneyRange().high())
        .isCloseTo(calls * unit.money(), within(1e-6));
    assertThat(some.minutes()).isBetween(some.minutesRange().low(), some.minutesRange().high());
    assertThat(some.moneyRange().low()).isNotNegative();
    assertThat(more.money()).isGreaterThan(some.money());
    assertThat(more.moneyRange().high()).isGreaterThan(some.moneyRange().high());
  }

  @Test
  void theMostSpecificDepartmentWins() {
    HandlingCostEstimator estimator =
        of(
            new UnitCost(Channel.CALL, null, ThreePoint.of(1), 1, 0),
            new UnitCost(Channel.CALL, "works", ThreePoint.of(2), 1, 0),
            new UnitCost(Channel.CALL, "roads", ThreePoint.of(3), 1, 0));

    assertThat(cost(estimator, new Contacts(Channel.CALL, "roads", 1)).money()).isEqualTo(3);
    assertThat(cost(estimator, new Contacts(Channel.CALL, "works", 1)).money()).isEqualTo(2);
    assertThat(cost(estimator, new Contacts(Channel.CALL, "parks", 1)).money()).isEqualTo(1);
  }

  @Test
  void whatHasNoUnitCostCostsNothingThatIsKnown() {
    assertThat(of(CALL).of(List.of(new Contacts(Channel.CHAT, "works", 10)))).isNull();
    assertThat(of(CALL).of(List.of(new Contacts(Channel.CALL, "works", 0)))).isNull();
  }

  @Test
  void aSearchThatCostsMoneyButNoTimeIsNoContactOfTheStaffs() {
    UnitCost search = new UnitCost(Channel.SEARCH, null, ThreePoint.of(0), 0, 0.02);

    HandlingCost cost =
        cost(
            of(CALL, search),
            new Contacts(Channel.SEARCH, "works", 100),
            new Contacts(Channel.CALL, "works", 10));

    assertThat(cost.contacts()).isEqualTo(10);
    assertThat(cost.money()).isEqualTo(127, within(1e-9));
  }

  private static @Nullable HandlingCost gap(HandlingCostEstimator estimator) {
    return estimator.of(
        new GapDemand(
            90,
            12,
            30,
            60,
            40,
            0,
            List.of(new Part("call", 20), new Part("chat", 10), new Part("search", 60)),
            List.of(new Part("works", 24), new Part(Feedback.UNASSIGNED, 66)),
            List.of()));
  }

  @Test
  void aGapCostsWhatThoseCostWhoAskedSomebody() {
    HandlingCost cost = gap(of(CALL));

    assertThat(cost).isNotNull();
    assertThat(cost.contacts()).isEqualTo(20);
    assertThat(cost.money()).isEqualTo(250);
  }

  /** Of the 30 who asked, 24 asked the works: so of the 20 calls, 16 are theirs. */
  @Test
  void aGapsChannelsSpreadOverItsDepartmentsAlike() {
    HandlingCost cost = gap(of(CALL, new UnitCost(Channel.CALL, "works", ThreePoint.of(10), 2, 0)));

    assertThat(cost).isNotNull();
    assertThat(cost.money()).isEqualTo(16 * 20 + 4 * 12.5, within(1e-9));
  }

  @Test
  void refusesMinutesInTheWrongOrder() {
    assertThatThrownBy(() -> new ThreePoint(5, 4, 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a three-point estimate must be 0 <= low <= most likely <= high, got 5.0, 4.0 and 6.0;"
                + " put them in this order");
  }

  @Test
  void refusesTwoCostsOfTheSame() {
    assertThatThrownBy(() -> new UnitCosts("USD", List.of(CALL, CALL)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each channel of a department must have one cost, got two of call; remove one");
  }
}
