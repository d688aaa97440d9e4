package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import voc.core.table.AuditTables;
import voc.jobs.warehouse.RunFolder;

/** {@code voc maturity}: evidence of maturity. */
@Command(
    name = "maturity",
    description =
        "Shows the evidence that the warehouse holds of the five levels of customer-experience"
            + " maturity.",
    mixinStandardHelpOptions = true)
final class MaturityCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.number("level", "level"),
          View.word("name", "level_name").optional(),
          View.text("item", "item"),
          View.word("evidence", "evidence"),
          View.text("what there is", "words"));

  private static final Comparator<ObjectNode> BY_LEVEL =
      Comparator.comparingInt(row -> row.path("level").asInt());

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  MaturityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> rows =
        PublishedRows.of(run, AuditTables.MATURITY).stream().sorted(BY_LEVEL).toList();
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, AuditTables.MATURITY);
    if (output.form() == OutputOption.Form.table) {
      terminal.say("evidence and no proof: much that makes an organisation mature leaves no trace");
    }
    return ExitCode.DONE;
  }
}
