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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.bench.Comparison;
import voc.jobs.bench.LoadBench;
import voc.jobs.bench.Subject;
import voc.jobs.bench.Subjects;
import voc.jobs.bench.Timing;
import voc.jobs.config.Format;
import voc.jobs.measure.Machine;

/** {@code voc bench load}: how fast files become feedback, beside the bare parser. */
@Command(
    name = "load",
    description =
        "Measures in one thread how fast files become feedback, beside the bare parser: FastCSV or Jackson reading every field and no more.",
    footer = {
      "",
      "Seconds are processor time of the reading thread. Without --input, made-up files are measured: New York's 311 with 41 columns, a survey, and Open311 as JSON."
    },
    mixinStandardHelpOptions = true)
final class BenchLoadCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1_000_000;
  private static final List<View> VIEWS =
      List.of(
          View.word("file", "name"),
          View.word("read by", "reader"),
          View.number("records", "records"),
          View.number("records/s/core", "records_per_second"),
          View.number("slowest", "slowest"),
          View.number("fastest", "fastest"),
          View.decimal("MB/s", "megabytes_per_second", 1),
          View.decimal("times bare", "ratio", 1),
          View.number("elapsed records/s", "records_per_elapsed_second").optional());

  private final Terminal terminal;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "Measure this file instead of made-up ones; UTF-8.")
  private @Nullable Path input;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Its format, such as nyc311-csv: delimited or JSON, and needing no mapping.")
  private @Nullable String format;

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Records of each made-up file; ${DEFAULT-VALUE} without it.")
  private int records;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Rounds that are measured, after as many to warm up; ${DEFAULT-VALUE} without it.")
  private int rounds;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchLoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Path scratch = Files.createTempDirectory("voc-bench");
    try {
      List<Comparison> comparisons = new ArrayList<>();
      for (Subject subject : subjects(scratch)) {
        terminal.say("Measuring " + subject.name());
        comparisons.add(new LoadBench(rounds, rounds).measure(subject));
      }
      print(comparisons);
    } finally {
      remove(scratch);
    }
    return ExitCode.DONE;
  }

  private void check() {
    if (records < 1 || rounds < 1) {
      throw new UsageException(
          "--records and --rounds must be at least 1, got " + records + " and " + rounds);
    }
    if ((input == null) != (format == null)) {
      throw new UsageException("--input and --format go together; give both or neither");
    }
  }

  private List<Subject> subjects(Path scratch) throws IOException {
    if (input == null) {
      return Subjects.madeUp(scratch, records);
    }
    try {
      return List.of(Subjects.of(input, known(), scratch));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--format: " + e.getMessage());
    }
  }

  private Format known() {
    return Format.SOURCES.stream()
        .filter(known -> known.code().equals(format))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--format: \""
                        + format
                        + "\" is no format of feedback; `voc formats` lists them"));
  }

  private void print(List<Comparison> comparisons) throws IOException {
    Machine machine = Machine.here();
    if (json) {
      new RowsPrinter(terminal).json(object(comparisons, machine));
      return;
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      rows.add(row(comparison, "bare parser", comparison.bare()));
      rows.add(row(comparison, "voc", comparison.loader()));
    }
    new RowsPrinter(terminal).table(rows, VIEWS);
    for (Comparison comparison : comparisons) {
      terminal.say(
          String.format(
              Locale.ROOT,
              "%s: %.1f MB, %s%,d accepted, %,d rejected; heap in use %.0f MB",
              comparison.name(),
              comparison.bytes() / MEGABYTE,
              comparison.columns() == 0 ? "" : comparison.columns() + " columns, ",
              comparison.accepted(),
              comparison.rejected(),
              comparison.heapBytes() / MEGABYTE));
    }
    terminal.say(
        String.format(
            Locale.ROOT,
            "%d rounds after %d to warm up, one thread; %d cores, heap up to %.0f MB, %s, %s",
            rounds,
            rounds,
            machine.cores(),
            machine.heapBytes() / MEGABYTE,
            machine.jdk(),
            machine.system()));
  }

  private static ObjectNode row(Comparison comparison, String reader, Timing timing) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", comparison.name())
        .put("reader", reader)
        .put("records", timing.records())
        .put("records_per_second", Math.round(timing.recordsPerSecond()))
        .put("slowest", Math.round(timing.least()))
        .put("fastest", Math.round(timing.most()))
        .put("megabytes_per_second", comparison.megabytesPerSecond(timing))
        .put("ratio", timing == comparison.bare() ? 1 : comparison.ratio())
        .put("records_per_elapsed_second", Math.round(timing.recordsPerElapsedSecond()));
  }

  private ObjectNode object(List<Comparison> comparisons, Machine machine) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("rounds", rounds);
    object
        .putObject("machine")
        .put("cores", machine.cores())
        .put("heap_bytes", machine.heapBytes())
        .put("jdk", machine.jdk())
        .put("system", machine.system());
    var files = object.putArray("files");
    for (Comparison comparison : comparisons) {
      ObjectNode file =
          files
              .addObject()
              .put("name", comparison.name())
              .put("format", comparison.format().code())
              .put("bytes", comparison.bytes())
              .put("columns", comparison.columns())
              .put("accepted", comparison.accepted())
              .put("rejected", comparison.rejected())
              .put("heap_bytes", comparison.heapBytes());
      file.set("bare", row(comparison, "bare parser", comparison.bare()));
      file.set("voc", row(comparison, "voc", comparison.loader()));
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
