package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import voc.core.table.GapTables;
import voc.core.table.NeedTables;
import voc.core.table.Tables;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;

/** {@code voc runs}: the complete runs of the warehouse. */
@Command(
    name = "runs",
    description = "Lists the runs of the warehouse, oldest first; * marks the published one.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.of("", row -> row.path("published").asBoolean() ? "*" : ""),
          View.word("run", "run_id"),
          View.word("as of", "as_of"),
          View.number("read", "read"),
          View.number("accepted", "accepted").optional(),
          View.number("rejected", "rejected").optional(),
          View.number("duplicates", "duplicates").optional(),
          View.number("mentions", "mentions").optional(),
          View.number("needs", "needs"),
          View.number("gaps", "faq_gaps"));

  private static final List<String> COLUMNS =
      List.of(
          "run_id",
          "published",
          "created",
          "as_of",
          "read",
          "accepted",
          "rejected",
          "duplicates",
          "mentions",
          "needs",
          "faq_gaps");

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  RunsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Warehouse folder = warehouse.warehouse(terminal);
    Optional<String> published = folder.current().map(RunFolder::id);
    List<ObjectNode> rows = new ArrayList<>();
    for (RunFolder run : folder.runs()) {
      rows.add(row(run.manifest(), published.equals(Optional.of(run.id()))));
    }
    show(folder, rows);
    return ExitCode.DONE;
  }

  private void show(Warehouse folder, List<ObjectNode> rows) throws IOException {
    RowsPrinter printer = new RowsPrinter(terminal);
    switch (output.form()) {
      case json -> printer.json(rows);
      case csv -> printer.csv(rows, COLUMNS);
      case table -> {
        printer.table(rows, VIEWS);
        terminal.say(
            rows.isEmpty()
                ? "no run in " + folder.path() + "; `voc run` makes one"
                : rows.size() + (rows.size() == 1 ? " run" : " runs") + " in " + folder.path());
      }
    }
  }

  private static ObjectNode row(Manifest run, boolean published) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("run_id", run.runId());
    row.put("published", published);
    row.put("created", run.created());
    row.put("as_of", run.asOf());
    row.put("read", run.read());
    row.put("accepted", run.accepted());
    row.put("rejected", run.rejected());
    row.put("duplicates", run.duplicates());
    row.put("mentions", run.rows(Tables.MENTIONS));
    row.put("needs", run.rows(NeedTables.NEEDS));
    row.put("faq_gaps", run.rows(GapTables.FAQ_GAPS));
    return row;
  }
}
