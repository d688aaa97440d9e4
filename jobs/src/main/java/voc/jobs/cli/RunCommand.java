package voc.jobs.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.NightlyRun;
import voc.jobs.RunSummary;
import voc.jobs.SparkSessions;
import voc.jobs.config.VocConfig;

/** {@code voc run}: the nightly run. */
@Command(
    name = "run",
    description =
        "Runs the night: load, redact and tag, index, find FAQ gaps, rank needs, publish.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Last day that counts, such as 2026-03-31; without it, the configuration's, else the latest feedback's.")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Print one JSON object about the run.")
  private boolean json;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    VocConfig configured = config.read(terminal);
    VocConfig effective = asOf == null ? configured : configured.withAsOf(asOf);
    RunParts parts = RunParts.of(effective, RunParts.secret(config, effective.privacy(), terminal));
    try (SparkSession spark = SparkSessions.create();
        Interruption interruption = Interruption.guard(spark.sparkContext(), terminal)) {
      NightlyRun night =
          new NightlyRun(effective, parts.parts(), spark, terminal.progress(), Clock.systemUTC());
      return interruption.unlessInterrupted(() -> report(night.run(), effective));
    }
  }

  private int report(RunSummary summary, VocConfig effective) throws Exception {
    new SummaryPrinter(terminal).print(summary, effective);
    if (json) {
      new RowsPrinter(terminal).json(summary.json());
    }
    return summary.isWithinLimits() ? ExitCode.DONE : ExitCode.PAST_QUALITY_LIMIT;
  }
}
