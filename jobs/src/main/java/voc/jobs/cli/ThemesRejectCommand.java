package voc.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import voc.nlp.theme.ThemeDecision;

/** {@code voc themes reject}: a theme is of no interest. */
@Command(
    name = "reject",
    description =
        "Rejects a theme: it is found again each night, and shown no more unless you ask for all.",
    mixinStandardHelpOptions = true)
final class ThemesRejectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the theme.")
  private String id = "";

  @Mixin private ThemeDecider decider = new ThemeDecider();

  ThemesRejectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    decider.themes().theme(id, terminal);
    decider.decide(decider.plain(ThemeDecision.Kind.REJECT, id), terminal);
    terminal.say("Theme " + id + " is rejected");
    return ExitCode.DONE;
  }
}
