package voc.jobs.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import voc.nlp.theme.ThemeDecision;

/** {@code voc themes rename}: a theme gets another name. */
@Command(
    name = "rename",
    description = "Gives a theme another name; it keeps its id.",
    mixinStandardHelpOptions = true)
final class ThemesRenameCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "ID", description = "Id of the theme.")
  private String id = "";

  @Parameters(index = "1", paramLabel = "NAME", description = "Its name from now on.")
  private String name = "";

  @Mixin private ThemeDecider decider = new ThemeDecider();

  ThemesRenameCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    decider.themes().theme(id, terminal);
    if (name.isBlank()) {
      throw new UsageException("NAME must not be blank; name the theme");
    }
    decider.decide(
        new ThemeDecision(
            ThemeDecider.now(),
            decider.who(),
            ThemeDecision.Kind.RENAME,
            id,
            name,
            null,
            null,
            List.of(),
            null),
        terminal);
    terminal.say("Theme " + id + " is called " + Printable.line(name));
    return ExitCode.DONE;
  }
}
