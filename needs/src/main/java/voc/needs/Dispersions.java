package voc.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * How much more than independent draws each need of a night varies from week to week.
 *
 * <p>Within each of the last periods, with a level of its own, a need's share is held against the
 * weeks ({@link Stretches}): Pearson's χ² over its degrees of freedom, φᵢ with dᵢ (P. McCullagh and
 * J. A. Nelder, Generalized Linear Models, 1989, section 4.5). What changes from one period to the
 * next, which is what is tested, is no part of it.
 *
 * <p>Six weeks tell little of how a need varies; the night's other needs tell more. So each φᵢ is
 * drawn towards theirs,
 *
 * <pre>φ̃ᵢ = (d₀ φ₀ + dᵢ φᵢ) / (d₀ + dᵢ), with d₀ + dᵢ degrees of freedom, at most Σ d</pre>
 *
 * where φ₀ is the night's and d₀ says how alike its needs are, found by the moments of ln φᵢ (G. K.
 * Smyth, "Linear models and empirical Bayes methods for assessing differential expression in
 * microarray experiments", Statistical Applications in Genetics and Molecular Biology 3 (2004)
 * article 3, section 6.2; for counts and quasi-likelihood: S. P. Lund, D. Nettleton, D. J. McCarthy
 * and G. K. Smyth, the same journal 11 (2012), issue 5, article 8). A need that was heard too
 * little to tell anything of itself takes the night's.
 *
 * <p>The factor is at least 1 and told to the quarter alone: p-values are published, and an exact
 * one could be solved for the feedback of a week that is not.
 *
 * <p>Immutable.
 */
public final class Dispersions {
  /** All feedback is independent, for certain. */
  public static final Dispersions NONE =
      new Dispersions(new Stretches(1), new TreeMap<>(), Prior.NOTHING_KNOWN);

  /** φᵢ below this counts as this: its logarithm would outweigh the night. */
  private static final double LEAST_RATIO = 0.05;

  private static final double STEP = 0.25;

  private final Stretches stretches;
  private final SortedMap<String, List<PearsonSum>> byPeriod;
  private final Prior prior;

  /**
   * What is known of a need before it is looked at.
   *
   * @param factor φ₀
   * @param degrees d₀; infinite if all needs are alike
   * @param most Σ d
   */
  private record Prior(double factor, double degrees, double most) {
    static final Prior NOTHING_KNOWN = new Prior(1, 0, 0);
  }

  private Dispersions(
      Stretches stretches, SortedMap<String, List<PearsonSum>> byPeriod, Prior prior) {
    this.stretches = stretches;
    this.byPeriod = byPeriod;
    this.prior = prior;
  }

  /**
   * The dispersions of a night.
   *
   * @param stretches where the days of each count lie
   * @param all all feedback, by stretch, the last first
   * @param needs that on each need, by its id; only of those that may be told of, since they count
   *     for each other
   * @throws IllegalArgumentException if a need was counted by other stretches, or heard more often
   *     than anything
   */
  public static Dispersions of(Stretches stretches, long[] all, Map<String, long[]> needs) {
    SortedMap<String, List<PearsonSum>> byPeriod = new TreeMap<>();
    needs.forEach(
        (id, heard) -> {
          requireWithin(id, heard, all, stretches.count());
          byPeriod.put(id, byPeriod(stretches, heard, all));
        });
    return new Dispersions(stretches, byPeriod, prior(byPeriod));
  }

  private static List<PearsonSum> byPeriod(Stretches stretches, long[] heard, long[] all) {
    PearsonSum[] sums = new PearsonSum[Stretches.MOST_PERIODS];
    int each = stretches.perPeriod();
    Arrays.setAll(sums, period -> PearsonSum.of(heard, all, period * each, (period + 1) * each));
    return List.of(sums);
  }

  private static PearsonSum sum(List<PearsonSum> periods) {
    return periods.stream().reduce(PearsonSum.EMPTY, PearsonSum::plus);
  }

  private static Prior prior(SortedMap<String, List<PearsonSum>> byPeriod) {
    List<PearsonSum> known =
        byPeriod.values().stream()
            .map(Dispersions::sum)
            .filter(need -> need.degrees() > 0)
            .toList();
    if (known.isEmpty()) {
      return Prior.NOTHING_KNOWN;
    }
    PearsonSum pooled = known.stream().reduce(PearsonSum.EMPTY, PearsonSum::plus);
    double mean = known.stream().mapToDouble(Dispersions::centred).average().orElseThrow();
    double beyond = beyondChance(known, mean);
    if (!(beyond > 0)) {
      return new Prior(pooled.ratio(), Double.POSITIVE_INFINITY, pooled.degrees());
    }
    double degrees = 2 * inverseTrigamma(beyond);
    double factor = Math.exp(mean + Digamma.value(degrees / 2) - Math.log(degrees / 2));
    return new Prior(factor, degrees, pooled.degrees());
  }

  /** The logarithm of φᵢ, less what it is on average below that of the true one by chance. */
  private static double centred(PearsonSum need) {
    double half = need.degrees() / 2.0;
    return Math.log(Math.max(LEAST_RATIO, need.ratio())) - Digamma.value(half) + Math.log(half);
  }

  /** By how much the logarithms vary more than they would if all needs had one dispersion. */
  private static double beyondChance(List<PearsonSum> known, double mean) {
    if (known.size() < 2) {
      return 0;
    }
    double squares = 0;
    double byChance = 0;
    for (PearsonSum need : known) {
      double beyond = centred(need) - mean;
      squares += beyond * beyond;
      byChance += Trigamma.value(need.degrees() / 2.0);
    }
    return squares / (known.size() - 1) - byChance / known.size();
  }

  /** Where ψ′, which falls from infinity to 0, has {@code value}; by halving, to the last bit. */
  private static double inverseTrigamma(double value) {
    double low = 1e-4;
    double high = 1e8;
    for (double middle = Math.sqrt(low * high);
        low < middle && middle < high;
        middle = (low + high) / 2) {
      if (Trigamma.value(middle) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** That of a need; the night's if it is not known. */
  public Dispersion of(String need) {
    List<PearsonSum> periods = byPeriod.getOrDefault(need, List.of());
    return drawn(sum(periods), 0);
  }

  /**
   * The least that a need's could be for all that somebody knows who has its figures of some
   * periods, whatever was heard in the others.
   *
   * @param known periods, 0 for the last one, 1 for the one before
   */
  public Dispersion atLeast(String need, Set<Integer> known) {
    List<PearsonSum> periods = byPeriod.getOrDefault(need, List.of());
    PearsonSum evenly = new PearsonSum(0, stretches.perPeriod() - 1);
    PearsonSum least = PearsonSum.EMPTY;
    double unknown = 0;
    for (int period = 0; period < periods.size(); period++) {
      boolean isKnown = known.contains(period);
      least = least.plus(isKnown ? periods.get(period) : evenly);
      unknown += isKnown ? 0 : periods.get(period).chiSquare();
    }
    return drawn(least, unknown);
  }

  /**
   * @param without part of χ² that a night of needs that are alike is to be told without
   */
  private Dispersion drawn(PearsonSum own, double without) {
    double most = prior.most();
    if (most == 0) {
      return Dispersion.NONE;
    }
    double degrees = Math.min(prior.degrees() + own.degrees(), most);
    double factor =
        Double.isInfinite(prior.degrees())
            ? prior.factor() - without / most
            : (prior.degrees() * prior.factor() + own.chiSquare())
                / (prior.degrees() + own.degrees());
    return new Dispersion(Math.max(1, STEP * Math.round(factor / STEP)), degrees);
  }

  private static void requireWithin(String need, long[] heard, long[] all, int stretches) {
    if (heard.length != stretches || all.length != stretches) {
      throw new IllegalArgumentException(
          "feedback of need "
              + need
              + " and all feedback must be counted by "
              + stretches
              + " stretches, got "
              + heard.length
              + " and "
              + all.length
              + "; fill those without feedback with 0");
    }
    for (int i = 0; i < stretches; i++) {
      if (heard[i] < 0 || heard[i] > all[i]) {
        throw new IllegalArgumentException(
            "feedback of need "
                + need
                + " in stretch "
                + i
                + " must be in [0, all feedback = "
                + all[i]
                + "], got "
                + heard[i]
                + "; count both over the same days");
      }
    }
  }
}
