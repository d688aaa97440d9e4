package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.ThemeTables;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** {@code voc themes}: what customers talk about and the taxonomy does not name. */
@Command(
    name = "themes",
    description = {
      "Shows the themes that the night discovered in sentences without a topic, and takes what you decide about them.",
      "",
      "Without a subcommand it lists the themes that nobody has decided about."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      ThemesShowCommand.class,
      ThemesAcceptCommand.class,
      ThemesRenameCommand.class,
      ThemesMergeCommand.class,
      ThemesRejectCommand.class,
      ThemesUndoCommand.class
    })
final class ThemesCommand implements Callable<Integer> {
  static final List<View> VIEWS =
      List.of(
          View.number("#", "rank"),
          View.word("id", "theme"),
          View.text("theme", "name"),
          View.number("people", "people"),
          View.number("sentences", "mentions"),
          View.decimal("polarity", "mean_polarity", 2).optional(),
          View.decimal("coherence", "coherence", 2).optional(),
          View.word("status", "status").optional(),
          View.of("also says", ThemesCommand::phrases).optional());

  private final Terminal terminal;

  @Mixin private ThemesOf themes = new ThemesOf();
  @Mixin private OutputOption output = new OutputOption();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many; ${DEFAULT-VALUE} without it, 0 for all.")
  private int limit;

  @Option(names = "--all", description = "Also the themes that were accepted or rejected.")
  private boolean all;

  ThemesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new UsageException("--limit must be 0 (all) or more, got " + limit);
    }
    RunFolder run = themes.run(terminal);
    List<ObjectNode> published = ParquetTable.rows(run, ThemeTables.THEMES, new Configuration());
    List<ObjectNode> rows =
        themes.asDecided(published, terminal).stream()
            .filter(theme -> all || theme.path("status").asText().equals("open"))
            .limit(limit == 0 ? Long.MAX_VALUE : limit)
            .toList();
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, ThemeTables.THEMES);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(
          rows.size() + " of " + published.size() + " themes of run " + run.id() + changes(run));
      terminal.say(
          "voc themes show ID: its sentences; accept, rename, merge, reject, undo: your decision,"
              + " kept in "
              + themes.decisionsPath(terminal));
    }
    return ExitCode.DONE;
  }

  private static String phrases(ObjectNode theme) {
    StringBuilder phrases = new StringBuilder();
    for (int i = 1; i < theme.path("phrases").size(); i++) {
      phrases.append(i == 1 ? "" : ", ").append(theme.path("phrases").get(i).asText());
    }
    return phrases.toString();
  }

  /** What became of the themes of the night before, in a few words. */
  private static String changes(RunFolder run) throws IOException {
    StringBuilder words = new StringBuilder();
    List<ObjectNode> changes =
        ParquetTable.rows(run, ThemeTables.THEME_CHANGES, new Configuration());
    for (String kind : List.of("kept", "new", "split", "merged", "gone")) {
      long count =
          changes.stream().filter(change -> change.path("kind").asText().equals(kind)).count();
      if (count > 0) {
        words.append(words.length() == 0 ? "; since the night before " : ", ");
        words.append(count).append(' ').append(kind);
      }
    }
    return words.toString();
  }
}
