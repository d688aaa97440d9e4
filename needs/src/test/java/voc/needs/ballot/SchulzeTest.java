package voc.needs.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SchulzeTest {
  /** The 45 voters of Schulze (2011), example 1. */
  static List<Ranking> fortyFive() {
    List<Ranking> voters = new ArrayList<>();
    add(voters, 5, "A > C > B > E > D");
    add(voters, 5, "A > D > E > C > B");
    add(voters, 8, "B > E > D > A > C");
    add(voters, 3, "C > A > B > E > D");
    add(voters, 7, "C > A > E > B > D");
    add(voters, 2, "C > B > A > D > E");
    add(voters, 7, "D > C > E > B > A");
    add(voters, 8, "E > B > A > D > C");
    return voters;
  }

  private static void add(List<Ranking> voters, int count, String ranking) {
    voters.addAll(Collections.nCopies(count, Ranking.parse(ranking)));
  }

  @Test
  void theFortyFiveVotersPutEFirstThenACBAndD() {
    Schulze schulze = Schulze.of(fortyFive());

    assertThat(schulze.order()).containsExactly("E", "A", "C", "B", "D");
    assertThat(schulze.preferring("A", "B")).isEqualTo(20);
    assertThat(schulze.preferring("B", "D")).isEqualTo(33);
    assertThat(schulze.strength("A", "B")).isEqualTo(28);
    assertThat(schulze.strength("B", "A")).isEqualTo(25);
    assertThat(schulze.strength("E", "D")).isEqualTo(31);
    assertThat(schulze.strength("D", "E")).isEqualTo(24);
    assertThat(schulze.strength("C", "B")).isEqualTo(29);
    assertThat(schulze.ranks()).isEqualTo(Map.of("E", 1, "A", 2, "C", 3, "B", 4, "D", 5));
  }

  @Test
  void unrankedIsNotLast() {
    // Two voters know only a and b; if c were last with them, it would lose to b.
    Schulze schulze =
        Schulze.of(
            List.of(Ranking.parse("a > b"), Ranking.parse("a > b"), Ranking.parse("c > b > a")));

    assertThat(schulze.preferring("b", "c")).isZero();
    assertThat(schulze.ranks()).containsEntry("c", 1).containsEntry("b", 3);
  }

  @Test
  void equalNeedsShareAPlaceAndStandByIdInTheOrder() {
    Schulze schulze = Schulze.of(List.of(Ranking.parse("b = a > c")));

    assertThat(schulze.ranks()).isEqualTo(Map.of("a", 1, "b", 1, "c", 3));
    assertThat(schulze.order()).containsExactly("a", "b", "c");
  }

  @Test
  void noBallotsGiveNoOrderAndOneNeedIsFirst() {
    assertThat(Schulze.of(List.of()).order()).isEmpty();
    assertThat(Schulze.of(List.of(Ranking.parse("a"))).ranks()).isEqualTo(Map.of("a", 1));
    assertThatThrownBy(() -> Schulze.of(List.of()).strength("a", "b"))
        .hasMessage("need \"a\" must be on a ballot; ask only for what was voted on");
  }

  @Property(seed = "2026", tries = 100)
  void aNeedThatBeatsAllOthersIsFirstAndBallotsOrderDoesNotMatter(
      @ForAll @IntRange(min = 0, max = 100_000) int seed) {
    List<Ranking> voters = random(seed);
    Schulze schulze = Schulze.of(voters);
    List<Ranking> shuffled = new ArrayList<>(voters);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Schulze.of(shuffled).ranks()).isEqualTo(schulze.ranks());
    for (String need : schulze.order()) {
      boolean beatsAll =
          schulze.order().stream()
              .allMatch(
                  other ->
                      other.equals(need)
                          || schulze.preferring(need, other) > schulze.preferring(other, need));
      if (beatsAll) {
        assertThat(schulze.order().get(0)).isEqualTo(need);
      }
    }
  }

  /** Everybody turned round turns the order round: the method's reversal symmetry. */
  @Property(seed = "2026", tries = 100)
  void reversedBallotsReverseStrictOrders(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
    List<Ranking> voters = random(seed);
    List<Ranking> reversed = new ArrayList<>();
    for (Ranking voter : voters) {
      List<List<String>> groups = new ArrayList<>(voter.groups());
      Collections.reverse(groups);
      reversed.add(new Ranking(groups));
    }
    Schulze one = Schulze.of(voters);
    Schulze other = Schulze.of(reversed);
    for (String a : one.order()) {
      for (String b : one.order()) {
        assertThat(one.strength(a, b) > one.strength(b, a))
            .isEqualTo(other.strength(b, a) > other.strength(a, b));
      }
    }
  }

  /** Independently: every chain is walked, and voters are counted anew for each of its links. */
  @Property(seed = "2026", tries = 100)
  void strengthsAreThoseOfTheStrongestOfAllChains(
      @ForAll @IntRange(min = 0, max = 100_000) int seed) {
    List<Ranking> voters = random(seed);
    Schulze schulze = Schulze.of(voters);
    for (String from : schulze.order()) {
      for (String to : schulze.order()) {
        if (!from.equals(to)) {
          List<String> others = new ArrayList<>(schulze.order());
          others.remove(from);
          assertThat(schulze.strength(from, to)).isEqualTo(strongest(voters, from, to, others));
        }
      }
    }
  }

  private static long strongest(List<Ranking> voters, String from, String to, List<String> left) {
    long strongest = majority(voters, from, to);
    for (String through : left) {
      if (!through.equals(to)) {
        List<String> rest = new ArrayList<>(left);
        rest.remove(through);
        long chain =
            Math.min(majority(voters, from, through), strongest(voters, through, to, rest));
        strongest = Math.max(strongest, chain);
      }
    }
    return strongest;
  }

  private static long majority(List<Ranking> voters, String better, String worse) {
    long prefer = voters.stream().filter(voter -> prefers(voter, better, worse)).count();
    long against = voters.stream().filter(voter -> prefers(voter, worse, better)).count();
    return prefer > against ? prefer : 0;
  }

  private static boolean prefers(Ranking voter, String better, String worse) {
    int above = place(voter, better);
    int below = place(voter, worse);
    return above >= 0 && below >= 0 && above < below;
  }

  private static int place(Ranking voter, String need) {
    for (int i = 0; i < voter.groups().size(); i++) {
      if (voter.groups().get(i).contains(need)) {
        return i;
      }
    }
    return -1;
  }

  static List<Ranking> random(int seed) {
    Random random = new Random(seed);
    List<Ranking> voters = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      List<String> needs = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
      Collections.shuffle(needs, random);
      List<List<String>> groups = new ArrayList<>();
      for (String need : needs.subList(0, 2 + random.nextInt(5))) {
        if (groups.isEmpty() || random.nextInt(4) > 0) {
          groups.add(new ArrayList<>());
        }
        groups.get(groups.size() - 1).add(need);
      }
      voters.add(new Ranking(groups));
    }
    return voters;
  }
}
