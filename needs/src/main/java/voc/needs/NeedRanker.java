package voc.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voc.core.Interval;
import voc.core.Need;

/** Figures to ranked needs: intervals, change, priority, then the order. */
public final class NeedRanker {
  private static final Comparator<Scored> HIGHEST_FIRST =
      Comparator.comparingDouble((Scored scored) -> scored.priority().score())
          .reversed()
          .thenComparing(scored -> scored.figures().id());

  private NeedRanker() {}

  /**
   * The needs, the highest priority first, ties by need id. The order of {@code figures} has no
   * influence.
   *
   * @param figures one for each topic × department of the night; may be empty
   * @param night all feedback of the two periods compared
   * @param dispersions how much more than independent draws the needs' feedback varies
   * @param topicNames readable name by topic id; a topic without one goes by its id
   * @param evidence ids of mentions by need id, best first, 1 to 5 for each of {@code figures};
   *     more needs than that are ignored
   * @throws IllegalArgumentException if a topic × department comes twice, has no evidence or too
   *     much, or was heard more often than the night's feedback allows
   */
  public static List<Need> rank(
      List<NeedFigures> figures,
      NightFigures night,
      Dispersions dispersions,
      Map<String, String> topicNames,
      Map<String, List<String>> evidence) {
    requireDistinct(figures);
    List<Scored> scored = new ArrayList<>();
    double[] pValues = pValues(figures, night, dispersions);
    double[] adjusted = ChangeFamily.adjust(figures, night, pValues);
    for (int i = 0; i < figures.size(); i++) {
      Need.Change change = change(figures.get(i), night, pValues[i], adjusted[i]);
      scored.add(new Scored(figures.get(i), change, RicePriority.of(figures.get(i))));
    }
    scored.sort(HIGHEST_FIRST);

    List<Need> needs = new ArrayList<>();
    for (Scored next : scored) {
      int rank = needs.size() + 1;
      String name = topicNames.getOrDefault(next.figures().topic(), next.figures().topic());
      needs.add(next.toNeed(rank, name, evidenceOf(next.figures().id(), evidence)));
    }
    return List.copyOf(needs);
  }

  private static double[] pValues(
      List<NeedFigures> figures, NightFigures night, Dispersions dispersions) {
    return figures.stream()
        .mapToDouble(
            need -> {
              requireWithinNight("currentVolume", need, need.currentVolume(), night.current());
              requireWithinNight("previousVolume", need, need.previousVolume(), night.previous());
              return ProportionChange.between(
                      need.currentVolume(),
                      night.current(),
                      need.previousVolume(),
                      night.previous(),
                      dispersions.of(need.id()))
                  .pValue();
            })
        .toArray();
  }

  private static Need.Change change(
      NeedFigures need, NightFigures night, double pValue, double adjustedPValue) {
    Direction direction =
        Direction.of(need.currentVolume(), need.previousVolume(), night, adjustedPValue);
    return new Need.Change(
        need.currentVolume(),
        need.previousVolume(),
        night.current(),
        night.previous(),
        pValue,
        adjustedPValue,
        direction.code());
  }

  private static List<String> evidenceOf(String id, Map<String, List<String>> evidence) {
    List<String> mentions = evidence.getOrDefault(id, List.of());
    if (mentions.isEmpty() || mentions.size() > EvidenceSelector.LIMIT) {
      throw new IllegalArgumentException(
          "need "
              + id
              + " must have 1 to "
              + EvidenceSelector.LIMIT
              + " mentions as evidence, got "
              + mentions.size()
              + "; select them from the mentions that its figures count");
    }
    return mentions;
  }

  private static void requireDistinct(List<NeedFigures> figures) {
    Set<String> seen = new HashSet<>();
    for (NeedFigures need : figures) {
      if (!seen.add(need.id())) {
        throw new IllegalArgumentException(
            "need "
                + need.id()
                + " must have one row of figures, got a second; group by topic and department");
      }
    }
  }

  private static void requireWithinNight(
      String name, NeedFigures need, long volume, long nightVolume) {
    if (volume > nightVolume) {
      throw new IllegalArgumentException(
          name
              + " of need "
              + need.id()
              + " must be at most all feedback of its period, "
              + nightVolume
              + ", got "
              + volume
              + "; count both over the same period");
    }
  }

  private record Scored(NeedFigures figures, Need.Change change, Need.Priority priority) {
    Need toNeed(int rank, String topicName, List<String> evidence) {
      long mentions = figures.mentions();
      long negative = figures.negativeMentions();
      Interval interval = WilsonInterval.of(negative, mentions);
      return new Need(
          figures.id(),
          rank,
          figures.topic(),
          topicName,
          figures.department(),
          figures.volume(),
          mentions,
          figures.customers(),
          figures.incidents(),
          figures.channels(),
          negative,
          (double) negative / mentions,
          interval,
          figures.questions(),
          figures.troubledMentions(),
          Means.in(-1, 1, figures.sumPolarity(), mentions),
          change,
          priority,
          evidence);
    }
  }
}
