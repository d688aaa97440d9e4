package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.Feedback;
import voc.jobs.NightlyRun;
import voc.jobs.bench.RedactionBench;
import voc.jobs.bench.Timing;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.measure.Machine;
import voc.jobs.source.FeedbackSample;

/** {@code voc bench redaction}: what redaction costs beside tagging. */
@Command(
    name = "redaction",
    description =
        "Measures in one thread what redaction takes beside tagging, on the same feedback.",
    mixinStandardHelpOptions = true)
final class BenchRedactionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--feedback",
      paramLabel = "N",
      defaultValue = "300",
      description =
          "How many feedback with words to measure on, as many of each source; ${DEFAULT-VALUE} without it.")
  private int feedback;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds that are measured, after one to warm up; ${DEFAULT-VALUE} without it.")
  private int rounds;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchRedactionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (feedback < 1 || rounds < 1) {
      throw new UsageException(
          "--feedback and --rounds must be at least 1, got " + feedback + " and " + rounds);
    }
    VocConfig read = config.read(terminal);
    List<Feedback> worded = worded(read);
    if (worded.isEmpty()) {
      throw new UsageException("--config: no source has feedback with words; name one that has");
    }
    terminal.say(
        "Measuring " + worded.size() + " feedback of " + read.sources().size() + " sources");
    NightlyRun.Parts parts = RunParts.of(read, "of this measurement").parts();
    RedactionBench.Cost cost =
        new RedactionBench(1, rounds)
            .measure(worded, parts.feedbackRedactor(), parts.taggers().tagger());
    print(worded, cost);
    return ExitCode.DONE;
  }

  /** The first feedback with words of each source, as many of each. */
  private List<Feedback> worded(VocConfig read) throws IOException {
    int share = Math.max(1, feedback / read.sources().size());
    FeedbackSample sample = new FeedbackSample(read);
    List<Feedback> worded = new ArrayList<>();
    for (SourceConfig source : read.sources()) {
      worded.addAll(sample.of(source, said -> !said.utterances().isEmpty(), share));
    }
    return worded;
  }

  private void print(List<Feedback> worded, RedactionBench.Cost cost) throws IOException {
    Machine machine = Machine.here();
    if (json) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.put("feedback", worded.size()).put("mentions", cost.mentions());
      object.put("rounds", rounds).put("share", cost.share());
      object.set("redaction", seconds(cost.redaction()));
      object.set("tagging", seconds(cost.tagging()));
      new RowsPrinter(terminal).json(object);
      return;
    }
    terminal
        .out()
        .printf(
            Locale.ROOT,
            "redaction takes %.1f %% of the time of tagging: %.2f s and %.2f s of processor for %,d feedback, %,d sentences%n",
            100 * cost.share(),
            Timing.median(cost.redaction().cpuSeconds()),
            Timing.median(cost.tagging().cpuSeconds()),
            worded.size(),
            cost.mentions());
    terminal.out().flush();
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

  private static ObjectNode seconds(Timing timing) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    timing.cpuSeconds().forEach(object.putArray("cpu_seconds")::add);
    timing.elapsedSeconds().forEach(object.putArray("elapsed_seconds")::add);
    return object;
  }
}
