package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Which groups of one division of people are published. Their sum follows from any group's people
 * and share, so that it is known to everybody; groups of few people are suppressed, with others
 * where the rest would give them away.
 */
public final class GroupDisclosure {
  private static final String ALL = "all groups";

  private GroupDisclosure() {}

  /**
   * The names of the groups of one kind that are suppressed.
   *
   * @param people by name of the group
   */
  public static Set<String> hidden(SortedMap<String, Long> people, SmallestCell smallest) {
    long all = people.values().stream().mapToLong(Long::longValue).sum();
    if (smallest.isSmall(all)) {
      return Set.copyOf(people.keySet());
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(ALL, null, all, all, Cell.Release.KNOWN));
    people.forEach(
        (name, count) -> cells.add(new Cell(id(name), ALL, count, count, Cell.Release.PUBLISHED)));
    Suppression suppression =
        Suppression.of(new SumTree(cells, SumTree.Counting.EACH_PERSON), smallest);
    Set<String> hidden = new TreeSet<>();
    people.keySet().stream().filter(name -> suppression.hides(id(name))).forEach(hidden::add);
    return hidden;
  }

  private static String id(String name) {
    return "group " + name;
  }
}
