package voc.needs;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;

/**
 * What was counted for one topic in one department.
 *
 * @param topic id of the taxonomy's leaf
 * @param department id of the department
 * @param volume feedback records that mention it
 * @param mentions sentences that mention it, at least 1 and at most {@link Integer#MAX_VALUE}
 * @param customers distinct persons, at least 1 and at most {@code volume}
 * @param incidents distinct incidents, at least 1 and at most {@code volume}; a feedback that is no
 *     part of one counts as one
 * @param channels codes of the channels it came by; sorted and made distinct here
 * @param negativeMentions mentions of a negative class
 * @param questions mentions that ask
 * @param troubledMentions mentions that are negative, ask or request, see {@link Trouble#isIn}
 * @param sumPolarity sum of the mentions' polarity, in [−mentions, mentions]
 * @param sumHurt sum of {@link Trouble#hurt} over the mentions, in [0, troubledMentions]
 * @param currentVolume feedback records of the last period that mention it
 * @param previousVolume feedback records of the period before that mention it
 */
public record NeedFigures(
    String topic,
    String department,
    long volume,
    long mentions,
    long customers,
    long incidents,
    List<String> channels,
    long negativeMentions,
    long questions,
    long troubledMentions,
    double sumPolarity,
    double sumHurt,
    long currentVolume,
    long previousVolume)
    implements Serializable {
  /** Slack for sums of many doubles, relative to the number of terms. */
  private static final double ROUNDING = 1e-9;

  public NeedFigures {
    channels = List.copyOf(new TreeSet<>(channels));
    String need = "of need " + idOf(department, topic);
    requireWithin("mentions", mentions, 1, Integer.MAX_VALUE, need);
    requireWithin("volume", volume, 1, mentions, need);
    requireWithin("customers", customers, 1, volume, need);
    requireWithin("incidents", incidents, 1, volume, need);
    requireWithin("troubledMentions", troubledMentions, 0, mentions, need);
    requireWithin("negativeMentions", negativeMentions, 0, troubledMentions, need);
    requireWithin("questions", questions, 0, troubledMentions, need);
    requireCount("currentVolume", currentVolume, need);
    requireCount("previousVolume", previousVolume, need);
    double slack = ROUNDING * mentions;
    requireWithin("sumPolarity", sumPolarity, -mentions - slack, mentions + slack, need);
    requireWithin("sumHurt", sumHurt, -slack, troubledMentions + slack, need);
  }

  /** The need's id, {@code department:topic}: the same from night to night. */
  public String id() {
    return idOf(department, topic);
  }

  /** The id of the need for {@code topic} in {@code department}. */
  public static String idOf(String department, String topic) {
    return department + ":" + topic;
  }

  /** The department of a need's id. */
  public static String departmentOf(String id) {
    return id.substring(0, id.indexOf(':'));
  }

  /** The topic of a need's id. */
  public static String topicOf(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  static void requireCount(String name, long count, String place) {
    if (count < 0) {
      throw new IllegalArgumentException(
          name + " " + place + " must be >= 0, got " + count + "; count it again");
    }
  }

  private static void requireWithin(String name, long count, long low, long high, String place) {
    if (count < low || count > high) {
      throw new IllegalArgumentException(
          name + " " + place + " must be in [" + low + ", " + high + "], got " + count + REMEDY);
    }
  }

  private static void requireWithin(
      String name, double sum, double low, double high, String place) {
    if (!(sum >= low && sum <= high)) {
      throw new IllegalArgumentException(
          name + " " + place + " must be in [" + low + ", " + high + "], got " + sum + REMEDY);
    }
  }

  private static final String REMEDY =
      "; count all figures of a need over the same mentions, each mention once";
}
