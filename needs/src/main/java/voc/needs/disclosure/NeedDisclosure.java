package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import voc.needs.NeedFigures;
import voc.needs.NightFigures;

/**
 * What of a night's needs is published.
 *
 * <p>A need of fewer than k people is suppressed: it keeps its row, so that a rare grave matter
 * does not vanish, but without any figure. All figures go together, as most can be computed from
 * others: volume and mentions from each other's shares, counts from Wilson bounds and p-values,
 * people from priority. It takes no part in ranking and in the family of tests either, where it
 * would move the others' ranks and adjusted p-values. The night tells how many tagged mentions
 * there are, so that the mentions of suppressed needs are a known sum: they protect each other,
 * with a complement where they must.
 *
 * <p>Of a need that is shown, the figures of a period with fewer than k people are suppressed, and
 * what protects them: current + previous + the rest of the window = volume. The same holds for all
 * feedback of the night, whose total the departments tell.
 */
public final class NeedDisclosure {
  private static final String ALL = "all tagged mentions";
  private static final String ALL_FEEDBACK = "all feedback";

  private final List<NeedFigures> shown;
  private final List<NeedFigures> suppressed;
  private final Map<String, Set<Period>> hiddenPeriods = new TreeMap<>();

  /** A period whose feedback a need counts. */
  public enum Period {
    /** The last one. */
    CURRENT,
    /** The one before. */
    PREVIOUS,
    /** The rest of the window; it is never published, but it is what remains of the volume. */
    REST
  }

  /** Whether both periods lie within the window, so that they and its rest add up to the volume. */
  public enum Window {
    HOLDS_BOTH_PERIODS,
    IS_SHORTER
  }

  /**
   * Distinct persons of one need by period, as {@link NeedFigures#customers} counts them.
   *
   * @param current of the last period
   * @param previous of the one before
   * @param rest of the window's other days
   * @param parts where the window begins within a period, of the parts that it makes
   */
  public record People(long current, long previous, long rest, Parts parts) {
    /** Of periods that lie within the window. */
    public People(long current, long previous, long rest) {
      this(current, previous, rest, new Parts(0, previous, 0));
    }
  }

  /**
   * Distinct persons of the parts into which a window shorter than both periods cuts them. Each is
   * what a subtraction leaves: current − volume, volume − current, and previous less that.
   *
   * @param currentOutside of the last period's days before the window
   * @param previousInside of the days of the period before that are in the window
   * @param previousOutside of those that are not
   */
  public record Parts(long currentOutside, long previousInside, long previousOutside) {}

  private NeedDisclosure(List<NeedFigures> shown, List<NeedFigures> suppressed) {
    this.shown = List.copyOf(shown);
    this.suppressed = List.copyOf(suppressed);
  }

  /**
   * Decides for every need.
   *
   * @param figures of all needs, in any order
   * @param people by id of the need, for each of {@code figures}
   */
  public static NeedDisclosure of(
      List<NeedFigures> figures, Map<String, People> people, Window window, SmallestCell smallest) {
    Suppression rows = Suppression.of(tree(figures), smallest);
    List<NeedFigures> byId =
        figures.stream().sorted(Comparator.comparing(NeedFigures::id)).toList();
    NeedDisclosure disclosure =
        new NeedDisclosure(
            byId.stream().filter(need -> !rows.hides(need.id())).toList(),
            byId.stream().filter(need -> rows.hides(need.id())).toList());
    for (NeedFigures need : disclosure.shown) {
      People behind = people.get(need.id());
      if (behind == null) {
        throw new IllegalArgumentException(
            "need " + need.id() + " must have its people by period; count them with its figures");
      }
      disclosure.hiddenPeriods.put(need.id(), hidden(need, behind, window, smallest));
    }
    return disclosure;
  }

  /** The mentions of all needs, whose sum the night's books name. */
  static SumTree tree(List<NeedFigures> figures) {
    List<Cell> cells = new ArrayList<>();
    long mentions = figures.stream().mapToLong(NeedFigures::mentions).sum();
    cells.add(new Cell(ALL, null, mentions, mentions, Cell.Release.KNOWN));
    figures.stream()
        .sorted(Comparator.comparing(NeedFigures::id))
        .forEach(
            need ->
                cells.add(
                    new Cell(
                        need.id(),
                        ALL,
                        need.mentions(),
                        need.customers(),
                        Cell.Release.PUBLISHED)));
    return new SumTree(cells, SumTree.Counting.EACH_PERSON);
  }

  private static Set<Period> hidden(
      NeedFigures need, People people, Window window, SmallestCell smallest) {
    if (window == Window.HOLDS_BOTH_PERIODS) {
      return hidden(Suppression.of(tree(need, people), smallest));
    }
    return hiddenInShortWindow(people, smallest);
  }

  /**
   * Where the window is shorter than both periods, volume − current is a part of the period before,
   * so that a part of few people takes both periods with it; without such a part each stands for
   * itself.
   */
  private static Set<Period> hiddenInShortWindow(People people, SmallestCell smallest) {
    Parts parts = people.parts();
    boolean current =
        smallest.isSmall(people.current()) || smallest.isSmall(parts.currentOutside());
    boolean previous =
        smallest.isSmall(people.previous())
            || smallest.isSmall(parts.previousInside())
            || smallest.isSmall(parts.previousOutside());
    boolean together = parts.previousInside() > 0 && (current || previous);
    Set<Period> hidden = EnumSet.noneOf(Period.class);
    if (current || together) {
      hidden.add(Period.CURRENT);
    }
    if (previous || together) {
      hidden.add(Period.PREVIOUS);
    }
    return hidden;
  }

  /**
   * The periods of which it is not published how much feedback there was altogether: those of few
   * people, and what protects them and all other days. The sum over all days is known, since the
   * departments and the night's books tell it.
   *
   * @param night all feedback of both periods
   * @param rest all feedback of all other days, at least 0
   * @param people behind the three
   */
  public static Set<Period> hiddenPeriods(
      NightFigures night, long rest, People people, SmallestCell smallest) {
    long all = night.current() + night.previous() + rest;
    return hidden(
        Suppression.of(
            tree(ALL_FEEDBACK, all, all, night.current(), night.previous(), people), smallest));
  }

  private static Set<Period> hidden(Suppression periods) {
    Set<Period> hidden = EnumSet.noneOf(Period.class);
    for (Period period : Period.values()) {
      if (period != Period.REST && periods.hides(period.name())) {
        hidden.add(period);
      }
    }
    return hidden;
  }

  /** The periods of one need and its volume, which is shown. */
  static SumTree tree(NeedFigures need, People people) {
    return tree(
        need.id(),
        need.volume(),
        need.customers(),
        need.currentVolume(),
        need.previousVolume(),
        people);
  }

  private static SumTree tree(
      String all, long value, long behind, long current, long previous, People people) {
    Cell.Release published = Cell.Release.PUBLISHED;
    long rest = value - current - previous;
    return new SumTree(
        List.of(
            new Cell(all, null, value, behind, Cell.Release.KNOWN),
            new Cell(Period.CURRENT.name(), all, current, people.current(), published),
            new Cell(Period.PREVIOUS.name(), all, previous, people.previous(), published),
            new Cell(Period.REST.name(), all, rest, people.rest(), Cell.Release.DERIVED)),
        SumTree.Counting.EACH_PERSON);
  }

  /** Needs that are published with their figures, by id. */
  public List<NeedFigures> shown() {
    return shown;
  }

  /** Needs that are published without any figure, by id. */
  public List<NeedFigures> suppressed() {
    return suppressed;
  }

  /** The periods of a shown need whose feedback is not published. */
  public Set<Period> hiddenPeriods(String need) {
    return hiddenPeriods.getOrDefault(need, Set.of());
  }
}
