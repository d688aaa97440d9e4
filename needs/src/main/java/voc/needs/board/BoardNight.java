package voc.needs.board;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 */
public record BoardNight(
    String run,
    List<NeedOnBoard> needs,
    List<InitiativeOnBoard> initiatives,
    List<Alarm> alarms,
    @Nullable Long urgent,
    Map<String, Integer> ballots) {
  public BoardNight {
    ballots = Collections.unmodifiableMap(new TreeMap<>(ballots));
    needs = List.copyOf(needs);
    initiatives = List.copyOf(initiatives);
    alarms = List.copyOf(alarms);
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
    String key() {
      return need + "\n" + kind + "\n" + raised;
    }
  }
}
