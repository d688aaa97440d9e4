package voc.jobs.source.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import voc.jobs.config.SearchConfig;
import voc.jobs.source.record.FieldNames;

/**
 * Which column of a search log means what.
 *
 * @param query the words searched
 * @param searches how often; null if each row is one search
 * @param results how many results were found; null if the log does not say
 * @param clicks how many of the searches ended in a click on a result; null if the log does not say
 * @param found what was found; a search without is one without results; null if there is none
 * @param needsAll whether columns other than {@code query} must be there
 * @param day day of a search that has its time in a column of its own
 * @param clock that time
 * @param dropped personal data: neither kept nor part of the row's id
 * @param names the names that the columns go by
 */
record SearchColumns(
    String query,
    @Nullable String searches,
    @Nullable String results,
    @Nullable String clicks,
    @Nullable String found,
    boolean needsAll,
    @Nullable String day,
    @Nullable String clock,
    Set<String> dropped,
    FieldNames names) {
  /** Counts of a period, without a word on results: neither clicks nor CTR tell of them. */
  private static final SearchColumns SEARCHGOV =
      counts(
          "Search Term",
          "Queries",
          List.of("Term", "Query", "Search Query"),
          List.of("Searches", "Query Count"));

  /** Impressions are how often somebody searched the words and was shown the site. */
  private static final SearchColumns SEARCH_CONSOLE =
      counts("Top queries", "Impressions", List.of("Query", "Queries", "Top query"), List.of());

  private static final SearchColumns DRILLDOWN =
      new SearchColumns(
          "Request",
          null,
          null,
          null,
          "Modules",
          true,
          "Date",
          "Time",
          Set.of("Client IP", "User Agent"),
          FieldNames.of(
              Map.of(
                  "Request", List.of(),
                  "Modules", List.of(),
                  "Date", List.of(),
                  "Time", List.of(),
                  "Client IP", List.of("ClientIP", "IP", "IP Address"),
                  "User Agent", List.of())));

  private static final SearchColumns USUAL =
      new SearchColumns(
          "query",
          "searches",
          "results",
          "clicks",
          null,
          false,
          null,
          null,
          Set.of(),
          FieldNames.of(
              Map.of(
                  "query", List.of("search term", "term", "keyword", "search", "search query", "q"),
                  "searches", List.of("queries", "count", "search count", "total"),
                  "results", List.of("result count", "results count", "hits", "results found"),
                  "clicks", List.of("click count", "clickthroughs", "total clicks"))));

  /** The columns of a log's files. */
  static SearchColumns of(SearchConfig log) {
    return switch (log.input().format()) {
      case SEARCHGOV_CSV -> SEARCHGOV;
      case SEARCHGOV_DRILLDOWN_CSV -> DRILLDOWN;
      case SEARCH_CONSOLE_CSV -> SEARCH_CONSOLE;
      default -> mapped(log);
    };
  }

  private static SearchColumns mapped(SearchConfig log) {
    String query = log.query();
    return query == null
        ? USUAL
        : new SearchColumns(
            query,
            log.searches(),
            log.results(),
            log.clicks(),
            null,
            true,
            null,
            null,
            Set.of(),
            FieldNames.AS_WRITTEN);
  }

  private static SearchColumns counts(
      String query, String searches, List<String> otherQuery, List<String> otherSearches) {
    return new SearchColumns(
        query,
        searches,
        null,
        "Clicks",
        null,
        true,
        null,
        null,
        Set.of(),
        FieldNames.of(
            Map.of(query, otherQuery, searches, otherSearches, "Clicks", List.of("Total Clicks"))));
  }
}
