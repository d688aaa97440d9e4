package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
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

/** {@code voc gaps}: what people ask and the FAQ does not answer. */
@Command(
    name = "gaps",
    description = "Shows what people ask and the FAQ does not answer, the largest gap first.",
    mixinStandardHelpOptions = true)
final class GapsCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.number("#", "rank"),
          View.text("question", "question", 3),
          View.decimal("gap", "score", 1),
          View.decimal("demand", "demand", 0),
          View.decimal("coverage", "coverage", 2),
          View.of("department", row -> row.path("department").asText()),
          View.of("asked by", GapsCommand::channels),
          View.text("nearest FAQ entry", "best_entry_question", 2));

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  @Option(names = "--department", paramLabel = "ID", description = "Only this department's gaps.")
  private @Nullable String department;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many; ${DEFAULT-VALUE} without it, 0 for all.")
  private int limit;

  GapsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> all = ParquetTable.rows(run, Tables.FAQ_GAPS, new Configuration());
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
              + " gaps of run "
              + run.id()
              + "; gap = demand × (1 − coverage)");
    }
    return ExitCode.DONE;
  }

  private static String channels(ObjectNode gap) {
    StringBuilder joined = new StringBuilder();
    gap.path("channels")
        .forEach(channel -> joined.append(joined.isEmpty() ? "" : ", ").append(channel.asText()));
    return joined.toString();
  }
}
