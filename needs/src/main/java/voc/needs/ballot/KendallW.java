package voc.needs.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How much voters agree: Kendall's coefficient of concordance, corrected for ties, over the needs
 * that all of them rank.
 *
 * <p>Sources: M. G. Kendall and B. Babington Smith, "The problem of m rankings", Annals of
 * Mathematical Statistics 10 (1939) 275–287; correction for ties and the chi-square test: S. Siegel
 * and N. J. Castellan, Nonparametric Statistics for the Behavioral Sciences, 2nd edition (1988),
 * 9.6. With R_i a need's sum of ranks (ties share the mean rank) over m voters and n needs, S = Σ
 * (R_i − mean)² and T = Σ (t³ − t) over all groups of t tied needs,
 *
 * <pre>W = 12 S / (m² (n³ − n) − m T),  χ² = m (n − 1) W with n − 1 degrees of freedom</pre>
 *
 * @param w in [0, 1]
 * @param pValue of no agreement at all, in [0, 1]; an approximation that is rough below 8 needs
 */
public record KendallW(double w, double pValue) {

  /**
   * The agreement; none of fewer than two voters, where fewer than two needs are ranked by all, or
   * where everybody ties everything.
   */
  public static Optional<KendallW> of(Collection<Ranking> rankings) {
    Set<String> common = common(rankings);
    int m = rankings.size();
    int n = common.size();
    if (m < 2 || n < 2) {
      return Optional.empty();
    }
    TreeMap<String, Double> sums = new TreeMap<>();
    double ties = 0;
    for (Ranking ranking : rankings) {
      int above = 0;
      for (List<String> group : ranking.only(common).groups()) {
        int t = group.size();
        double rank = above + (t + 1) / 2.0;
        group.forEach(need -> sums.merge(need, rank, Double::sum));
        ties += (double) t * t * t - t;
        above += t;
      }
    }
    double mean = m * (n + 1) / 2.0;
    double s = sums.values().stream().mapToDouble(sum -> (sum - mean) * (sum - mean)).sum();
    double most = (double) m * m * ((double) n * n * n - n) - m * ties;
    return most <= 0 ? Optional.empty() : Optional.of(of(Math.min(1, 12 * s / most), m, n));
  }

  private static KendallW of(double w, int m, int n) {
    double chiSquare = m * (n - 1) * w;
    return new KendallW(w, ChiSquaredDistribution.of(n - 1).survivalProbability(chiSquare));
  }

  private static Set<String> common(Collection<Ranking> rankings) {
    List<Ranking> all = new ArrayList<>(rankings);
    Set<String> common = new TreeSet<>(all.isEmpty() ? Set.of() : all.get(0).needs());
    all.forEach(ranking -> common.retainAll(ranking.needs()));
    return common;
  }
}
