package voc.needs.board;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import voc.needs.priority.PublishedNight;

/**
 * What the published tables of a run say.
 *
 * @param run its id
 * @param needs all of them, suppressed ones too
 * @param alarms those that stand
 * @param urgent sentences of danger to life or body; null if they are fewer than may be told, but
 *     not none
 * @param ballots place by the ballots of the needs that were voted on, by id
 * @param decided codes of initiatives and ids of needs that were decided on that night, or still to
 *     be done: what the next board wants to hear of again
 */
public record BoardNight(
    String run,
    List<NeedOnBoard> needs,
    List<InitiativeOnBoard> initiatives,
    List<Alarm> alarms,
    @Nullable Long urgent,
    Map<String, Integer> ballots,
    Set<String> decided) {
  public BoardNight {
    decided = Set.copyOf(decided);
    ballots = Collections.unmodifiableMap(new TreeMap<>(ballots));
    needs = List.copyOf(needs);
    initiatives = List.copyOf(initiatives);
    alarms = List.copyOf(alarms);
  }

  /**
   * The same with the ids that needs count under on a later night. Where several count under one,
   * it is told of that one as it was, else of the first of them.
   *
   * @param survivor the id that each counts under
   */
  public BoardNight under(UnaryOperator<String> survivor) {
    Map<String, NeedOnBoard> kept = new TreeMap<>();
    for (NeedOnBoard need : needs) {
      String id = survivor.apply(need.id());
      if (id.equals(need.id())) {
        kept.put(id, need);
      } else {
        kept.putIfAbsent(id, need.withId(id));
      }
    }
    Map<String, Integer> voted = new TreeMap<>();
    ballots.forEach((need, place) -> voted.merge(survivor.apply(need), place, Math::min));
    return new BoardNight(
        run,
        List.copyOf(kept.values()),
        initiatives.stream().map(each -> each.under(survivor)).toList(),
        alarms.stream().map(each -> each.under(survivor)).toList(),
        urgent,
        voted,
        decided.stream().map(survivor).collect(Collectors.toUnmodifiableSet()));
  }

  /** Its order, to compare with another night's. */
  PublishedNight order() {
    return new PublishedNight(
        needs.stream()
            .flatMap(need -> Optional.ofNullable(need.place()).stream())
            .sorted(Comparator.comparingInt(PublishedNight.Place::dataRank))
            .toList(),
        ballots);
  }

  /**
   * An alarm of one need.
   *
   * @param kind rise or fall
   * @param raised the day on which it was raised, ISO-8601
   * @param words in a sentence
   */
  public record Alarm(String need, String department, String kind, String raised, String words) {
    Alarm under(UnaryOperator<String> survivor) {
      return new Alarm(survivor.apply(need), department, kind, raised, words);
    }

    String key() {
      return need + "\n" + kind + "\n" + raised;
    }
  }
}
