package voc.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import voc.search.MentionQuery;
import voc.search.MentionResults;
import voc.search.MentionResults.Hit;
import voc.search.MentionResults.Match;
import voc.search.SearchTimeException;

/**
 * The shards of one run, searched as one index: the same hits, scores and facets however the
 * mentions were spread. Scores are BM25 with Lucene's k1 = 1.2 and b = 0.75 (Robertson and Zaragoza
 * 2009). Open once, search from any number of threads, close once.
 */
public final class ShardedIndex implements AutoCloseable {
  /** Nobody waits longer, and no query on millions of mentions takes a second. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final MultiReader reader;
  private final EnglishText text = new EnglishText();
  private final Highlights highlights = new Highlights(text.searchAnalyzer());

  private ShardedIndex(MultiReader reader) {
    this.reader = reader;
  }

  /**
   * Opens shards.
   *
   * @param shards local folders, each written by a {@link ShardWriter}; none is an empty index
   * @throws IOException if a folder holds no finished shard, naming it
   */
  public static ShardedIndex open(List<Path> shards) throws IOException {
    List<IndexReader> readers = new ArrayList<>();
    try {
      for (Path shard : shards) {
        readers.add(open(shard));
      }
      return new ShardedIndex(new MultiReader(readers.toArray(new IndexReader[0])));
    } catch (IOException e) {
      for (IndexReader reader : readers) {
        reader.close();
      }
      throw e;
    }
  }

  // The directory has no resources of its own; its files belong to the reader, which is closed.
  private static IndexReader open(Path shard) throws IOException {
    try {
      Directory directory = FSDirectory.open(shard);
      return DirectoryReader.open(directory);
    } catch (IndexNotFoundException e) {
      throw new IOException(
          "no finished index shard in " + shard + "; run the night again or restore the folder", e);
    }
  }

  /** How many mentions are indexed. */
  public long size() {
    return reader.numDocs();
  }

  /**
   * Searches. If no mention that passes the filters has all the words, returns those with as many
   * of the words as any has, and says so in {@link MentionResults#match}.
   *
   * @throws SearchTimeException if it takes longer than a minute
   * @throws IOException if the shards cannot be read
   */
  public MentionResults search(MentionQuery query) throws IOException {
    return search(query, LONGEST);
  }

  /** Searches, and gives up after {@code longest}: half a result would pass for a whole one. */
  MentionResults search(MentionQuery query, Duration longest) throws IOException {
    // A searcher of its own: whether the time was up is asked of the searcher.
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
    searcher.setTimeout(new QueryTimeoutImpl(longest.toMillis()));
    MentionResults results = search(query, searcher);
    if (searcher.timedOut()) {
      throw new SearchTimeException(longest);
    }
    return results;
  }

  private MentionResults search(MentionQuery query, IndexSearcher searcher) throws IOException {
    WordQueries words = new WordQueries(query.words(), text.searchAnalyzer());
    int least = words.count();
    Query narrowed = narrowed(query, words, least);
    FacetCounts counts = searcher.search(narrowed, FacetCounts.manager());
    while (counts.total() == 0 && least > 1 && !searcher.timedOut()) {
      least--;
      narrowed = narrowed(query, words, least);
      counts = searcher.search(narrowed, FacetCounts.manager());
    }
    List<Hit> hits = hits(query, words, narrowed, counts.total(), searcher);
    return new MentionResults(counts.total(), match(words, least), hits, counts.facets());
  }

  private static Match match(WordQueries words, int least) {
    if (words.count() == 0) {
      return Match.NO_WORDS;
    }
    return least == words.count() ? Match.ALL_WORDS : Match.SOME_WORDS;
  }

  private List<Hit> hits(
      MentionQuery query, WordQueries words, Query narrowed, long total, IndexSearcher searcher)
      throws IOException {
    int wanted = Math.toIntExact(Math.min(total, (long) query.offset() + query.limit()));
    if (wanted <= query.offset()) {
      return List.of();
    }
    Sort order = words.count() == 0 ? MentionDocument.NEWEST_FIRST : MentionDocument.BEST_FIRST;
    ScoreDoc[] found =
        searcher.search(narrowed, new TopFieldCollectorManager(order, wanted, Integer.MAX_VALUE))
            .scoreDocs;
    Query shown = words.any();
    List<Hit> hits = new ArrayList<>();
    for (int i = query.offset(); i < found.length; i++) {
      hits.add(hit((FieldDoc) found[i], words, shown, searcher));
    }
    return hits;
  }

  private Hit hit(FieldDoc found, WordQueries words, Query shown, IndexSearcher searcher)
      throws IOException {
    var mention = MentionDocument.read(searcher.storedFields().document(found.doc));
    if (words.count() == 0) {
      return new Hit(mention, 0, List.of());
    }
    double score = ((Number) found.fields[0]).doubleValue();
    return new Hit(mention, score, highlights.in(mention.text(), shown));
  }

  private static Query narrowed(MentionQuery query, WordQueries words, int least) {
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder();
    narrowed.add(words.count() == 0 ? new MatchAllDocsQuery() : words.atLeast(least), Occur.MUST);
    words.unwanted().forEach(unwanted -> narrowed.add(unwanted, Occur.MUST_NOT));
    addFilter(narrowed, MentionDocument.CHANNEL, query.channels());
    addFilter(narrowed, MentionDocument.DEPARTMENT, query.departments());
    addFilter(narrowed, MentionDocument.TOPIC_PATH, query.topics());
    addFilter(narrowed, MentionDocument.SENTIMENT, query.sentiments());
    addFilter(narrowed, MentionDocument.MARK_PATH, query.marks());
    if (query.from() != null || query.to() != null) {
      narrowed.add(days(query.from(), query.to()), Occur.FILTER);
    }
    return narrowed.build();
  }

  private static void addFilter(BooleanQuery.Builder narrowed, String field, List<String> values) {
    if (!values.isEmpty()) {
      List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
      narrowed.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }
  }

  private static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return LongPoint.newRangeQuery(
        MentionDocument.DAY,
        from == null ? Long.MIN_VALUE : from.toEpochDay(),
        to == null ? Long.MAX_VALUE : to.toEpochDay());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
