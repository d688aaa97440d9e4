package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.SparkSessions;
import voc.jobs.bench.NeedsBench;
import voc.jobs.bench.Timing;
import voc.jobs.measure.Machine;

/** {@code voc bench needs}: how long the needs of a night take, beside DuckDB. */
@Command(
    name = "needs",
    description =
        "Measures the stage that counts and ranks needs over made-up mentions, and DuckDB counting the same figures from the same Parquet.",
    mixinStandardHelpOptions = true)
final class BenchNeedsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--mentions",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "How many mentions; ${DEFAULT-VALUE} without it.")
  private long mentions;

  @Option(
      names = "--needs",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many needs they name; ${DEFAULT-VALUE} without it.")
  private int needs;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds, of which the median counts; ${DEFAULT-VALUE} without it.")
  private int rounds;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchNeedsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (mentions < 1000 || needs < 20 || rounds < 1) {
      throw new UsageException(
          "--mentions must be at least 1000, --needs 20 and --rounds 1, got "
              + mentions
              + ", "
              + needs
              + " and "
              + rounds);
    }
    Path scratch = Files.createTempDirectory("voc-bench-");
    try (SparkSession spark = SparkSessions.create()) {
      print(new NeedsBench(spark, terminal::say).measure(scratch, mentions, needs, rounds));
    } finally {
      remove(scratch);
    }
    return ExitCode.DONE;
  }

  private void print(NeedsBench.Figures figures) throws IOException {
    if (json) {
      new RowsPrinter(terminal).json(object(figures));
      return;
    }
    new RowsPrinter(terminal).table(rows(figures), views());
    NeedsBench.Peer peer = figures.peer();
    terminal.say(
        peer == null
            ? "DuckDB was not measured: its driver is not on the class path"
            : String.format(
                Locale.ROOT,
                "the figures of %,d of %,d needs are the same",
                peer.same(),
                figures.needs()));
    Machine machine = Machine.here();
    terminal.say(
        String.format(
            Locale.ROOT,
            "%,d mentions, %,d needs, %d rounds; voc besides joins incidents, finds people by period, chooses evidence, ranks and writes; %d cores, heap up to %.0f MB, %s, %s",
            figures.mentions(),
            figures.needs(),
            rounds,
            machine.cores(),
            machine.heapBytes() / 1e6,
            machine.jdk(),
            machine.system()));
  }

  private static List<View> views() {
    return List.of(
        View.word("needs by", "by"),
        View.decimal("median s", "median_s", 1),
        View.decimal("least s", "least_s", 1),
        View.decimal("most s", "most_s", 1));
  }

  private static List<ObjectNode> rows(NeedsBench.Figures figures) {
    NeedsBench.Peer peer = figures.peer();
    ObjectNode voc = row("voc, the whole stage", figures.seconds());
    return peer == null
        ? List.of(voc)
        : List.of(voc, row("DuckDB " + peer.version() + ", the figures", peer.seconds()));
  }

  private static ObjectNode row(String by, List<Double> seconds) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("by", by)
        .put("median_s", Timing.median(seconds))
        .put("least_s", seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow())
        .put("most_s", seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
  }

  private static ObjectNode object(NeedsBench.Figures figures) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("mentions", figures.mentions()).put("needs", figures.needs());
    Machine machine = Machine.here();
    object
        .putObject("machine")
        .put("cores", machine.cores())
        .put("heap_bytes", machine.heapBytes())
        .put("jdk", machine.jdk())
        .put("system", machine.system());
    ArrayNode rows = object.putArray("runs");
    rows(figures).forEach(rows::add);
    NeedsBench.Peer peer = figures.peer();
    if (peer == null) {
      object.putNull("same_figures");
    } else {
      object.put("same_figures", peer.same());
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
