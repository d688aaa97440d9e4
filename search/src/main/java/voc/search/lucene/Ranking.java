package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import voc.search.MentionQuery;
import voc.search.MentionResults.Match;

/**
 * What was found: one page of it in order, and the counts of all.
 *
 * @param page the hits of the page, best first
 * @param counts over all hits
 * @param match how they match
 */
record Ranking(List<Found> page, FacetCounts counts, Match match) {

  /**
   * Ranks by the query's mode.
   *
   * @param unwanted what no hit may match
   * @param ids of all documents
   * @param columns of all documents' facets
   */
  static Ranking of(
      MentionQuery query,
      WordQueries words,
      List<Query> unwanted,
      IndexSearcher searcher,
      MentionIds ids,
      FacetColumns columns)
      throws IOException {
    return switch (query.mode()) {
      case LEXICAL -> {
        int wanted = query.limit() == 0 ? 0 : query.offset() + query.limit();
        LexicalSearch lexical = LexicalSearch.of(query, words, wanted, searcher, columns);
        yield new Ranking(page(lexical.first(), query), lexical.counts(), lexical.match());
      }
      case SEMANTIC ->
          near(
              new NearestSearch(searcher, ids).of(query, unwanted),
              query,
              Match.NEAREST,
              searcher,
              columns);
      case HYBRID ->
          near(
              fused(query, words, unwanted, searcher, ids, columns),
              query,
              Match.WORDS_AND_NEAREST,
              searcher,
              columns);
    };
  }

  private static Ranking near(
      List<Found> found,
      MentionQuery query,
      Match match,
      IndexSearcher searcher,
      FacetColumns columns)
      throws IOException {
    FacetCounts counts = FacetCounts.of(docs(found), searcher.getIndexReader(), columns);
    return new Ranking(page(found, query), counts, match);
  }

  private static List<Found> fused(
      MentionQuery query,
      WordQueries words,
      List<Query> unwanted,
      IndexSearcher searcher,
      MentionIds ids,
      FacetColumns columns)
      throws IOException {
    List<List<Integer>> lists = new ArrayList<>();
    lists.add(docs(new NearestSearch(searcher, ids).of(query, unwanted)));
    if (words.count() > 0) {
      lists.add(
          docs(LexicalSearch.of(query, words, MentionQuery.NEAREST, searcher, columns).first()));
    }
    return ReciprocalRankFusion.of(lists, ids).stream()
        .limit(MentionQuery.NEAREST)
        .map(each -> new Found(each.thing(), each.score()))
        .toList();
  }

  private static List<Integer> docs(List<Found> found) {
    return found.stream().map(Found::doc).toList();
  }

  private static List<Found> page(List<Found> found, MentionQuery query) {
    return found.stream().skip(query.offset()).limit(query.limit()).toList();
  }
}
