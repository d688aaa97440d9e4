package voc.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code voc eval}: measures voc against what people have labelled. */
@Command(
    name = "eval",
    description = "Measures voc against what people have labelled.",
    synopsisSubcommandLabel = "WHAT",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvalRedactionCommand.class,
      EvalSentimentCommand.class,
      EvalTopicsCommand.class,
      EvalQuestionsCommand.class,
      EvalCoverageCommand.class
    })
final class EvalCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "name what to measure: redaction, sentiment, topics, questions or coverage");
  }
}
