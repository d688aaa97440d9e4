package voc.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.RejectReason;

/**
 * What one writer wrote, counted while it wrote. Not thread-safe.
 *
 * <p>Every record is noted once: as accepted, with the story it tells, or as one that a reader must
 * reject.
 */
final class Written {
  private final String source;
  private final SortedMap<String, SortedMap<String, Integer>> rejects = new TreeMap<>();
  private final Map<String, Story> accepted = new LinkedHashMap<>();
  private final List<String> files = new ArrayList<>();

  /**
   * @param source the source's name in the configuration
   */
  Written(String source) {
    this.source = source;
  }

  /** Notes a file, by its path relative to the city. */
  void file(String path) {
    files.add(path);
  }

  /** Notes a good record by the source's own key. */
  void accepted(String key, Story story) {
    if (accepted.put(source + ":" + key, story) != null) {
      throw new IllegalArgumentException("key " + key + " was written twice in " + source);
    }
  }

  /** Notes a record that must be rejected. */
  void rejected(String path, RejectReason reason) {
    rejects.computeIfAbsent(path, none -> new TreeMap<>()).merge(reason.label(), 1, Integer::sum);
  }

  String source() {
    return source;
  }

  /** How many files were written. */
  int files() {
    return files.size();
  }

  /** Stories by feedback id, in the order written. */
  Map<String, Story> accepted() {
    return accepted;
  }

  /** Rejects by file, then by reason. */
  SortedMap<String, SortedMap<String, Integer>> rejects() {
    return rejects;
  }

  /** How many records must be rejected, besides duplicates. */
  int rejectCount() {
    return notTaken() - duplicateCount();
  }

  /** How many records repeat another one. */
  int duplicateCount() {
    return rejects.values().stream()
        .mapToInt(reasons -> reasons.getOrDefault(RejectReason.DUPLICATE.label(), 0))
        .sum();
  }

  private int notTaken() {
    return rejects.values().stream()
        .flatMap(reasons -> reasons.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
