package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.bench.Latencies;
import voc.jobs.bench.SearchBench;
import voc.jobs.measure.Machine;

/** {@code voc bench search}: how long searches take, beside PostgreSQL's full text search. */
@Command(
    name = "search",
    description = {
      "Measures searches of made-up mentions with all facets, and the same searches of PostgreSQL's full text search.",
      "PostgreSQL is started for it on this machine and removed afterwards; it has to be installed (apt-get install postgresql)."
    },
    mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.word("search", "search"),
          View.decimal("p50 ms", "p50_ms", 2),
          View.decimal("p95 ms", "p95_ms", 2),
          View.decimal("p99 ms", "p99_ms", 2),
          View.decimal("most ms", "most_ms", 2),
          View.decimal("searches/s", "searches_per_second", 0));

  private final Terminal terminal;

  @Option(
      names = "--mentions",
      paramLabel = "N",
      defaultValue = "200000",
      description = "How many mentions are indexed; ${DEFAULT-VALUE} without it.")
  private int mentions;

  @Option(
      names = "--queries",
      paramLabel = "N",
      defaultValue = "240",
      description = "How many different searches, of eight kinds; ${DEFAULT-VALUE} without it.")
  private int queries;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Clients that search at the same time; ${DEFAULT-VALUE} without it.")
  private int threads;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "Rounds over all searches that are measured, after as many to warm up;"
              + " ${DEFAULT-VALUE} without it.")
  private int rounds;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchSearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (mentions < 100 || queries < 8 || threads < 1 || rounds < 1) {
      throw new UsageException(
          "--mentions must be at least 100, --queries 8, --threads and --rounds 1, got "
              + mentions
              + ", "
              + queries
              + ", "
              + threads
              + " and "
              + rounds);
    }
    Path scratch = Files.createTempDirectory("voc-bench-");
    try {
      SearchBench.Figures figures =
          new SearchBench(mentions, queries / 8, threads, rounds, terminal::say).measure(scratch);
      print(figures);
    } finally {
      remove(scratch);
    }
    return ExitCode.DONE;
  }

  private void print(SearchBench.Figures figures) throws IOException {
    List<ObjectNode> rows = new ArrayList<>();
    rows.add(row("voc, by words", figures.lexical()));
    rows.add(row("voc, by meaning", figures.semantic()));
    rows.add(row("voc, by both", figures.hybrid()));
    SearchBench.Peer postgres = figures.postgres();
    if (postgres != null) {
      rows.add(row("PostgreSQL " + postgres.version() + ", by words", postgres.latencies()));
    }
    if (json) {
      new RowsPrinter(terminal).json(object(figures, rows));
      return;
    }
    new RowsPrinter(terminal).table(rows, VIEWS);
    if (postgres == null) {
      terminal.say(
          "PostgreSQL was not measured: there is no initdb; install it (apt-get install postgresql)");
    } else {
      terminal.say(
          String.format(
              Locale.ROOT,
              "PostgreSQL takes %.1f times as long at the median and %.1f times at p99; totals and all"
                  + " facets are the same for %,d of %,d searches",
              ratio(figures, 0.5),
              ratio(figures, 0.99),
              postgres.same(),
              figures.queries()));
    }
    terminal.say(
        String.format(
            Locale.ROOT,
            "%,d mentions, %,d searches that find %,.0f in the mean, with seven facets and a page of 10;"
                + " index of %.0f MB written in %.0f s; telling the meaning of a search's words takes %.1f ms beside it",
            figures.mentions(),
            figures.queries(),
            figures.found(),
            figures.indexBytes() / 1e6,
            figures.indexSeconds(),
            figures.embeddingMillis()));
    Machine machine = Machine.here();
    terminal.say(
        String.format(
            Locale.ROOT,
            "%d rounds after %d to warm up, %d clients at the same time; %d cores, heap up to %.0f MB, %s, %s",
            rounds,
            rounds,
            threads,
            machine.cores(),
            machine.heapBytes() / 1e6,
            machine.jdk(),
            machine.system()));
  }

  private static double ratio(SearchBench.Figures figures, double share) {
    SearchBench.Peer postgres = figures.postgres();
    return postgres == null
        ? Double.NaN
        : postgres.latencies().quantile(share) / figures.lexical().quantile(share);
  }

  private static ObjectNode row(String search, Latencies latencies) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("search", search)
        .put("p50_ms", latencies.quantile(0.5))
        .put("p95_ms", latencies.quantile(0.95))
        .put("p99_ms", latencies.quantile(0.99))
        .put("most_ms", latencies.quantile(1))
        .put("searches_per_second", latencies.perSecond());
  }

  private ObjectNode object(SearchBench.Figures figures, List<ObjectNode> rows) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("mentions", figures.mentions()).put("queries", figures.queries());
    object.put("threads", threads).put("rounds", rounds);
    object.put("found_mean", figures.found());
    object.put("index_seconds", figures.indexSeconds()).put("index_bytes", figures.indexBytes());
    object.put("embedding_ms", figures.embeddingMillis());
    Machine machine = Machine.here();
    object
        .putObject("machine")
        .put("cores", machine.cores())
        .put("heap_bytes", machine.heapBytes())
        .put("jdk", machine.jdk())
        .put("system", machine.system());
    object.putArray("searches").addAll(rows);
    SearchBench.Peer postgres = figures.postgres();
    if (postgres == null) {
      object.putNull("postgresql");
    } else {
      object
          .putObject("postgresql")
          .put("version", postgres.version())
          .put("same_results", postgres.same())
          .put("load_seconds", postgres.loadSeconds())
          .put("times_at_median", ratio(figures, 0.5))
          .put("times_at_p99", ratio(figures, 0.99));
    }
    return object;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
