package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.AuditTables;
import voc.jobs.config.Suggestions;
import voc.jobs.warehouse.RunFolder;

/** {@code voc closures}: closed requests that do not seem to be done. */
@Command(
    name = "closures",
    description = {
      "Shows closed 311 requests that do not seem to be done: reopened, asked for again, or closed"
          + " with words that say so.",
      "",
      "These are single requests, for those who work on them: not to be published."
    },
    mixinStandardHelpOptions = true)
final class ClosuresCommand implements Callable<Integer> {
  private static final List<String> KINDS = List.of("reopened", "repeated", "not done");

  private static final Comparator<ObjectNode> NEWEST_FIRST =
      Comparator.comparing((ObjectNode row) -> row.path("closed").asText())
          .reversed()
          .thenComparing(row -> row.path("feedback_id").asText());

  private static final List<View> VIEWS =
      List.of(
          View.word("request", "feedback_id"),
          View.word("kind", "kind"),
          View.word("department", "department").optional(),
          View.text("service", "service"),
          View.text("why", "words"),
          View.text("telling", "telling"),
          View.of("next", row -> row.path("next_feedback_id").asText("")).optional());

  private final Terminal terminal;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only reopened, repeated or \"not done\".")
  private @Nullable String kind;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private RankedOption ranked = new RankedOption();

  ClosuresCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (kind != null && !KINDS.contains(kind)) {
      throw new UsageException(
          "--kind must be reopened, repeated or \"not done\", got \""
              + kind
              + "\"; "
              + Suggestions.remedy(kind, KINDS));
    }
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> all =
        PublishedRows.of(run, AuditTables.CLOSURE_AUDIT).stream()
            .filter(row -> kind == null || row.path("kind").asText().equals(kind))
            .sorted(NEWEST_FIRST)
            .toList();
    List<ObjectNode> rows = ranked.of(all, "closed requests");
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, AuditTables.CLOSURE_AUDIT);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(
          rows.size()
              + " of "
              + all.size()
              + " closed requests of run "
              + run.id()
              + " to look at again, those closed last first; a reason to look and no proof");
    }
    return ExitCode.DONE;
  }
}
