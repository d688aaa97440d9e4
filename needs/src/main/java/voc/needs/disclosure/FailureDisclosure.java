package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import voc.core.Interval;
import voc.needs.failure.ChannelCounts;
import voc.needs.failure.Figure;

/**
 * What of the failure demand is published. Behind each search sits somebody, so searches count as
 * people. How many of a need's searches failed is an attribute of them, as complaining is one of
 * mentions: it is shown from k failed ones on, however few succeeded.
 *
 * <p>Three things add up, and each is a {@link SumTree}: all searches that named a topic are those
 * of the needs; a need's volume, which table {@code needs} shows, is its calls, its requests and
 * the rest; and the calls behind the baseline, which the avoidable calls of any need give away, are
 * those of the needs in it. Where table {@code needs} shows nothing of a need, neither calls nor
 * requests are shown: they would bound what is suppressed there.
 *
 * @param hidden by id of the need, its figures that are suppressed
 * @param pooled ids of the needs that the baseline may be made of
 * @param mixed ids of the needs whose calls and chats may be told apart
 */
public record FailureDisclosure(
    Map<String, Set<Figure>> hidden, Set<String> pooled, Set<String> mixed) {
  private static final String ALL = "all searches";
  private static final String VOLUME = "volume";
  private static final String CALLS = "calls";
  private static final String REQUESTS = "requests";

  public FailureDisclosure {
    hidden = Map.copyOf(hidden);
    pooled = Set.copyOf(pooled);
    mixed = Set.copyOf(mixed);
  }

  /**
   * Decides for a night.
   *
   * @param needs each id once
   * @param members the needs that a baseline would be made of if nothing were suppressed
   * @param shown ids of the needs that table {@code needs} shows with their volume
   */
  public static FailureDisclosure of(
      List<ChannelCounts> needs,
      List<ChannelCounts> members,
      Set<String> shown,
      SmallestCell smallest) {
    Map<String, Set<Figure>> hidden = new TreeMap<>();
    Suppression searches = Suppression.of(searches(needs), smallest);
    for (ChannelCounts need : needs) {
      Set<Figure> figures = EnumSet.noneOf(Figure.class);
      if (searches.hides(need.id())) {
        figures.add(Figure.SEARCHES);
        figures.add(Figure.FAILED_SEARCHES);
      }
      if (smallest.isSmall(Math.round(need.failedSearches()))) {
        figures.add(Figure.FAILED_SEARCHES);
      }
      hideFeedback(need, shown.contains(need.id()), smallest, figures);
      hidden.put(need.id(), figures);
    }
    Set<String> mixed = new TreeSet<>();
    needs.stream()
        .filter(
            need ->
                !smallest.isSmall(need.calls().people())
                    && !smallest.isSmall(need.chats().people()))
        .forEach(need -> mixed.add(need.id()));
    return new FailureDisclosure(hidden, pooled(members, hidden, smallest), mixed);
  }

  /** Nobody who reads the books shall learn the one need that is not shown. */
  static SumTree searches(List<ChannelCounts> needs) {
    List<Cell> cells = new ArrayList<>();
    long all = needs.stream().mapToLong(need -> Math.round(need.searches())).sum();
    cells.add(new Cell(ALL, null, all, all, Cell.Release.KNOWN));
    for (ChannelCounts need : needs) {
      long count = Math.round(need.searches());
      cells.add(new Cell(need.id(), ALL, count, count, Cell.Release.PUBLISHED));
    }
    return new SumTree(cells, SumTree.Counting.EACH_PERSON);
  }

  private static void hideFeedback(
      ChannelCounts need, boolean volumeIsShown, SmallestCell smallest, Set<Figure> figures) {
    if (!volumeIsShown && smallest.people() > 1) {
      figures.add(Figure.CALLS);
      figures.add(Figure.REQUESTS);
      return;
    }
    Suppression parts = parts(need, smallest);
    if (parts.hides(CALLS)) {
      figures.add(Figure.CALLS);
    }
    if (parts.hides(REQUESTS)) {
      figures.add(Figure.REQUESTS);
    }
  }

  /** Calls tell more than requests do here, so these are the complement where they suffice. */
  private static Suppression parts(ChannelCounts need, SmallestCell smallest) {
    if (!smallest.isSmall(need.conversations().people())) {
      SumTree callsShown = volume(need, Cell.Release.KNOWN);
      Suppression parts = Suppression.of(callsShown, smallest);
      if (isSafe(callsShown, parts, smallest)) {
        return parts;
      }
    }
    return Suppression.of(volume(need, Cell.Release.PUBLISHED), smallest);
  }

  /** Whether each small part could still be anything from 1 to k − 1. */
  private static boolean isSafe(SumTree tree, Suppression parts, SmallestCell smallest) {
    Map<String, Interval> feasible = FeasibleIntervals.of(tree, parts.suppressed(), smallest);
    return tree.cells().stream()
        .filter(cell -> cell.whole() != null && smallest.isSmall(cell.people()))
        .map(cell -> feasible.getOrDefault(cell.id(), new Interval(0, 0)))
        .allMatch(of -> of.low() <= 1 && of.high() >= smallest.people() - 1);
  }

  /**
   * Nobody is told whether a part is suppressed as small or to protect another, so all that is sure
   * of one is that it is not empty.
   */
  static SumTree volume(ChannelCounts need, Cell.Release calls) {
    List<Cell> cells = new ArrayList<>();
    // Who came by two channels counts twice, as in the volume itself.
    long people = need.conversations().people() + need.requests().people() + need.others().people();
    cells.add(new Cell(VOLUME, null, need.volume(), people, Cell.Release.KNOWN));
    cells.add(part(CALLS, need.conversations(), calls));
    cells.add(part(REQUESTS, need.requests(), Cell.Release.PUBLISHED));
    // That there are no others is known from the channels in table needs: they can hide nothing.
    if (need.others().feedback() > 0) {
      cells.add(part("others", need.others(), Cell.Release.DERIVED));
    }
    return new SumTree(cells, SumTree.Counting.SOMETHING);
  }

  private static Cell part(String id, ChannelCounts.Count count, Cell.Release release) {
    return new Cell(id, VOLUME, count.feedback(), count.people(), release);
  }

  /**
   * All members, if those whose calls are suppressed stay safe in the sum; else only those whose
   * calls are shown, which makes the baseline's rate larger and what is avoidable smaller.
   */
  private static Set<String> pooled(
      List<ChannelCounts> members, Map<String, Set<Figure>> hidden, SmallestCell smallest) {
    List<Cell> cells = new ArrayList<>();
    Set<String> withheld = new TreeSet<>();
    long sum = 0;
    long people = 0;
    for (ChannelCounts need : members) {
      sum += need.conversations().feedback();
      people += need.conversations().people();
    }
    cells.add(new Cell(CALLS, null, sum, people, Cell.Release.KNOWN));
    for (ChannelCounts need : members) {
      ChannelCounts.Count calls = need.conversations();
      if (hidden.getOrDefault(need.id(), Set.of()).contains(Figure.CALLS)) {
        withheld.add(need.id());
      }
      // What is withheld may be none at all.
      Cell.Release release = calls.feedback() == 0 ? Cell.Release.DERIVED : Cell.Release.PUBLISHED;
      cells.add(new Cell(need.id(), CALLS, calls.feedback(), calls.people(), release));
    }
    SumTree tree = new SumTree(cells, SumTree.Counting.SOMETHING);
    boolean safe = isSafe(tree, new Suppression(withheld, Set.of()), smallest);
    Set<String> pooled = new TreeSet<>();
    members.stream()
        .map(ChannelCounts::id)
        .filter(id -> safe || !withheld.contains(id))
        .forEach(pooled::add);
    return pooled;
  }
}
