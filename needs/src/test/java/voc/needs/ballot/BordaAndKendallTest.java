package voc.needs.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.junit.jupiter.api.Test;

class BordaAndKendallTest {
  /**
   * Times of 22 players by three methods of rounding first base (M. Hollander and D. A. Wolfe,
   * Nonparametric Statistical Methods (1973), p. 140; data of R's friedman.test, which gives
   * chi-squared 11.143 on 2 degrees of freedom, p = 0.003805). Players are the voters.
   */
  private static final double[][] ROUNDING_TIMES = {
    {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40},
    {5.90, 5.85, 5.70}, {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35},
    {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70}, {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45},
    {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40}, {5.45, 5.55, 5.50},
    {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
    {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}
  };

  private static Ranking ranking(double[] times) {
    TreeMap<Double, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < times.length; i++) {
      groups.computeIfAbsent(times[i], any -> new ArrayList<>()).add("method" + i);
    }
    return new Ranking(List.copyOf(groups.values()));
  }

  @Test
  void kendallsWWithTiesIsFriedmansChiSquareOfHollanderAndWolfe() {
    List<Ranking> players = new ArrayList<>();
    for (double[] times : ROUNDING_TIMES) {
      players.add(ranking(times));
    }

    KendallW agreement = KendallW.of(players).orElseThrow();

    assertThat(agreement.w() * 22 * 2).isCloseTo(11.143, within(0.0005));
    assertThat(agreement.pValue()).isCloseTo(0.003805, within(0.0000005));
  }

  @Test
  void allAlikeAgreeWhollyAndFewVotersOrNeedsTellNothing() {
    Ranking one = Ranking.parse("a > b > c");

    assertThat(KendallW.of(List.of(one, one, one)).orElseThrow().w()).isEqualTo(1);
    assertThat(KendallW.of(List.of(one, Ranking.parse("c > b > a"))).orElseThrow().w()).isZero();
    assertThat(KendallW.of(List.of(one))).isEmpty();
    assertThat(KendallW.of(List.of())).isEmpty();
    assertThat(KendallW.of(List.of(one, Ranking.parse("a > d")))).isEmpty();
    assertThat(KendallW.of(List.of(Ranking.parse("a = b"), Ranking.parse("a = b")))).isEmpty();
  }

  /** W of m voters is (1 + (m − 1) · mean Spearman correlation) / m, here by NaturalRanking. */
  @Property(seed = "2026", tries = 100)
  void agreesWithFriedmansFormulaByAnotherLibrary(
      @ForAll @IntRange(min = 0, max = 100_000) int seed) {
    java.util.Random random = new java.util.Random(seed);
    int m = 2 + random.nextInt(6);
    int n = 3 + random.nextInt(5);
    double[][] scores = new double[m][n];
    List<Ranking> voters = new ArrayList<>();
    for (double[] voter : scores) {
      for (int i = 0; i < n; i++) {
        voter[i] = random.nextInt(n);
      }
      voters.add(ranking(voter));
    }
    double[] sums = new double[n];
    double ties = 0;
    for (double[] voter : scores) {
      double[] ranks = new NaturalRanking().rank(voter);
      Map<Double, Integer> groups = new TreeMap<>();
      for (int i = 0; i < n; i++) {
        sums[i] += ranks[i];
        groups.merge(ranks[i], 1, Integer::sum);
      }
      ties += groups.values().stream().mapToDouble(t -> Math.pow(t, 3) - t).sum();
    }
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    double friedman =
        (12 * squares / (m * n * (n + 1.0)) - 3.0 * m * (n + 1))
            / (1 - ties / (m * (Math.pow(n, 3) - n)));
    var own = KendallW.of(voters);
    if (own.isPresent()) {
      assertThat(own.get().w()).isCloseTo(friedman / (m * (n - 1)), within(1e-9));
      assertThat(own.get().pValue())
          .isCloseTo(
              1 - new ChiSquaredDistribution(n - 1).cumulativeProbability(friedman), within(1e-9));
    }
  }

  /** Borda's own example: 21 voters, of whom 8 put first whom 13 put last. */
  @Test
  void bordaPutsTheCompromiseAboveThePlurality() {
    List<Ranking> voters = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      voters.add(
          Ranking.parse(
              i < 1 ? "a > b > c" : i < 8 ? "a > c > b" : i < 15 ? "b > c > a" : "c > b > a"));
    }
    var scores = Borda.scores(voters);

    // Points from 2 to 0: a 16, b 7 · 2 + 6 + 1 = 21, c 6 · 2 + 7 + 7 = 26.
    assertThat(scores.get("a")).isCloseTo(16.0 / 42, within(1e-12));
    assertThat(scores.get("b")).isCloseTo(21.0 / 42, within(1e-12));
    assertThat(scores.get("c")).isCloseTo(26.0 / 42, within(1e-12));
    assertThat(Borda.ranks(scores)).isEqualTo(Map.of("c", 1, "b", 2, "a", 3));
  }

  @Test
  void bordaSharesTiesAndCountsOnlyVotersWhoRankTheNeed() {
    var scores =
        Borda.scores(
            List.of(Ranking.parse("a = b > c"), Ranking.parse("b > a"), Ranking.parse("d")));

    assertThat(scores).containsOnlyKeys("a", "b", "c");
    assertThat(scores.get("a")).isEqualTo(0.375);
    assertThat(scores.get("b")).isEqualTo(0.875);
    assertThat(scores.get("c")).isZero();
    assertThat(Borda.scores(List.of())).isEmpty();
  }

  @Property(seed = "2026", tries = 50)
  void equalScoresShareAPlaceAndAllScoresAreShares(
      @ForAll @IntRange(min = 0, max = 100_000) int seed) {
    var scores = Borda.scores(SchulzeTest.random(seed));

    assertThat(scores.values()).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    Borda.ranks(scores).forEach((need, rank) -> assertThat(rank).isBetween(1, scores.size()));
  }
}
