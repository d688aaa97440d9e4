package voc.jobs.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import voc.core.TextVector;
import voc.jobs.bench.MadeUpMentions.MadeUp;
import voc.nlp.embedding.TextEmbedder;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.search.MentionQuery;
import voc.search.MentionResults;
import voc.search.lucene.ShardWriter;
import voc.search.lucene.ShardedIndex;

/**
 * Searches of made-up mentions with all facets, by words, by meaning and by both; and the same
 * searches by words of PostgreSQL's full text search, in the same run.
 */
public final class SearchBench {
  /** Hits of a page, as of `voc search`. */
  static final int PAGE = 10;

  private final int mentions;
  private final int queriesOfAKind;
  private final Clients clients;
  private final Consumer<String> progress;

  /**
   * @param mentions how many are indexed
   * @param queriesOfAKind searches of each of eight kinds
   * @param threads clients at the same time
   * @param rounds rounds over all searches that are measured, after as many to warm up
   * @param progress told what is being done
   */
  public SearchBench(
      int mentions, int queriesOfAKind, int threads, int rounds, Consumer<String> progress) {
    this.mentions = mentions;
    this.queriesOfAKind = queriesOfAKind;
    this.clients = new Clients(threads, rounds, rounds);
    this.progress = progress;
  }

  /**
   * What was measured.
   *
   * @param mentions indexed
   * @param queries different searches
   * @param found mentions found, in the mean over the searches
   * @param indexSeconds what it took to write the index
   * @param indexBytes size of the index
   * @param lexical searches by words
   * @param semantic searches by meaning; the meaning of the words was told before
   * @param hybrid searches by both; likewise
   * @param embeddingMillis what it takes to tell the meaning of a search's words, in the median
   * @param postgres the peer, or null where it is not installed
   */
  public record Figures(
      int mentions,
      int queries,
      double found,
      double indexSeconds,
      long indexBytes,
      Latencies lexical,
      Latencies semantic,
      Latencies hybrid,
      double embeddingMillis,
      @Nullable Peer postgres) {}

  /**
   * PostgreSQL.
   *
   * @param version as it tells
   * @param latencies of the same searches
   * @param same searches of which total and all facets were the same as voc's
   * @param loadSeconds what it took to load and index
   */
  public record Peer(String version, Latencies latencies, int same, double loadSeconds) {}

  /**
   * Measures.
   *
   * @param scratch a folder of its own
   */
  public Figures measure(Path scratch) throws Exception {
    progress.accept("making up " + mentions + " mentions");
    List<MadeUp> all =
        new MadeUpMentions(TaxonomyReader.shipped(), TextEmbedder.shared()::embed)
            .mentions(mentions);
    List<BenchQuery> queries = BenchQueries.of(all, queriesOfAKind);
    progress.accept("indexing");
    Path shard = scratch.resolve("shard");
    long start = System.nanoTime();
    index(all, shard);
    double indexSeconds = (System.nanoTime() - start) / 1e9;
    Embedded embedded = embedded(queries);
    try (ShardedIndex index = ShardedIndex.open(List.of(shard))) {
      List<MentionQuery> lexical = queries.stream().map(query -> query.mentionQuery(PAGE)).toList();
      List<MentionQuery> semantic = new ArrayList<>();
      List<MentionQuery> hybrid = new ArrayList<>();
      for (int i = 0; i < lexical.size(); i++) {
        semantic.add(lexical.get(i).near(embedded.vectors.get(i)));
        hybrid.add(lexical.get(i).withWordsOrNear(embedded.vectors.get(i)));
      }
      List<MentionResults> results = results(index, lexical);
      progress.accept("searching by words");
      Latencies byWords = measured(index, lexical);
      progress.accept("searching by meaning");
      Latencies byMeaning = measured(index, semantic);
      progress.accept("searching by both");
      Latencies byBoth = measured(index, hybrid);
      return new Figures(
          all.size(),
          queries.size(),
          results.stream().mapToLong(MentionResults::total).average().orElseThrow(),
          indexSeconds,
          Folders.bytes(shard),
          byWords,
          byMeaning,
          byBoth,
          embedded.medianMillis,
          peer(all, queries, results));
    }
  }

  private static void index(List<MadeUp> all, Path shard) throws IOException {
    try (ShardWriter writer = new ShardWriter(shard)) {
      for (MadeUp each : all) {
        writer.add(each.mention(), each.vector());
      }
    }
  }

  private record Embedded(List<TextVector> vectors, double medianMillis) {}

  private static Embedded embedded(List<BenchQuery> queries) {
    List<TextVector> vectors = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    for (BenchQuery query : queries) {
      long start = System.nanoTime();
      vectors.add(TextVector.of(TextEmbedder.shared().embed(query.words())));
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return new Embedded(vectors, Timing.median(millis));
  }

  private static List<MentionResults> results(ShardedIndex index, List<MentionQuery> queries)
      throws IOException {
    List<MentionResults> results = new ArrayList<>();
    for (MentionQuery query : queries) {
      results.add(index.search(query));
    }
    return results;
  }

  private Latencies measured(ShardedIndex index, List<MentionQuery> queries) throws Exception {
    return clients.measure(
        queries.size(),
        () ->
            new Clients.Client() {
              @Override
              public void search(int query) throws IOException {
                index.search(queries.get(query));
              }

              @Override
              public void close() {}
            });
  }

  private @Nullable Peer peer(
      List<MadeUp> all, List<BenchQuery> queries, List<MentionResults> results) throws Exception {
    Optional<Path> programs = PostgresServer.programs();
    if (programs.isEmpty()) {
      return null;
    }
    progress.accept("starting PostgreSQL");
    try (PostgresServer server = PostgresServer.start(programs.orElseThrow())) {
      progress.accept("loading PostgreSQL");
      long start = System.nanoTime();
      PostgresMentions.load(server, all);
      double loadSeconds = (System.nanoTime() - start) / 1e9;
      int same = 0;
      try (PostgresMentions client = PostgresMentions.connect(server, queries)) {
        for (int i = 0; i < queries.size(); i++) {
          same += client.counts(i).equals(counts(results.get(i))) ? 1 : 0;
        }
      }
      progress.accept("searching PostgreSQL");
      Latencies latencies =
          clients.measure(queries.size(), () -> PostgresMentions.connect(server, queries));
      return new Peer(server.version(), latencies, same, loadSeconds);
    }
  }

  /** Counts by facet and value, and the total. */
  static TreeMap<String, Long> counts(MentionResults results) {
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put("total ", results.total());
    add(counts, "channel ", results.facets().channels());
    add(counts, "department ", results.facets().departments());
    add(counts, "top ", results.facets().topLevelTopics());
    add(counts, "topic ", results.facets().topics());
    add(counts, "sentiment ", results.facets().sentiments());
    add(counts, "mark ", results.facets().marks());
    add(counts, "month ", results.facets().months());
    return counts;
  }

  private static void add(
      TreeMap<String, Long> counts, String facet, List<MentionResults.ValueCount> values) {
    values.forEach(each -> counts.put(facet + each.value(), each.count()));
  }
}
