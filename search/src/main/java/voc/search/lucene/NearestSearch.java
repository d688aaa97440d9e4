package voc.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import voc.core.TextVector;
import voc.search.MentionQuery;

/**
 * The nearest mentions in meaning, of those that pass the filters and have no unwanted word. A
 * graph of neighbours is walked in each shard (Malkov and Yashunin, Efficient and robust
 * approximate nearest neighbor search using Hierarchical Navigable Small World graphs, 2018), with
 * as long a list of candidates as there are mentions asked for: what is passed over stands far
 * down.
 */
final class NearestSearch {
  private final IndexSearcher searcher;
  private final Comparator<Integer> byId;

  /**
   * @param byId the order of documents equally near
   */
  NearestSearch(IndexSearcher searcher, Comparator<Integer> byId) {
    this.searcher = searcher;
    this.byId = byId;
  }

  /**
   * The nearest first, with their cosines.
   *
   * @param query with a vector
   * @param unwanted what no hit may match
   */
  List<Found> of(MentionQuery query, List<Query> unwanted) throws IOException {
    TextVector vector = Objects.requireNonNull(query.vector());
    Query nearest =
        new KnnByteVectorQuery(
            MentionDocument.VECTOR,
            MentionDocument.indexed(vector),
            MentionQuery.NEAREST,
            filter(query, unwanted));
    List<Found> found = new ArrayList<>();
    for (ScoreDoc each : searcher.search(nearest, MentionQuery.NEAREST).scoreDocs) {
      found.add(new Found(each.doc, MentionDocument.cosine(each.score, vector.size())));
    }
    found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::doc, byId));
    return found;
  }

  private static @Nullable Query filter(MentionQuery query, List<Query> unwanted) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
    Filters.add(narrowed, query);
    unwanted.forEach(each -> narrowed.add(each, Occur.MUST_NOT));
    BooleanQuery filter = narrowed.build();
    if (filter.clauses().isEmpty()) {
      return null;
    }
    return filter.clauses().stream().allMatch(clause -> clause.getOccur() == Occur.MUST_NOT)
        ? narrowed.add(new MatchAllDocsQuery(), Occur.FILTER).build()
        : filter;
  }
}
