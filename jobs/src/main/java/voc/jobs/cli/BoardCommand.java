package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.PriorityTables;
import voc.jobs.pack.BoardPack;
import voc.jobs.pack.GapPack;
import voc.jobs.pack.PackException;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;
import voc.needs.board.BoardItem;

/** {@code voc board}: what the change board has to look at. */
@Command(
    name = "board",
    description = {
      "Shows what the change board has to look at since the night before.",
      "",
      "With --since and --output it writes a pack, board.md and board.json, against the night that"
          + " was published then."
    },
    mixinStandardHelpOptions = true)
final class BoardCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.word("section", "section"),
          View.word("department", "department").optional(),
          View.text("what", "words"));

  private final Terminal terminal;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Compare with the last run that was published up to this day (UTC).")
  private @Nullable LocalDate since;

  @Option(names = "--output", paramLabel = "DIR", description = "Folder for the pack.")
  private @Nullable Path folder;

  @Option(names = "--force", description = "Write among other files that are in the folder.")
  private boolean force;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  BoardCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if ((since == null) != (folder == null)) {
      throw new UsageException(
          "--since and --output belong together: the day to compare with, and the folder for the"
              + " pack");
    }
    RunFolder run = warehouse.run(terminal);
    return since == null || folder == null ? show(run) : write(run, since, folder);
  }

  private int show(RunFolder run) throws IOException {
    List<ObjectNode> rows = PublishedRows.of(run, PriorityTables.BOARD);
    List<ObjectNode> ordered =
        rows.stream()
            .sorted(
                java.util.Comparator.comparingInt(
                        (ObjectNode row) ->
                            BoardItem.Section.codes().indexOf(row.path("section").asText()))
                    .thenComparing(row -> row.path("place").asInt()))
            .toList();
    new RowsPrinter(terminal).print(output.form(), ordered, VIEWS, PriorityTables.BOARD);
    if (output.form() == OutputOption.Form.table) {
      String before = rows.isEmpty() ? "" : rows.get(0).path("since").asText();
      terminal.say(
          rows.size()
              + " items of run "
              + run.id()
              + (before.isEmpty() ? "" : " since run " + before));
    }
    return ExitCode.DONE;
  }

  private int write(RunFolder run, LocalDate day, Path into) throws IOException {
    RunFolder before = published(run, day);
    try {
      List<BoardItem> items =
          new BoardPack(before, run)
              .write(into, force ? GapPack.Others.KEPT : GapPack.Others.REFUSED);
      terminal.say(
          items.size() + " items of run " + run.id() + " since run " + before.id() + " in " + into);
      return ExitCode.DONE;
    } catch (PackException e) {
      throw new UsageException("--output: " + e.getMessage());
    }
  }

  /** The last run of before {@code run} that was published up to a day. */
  private RunFolder published(RunFolder run, LocalDate day) throws IOException {
    Instant until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant mine = Instant.parse(run.manifest().created());
    Optional<RunFolder> found = Optional.empty();
    Warehouse all = warehouse.warehouse(terminal);
    StringBuilder others = new StringBuilder();
    for (RunFolder other : all.runs()) {
      Instant created = Instant.parse(other.manifest().created());
      if (created.isBefore(mine)) {
        others
            .append(others.isEmpty() ? "" : ", ")
            .append(created.atOffset(ZoneOffset.UTC).toLocalDate());
        if (created.isBefore(until)) {
          found = Optional.of(other);
        }
      }
    }
    return found.orElseThrow(
        () ->
            new UsageException(
                "--since: no run was published up to "
                    + day
                    + " and before run "
                    + run.id()
                    + "; "
                    + (others.isEmpty()
                        ? "there is no earlier run to compare with"
                        : "earlier runs are of " + others)));
  }
}
