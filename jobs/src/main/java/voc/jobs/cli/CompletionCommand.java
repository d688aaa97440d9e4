package voc.jobs.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code voc completion}: a script that teaches the shell to complete commands and options. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh: source <(voc completion)",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(AutoComplete.bash("voc", spec.root().commandLine()));
    terminal.out().println();
    terminal.out().flush();
    return ExitCode.DONE;
  }
}
