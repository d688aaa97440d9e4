package voc.needs.priority;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was published the night before.
 *
 * @param needs those with figures, in the published order
 */
public record NightBefore(List<Place> needs) {
  /** No night before. */
  public static final NightBefore NONE = new NightBefore(List.of());

  public NightBefore {
    needs = List.copyOf(needs);
  }

  /**
   * A need as it was published.
   *
   * @param rank published place, from 1; null if this night is to show none
   * @param dataRank place by the figures, held steady: what tonight's is held to
   * @param basis what the published order followed
   * @param reach its factors then, and so on
   * @param relativeEffort 1 without an initiative
   */
  public record Place(
      String need,
      Lane lane,
      @Nullable Integer rank,
      int dataRank,
      Basis basis,
      double reach,
      double impact,
      double confidence,
      double relativeEffort) {}

  Map<String, Place> byNeed() {
    Map<String, Place> byNeed = new TreeMap<>();
    needs.forEach(place -> byNeed.put(place.need(), place));
    return byNeed;
  }
}
