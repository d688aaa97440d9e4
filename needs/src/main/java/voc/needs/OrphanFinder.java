package voc.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import voc.core.Interval;

/**
 * Finds topics of several departments that nobody owns as a whole. A department is a topic's clear
 * owner if most of the feedback on it is addressed there, beyond chance: if the lower bound of the
 * 95 % Wilson interval of its share is above one half. A person is its owner if the register names
 * the same one for each of the topic's needs.
 */
public final class OrphanFinder {
  private OrphanFinder() {}

  /**
   * One need whose figures are published.
   *
   * @param owner who answers for it by the register; null if nobody does
   */
  public record Part(String topic, String department, long volume, @Nullable String owner) {}

  /**
   * A topic without an owner.
   *
   * @param departments that it is heard in, those with most feedback first
   * @param volume feedback on it, of all of them; a feedback has one department
   * @param largestShare share of the first department
   * @param words why it has no owner
   */
  public record Orphan(
      String topic, List<String> departments, long volume, double largestShare, String words) {
    public Orphan {
      departments = List.copyOf(departments);
    }
  }

  /** The topics without an owner, those with most feedback first, then by id. */
  public static List<Orphan> find(List<Part> needs) {
    SortedMap<String, List<Part>> byTopic = new TreeMap<>();
    needs.forEach(
        need -> byTopic.computeIfAbsent(need.topic(), none -> new ArrayList<>()).add(need));
    List<Orphan> orphans = new ArrayList<>();
    byTopic.forEach(
        (topic, parts) -> {
          if (parts.size() > 1 && !isOwned(parts)) {
            orphan(topic, parts, orphans);
          }
        });
    orphans.sort(Comparator.comparingLong(Orphan::volume).reversed().thenComparing(Orphan::topic));
    return List.copyOf(orphans);
  }

  private static boolean isOwned(List<Part> parts) {
    TreeSet<String> owners = new TreeSet<>();
    for (Part part : parts) {
      if (part.owner() == null) {
        return false;
      }
      owners.add(part.owner());
    }
    return owners.size() == 1;
  }

  private static void orphan(String topic, List<Part> parts, List<Orphan> orphans) {
    List<Part> largestFirst =
        parts.stream()
            .sorted(
                Comparator.comparingLong(Part::volume).reversed().thenComparing(Part::department))
            .toList();
    long volume = parts.stream().mapToLong(Part::volume).sum();
    Part largest = largestFirst.get(0);
    Interval share = WilsonInterval.of(largest.volume(), volume);
    if (share.low() > 0.5) {
      return;
    }
    long owned = parts.stream().filter(part -> part.owner() != null).count();
    String words =
        String.format(
            Locale.ROOT,
            "Heard in %d departments, none with most of it for certain: %s has %.0f %% (%.0f–%.0f);"
                + " the register names %s.",
            parts.size(),
            largest.department(),
            100.0 * largest.volume() / volume,
            100 * share.low(),
            100 * share.high(),
            owned == 0
                ? "no owner"
                : owned == parts.size()
                    ? "several owners"
                    : "an owner in " + owned + " of them only");
    orphans.add(
        new Orphan(
            topic,
            largestFirst.stream().map(Part::department).toList(),
            volume,
            (double) largest.volume() / volume,
            words));
  }
}
