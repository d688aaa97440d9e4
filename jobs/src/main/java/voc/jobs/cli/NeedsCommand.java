package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.HorizontalAlign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.NeedTables;
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
          new View("#", PublishedOrder::place, HorizontalAlign.RIGHT, View.Fit.FIXED),
          View.of("places", PublishedOrder::range).optional(),
          new View("need", NeedsCommand::name, HorizontalAlign.LEFT, View.Fit.WRAPPED),
          View.word("department", "department"),
          View.decimal("priority", "priority", 1),
          View.number("people", "customers"),
          View.number("incidents", "incidents").optional(),
          View.of("negative", NeedsCommand::negative).optional(),
          View.of("change", NeedsCommand::change).optional(),
          View.number("asking", "questions").optional(),
          View.number("feedback", "volume").optional(),
          View.of("status", NeedsCommand::status).optional());

  /** Stands where a figure is suppressed. */
  private static final String SUPPRESSED = "·";

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private RankedOption ranked = new RankedOption();

  @Option(
      names = "--register",
      paramLabel = "FILE",
      description =
          "Adds the needs that no row of this register names, and shows nothing. What stands there stays as it is; a file that is not there is made.")
  private @Nullable Path register;

  NeedsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    PublishedOrder order = PublishedOrder.of(run);
    List<ObjectNode> all = order.of(ParquetTable.rows(run, NeedTables.NEEDS, new Configuration()));
    if (register != null) {
      int added = new RegisterFile(register).add(ranked.every(all, "needs"));
      terminal.say(
          added
              + " needs of run "
              + run.id()
              + " added to "
              + register
              + "; what stood there stays");
      return ExitCode.DONE;
    }
    List<ObjectNode> rows = ranked.of(all, "needs");
    RowsPrinter printer = new RowsPrinter(terminal);
    switch (output.form()) {
      case json -> printer.json(rows);
      case csv -> printer.csv(rows, order.columns(NeedTables.NEEDS));
      case table -> printer.table(rows, order.isKnown() ? VIEWS : withoutPlaces());
    }
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " of " + all.size() + " needs of run " + run.id());
      terminal.say(
          "incidents: 311 requests near in place and time are one, other feedback is its own");
      terminal.say("negative: share of its sentences, with the 95 % interval");
      if (all.stream().anyMatch(NeedsCommand::isNotHeard)) {
        terminal.say("not heard: of the register; nobody spoke of it within the window");
      }
      if (all.stream().anyMatch(need -> need.path("suppressed").asBoolean())) {
        terminal.say(
            "needs without figures and "
                + SUPPRESSED
                + ": of too few people to be told, or to protect such; they stand last, by id");
      }
      terminal.say("change: feedback of the last period after that of the one before");
      order.legend().forEach(terminal::say);
      PublishedOrder.moves(rows).forEach(terminal::say);
    }
    return ExitCode.DONE;
  }

  /** As the register says, else the topic's name; runs of before it was have that alone. */
  private static String name(ObjectNode need) {
    return need.path(need.hasNonNull("name") ? "name" : "topic_name").asText();
  }

  private static boolean isNotHeard(ObjectNode need) {
    return need.hasNonNull("heard") && !need.path("heard").asBoolean();
  }

  private static String status(ObjectNode need) {
    return Stream.of(
            need.path("kind").asText().equals("want") ? "want" : "",
            need.path("status").asText(""),
            need.path("mandated").asBoolean() ? "mandated" : "",
            isNotHeard(need) ? "not heard" : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Of a run of before there were places. */
  private static List<View> withoutPlaces() {
    return VIEWS.stream().filter(view -> !view.header().equals("places")).toList();
  }

  private static String negative(ObjectNode need) {
    if (!need.hasNonNull("negative_share")) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "%3.0f %% (%.0f–%.0f)",
        100 * need.path("negative_share").asDouble(),
        100 * need.path("negative_low").asDouble(),
        100 * need.path("negative_high").asDouble());
  }

  private static String change(ObjectNode need) {
    return need.hasNonNull("direction")
        ? volume(need, "previous_volume")
            + " → "
            + volume(need, "current_volume")
            + " "
            + need.path("direction").asText()
        : "";
  }

  /** A period's feedback; a mark where it is suppressed. */
  private static String volume(ObjectNode need, String period) {
    return need.hasNonNull(period)
        ? String.format(Locale.ROOT, "%,d", need.path(period).asLong())
        : SUPPRESSED;
  }
}
