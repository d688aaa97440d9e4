package voc.jobs.stage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import voc.core.Question;

/**
 * The searches of a window by the topic that they name.
 *
 * @param byTopic by id of the topic; a search of two topics counts for both
 * @param rows rows of the logs within the window
 * @param searches searches within the window
 * @param withoutTopic those of them that name no topic, and so belong to no need
 */
public record SearchDemand(
    SortedMap<String, OfTopic> byTopic, long rows, double searches, double withoutTopic) {
  /** Nobody searched. */
  static final SearchDemand NONE = new SearchDemand(new TreeMap<>(), 0, 0, 0);

  public SearchDemand {
    byTopic = Collections.unmodifiableSortedMap(new TreeMap<>(byTopic));
  }

  /**
   * The searches of one topic.
   *
   * @param failed those without a result or a click, see {@link Question#unmet}
   */
  public record OfTopic(double searches, double failed) {
    static final OfTopic NONE = new OfTopic(0, 0);

    /** Of two topics that count under one need; a search of both counts twice. */
    OfTopic plus(OfTopic other) {
      return new OfTopic(searches + other.searches, failed + other.failed);
    }

    private OfTopic plus(Question search) {
      return new OfTopic(searches + search.demand(), failed + search.unmet());
    }
  }

  /**
   * Counts searches.
   *
   * @param searches within the window
   * @param topics by the searches' text
   */
  static SearchDemand of(List<Question> searches, Map<String, List<String>> topics) {
    SortedMap<String, OfTopic> byTopic = new TreeMap<>();
    double all = 0;
    double without = 0;
    for (Question search : searches) {
      List<String> named = topics.getOrDefault(search.text(), List.of());
      all += search.demand();
      without += named.isEmpty() ? search.demand() : 0;
      for (String topic : named) {
        byTopic.put(topic, byTopic.getOrDefault(topic, OfTopic.NONE).plus(search));
      }
    }
    return new SearchDemand(byTopic, searches.size(), all, without);
  }
}
