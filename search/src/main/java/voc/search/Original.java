package voc.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.TextVector;

/**
 * What others are like: a mention, or all mentions of a feedback.
 *
 * @param id of the mention or the feedback, as asked for
 * @param mentions in order of id; empty if there is no such mention or feedback
 * @param vector the mean direction of those mentions; null if none of them has a vector
 */
public record Original(String id, List<IndexedMention> mentions, @Nullable TextVector vector) {
  public Original {
    mentions = List.copyOf(mentions);
  }
}
