package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import voc.core.table.GapTables;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** {@code voc gaps}: what people ask and the FAQ does not answer. */
@Command(
    name = "gaps",
    description = "Shows what people ask and the FAQ does not answer, the largest gap first.",
    mixinStandardHelpOptions = true)
final class GapsCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.number("#", "rank"),
          View.text("question", "question"),
          View.decimal("gap", "score", 1),
          View.decimal("demand", "demand", 0),
          View.decimal("coverage", "coverage", 2),
          View.word("department", "department").optional(),
          View.of("asked by", GapsCommand::channels).optional(),
          View.text("nearest FAQ entry", "best_entry_question"));

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private RankedOption ranked = new RankedOption();

  GapsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> all = ParquetTable.rows(run, GapTables.FAQ_GAPS, new Configuration());
    List<ObjectNode> rows = ranked.of(all, "gaps");
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, GapTables.FAQ_GAPS);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " of " + all.size() + " gaps of run " + run.id());
      if (all.stream().anyMatch(gap -> gap.path("suppressed").asBoolean())) {
        terminal.say("gaps without figures: asked too seldom to be counted here; they stand last");
      }
      terminal.say("demand: people and searches that ask it; gap: demand × (1 − coverage)");
    }
    return ExitCode.DONE;
  }

  private static String channels(ObjectNode gap) {
    List<String> channels = new ArrayList<>();
    gap.path("channels").forEach(channel -> channels.add(channel.asText()));
    return String.join(", ", channels);
  }
}
