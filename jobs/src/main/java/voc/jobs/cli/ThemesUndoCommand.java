package voc.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import voc.nlp.theme.ThemeDecision;

/** {@code voc themes undo}: takes the last decision about a theme back. */
@Command(
    name = "undo",
    description = "Takes the last decision about a theme back; the file keeps both.",
    mixinStandardHelpOptions = true)
final class ThemesUndoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the theme.")
  private String id = "";

  @Mixin private ThemeDecider decider = new ThemeDecider();

  ThemesUndoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    decider.decide(decider.plain(ThemeDecision.Kind.UNDO, id), terminal);
    terminal.say("The last decision about theme " + id + " does not hold any more");
    return ExitCode.DONE;
  }
}
