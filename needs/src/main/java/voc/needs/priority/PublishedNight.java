package voc.needs.priority;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was published on a night.
 *
 * @param needs those with figures, the first of the order first
 * @param ballots place by the ballots of the needs that were voted on, by id
 */
public record PublishedNight(List<Place> needs, Map<String, Integer> ballots) {
  /** No night. */
  public static final PublishedNight NONE = new PublishedNight(List.of());

  public PublishedNight {
    needs = List.copyOf(needs);
    ballots = Collections.unmodifiableMap(new TreeMap<>(ballots));
  }

  /** A night without ballots. */
  public PublishedNight(List<Place> needs) {
    this(needs, Map.of());
  }

  /**
   * A need as it was published.
   *
   * @param rank published place, from 1; null if this night is to show none
   * @param dataRank place by the figures, held steady: what the next night's is held to
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
      double relativeEffort) {

    /** Of a need in tonight's order. */
    static Place of(Factors need, Lane lane, int rank, int dataRank, Basis basis) {
      return new Place(
          need.need(),
          lane,
          rank,
          dataRank,
          basis,
          need.reach(),
          need.impact(),
          need.confidence(),
          need.relativeEffort());
    }

    /** The same under another id. */
    public Place withNeed(String other) {
      return new Place(
          other, lane, rank, dataRank, basis, reach, impact, confidence, relativeEffort);
    }

    double score() {
      return reach * impact * confidence / relativeEffort;
    }
  }

  /**
   * The same with the ids that needs count under on a later night. Where several count under one,
   * it stands where that one stood, else where the first of them did.
   *
   * @param survivor the id that each counts under
   */
  public PublishedNight under(UnaryOperator<String> survivor) {
    Map<String, Place> places = new TreeMap<>();
    for (Place place : needs) {
      String id = survivor.apply(place.need());
      if (id.equals(place.need())) {
        places.put(id, place);
      } else {
        places.putIfAbsent(id, place.withNeed(id));
      }
    }
    Map<String, Integer> voted = new TreeMap<>();
    ballots.forEach((need, place) -> voted.merge(survivor.apply(need), place, Math::min));
    return new PublishedNight(
        places.values().stream().sorted(Comparator.comparingInt(Place::dataRank)).toList(), voted);
  }

  /** What the order followed; {@link Basis#DATA} of no night. */
  Basis basis() {
    return needs.isEmpty() ? Basis.DATA : needs.get(0).basis();
  }

  /** By need. */
  Map<String, Place> byNeed() {
    Map<String, Place> byNeed = new TreeMap<>();
    needs.forEach(place -> byNeed.put(place.need(), place));
    return byNeed;
  }

  /** The needs of a lane, by the figures. */
  List<String> steady(Lane lane) {
    return needs.stream()
        .filter(place -> place.lane() == lane)
        .sorted(Comparator.comparingInt(Place::dataRank))
        .map(Place::need)
        .toList();
  }

  /** The place that each need would have, had people voted and asked for the order of another. */
  Map<String, Integer> placesAsVotedOn(PublishedNight other) {
    List<String> order = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      order.addAll(Voted.reorder(steady(lane), other.basis(), other.ballots));
    }
    Map<String, Integer> places = new HashMap<>();
    order.forEach(need -> places.put(need, places.size() + 1));
    return places;
  }
}
