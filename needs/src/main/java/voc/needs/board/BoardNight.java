package voc.needs.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the published tables of a run say.
 *
 * @param run its id
 * @param needs all of them, suppressed ones too
 * @param alarms those that stand
 * @param urgent sentences of danger to life or body; null if they are fewer than may be told, but
 *     not none
 */
public record BoardNight(
    String run,
    List<NeedOnBoard> needs,
    List<InitiativeOnBoard> initiatives,
    List<Alarm> alarms,
    @Nullable Long urgent) {
  public BoardNight {
    needs = List.copyOf(needs);
    initiatives = List.copyOf(initiatives);
    alarms = List.copyOf(alarms);
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
