package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import voc.core.table.GapTables;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** {@code voc failures}: what people search in vain and then call about. */
@Command(
    name = "failures",
    description =
        "Shows what people search in vain and then call about, and what that costs, the costliest first.",
    mixinStandardHelpOptions = true)
final class FailuresCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.text("need", "topic_name"),
          View.word("department", "department").optional(),
          View.decimal("searches", "searches", 0),
          View.decimal("failed", "failed_searches", 0),
          View.number("calls", "calls"),
          View.number("requests", "requests"),
          View.decimal("avoidable", "avoidable_calls", 0),
          View.of("cost", FailuresCommand::cost),
          View.text("finding", "finding"));

  private static final Comparator<ObjectNode> COSTLIEST_FIRST =
      Comparator.comparingDouble(number("avoidable_cost"))
          .thenComparingDouble(number("avoidable_calls"))
          .thenComparingDouble(FailuresCommand::handling)
          .thenComparingDouble(row -> number("searches").applyAsDouble(row) + calls(row))
          .reversed()
          .thenComparing(row -> row.path("id").asText());

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private RankedOption ranked = new RankedOption();

  FailuresCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    if (!run.manifest().tables().containsKey(GapTables.FAILURE_DEMAND.name())) {
      throw new UsageException(
          "run "
              + run.id()
              + " holds no failure demand: an earlier version made it; run `voc run` first");
    }
    List<ObjectNode> all =
        ParquetTable.rows(run, GapTables.FAILURE_DEMAND, new Configuration()).stream()
            .sorted(COSTLIEST_FIRST)
            .toList();
    List<ObjectNode> rows = ranked.of(all, "needs");
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, GapTables.FAILURE_DEMAND);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " of " + all.size() + " needs of run " + run.id());
      terminal.say(
          "avoidable: calls beyond the rate of what people find; association, nobody is followed from a search to a call");
      if (all.stream().noneMatch(row -> row.hasNonNull("currency"))) {
        terminal.say("no costs: name a file of unit costs with the key costs");
      }
    }
    return ExitCode.DONE;
  }

  private static String cost(ObjectNode row) {
    return row.hasNonNull("avoidable_cost")
        ? String.format(
            Locale.ROOT,
            "%,.0f %s",
            row.path("avoidable_cost").asDouble(),
            row.path("currency").asText())
        : "";
  }

  private static double handling(ObjectNode row) {
    return number("search_cost").applyAsDouble(row)
        + number("call_cost").applyAsDouble(row)
        + number("request_cost").applyAsDouble(row);
  }

  private static double calls(ObjectNode row) {
    return number("calls").applyAsDouble(row);
  }

  private static ToDoubleFunction<ObjectNode> number(String field) {
    return row -> row.path(field).asDouble();
  }
}
