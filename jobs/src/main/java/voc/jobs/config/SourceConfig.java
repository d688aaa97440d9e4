package voc.jobs.config;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One source of feedback.
 *
 * @param input its files
 * @param zone the zone of times that name none
 * @param time where the time comes from; absent where the format knows
 * @param department where the department comes from; absent where the format knows or none is known
 * @param aliases department id by the source's own text, in lower case
 * @param delivery what its files hold
 * @param maxRejectShare largest share of its records that may be rejected, in [0, 1]
 * @param textsAre what its texts are
 * @param region where all its places lie; absent where the format knows or nothing is known
 * @param columns the mapping; present for mapped formats alone
 * @param speakers who speaks in captions
 */
public record SourceConfig(
    Input input,
    ZoneId zone,
    @Nullable TimeRule time,
    @Nullable DepartmentRule department,
    SortedMap<String, String> aliases,
    Delivery delivery,
    double maxRejectShare,
    TextsAre textsAre,
    @Nullable Region region,
    @Nullable Columns columns,
    SpeakerNames speakers)
    implements Serializable {
  public SourceConfig {
    aliases = Collections.unmodifiableSortedMap(new TreeMap<>(aliases));
  }

  /** Name of the source, unique among all. */
  public String name() {
    return input.name();
  }

  /** What the files of a source hold. */
  public enum Delivery {
    /** All there is: what they do not hold any more is gone. */
    WHOLE,
    /** What is new or changed since the night before: feedback of earlier nights is kept. */
    INCREMENT
  }

  /** What the texts of a source are. */
  public enum TextsAre {
    /** Ordinary words: which sentences ask something is to be found out. */
    STATEMENTS,
    /** Every text asks something, however it is worded. */
    QUESTIONS
  }
}
