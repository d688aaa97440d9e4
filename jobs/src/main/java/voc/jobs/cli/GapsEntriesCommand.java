package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import voc.core.table.GapTables;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.search.diagnosis.EntryVerdict;

/** {@code voc gaps entries}: what each FAQ entry is worth. */
@Command(
    name = "entries",
    description =
        "Shows every FAQ entry with the demand that it meets and whether it earns its place, the worst first.",
    mixinStandardHelpOptions = true)
final class GapsEntriesCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.word("verdict", "verdict"),
          View.text("entry", "question"),
          View.decimal("demand", "demand", 0),
          View.decimal("coverage", "coverage", 2),
          View.text("evidence", "evidence"),
          View.word("trend", "trend").optional(),
          View.decimal("contacts", "contacts", 0).optional(),
          View.decimal("searches", "searches", 0).optional(),
          View.decimal("failed", "failed_searches", 0).optional(),
          View.word("updated", "updated").optional(),
          View.word("department", "department").optional(),
          View.word("id", "entry_id").optional());

  private static final List<String> VERDICTS =
      Arrays.stream(EntryVerdict.Kind.values()).map(EntryVerdict.Kind::label).toList();

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private RankedOption ranked = new RankedOption();

  GapsEntriesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    if (!run.manifest().tables().containsKey(GapTables.FAQ_ENTRIES.name())) {
      throw new UsageException(
          "run "
              + run.id()
              + " does not tell what FAQ entries are worth: an earlier version made it; run `voc"
              + " run` first");
    }
    List<ObjectNode> all =
        ParquetTable.rows(run, GapTables.FAQ_ENTRIES, new Configuration()).stream()
            .sorted(WORST_FIRST)
            .toList();
    List<ObjectNode> rows = ranked.of(all, "entries");
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, GapTables.FAQ_ENTRIES);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " of " + all.size() + " FAQ entries of run " + run.id());
      terminal.say(
          "demand: people and searches whose question the entry answers best; entries without"
              + " figures: asked too seldom to be counted");
    }
    return ExitCode.DONE;
  }

  /** By verdict, and within it the one that most people ask for. */
  private static final Comparator<ObjectNode> WORST_FIRST =
      Comparator.<ObjectNode>comparingInt(row -> VERDICTS.indexOf(row.path("verdict").asText()))
          .thenComparing(
              Comparator.<ObjectNode>comparingDouble(row -> row.path("demand").asDouble(0))
                  .reversed())
          .thenComparing(row -> row.path("entry_id").asText());
}
