package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.Tables;
import voc.jobs.cli.RowsPrinter.View;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** {@code voc needs}: the ranked needs. */
@Command(
    name = "needs",
    description = "Shows the published needs, the most pressing first.",
    mixinStandardHelpOptions = true)
final class NeedsCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.number("#", "rank"),
          View.text("need", "topic_name", 1),
          View.of("department", row -> row.path("department").asText()),
          View.decimal("priority", "priority", 1),
          View.number("people", "customers"),
          View.number("feedback", "volume"),
          View.of("negative", NeedsCommand::negative),
          View.number("asking", "questions"),
          View.of("change", NeedsCommand::change));

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  @Option(names = "--department", paramLabel = "ID", description = "Only this department's needs.")
  private @Nullable String department;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many; ${DEFAULT-VALUE} without it, 0 for all.")
  private int limit;

  NeedsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> all = ParquetTable.rows(run, Tables.NEEDS, new Configuration());
    List<ObjectNode> rows =
        all.stream()
            .filter(row -> department == null || row.path("department").asText().equals(department))
            .limit(limit == 0 ? Long.MAX_VALUE : limit)
            .toList();
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(
          rows.size()
              + " of "
              + all.size()
              + " needs of run "
              + run.id()
              + "; negative: share of sentences with its 95 % interval; change: feedback of the last"
              + " period against the one before");
    }
    return ExitCode.DONE;
  }

  private static String negative(ObjectNode need) {
    return String.format(
        Locale.ROOT,
        "%3.0f %% (%.0f–%.0f)",
        100 * need.path("negative_share").asDouble(),
        100 * need.path("negative_low").asDouble(),
        100 * need.path("negative_high").asDouble());
  }

  private static String change(ObjectNode need) {
    return String.format(
        Locale.ROOT,
        "%d → %d %s",
        need.path("previous_volume").asLong(),
        need.path("current_volume").asLong(),
        need.path("direction").asText());
  }
}
