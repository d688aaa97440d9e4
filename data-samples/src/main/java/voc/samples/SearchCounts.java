package voc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What was searched on the city's site, counted while the log is written. Not thread-safe. */
final class SearchCounts {
  private final Map<String, List<Row>> byQuestion = new TreeMap<>();
  private final Map<String, List<Row>> byTopic = new TreeMap<>();

  /**
   * A row of the log.
   *
   * @param searches how many searched, above 0
   * @param results how many results each of them saw
   * @param clicks how many of them clicked on one
   */
  record Row(LocalDate day, int searches, int results, int clicks) {
    /** Searches that found nothing. */
    int nothing() {
      return results == 0 ? searches : 0;
    }

    /** Searches with results that nobody clicked on. */
    int unclicked() {
      return results == 0 ? 0 : searches - clicks;
    }

    /** Searches after which people know no more. */
    int failed() {
      return searches - clicks;
    }
  }

  void add(AskedQuestion question, Row row) {
    byQuestion.computeIfAbsent(question.id(), none -> new ArrayList<>()).add(row);
    addTopic(question.topic(), row);
  }

  void addTopic(String topic, Row row) {
    byTopic.computeIfAbsent(topic, none -> new ArrayList<>()).add(row);
  }

  /** The rows that search for a question. */
  List<Row> of(AskedQuestion question) {
    return byQuestion.getOrDefault(question.id(), List.of());
  }

  /** The rows that search for a topic. */
  List<Row> ofTopic(String topic) {
    return byTopic.getOrDefault(topic, List.of());
  }

  /** The sum over rows. */
  static int sum(List<Row> rows, ToIntFunction<Row> count) {
    return rows.stream().mapToInt(count).sum();
  }
}
