package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.bench.CoverageBench;
import voc.jobs.coverage.EncoderReader;
import voc.jobs.coverage.FaqFile;
import voc.jobs.measure.Machine;
import voc.jobs.train.LabelledFile;
import voc.search.TextReader;
import voc.search.faq.CoverageModel;
import voc.search.lucene.LuceneFaqIndex;

/** {@code voc bench coverage}: questions a second. */
@Command(
    name = "coverage",
    description =
        "Measures in one thread how many questions a second coverage takes once they are read, beside BM25 with words alone, and how many can be read.",
    mixinStandardHelpOptions = true)
final class BenchCoverageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--faq", paramLabel = "FILE", required = true, description = "The FAQ.")
  private Path faq = Path.of("");

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      required = true,
      description = "CSV, TSV, JSON or JSON lines with a column text.")
  private Path questions = Path.of("");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds that are measured, after one to warm up; ${DEFAULT-VALUE} without it.")
  private int rounds;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchCoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw new UsageException("--rounds must be at least 1, got " + rounds);
    }
    FaqFile file = CoverageCommand.faqFile(faq, terminal);
    List<String> asked = asked();
    TextReader reader = new EncoderReader();
    try (LuceneFaqIndex coverage =
            new LuceneFaqIndex(file.entries(), reader, CoverageModel.shipped());
        LuceneFaqIndex words = new LuceneFaqIndex(file.entries())) {
      print(
          asked.size(),
          file.entries().size(),
          new CoverageBench(rounds).measure(asked, reader, coverage, words));
    }
    return ExitCode.DONE;
  }

  private List<String> asked() throws IOException {
    List<String> asked;
    try {
      LabelledFile file = LabelledFile.read(questions);
      file.require("--questions", "text");
      asked = file.rows().stream().map(row -> row.cell("text")).filter(t -> !t.isEmpty()).toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (asked.isEmpty()) {
      throw new UsageException("--questions: " + questions + " has no question; add some");
    }
    return asked;
  }

  private void print(int asked, int entries, CoverageBench.Cost cost) throws IOException {
    double coverage = cost.coverage().recordsPerSecond();
    double words = cost.words().recordsPerSecond();
    double reading = cost.reading().recordsPerSecond();
    if (json) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.put("questions", asked).put("entries", entries).put("rounds", rounds);
      object.put("coverage_per_second", coverage).put("words_per_second", words);
      new RowsPrinter(terminal).json(object.put("reading_per_second", reading));
      return;
    }
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "%,.0f questions a second of one processor once read, words alone %,.0f, reading %,.0f: %,d questions, %,d entries%n",
            coverage,
            words,
            reading,
            asked,
            entries);
    terminal.out().flush();
    Machine machine = Machine.here();
    terminal.say(
        String.format(
            Locale.ROOT,
            "median of %d rounds after 1 to warm up, one thread; %d cores, heap up to %.0f MB, %s, %s",
            rounds,
            machine.cores(),
            machine.heapBytes() / 1e6,
            machine.jdk(),
            machine.system()));
  }
}
