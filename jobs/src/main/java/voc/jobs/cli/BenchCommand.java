package voc.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code voc bench}: measures voc beside its peers. */
@Command(
    name = "bench",
    description = "Measures voc beside its peers, in one run and on the same data.",
    synopsisSubcommandLabel = "WHAT",
    mixinStandardHelpOptions = true,
    subcommands = {
      BenchLoadCommand.class,
      BenchRedactionCommand.class,
      BenchSearchCommand.class,
      BenchCoverageCommand.class,
      BenchNeedsCommand.class
    })
final class BenchCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to measure: load, redaction, search, coverage or needs");
  }
}
