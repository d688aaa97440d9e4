package voc.needs.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import voc.core.Need;

/** Puts needs in the published order, with everything that explains it. */
public final class Prioritizer {
  private final Set<String> mandated;
  private final Map<String, Plan> plans;
  private final Basis basis;
  private final Map<String, Integer> ballots;

  /**
   * @param mandated ids of the needs that the law demands
   * @param plans what the open initiatives for a need take, by its id
   * @param basis what the order follows
   * @param ballots place by the ballots of the needs that were voted on, by id
   */
  public Prioritizer(
      Set<String> mandated, Map<String, Plan> plans, Basis basis, Map<String, Integer> ballots) {
    this.mandated = Set.copyOf(mandated);
    this.plans = Map.copyOf(plans);
    this.basis = basis;
    this.ballots = Map.copyOf(ballots);
  }

  /**
   * The published order.
   *
   * @param needs tonight's with their figures, in any order
   */
  public List<Prioritized> order(List<Need> needs, NightBefore before) {
    Map<String, Factors> factors = factors(needs);
    List<Double> efforts = efforts(factors);
    double effortCut = Quadrant.median(efforts);
    double benefitCut = Quadrant.median(factors.values().stream().map(Factors::benefit).toList());
    List<Ordered> ordered = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      ordered.addAll(lane(lane, factors, before, ordered.size()));
    }
    Map<String, String> departments = new HashMap<>();
    needs.forEach(need -> departments.put(need.id(), need.department()));
    Moves moves = new Moves(before, ordered.stream().map(each -> each.factors.need()).toList());
    Map<String, NightBefore.Place> stood = before.byNeed();
    List<Prioritized> result = new ArrayList<>();
    for (Ordered each : ordered) {
      Factors need = each.factors;
      int rank = result.size() + 1;
      NightBefore.Place place = stood.get(need.need());
      Quadrant quadrant = quadrant(need, benefitCut, effortCut);
      result.add(
          new Prioritized(
              need,
              departments.getOrDefault(need.need(), ""),
              each.lane,
              basis,
              rank,
              each.dataRank,
              each.rawRank,
              each.range,
              place == null ? null : place.rank(),
              moves.words(need, each.lane, basis, rank, each.stay()),
              quadrant,
              words(need, each, quadrant)));
    }
    return List.copyOf(result);
  }

  /**
   * @param unmoved its place if no need had moved
   */
  private record Ordered(
      Factors factors, Lane lane, int dataRank, int rawRank, RankRanges.Range range, int unmoved) {
    Moves.Stay stay() {
      return new Moves.Stay(unmoved, range);
    }
  }

  private Map<String, Factors> factors(List<Need> needs) {
    List<Double> efforts = new ArrayList<>();
    for (Need need : needs) {
      Double effort = plan(need.id()).effort();
      if (effort != null) {
        efforts.add(effort);
      }
    }
    double median = Quadrant.median(efforts);
    Map<String, Factors> factors = new HashMap<>();
    needs.forEach(need -> factors.put(need.id(), Factors.of(need, plan(need.id()), median)));
    return factors;
  }

  private Plan plan(String need) {
    return plans.getOrDefault(need, Plan.NONE);
  }

  private static List<Double> efforts(Map<String, Factors> factors) {
    List<Double> efforts = new ArrayList<>();
    for (Factors need : factors.values()) {
      Double effort = need.plan().effort();
      if (effort != null) {
        efforts.add(effort);
      }
    }
    return efforts;
  }

  private static @Nullable Quadrant quadrant(Factors need, double benefitCut, double effortCut) {
    Double effort = need.plan().effort();
    return effort == null ? null : Quadrant.of(need.benefit(), effort, benefitCut, effortCut);
  }

  /** The needs of a lane in their order; places go on after {@code offset}. */
  private List<Ordered> lane(Lane lane, Map<String, Factors> all, NightBefore before, int offset) {
    List<Factors> raw =
        all.values().stream()
            .filter(need -> mandated.contains(need.need()) == (lane == Lane.MANDATED))
            .sorted(
                Comparator.comparingDouble(Factors::score).reversed().thenComparing(Factors::need))
            .toList();
    Map<String, RankRanges.Range> ranges = RankRanges.of(raw);
    List<String> rawOrder = raw.stream().map(Factors::need).toList();
    List<String> stood =
        before.needs().stream()
            .filter(place -> place.lane() == lane)
            .sorted(Comparator.comparingInt(NightBefore.Place::dataRank))
            .map(NightBefore.Place::need)
            .toList();
    List<String> steady = SteadyOrder.of(rawOrder, ranges, stood);
    List<String> unmoved = SteadyOrder.unmoved(rawOrder, stood);
    List<Ordered> ordered = new ArrayList<>();
    for (String need : Voted.reorder(steady, basis, ballots)) {
      ordered.add(
          new Ordered(
              known(all, need),
              lane,
              offset + steady.indexOf(need) + 1,
              offset + rawOrder.indexOf(need) + 1,
              known(ranges, need).plus(offset),
              offset + unmoved.indexOf(need) + 1));
    }
    return ordered;
  }

  private static <T> T known(Map<String, T> values, String need) {
    T value = values.get(need);
    if (value == null) {
      throw new IllegalStateException("need " + need + " must have been scored, but was not");
    }
    return value;
  }

  private static String words(Factors need, Ordered place, @Nullable Quadrant quadrant) {
    StringBuilder words = new StringBuilder();
    words.append(
        String.format(
            Locale.ROOT,
            "%,.0f %s × impact %.2f × confidence %.2f = benefit %,.1f",
            need.reach(),
            need.reach() == 1 ? "person" : "persons",
            need.impact(),
            Math.floor(100 * need.confidence()) / 100,
            need.benefit()));
    Double effort = need.plan().effort();
    if (effort != null) {
      words.append(
          String.format(
              Locale.ROOT,
              "; / effort %.2f (%.1f person-months) = %,.1f",
              need.relativeEffort(),
              effort,
              need.score()));
    }
    if (quadrant != null) {
      words.append("; ").append(quadrant.word());
    }
    words.append(
        String.format(
            Locale.ROOT,
            "; place %s by the figures",
            place.range.low() == place.range.high()
                ? String.valueOf(place.range.low())
                : place.range.low() + " to " + place.range.high()));
    return words.toString();
  }
}
