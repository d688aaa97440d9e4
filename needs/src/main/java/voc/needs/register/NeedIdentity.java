package voc.needs.register;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which id each heard id counts under: the mentions of a need that was merged, and those of its
 * former ids, count under the survivor, as if they had named it. So people, feedback and incidents
 * stay distinct counts, and no figure is added to another.
 */
public final class NeedIdentity implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Every id is its own. */
  public static final NeedIdentity SAME = new NeedIdentity(new TreeMap<>());

  /** The next id on the way to the survivor. */
  private final TreeMap<String, String> next;

  private NeedIdentity(SortedMap<String, String> next) {
    this.next = new TreeMap<>(next);
  }

  /**
   * The identity that entries make.
   *
   * @throws IllegalArgumentException if an id counts under two others, or ids count under each
   *     other in a circle
   */
  static NeedIdentity of(Collection<RegisterEntry> entries) {
    TreeMap<String, String> next = new TreeMap<>();
    for (RegisterEntry entry : entries) {
      for (String former : entry.formerly()) {
        put(next, former, entry.id());
      }
      String into = entry.mergedInto();
      if (into != null) {
        put(next, entry.id(), into);
      }
    }
    circle(next)
        .ifPresent(
            circle -> {
              throw new IllegalArgumentException(
                  "need "
                      + circle.get(0)
                      + " counts under "
                      + String.join(" under ", circle.subList(1, circle.size()))
                      + ", a circle; keep one of them that is merged into none");
            });
    return new NeedIdentity(next);
  }

  private static void put(Map<String, String> next, String id, String into) {
    String other = next.putIfAbsent(id, into);
    if (other != null && !other.equals(into)) {
      throw new IllegalArgumentException(
          "need "
              + id
              + " can count under one other need, got "
              + other
              + " and "
              + into
              + "; keep one of them in merged_into and formerly");
    }
  }

  private static Optional<List<String>> circle(SortedMap<String, String> next) {
    for (String start : next.keySet()) {
      List<String> way = new ArrayList<>(List.of(start));
      Set<String> seen = new TreeSet<>(way);
      for (String id = next.get(start); id != null; id = next.get(id)) {
        way.add(id);
        if (!seen.add(id)) {
          return Optional.of(way.subList(way.indexOf(id), way.size()));
        }
      }
    }
    return Optional.empty();
  }

  /** The id that a need counts under: its own, unless it was merged or renamed. */
  public String of(String id) {
    String survivor = id;
    for (String into = next.get(id); into != null; into = next.get(into)) {
      survivor = into;
    }
    return survivor;
  }

  /** All ids besides its own that count under a survivor, in order. */
  public SortedSet<String> previous(String survivor) {
    SortedSet<String> previous = new TreeSet<>();
    for (String id : next.keySet()) {
      if (of(id).equals(survivor)) {
        previous.add(id);
      }
    }
    return previous;
  }

  /** Whether an id counts under another. */
  public boolean isGone(String id) {
    return next.containsKey(id);
  }
}
