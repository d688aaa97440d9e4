package voc.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import voc.nlp.theme.ThemeDecision;

/** {@code voc themes merge}: one theme becomes a part of another. */
@Command(
    name = "merge",
    description = "Makes a theme a part of another, from the next run on.",
    mixinStandardHelpOptions = true)
final class ThemesMergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "INTO", description = "Id of the theme that goes on.")
  private String into = "";

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "Id of the theme that becomes a part of it.")
  private String id = "";

  @Mixin private ThemeDecider decider = new ThemeDecider();

  ThemesMergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    decider.themes().theme(id, terminal);
    decider.themes().theme(into, terminal);
    if (id.equals(into)) {
      throw new UsageException("INTO and ID must be two themes, got " + id + " twice");
    }
    decider.decide(
        new ThemeDecision(
            ThemeDecider.now(),
            decider.who(),
            ThemeDecision.Kind.MERGE,
            id,
            null,
            null,
            null,
            List.of(),
            into),
        terminal);
    terminal.say("Theme " + id + " is a part of " + into + " from the next run on");
    return ExitCode.DONE;
  }
}
