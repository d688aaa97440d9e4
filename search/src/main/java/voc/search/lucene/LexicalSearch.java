package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import voc.search.MentionQuery;
import voc.search.MentionResults.Match;

/**
 * A search for words: all that have them are counted, and as many as are asked for are ranked. If
 * no mention has all the words, those with as many of them as any has.
 */
final class LexicalSearch {
  private final MentionQuery query;
  private final WordQueries words;
  private final IndexSearcher searcher;
  private final FacetCounts counts;
  private final Query narrowed;
  private final Match match;

  LexicalSearch(MentionQuery query, WordQueries words, IndexSearcher searcher) throws IOException {
    this.query = query;
    this.words = words;
    this.searcher = searcher;
    int least = words.count();
    Query tried = narrowed(least);
    FacetCounts found = searcher.search(tried, FacetCounts.manager());
    while (found.total() == 0 && least > 1 && !searcher.timedOut()) {
      least--;
      tried = narrowed(least);
      found = searcher.search(tried, FacetCounts.manager());
    }
    this.narrowed = tried;
    this.counts = found;
    this.match = match(least);
  }

  /** Of all that match. */
  FacetCounts counts() {
    return counts;
  }

  Match match() {
    return match;
  }

  /** The first {@code wanted}, or all if there are fewer. */
  List<Found> first(int wanted) throws IOException {
    int least = Math.toIntExact(Math.min(counts.total(), wanted));
    if (least == 0) {
      return List.of();
    }
    Sort order = words.count() == 0 ? MentionDocument.NEWEST_FIRST : MentionDocument.BEST_FIRST;
    ScoreDoc[] ranked =
        searcher.search(narrowed, new TopFieldCollectorManager(order, least, Integer.MAX_VALUE))
            .scoreDocs;
    List<Found> first = new ArrayList<>();
    for (ScoreDoc each : ranked) {
      double score = words.count() == 0 ? 0 : ((Number) ((FieldDoc) each).fields[0]).doubleValue();
      first.add(new Found(each.doc, score));
    }
    return first;
  }

  private Match match(int least) {
    if (words.count() == 0) {
      return Match.NO_WORDS;
    }
    return least == words.count() ? Match.ALL_WORDS : Match.SOME_WORDS;
  }

  private Query narrowed(int least) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
    narrowed.add(words.count() == 0 ? new MatchAllDocsQuery() : words.atLeast(least), Occur.MUST);
    words.unwanted().forEach(unwanted -> narrowed.add(unwanted, Occur.MUST_NOT));
    Filters.add(narrowed, query);
    return narrowed.build();
  }
}
