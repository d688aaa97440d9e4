package voc.needs.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which groups of one division of people are published. Their sum follows from any group's people
 * and share, so that it is known to everybody; groups of few people are suppressed, with others
 * where the rest would give them away.
 *
 * @param hidden names of the groups that are suppressed
 * @param hiddenPeople how many people those have together: what the published groups leave
 */
public record GroupDisclosure(SortedSet<String> hidden, long hiddenPeople) {
  private static final String ALL = "all groups";

  public GroupDisclosure {
    hidden = new TreeSet<>(hidden);
  }

  /**
   * Decides for the groups of one kind.
   *
   * @param people by name of the group
   */
  public static GroupDisclosure of(SortedMap<String, Long> people, SmallestCell smallest) {
    long all = people.values().stream().mapToLong(Long::longValue).sum();
    if (smallest.isSmall(all)) {
      return new GroupDisclosure(new TreeSet<>(people.keySet()), all);
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(ALL, null, all, all, Cell.Release.KNOWN));
    people.forEach(
        (name, count) ->
            cells.add(new Cell("group " + name, ALL, count, count, Cell.Release.PUBLISHED)));
    Suppression suppression =
        Suppression.of(new SumTree(cells, SumTree.Counting.EACH_PERSON), smallest);
    TreeSet<String> hidden = new TreeSet<>();
    people.keySet().stream()
        .filter(name -> suppression.hides("group " + name))
        .forEach(hidden::add);
    long together = hidden.stream().mapToLong(name -> people.getOrDefault(name, 0L)).sum();
    return new GroupDisclosure(hidden, together);
  }
}
