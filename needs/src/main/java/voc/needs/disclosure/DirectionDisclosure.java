package voc.needs.disclosure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voc.core.Need;
import voc.needs.Direction;
import voc.needs.Dispersion;
import voc.needs.Dispersions;
import voc.needs.NightFigures;
import voc.needs.ProportionChange;
import voc.needs.disclosure.NeedDisclosure.Period;

/**
 * Whether the word for a need's direction may stand beside suppressed figures of its periods. It
 * narrows what they can be: who rises to 16 rose from few. It may stand as long as it leaves every
 * suppressed figure at least two values, and so would each other word that the figures could have
 * earned: whether it stands depends on what is shown alone, so that its absence tells nothing
 * either.
 *
 * <p>How much the need's feedback varies from week to week is not published, and the test depends
 * on it ({@link Dispersions}). It is taken for the least that it can be for all that its shown
 * periods tell. If it is more, a change must be larger: fewer figures make a rise, but nobody who
 * does not have the suppressed periods' weeks can rule out those that the least would let.
 */
public final class DirectionDisclosure {
  /** Of a suppressed figure that is not small, so many values to either side are looked at. */
  private static final int REACH = 20;

  private final NightFigures night;
  private final Dispersions dispersions;
  private final double largestDiscovery;

  /**
   * @param needs of the night that are shown, for how small a p-value had to be on it
   * @param dispersions that they were ranked with
   */
  public DirectionDisclosure(List<Need> needs, NightFigures night, Dispersions dispersions) {
    this.night = night;
    this.dispersions = dispersions;
    this.largestDiscovery =
        needs.stream()
            .map(Need::change)
            .filter(change -> !change.direction().equals(Direction.STEADY.code()))
            .mapToDouble(Need.Change::pValue)
            .max()
            .orElse(0);
  }

  /** Whether {@code need}'s direction may be told while {@code hidden} periods are suppressed. */
  public boolean tells(Need need, Set<Period> hidden) {
    if (hidden.isEmpty()) {
      return true;
    }
    Need.Change change = need.change();
    Dispersion dispersion = dispersions.atLeast(need.id(), known(hidden));
    Map<Direction, Map<Period, Set<Long>>> possible = new EnumMap<>(Direction.class);
    Set<Direction> words = EnumSet.noneOf(Direction.class);
    for (long current : values(change.current(), hidden.contains(Period.CURRENT))) {
      for (long previous : values(change.previous(), hidden.contains(Period.PREVIOUS))) {
        if (current <= night.current() && previous <= night.previous()) {
          Direction word = direction(current, previous, dispersion);
          if (isNear(current, change.current()) && isNear(previous, change.previous())) {
            words.add(word);
          }
          Map<Period, Set<Long>> values =
              possible.computeIfAbsent(word, none -> new EnumMap<>(Period.class));
          values.computeIfAbsent(Period.CURRENT, period -> new TreeSet<>()).add(current);
          values.computeIfAbsent(Period.PREVIOUS, period -> new TreeSet<>()).add(previous);
        }
      }
    }
    return words.stream()
        .map(possible::get)
        .allMatch(
            values ->
                hidden.stream()
                    .allMatch(period -> values.getOrDefault(period, Set.of()).size() > 1));
  }

  /** One farther than this is looked at, but not for words of its own: a word may go on there. */
  private static boolean isNear(long value, long figure) {
    return Math.abs(value - figure) <= REACH;
  }

  /** The values that a period's figure could have. */
  private static Set<Long> values(long value, boolean hidden) {
    Set<Long> values = new TreeSet<>();
    values.add(value);
    if (hidden) {
      for (long other = Math.max(1, value - REACH - 1); other <= value + REACH + 1; other++) {
        values.add(other);
      }
    }
    return values;
  }

  private static Set<Integer> known(Set<Period> hidden) {
    Set<Integer> known = new TreeSet<>();
    if (!hidden.contains(Period.CURRENT)) {
      known.add(0);
    }
    if (!hidden.contains(Period.PREVIOUS)) {
      known.add(1);
    }
    return known;
  }

  private Direction direction(long current, long previous, Dispersion dispersion) {
    double pValue =
        ProportionChange.between(current, night.current(), previous, night.previous(), dispersion)
            .pValue();
    // A p-value up to the largest discovery is one as well, whatever the family.
    return Direction.of(current, previous, night, pValue <= largestDiscovery ? 0 : 1);
  }
}
