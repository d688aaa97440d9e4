package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import voc.search.MentionQuery;
import voc.search.MentionResults.Match;

/**
 * A search for words: all that have them are counted, and the first of them are ranked, in one pass
 * over them. If no mention has all the words, those with as many of them as any has.
 *
 * @param counts of all that match
 * @param first the first, as many as were wanted or all there are
 */
record LexicalSearch(FacetCounts counts, List<Found> first, Match match) {

  /**
   * Searches.
   *
   * @param wanted how many are ranked, from 0
   */
  static LexicalSearch of(
      MentionQuery query,
      WordQueries words,
      int wanted,
      IndexSearcher searcher,
      FacetColumns columns)
      throws IOException {
    int least = words.count();
    LexicalSearch found = atLeast(least, query, words, wanted, searcher, columns);
    while (found.counts.total() == 0 && least > 1 && !searcher.timedOut()) {
      least--;
      found = atLeast(least, query, words, wanted, searcher, columns);
    }
    return found;
  }

  private static LexicalSearch atLeast(
      int least,
      MentionQuery query,
      WordQueries words,
      int wanted,
      IndexSearcher searcher,
      FacetColumns columns)
      throws IOException {
    Query narrowed = narrowed(least, query, words);
    int most = Math.min(wanted, searcher.getIndexReader().maxDoc());
    if (most == 0) {
      FacetCounts counts = searcher.search(narrowed, FacetCounts.manager(columns));
      return new LexicalSearch(counts, List.of(), match(least, words));
    }
    Sort order = words.count() == 0 ? MentionDocument.NEWEST_FIRST : MentionDocument.BEST_FIRST;
    Object[] both =
        searcher.search(
            narrowed,
            new MultiCollectorManager(
                FacetCounts.manager(columns),
                new TopFieldCollectorManager(order, most, Integer.MAX_VALUE)));
    List<Found> first = found((TopFieldDocs) both[1], words);
    return new LexicalSearch((FacetCounts) both[0], first, match(least, words));
  }

  private static List<Found> found(TopFieldDocs ranked, WordQueries words) {
    List<Found> found = new ArrayList<>();
    for (ScoreDoc each : ranked.scoreDocs) {
      double score = words.count() == 0 ? 0 : ((Number) ((FieldDoc) each).fields[0]).doubleValue();
      found.add(new Found(each.doc, score));
    }
    return found;
  }

  private static Match match(int least, WordQueries words) {
    if (words.count() == 0) {
      return Match.NO_WORDS;
    }
    return least == words.count() ? Match.ALL_WORDS : Match.SOME_WORDS;
  }

  private static Query narrowed(int least, MentionQuery query, WordQueries words) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
    narrowed.add(words.count() == 0 ? new MatchAllDocsQuery() : words.atLeast(least), Occur.MUST);
    words.unwanted().forEach(unwanted -> narrowed.add(unwanted, Occur.MUST_NOT));
    Filters.add(narrowed, query);
    return narrowed.build();
  }
}
