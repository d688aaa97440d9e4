package voc.nlp.theme;

import java.util.Map;
import java.util.TreeMap;

/** How many sentences that were in a theme the night before and are in one tonight they share. */
public final class ThemeOverlap {
  /** Fewer sentences than this say nothing about what became of a theme. */
  private static final long ENOUGH = 5;

  private final Map<String, Map<Integer, Long>> shared = new TreeMap<>();

  /** No sentence of the night before is there tonight. */
  public ThemeOverlap() {}

  /**
   * Adds sentences.
   *
   * @param before id of the theme of the night before
   * @param now index of tonight's theme
   */
  public ThemeOverlap plus(String before, int now, long sentences) {
    shared.computeIfAbsent(before, first -> new TreeMap<>()).merge(now, sentences, Long::sum);
    return this;
  }

  long shared(String before, int now) {
    return shared.getOrDefault(before, Map.of()).getOrDefault(now, 0L);
  }

  long of(String before) {
    return shared.getOrDefault(before, Map.of()).values().stream().mapToLong(n -> n).sum();
  }

  long of(int now) {
    return shared.values().stream().mapToLong(each -> each.getOrDefault(now, 0L)).sum();
  }

  /** Whether it can tell what became of the two. */
  boolean tells(String before, int now) {
    return of(before) >= ENOUGH && of(now) >= ENOUGH;
  }

  /** Jaccard: what they share of what either has, in [0, 1]. */
  double likeness(String before, int now) {
    long both = shared(before, now);
    return both == 0 ? 0 : both / (double) (of(before) + of(now) - both);
  }
}
