package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.AuditTables;
import voc.jobs.warehouse.RunFolder;

/** {@code voc kpis}: the KPIs of the organisation's book. */
@Command(
    name = "kpis",
    description = "Shows the KPIs of the organisation's book, or why one has no data.",
    mixinStandardHelpOptions = true)
final class KpisCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final String WINDOW = "window";

  private static final List<View> VIEWS =
      List.of(
          View.text("KPI", "name"),
          View.word("department", "department"),
          View.word("period", "period"),
          View.of("value", KpisCommand::value),
          View.of("95 % interval", KpisCommand::interval).optional(),
          View.number("of", "of"),
          View.word("better", "better").optional(),
          View.text("unit", "unit"),
          View.text("no data", "no_data"));

  private final Terminal terminal;

  @Option(
      names = "--department",
      paramLabel = "ID",
      description = "Of this department; all together without it.")
  private String department = ALL;

  @Option(names = "--departments", description = "Of every department.")
  private boolean departments;

  @Option(names = "--kpi", paramLabel = "ID", description = "Only this one, with its months.")
  private @Nullable String kpi;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();

  KpisCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> all = PublishedRows.of(run, AuditTables.KPIS);
    List<ObjectNode> rows = all.stream().filter(this::isWanted).toList();
    if (rows.isEmpty() && !all.isEmpty()) {
      throw new UsageException(
          "there is no row of "
              + (kpi == null ? "" : "KPI \"" + kpi + "\" and ")
              + "department \""
              + department
              + "\" in run "
              + run.id()
              + "; `voc kpis --departments` shows all");
    }
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, AuditTables.KPIS);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " of " + all.size() + " rows of run " + run.id());
      terminal.say("·: of too few people to be told, or protects another");
    }
    return ExitCode.DONE;
  }

  private boolean isWanted(ObjectNode row) {
    boolean ofDepartment = departments || row.path("department").asText().equals(department);
    boolean ofKpi = kpi == null || row.path("kpi").asText().equals(kpi);
    boolean ofPeriod = kpi != null || row.path("period").asText().equals(WINDOW);
    return ofDepartment && ofKpi && ofPeriod;
  }

  private static String value(ObjectNode row) {
    if (row.path("suppressed").asBoolean()) {
      return "·";
    }
    return row.hasNonNull("value") ? number(row, "value") : "";
  }

  private static String interval(ObjectNode row) {
    return row.hasNonNull("value_low")
        ? number(row, "value_low") + " to " + number(row, "value_high")
        : "";
  }

  private static String number(ObjectNode row, String field) {
    double value = row.path(field).asDouble();
    return row.path("unit").asText().equals("share")
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
