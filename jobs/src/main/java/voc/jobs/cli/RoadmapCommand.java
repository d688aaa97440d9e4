package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import voc.core.table.PriorityTables;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** {@code voc roadmap}: what is done about needs, in which order, and whether it worked. */
@Command(
    name = "roadmap",
    description =
        "Shows what the organisation does about needs, in the order of its dependencies, what is overdue, and what worked.",
    mixinStandardHelpOptions = true)
final class RoadmapCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.number("#", "step"),
          View.word("code", "initiative"),
          View.text("initiative", "name"),
          View.word("department", "department").optional(),
          View.word("horizon", "horizon"),
          View.of("chain", row -> row.path("critical").asBoolean() ? "critical" : "").optional(),
          View.of("cost", RoadmapCommand::cost).optional(),
          View.decimal("months", "effort", 1).optional(),
          View.text("where it stands", "words"));

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private RankedOption ranked = new RankedOption();

  RoadmapCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    if (!run.manifest().tables().containsKey(PriorityTables.INITIATIVES.name())) {
      throw new UsageException(
          "run "
              + run.id()
              + " holds no initiatives: an earlier version made it; run `voc run` first");
    }
    List<ObjectNode> all =
        new ArrayList<>(ParquetTable.rows(run, PriorityTables.INITIATIVES, new Configuration()));
    all.sort(Comparator.comparingInt(row -> row.path("step").asInt()));
    List<ObjectNode> rows = ranked.of(all, "initiatives");
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, PriorityTables.INITIATIVES);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " of " + all.size() + " initiatives of run " + run.id());
      if (all.isEmpty()) {
        terminal.say("name a file of initiatives with the key initiatives");
      } else {
        terminal.say(
            "#: all it depends on stand before it; critical: on the longest chain that is not done; months: person-months");
      }
      outcomes(run, rows).forEach(terminal::say);
    }
    return ExitCode.DONE;
  }

  /** Whether the finished ones worked: a line for each of their needs. */
  private static List<String> outcomes(RunFolder run, List<ObjectNode> initiatives)
      throws IOException {
    if (!run.manifest().tables().containsKey(PriorityTables.OUTCOMES.name())) {
      return List.of();
    }
    List<String> codes = initiatives.stream().map(row -> row.path("initiative").asText()).toList();
    return ParquetTable.rows(run, PriorityTables.OUTCOMES, new Configuration()).stream()
        .filter(row -> codes.contains(row.path("initiative").asText()))
        .map(
            row ->
                row.path("initiative").asText()
                    + " on "
                    + row.path("need").asText()
                    + ": "
                    + row.path("words").asText())
        .toList();
  }

  private static String cost(ObjectNode row) {
    return row.hasNonNull("cost")
        ? String.format(
            Locale.ROOT, "%,.0f %s", row.path("cost").asDouble(), row.path("currency").asText())
        : "";
  }
}
