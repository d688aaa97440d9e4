package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import voc.core.table.AuditTables;
import voc.jobs.warehouse.RunFolder;

/** {@code voc heard}: who is served and is not heard. */
@Command(
    name = "heard",
    description = "Shows who is served and is not heard, by channel, area and language.",
    mixinStandardHelpOptions = true)
final class HeardCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.word("kind", "kind"),
          View.text("group", "served_group"),
          View.number("served", "served").optional(),
          View.of("of served", row -> share(row, "served_share")),
          View.of("heard", HeardCommand::people),
          View.of("of heard", row -> share(row, "heard_share")),
          View.decimal("ratio", "ratio", 2).optional(),
          View.text("verdict", "verdict"));

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  HeardCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> rows = PublishedRows.of(run, AuditTables.NOT_HEARD);
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, AuditTables.NOT_HEARD);
    if (output.form() == OutputOption.Form.table) {
      if (rows.isEmpty()) {
        terminal.say("nothing is known of whom you serve: name a file of it with the key served");
      } else {
        long silent =
            rows.stream().filter(r -> r.path("verdict").asText().equals("not heard")).count();
        terminal.say(
            silent + " of " + rows.size() + " groups of run " + run.id() + " are not heard");
        terminal.say("·: too few people to be told; ratio: heard / expected");
      }
    }
    return ExitCode.DONE;
  }

  private static String people(ObjectNode row) {
    return row.path("suppressed").asBoolean()
        ? "·"
        : row.hasNonNull("people")
            ? String.format(Locale.ROOT, "%,d", row.path("people").asLong())
            : "";
  }

  private static String share(ObjectNode row, String field) {
    return row.hasNonNull(field)
        ? String.format(Locale.ROOT, "%.1f %%", 100 * row.path(field).asDouble())
        : "";
  }
}
