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
   */
  static Ranking of(
      MentionQuery query,
      WordQueries words,
      List<Query> unwanted,
      IndexSearcher searcher,
      MentionIds ids)
      throws IOException {
    return switch (query.mode()) {
      case LEXICAL -> {
        LexicalSearch lexical = new LexicalSearch(query, words, searcher);
        List<Found> first = lexical.first(query.offset() + query.limit());
        yield new Ranking(page(first, query), lexical.counts(), lexical.match());
      }
      case SEMANTIC ->
          near(
              new NearestSearch(searcher, ids).of(query, unwanted), query, Match.NEAREST, searcher);
      case HYBRID ->
          near(
              fused(query, words, unwanted, searcher, ids),
              query,
              Match.WORDS_AND_NEAREST,
              searcher);
    };
  }

  private static Ranking near(
      List<Found> found, MentionQuery query, Match match, IndexSearcher searcher)
      throws IOException {
    FacetCounts counts = FacetCounts.of(docs(found), searcher.getIndexReader());
    return new Ranking(page(found, query), counts, match);
  }

  private static List<Found> fused(
      MentionQuery query,
      WordQueries words,
      List<Query> unwanted,
      IndexSearcher searcher,
      MentionIds ids)
      throws IOException {
    List<List<Integer>> lists = new ArrayList<>();
    lists.add(docs(new NearestSearch(searcher, ids).of(query, unwanted)));
    if (words.count() > 0) {
      lists.add(docs(new LexicalSearch(query, words, searcher).first(MentionQuery.NEAREST)));
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
