package voc.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code voc train}: learns from an organisation's own texts. */
@Command(
    name = "train",
    description = "Learns from labels or ratings; writes a model that run and tag take.",
    synopsisSubcommandLabel = "WHAT",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainSentimentCommand.class,
      TrainTopicsCommand.class,
      TrainCoverageCommand.class
    })
final class TrainCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to learn: sentiment, topics or coverage");
  }
}
