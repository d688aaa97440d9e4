package voc.needs.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import voc.needs.disclosure.SmallestCell;
import voc.needs.hearing.HeardGroup.Verdict;
import voc.needs.hearing.ServedGroup.Kind;

class HearingAuditTest {
  private static final SmallestCell TEN = new SmallestCell(10);

  private static ServedGroup area(String name, long served) {
    return new ServedGroup(Kind.AREA, name, served, List.of(GroupFinder.ADDRESS));
  }

  private static ServedGroup language(String name, long served) {
    return new ServedGroup(Kind.LANGUAGE, name, served, List.of());
  }

  private static List<HeardGroup> audit(SmallestCell smallest, Object... groupsAndPeople) {
    List<ServedGroup> groups = new ArrayList<>();
    Map<ServedGroup, Long> people = new HashMap<>();
    for (int i = 0; i < groupsAndPeople.length; i += 2) {
      groups.add((ServedGroup) groupsAndPeople[i]);
      people.put((ServedGroup) groupsAndPeople[i], ((Number) groupsAndPeople[i + 1]).longValue());
    }
    return new HearingAudit(smallest).audit(groups, people);
  }

  /**
   * Conover 1999, 3.1, example 1: 3 of 19 against 0.5 has the two-sided p-value 0.0044. The heard
   * are 19, in two groups of the same size.
   */
  @Test
  void testsAsConoverDoes() {
    HeardGroup first =
        audit(SmallestCell.OFF, area("North", 100), 3, area("South", 100), 16).get(0);

    assertThat(first.heard()).isNotNull();
    assertThat(first.heard().pValue()).isCloseTo(0.0044, within(0.00005));
    assertThat(first.verdict()).isEqualTo(Verdict.NOT_HEARD);
    assertThat(first.words())
        .isEqualTo(
            "area North has 50.0 % of the served and 15.8 % of the heard (3): it is not heard");
  }

  @Property(seed = "1999", tries = 200)
  void agreesWithAnotherLibrary(
      @ForAll @IntRange(min = 1, max = 400) int north,
      @ForAll @IntRange(min = 1, max = 400) int south,
      @ForAll @IntRange(min = 1, max = 9) int tenths) {
    HeardGroup first =
        audit(SmallestCell.OFF, area("N", tenths * 10), north, area("S", 100 - tenths * 10), south)
            .get(0);

    assertThat(first.heard()).isNotNull();
    BinomialDistribution all = new BinomialDistribution(north + south, tenths / 10.0);
    // The outcomes that are no likelier; its own test adds up tails, to more than 1 in the middle.
    double least = all.probability(north) * (1 + 1e-7);
    double expected =
        IntStream.rangeClosed(0, north + south)
            .mapToDouble(all::probability)
            .filter(probability -> probability <= least)
            .sum();
    assertThat(first.heard().pValue()).isCloseTo(expected, within(1e-9));
  }

  /** Of 2 and 3 of 5 neither is likelier; of 3 of 10 at 0.3 none is. */
  @Test
  void inTheMiddleAllOutcomesAreNoLikelier() {
    assertThat(TwoSidedBinomial.pValue(5, 2, 0.5)).isEqualTo(1);
    assertThat(TwoSidedBinomial.pValue(5, 3, 0.5)).isEqualTo(1);
    assertThat(TwoSidedBinomial.pValue(10, 3, 0.3)).isEqualTo(1);
    assertThat(TwoSidedBinomial.pValue(0, 0, 0.3)).isEqualTo(1);
    assertThat(TwoSidedBinomial.pValue(7, 7, 1)).isEqualTo(1);
    assertThat(TwoSidedBinomial.pValue(5, 0, 0.5)).isCloseTo(2.0 / 32, within(1e-15));
    assertThat(TwoSidedBinomial.pValue(5, 5, 0.5)).isCloseTo(2.0 / 32, within(1e-15));
  }

  @Test
  void orderHasNoInfluence() {
    List<ServedGroup> groups = new ArrayList<>();
    Map<ServedGroup, Long> people = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      ServedGroup group = area("area " + i, 100 + 17 * i);
      groups.add(group);
      people.put(group, (long) (i * i));
    }
    List<HeardGroup> straight = new HearingAudit(TEN).audit(groups, people);
    Collections.shuffle(groups, new Random(7));

    assertThat(new HearingAudit(TEN).audit(groups, people))
        .containsExactlyInAnyOrderElementsOf(straight);
  }

  @Test
  void asManyAsServedIsAsExpectedWhateverTheScale() {
    assertThat(audit(TEN, area("N", 2), 4000, area("S", 1), 2000))
        .allMatch(group -> group.verdict() == Verdict.AS_EXPECTED);
    assertThat(audit(TEN, area("N", 2_000_000), 4000, area("S", 1_000_000), 2000))
        .allMatch(group -> group.verdict() == Verdict.AS_EXPECTED);
  }

  @Test
  void aSlightDifferenceInALargeCityIsNoFinding() {
    HeardGroup north = audit(TEN, area("N", 50), 480_000, area("S", 50), 520_000).get(0);

    assertThat(north.heard()).isNotNull();
    assertThat(north.heard().adjusted()).isLessThan(1e-9);
    assertThat(north.verdict()).isEqualTo(Verdict.AS_EXPECTED);
  }

  @Test
  void aGroupOfNobodyIsShownAndNotHeard() {
    HeardGroup silent = audit(TEN, area("N", 50), 100, area("S", 30), 90, area("W", 20), 0).get(2);

    assertThat(silent.suppressed()).isFalse();
    assertThat(silent.verdict()).isEqualTo(Verdict.NOT_HEARD);
  }

  @Test
  void aGroupOfFewIsKnownToBeHardlyHeardWithoutItsFigure() {
    List<HeardGroup> heard =
        audit(TEN, language("en", 70), 500, language("es", 20), 3, language("vi", 10), 60);

    assertThat(heard.get(1).heard()).isNull();
    assertThat(heard.get(1).suppressed()).isTrue();
    assertThat(heard.get(1).verdict()).isEqualTo(Verdict.NOT_HEARD);
    assertThat(heard.get(2).suppressed()).as("protects es").isTrue();
    assertThat(heard.get(2).verdict()).isEqualTo(Verdict.TOO_FEW_TO_TELL);
    assertThat(heard.get(0).suppressed()).isFalse();
  }

  @Test
  void whatIsToldOfAGroupOfFewIsTheSameFromOneToNine() {
    HeardGroup one =
        audit(TEN, language("en", 70), 500, language("es", 20), 1, language("vi", 10), 62).get(1);
    HeardGroup nine =
        audit(TEN, language("en", 70), 500, language("es", 20), 9, language("vi", 10), 54).get(1);

    assertThat(one).isEqualTo(nine);
  }

  @Test
  void nobodyHeardIsTooFewToTell() {
    assertThat(audit(TEN, area("N", 50), 0, area("S", 50), 0))
        .allMatch(group -> group.verdict() == Verdict.TOO_FEW_TO_TELL && group.heard() == null)
        .extracting(HeardGroup::words)
        .contains("area N has 50.0 % of the served; nobody is heard whose area is known");
    assertThat(new HearingAudit(TEN).audit(List.of(), Map.of())).isEmpty();
  }

  @Test
  void fewHeardAtAllCannotTell() {
    assertThat(audit(SmallestCell.OFF, area("N", 95), 12, area("S", 5), 0).get(1).verdict())
        .isEqualTo(Verdict.TOO_FEW_TO_TELL);
  }

  @Test
  void aSingleGroupIsAsExpected() {
    assertThat(audit(TEN, area("N", 95), 120))
        .extracting(HeardGroup::verdict)
        .containsExactly(Verdict.AS_EXPECTED);
  }

  @Test
  void refusesAGroupThatIsNotServed() {
    assertThatThrownBy(() -> area("North", 0))
        .hasMessage(
            "a group must have a name and serve at least 1 person, got \"North\" with 0; leave out"
                + " who is not served");
  }
}
