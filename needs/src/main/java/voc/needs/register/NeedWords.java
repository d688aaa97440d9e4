package voc.needs.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a need besides its figures.
 *
 * @param name what the organisation calls it; null for the topic's name
 * @param kind as people say, else as its mentions do; null where neither may be told
 * @param status how far the organisation has come with it; new if nobody has said
 * @param owner who answers for it
 * @param mandate the law or other reason that demands it
 * @param previousIds ids that count under it, in order
 * @param splitFrom ids of the needs that were divided into it and others, in order
 * @param splitInto ids of the needs that it was divided into
 * @param firstSeen the run that published it first; null if it was never heard
 */
public record NeedWords(
    @Nullable String name,
    @Nullable NeedKind kind,
    NeedStatus status,
    @Nullable String owner,
    @Nullable String mandate,
    List<String> previousIds,
    List<String> splitFrom,
    List<String> splitInto,
    @Nullable String firstSeen) {
  public NeedWords {
    previousIds = List.copyOf(previousIds);
    splitFrom = List.copyOf(splitFrom);
    splitInto = List.copyOf(splitInto);
  }
}
