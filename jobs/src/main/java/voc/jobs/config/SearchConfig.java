package voc.jobs.config;

import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One search log.
 *
 * @param input its files
 * @param query column of the words searched; absent where the format knows, and where a file of a
 *     mapped format has the usual names: query, searches, results, clicks
 * @param searches column of how often; without it each row is one search
 * @param results column of how many results were found; 0 is a search without results, empty is not
 *     known
 * @param clicks column of how many of these searches ended in a click on a result; empty is not
 *     known
 * @param zone the zone of times that name none
 * @param time where the time comes from, if there is one
 */
public record SearchConfig(
    Input input,
    @Nullable String query,
    @Nullable String searches,
    @Nullable String results,
    @Nullable String clicks,
    ZoneId zone,
    @Nullable TimeRule time)
    implements Serializable {
  /** Name of the search log, unique among all. */
  public String name() {
    return input.name();
  }
}
