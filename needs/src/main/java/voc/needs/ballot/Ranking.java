package voc.needs.ballot;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What one voter prefers.
 *
 * @param groups needs' ids, the most pressing group first; those of a group are tied; sorted here
 *     within each group
 */
public record Ranking(List<List<String>> groups) implements Serializable {
  private static final Pattern ABOVE = Pattern.compile(">");
  private static final Pattern TIED = Pattern.compile("=");

  public Ranking {
    List<List<String>> sorted = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<String> group : groups) {
      if (group.isEmpty()) {
        throw new IllegalArgumentException(
            "a place of a ranking must hold a need, got none; remove it");
      }
      for (String need : group) {
        if (need.isBlank()) {
          throw new IllegalArgumentException(
              "a ranking must name a need on both sides of each > and =, got nothing; name it, or"
                  + " remove the sign");
        }
        if (!seen.add(need)) {
          throw new IllegalArgumentException(
              "a ranking must name each need once, got \"" + need + "\" twice; remove one");
        }
      }
      sorted.add(List.copyOf(new TreeSet<>(group)));
    }
    groups = List.copyOf(sorted);
  }

  /**
   * Reads {@code a > b = c > d}.
   *
   * @throws IllegalArgumentException if a need is missing beside a sign or comes twice
   */
  public static Ranking parse(String text) {
    List<List<String>> groups = new ArrayList<>();
    for (String group : ABOVE.split(text, -1)) {
      groups.add(TIED.splitAsStream(group + " ").map(String::strip).toList());
    }
    return new Ranking(groups);
  }

  /** The needs that it ranks. */
  public Set<String> needs() {
    Set<String> needs = new TreeSet<>();
    groups.forEach(needs::addAll);
    return needs;
  }

  /**
   * The same with the ids that needs count under: of those that count under one, the place that
   * comes first holds.
   *
   * @param survivor the id that each counts under
   */
  public Ranking under(UnaryOperator<String> survivor) {
    List<List<String>> renamed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<String> group : groups) {
      List<String> left = group.stream().map(survivor).distinct().filter(seen::add).toList();
      if (!left.isEmpty()) {
        renamed.add(left);
      }
    }
    return new Ranking(renamed);
  }

  /** The same without the needs that are not among {@code kept}; places left empty close up. */
  public Ranking only(Set<String> kept) {
    return new Ranking(
        groups.stream()
            .map(group -> group.stream().filter(kept::contains).toList())
            .filter(group -> !group.isEmpty())
            .toList());
  }
}
