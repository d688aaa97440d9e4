package voc.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import voc.core.Span;
import voc.core.TextVector;
import voc.search.IndexedMention;
import voc.search.MentionQuery;
import voc.search.MentionResults;
import voc.search.MentionResults.Hit;
import voc.search.Original;
import voc.search.SearchTimeException;

/**
 * The shards of one run, searched as one index: the same hits, scores and facets however the
 * mentions were spread, save that a search by meaning may pass over another mention far down the
 * list. Scores are BM25 with Lucene's k1 = 1.2 and b = 0.75 (Robertson and Zaragoza 2009). Open
 * once, search from any number of threads, close once.
 */
public final class ShardedIndex implements AutoCloseable {
  /** Nobody waits longer, and no query on millions of mentions takes a second. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Mentions of one feedback that are read: more than a day of talking has. */
  private static final int MOST_OF_ONE = 10_000;

  private final MultiReader reader;
  private final MentionIds ids;
  private final FacetColumns columns;
  private final EnglishText text = new EnglishText();
  private final Highlights highlights = new Highlights(text.searchAnalyzer());

  private ShardedIndex(MultiReader reader) {
    this.reader = reader;
    this.ids = new MentionIds(reader);
    this.columns = new FacetColumns(reader);
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

  /** Whether any mention has a vector: none has where the run was published before there were. */
  public boolean hasVectors() throws IOException {
    return Vectors.anyIn(reader);
  }

  /**
   * Searches. If no mention that passes the filters has all the words, returns those with as many
   * of the words as any has, and says so in {@link MentionResults#match}. A search by meaning finds
   * nothing where no mention has a vector.
   *
   * @throws SearchTimeException if it takes longer than a minute
   * @throws IOException if the shards cannot be read
   */
  public MentionResults search(MentionQuery query) throws IOException {
    return search(query, LONGEST);
  }

  /** Searches, and gives up after {@code longest}: half a result would pass for a whole one. */
  MentionResults search(MentionQuery query, Duration longest) throws IOException {
    WordQueries words = new WordQueries(query.words(), text.searchAnalyzer());
    return search(query, words, words.unwanted(), longest);
  }

  /**
   * The mention with this id, else the mentions of the feedback with this id.
   *
   * @throws IOException if the shards cannot be read
   */
  public Original original(String id) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<IndexedMention> mentions = new ArrayList<>();
    List<TextVector> vectors = new ArrayList<>();
    for (int doc : ids.docs(MentionIds.named(id), MOST_OF_ONE, searcher)) {
      mentions.add(MentionDocument.read(searcher.storedFields().document(doc)));
      Vectors.of(doc, reader).ifPresent(vectors::add);
    }
    Optional<TextVector> mean = Vectors.mean(vectors);
    return new Original(id, mentions, mean.isEmpty() ? null : mean.orElseThrow());
  }

  /**
   * The mentions nearest to others, save those themselves.
   *
   * @param original with a vector
   * @param filters whose words, mode and vector count for nothing
   * @throws SearchTimeException if it takes longer than a minute
   * @throws IOException if the shards cannot be read
   */
  public MentionResults similar(Original original, MentionQuery filters) throws IOException {
    TextVector vector = original.vector();
    if (vector == null) {
      throw new IllegalArgumentException(
          "what others are compared with must have a vector, got none for " + original.id());
    }
    return search(
        filters.withWords("").near(vector),
        new WordQueries("", text.searchAnalyzer()),
        List.of(MentionIds.named(original.id())),
        LONGEST);
  }

  private MentionResults search(
      MentionQuery query, WordQueries words, List<Query> unwanted, Duration longest)
      throws IOException {
    IndexSearcher searcher = searcher(longest);
    Ranking ranking = Ranking.of(query, words, unwanted, searcher, ids, columns);
    List<Hit> hits = new ArrayList<>();
    Query shown = words.any();
    for (Found found : ranking.page()) {
      var mention = MentionDocument.read(searcher.storedFields().document(found.doc()));
      List<Span> marked = words.count() == 0 ? List.of() : highlights.in(mention.text(), shown);
      hits.add(new Hit(mention, found.score(), marked));
    }
    if (searcher.timedOut()) {
      throw new SearchTimeException(longest);
    }
    FacetCounts counts = ranking.counts();
    return new MentionResults(counts.total(), ranking.match(), hits, counts.facets());
  }

  /** One for each search: whether the time was up is asked of the searcher. */
  private IndexSearcher searcher(Duration longest) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
    searcher.setTimeout(new QueryTimeoutImpl(longest.toMillis()));
    return searcher;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
