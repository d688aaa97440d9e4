package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import voc.core.Need;

class NeedRankerPropertiesTest {
  private static final NightFigures NIGHT = new NightFigures(600, 400);

  @Property(seed = "1995", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfTheInputDoesNotMatter(
      @ForAll("manyFigures") List<NeedFigures> figures, @ForAll Random random) {
    List<NeedFigures> shuffled = new ArrayList<>(figures);
    Collections.shuffle(shuffled, random);

    assertThat(rank(shuffled)).isEqualTo(rank(figures));
  }

  @Property(seed = "1995", tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyFigureIsInRange(@ForAll("manyFigures") List<NeedFigures> figures) {
    List<Need> needs = rank(figures);

    assertThat(needs).hasSameSizeAs(figures);
    for (int i = 0; i < needs.size(); i++) {
      Need need = needs.get(i);
      assertThat(need.rank()).isEqualTo(i + 1);
      assertThat(need.change().pValue()).isBetween(0.0, 1.0);
      assertThat(need.change().adjustedPValue()).isBetween(need.change().pValue(), 1.0);
      assertThat(need.change().direction()).isIn("new", "rising", "falling", "steady");
      assertThat(need.priority().impact()).isBetween(0.0, 1.0);
      assertThat(need.priority().confidence()).isBetween(0.0, 1.0);
      assertThat(need.priority().score()).isBetween(0.0, need.priority().reach());
      assertThat(need.meanPolarity()).isBetween(-1.0, 1.0);
      assertThat(need.negativeShare())
          .isBetween(need.negativeInterval().low(), need.negativeInterval().high());
      if (i > 0) {
        assertThat(need.priority().score())
            .isLessThanOrEqualTo(needs.get(i - 1).priority().score());
      }
    }
  }

  @Property(seed = "1995")
  void moreCustomersNeverLowerTheScore(
      @ForAll @IntRange(min = 1, max = 49) int customers,
      @ForAll @IntRange(max = Figures.TROUBLED) int hurt) {
    Figures figures = Figures.of("a", "dot").sumHurt(hurt);

    assertThat(RicePriority.of(figures.customers(customers + 1L).build()).score())
        .isGreaterThanOrEqualTo(RicePriority.of(figures.customers(customers).build()).score());
  }

  @Property(seed = "1995")
  void moreHurtNeverLowersTheScore(@ForAll @IntRange(max = Figures.TROUBLED - 1) int hurt) {
    Figures figures = Figures.of("a", "dot");

    assertThat(RicePriority.of(figures.sumHurt(hurt + 1).build()).score())
        .isGreaterThan(RicePriority.of(figures.sumHurt(hurt).build()).score());
  }

  /** A city k times as large says the same k times: reach grows by k, and certainty grows too. */
  @Property(seed = "1995", edgeCases = EdgeCasesMode.NONE)
  void aLargerCityOfTheSameMindKeepsImpactAndGainsConfidence(
      @ForAll("figures") NeedFigures small, @ForAll @IntRange(min = 2, max = 1000) int k) {
    Need.Priority one = RicePriority.of(small);
    Need.Priority many = RicePriority.of(times(small, k));

    assertThat(many.reach()).isEqualTo(k * one.reach());
    assertThat(many.impact()).isCloseTo(one.impact(), within(1e-9));
    assertThat(many.confidence()).isGreaterThanOrEqualTo(one.confidence());
    assertThat(many.score()).isGreaterThanOrEqualTo(k * one.score() * (1 - 1e-6));
  }

  /** Praise says how sure we are that there is a need, not how much the need hurts. */
  @Property(seed = "1995", edgeCases = EdgeCasesMode.NONE)
  void praiseLowersTheConfidenceAlone(
      @ForAll("figures") NeedFigures need, @ForAll @IntRange(min = 1, max = 400) int praise) {
    Need.Priority before = RicePriority.of(need);
    Need.Priority after = RicePriority.of(withPraise(need, praise));

    assertThat(after.reach()).isEqualTo(before.reach());
    assertThat(after.impact()).isEqualTo(before.impact());
    if (need.troubledMentions() > 0) {
      assertThat(after.confidence()).isLessThan(before.confidence());
    }
    assertThat(after.score()).isLessThanOrEqualTo(before.score());
  }

  /** Persons who already spoke say {@code more} sentences of praise. */
  private static NeedFigures withPraise(NeedFigures f, int more) {
    return new NeedFigures(
        f.topic(),
        f.department(),
        f.volume(),
        f.mentions() + more,
        f.customers(),
        f.incidents(),
        f.channels(),
        f.negativeMentions(),
        f.questions(),
        f.troubledMentions(),
        f.sumPolarity() + more,
        f.sumHurt(),
        f.currentVolume(),
        f.previousVolume());
  }

  private static NeedFigures times(NeedFigures f, int k) {
    return new NeedFigures(
        f.topic(),
        f.department(),
        k * f.volume(),
        k * f.mentions(),
        k * f.customers(),
        k * f.incidents(),
        f.channels(),
        k * f.negativeMentions(),
        k * f.questions(),
        k * f.troubledMentions(),
        k * f.sumPolarity(),
        k * f.sumHurt(),
        k * f.currentVolume(),
        k * f.previousVolume());
  }

  private static List<Need> rank(List<NeedFigures> figures) {
    return NeedRanker.rank(
        figures,
        NIGHT,
        Dispersions.NONE,
        Map.of(),
        Figures.evidenceFor(figures.toArray(new NeedFigures[0])));
  }

  @Provide
  Arbitrary<List<NeedFigures>> manyFigures() {
    return figures().list().uniqueElements(NeedFigures::id).ofMaxSize(20);
  }

  @Provide
  Arbitrary<NeedFigures> figures() {
    Arbitrary<String> topics = Arbitraries.integers().between(0, 9).map(i -> "topic" + i);
    Arbitrary<String> departments = Arbitraries.of("dot", "parks", "water", "unassigned");
    Arbitrary<Integer> mentions = Arbitraries.integers().between(1, 400);
    Arbitrary<Long> seeds = Arbitraries.longs();
    return Combinators.combine(topics, departments, mentions, seeds)
        .as(NeedRankerPropertiesTest::consistent);
  }

  /** Any figures that do not contradict each other; few distinct values, so that ties occur. */
  private static NeedFigures consistent(String topic, String department, int mentions, long seed) {
    Random random = new Random(seed);
    int volume = 1 + random.nextInt(mentions);
    int customers = 1 + random.nextInt(volume);
    int incidents = 1 + random.nextInt(volume);
    int negative = random.nextInt(mentions + 1);
    int questions = random.nextInt(mentions + 1);
    int least = Math.max(negative, questions);
    // Requests are troubled without being negative or questions, so only the mentions bound them.
    int troubled = least + random.nextInt(mentions - least + 1);
    int current = random.nextInt(volume + 1);
    int previous = random.nextInt(volume - current + 1);
    double hurt = troubled == 0 ? 0 : troubled * random.nextInt(5) / 4.0;
    return new NeedFigures(
        topic,
        department,
        volume,
        mentions,
        customers,
        incidents,
        List.of("311"),
        negative,
        questions,
        troubled,
        mentions * (random.nextInt(9) - 4) / 4.0,
        hurt,
        current,
        previous);
  }
}
