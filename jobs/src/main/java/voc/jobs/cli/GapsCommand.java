package voc.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import voc.core.Diagnosis;
import voc.core.table.GapTables;
import voc.jobs.config.Suggestions;
import voc.jobs.pack.GapCost;
import voc.jobs.pack.GapPack;
import voc.jobs.pack.PackException;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;

/** {@code voc gaps}: what people ask and the FAQ does not answer. */
@Command(
    name = "gaps",
    description = {
      "Shows what people ask and the FAQ does not answer, the largest gap first.",
      "",
      "With an ID it shows one gap with its questions; with --pack it writes a page for each gap, for who writes the FAQ."
    },
    footer = {
      "",
      "cost: of those who asked it in a call, a chat or otherwise. Empty: costs.csv has no row for any of them, or only searches asked it; 0: it has, and they cost nothing."
    },
    mixinStandardHelpOptions = true,
    subcommands = GapsEntriesCommand.class)
final class GapsCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.number("#", "rank"),
          View.word("id", "id").optional(),
          View.text("question", "question"),
          View.decimal("gap", "score", 1),
          View.decimal("demand", "demand", 0),
          View.decimal("coverage", "coverage", 2),
          View.word("diagnosis", "diagnosis"),
          View.text("evidence", "evidence"),
          View.word("department", "department").optional(),
          View.of("cost", gap -> GapCost.of(gap).map(GapCost::money).orElse("")).optional(),
          View.of("asked by", GapsCommand::channels).optional());

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Id of one gap, as the list shows it.")
  private @Nullable String id;

  @Option(
      names = "--diagnosis",
      paramLabel = "KIND",
      description =
          "Only those: missing, conflicting, stale, weak, hard to find, still called about or covered.")
  private @Nullable String diagnosis;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      description = "Write a Markdown page for each gap that has figures, and an index.")
  private @Nullable Path pack;

  @Option(names = "--force", description = "Write the pack into a folder that holds other files.")
  private boolean force;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private RankedOption ranked = new RankedOption();

  GapsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (id != null && pack != null) {
      throw new UsageException(
          "--pack writes all gaps, got the id " + id + " besides; leave one of them out");
    }
    if (pack != null) {
      refuseBesidesPack();
    }
    RunFolder run = warehouse.run(terminal);
    List<ObjectNode> all = ParquetTable.rows(run, GapTables.FAQ_GAPS, new Configuration());
    String shown = id;
    if (shown != null) {
      new GapPrinter(terminal, run).print(gap(all, shown, run), output.form());
      return ExitCode.DONE;
    }
    List<ObjectNode> diagnosed = ofDiagnosis(all);
    Path folder = pack;
    if (folder != null) {
      write(run, ranked.every(diagnosed, "gaps"), folder);
      return ExitCode.DONE;
    }
    List<ObjectNode> rows = ranked.of(diagnosed, "gaps");
    new RowsPrinter(terminal).print(output.form(), rows, VIEWS, GapTables.FAQ_GAPS);
    if (output.form() == OutputOption.Form.table) {
      terminal.say(rows.size() + " of " + all.size() + " gaps of run " + run.id());
      if (all.stream().anyMatch(gap -> gap.path("suppressed").asBoolean())) {
        terminal.say("gaps without figures: asked too seldom to be counted here; they stand last");
      }
      terminal.say(
          "demand: people and searches that ask it; gap: who went without × (1 − coverage);"
              + " voc gaps ID: one with its questions; voc gaps entries: the FAQ's side");
    }
    return ExitCode.DONE;
  }

  /** What a pack could only pass over in silence. */
  private void refuseBesidesPack() {
    for (String option : List.of("--limit", "--json", "--format")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
        throw new UsageException(
            "--pack writes a page of every gap, as Markdown; leave " + option + " out");
      }
    }
  }

  private void write(RunFolder run, List<ObjectNode> gaps, Path folder) throws IOException {
    try {
      int pages =
          new GapPack(run)
              .write(gaps, folder, force ? GapPack.Others.KEPT : GapPack.Others.REFUSED);
      terminal.say(
          String.format(
              Locale.ROOT,
              "%,d pages of run %s in %s; begin with README.md",
              pages,
              run.id(),
              folder));
    } catch (PackException e) {
      throw new UsageException("--pack: " + e.getMessage());
    }
  }

  private List<ObjectNode> ofDiagnosis(List<ObjectNode> gaps) {
    String wanted = diagnosis;
    if (wanted == null) {
      return gaps;
    }
    String kind = wanted.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').strip();
    List<String> kinds = Arrays.stream(Diagnosis.Kind.values()).map(Diagnosis.Kind::label).toList();
    if (!kinds.contains(kind)) {
      throw new UsageException(
          "--diagnosis: there is no \"" + wanted + "\"; " + Suggestions.remedy(kind, kinds));
    }
    return gaps.stream().filter(gap -> gap.path("diagnosis").asText().equals(kind)).toList();
  }

  private static ObjectNode gap(List<ObjectNode> gaps, String id, RunFolder run) {
    List<String> ids = gaps.stream().map(gap -> gap.path("id").asText()).toList();
    if (!ids.contains(id)) {
      throw new UsageException(
          "there is no gap \"" + id + "\" in run " + run.id() + "; " + Suggestions.remedy(id, ids));
    }
    return gaps.get(ids.indexOf(id));
  }

  /** Demand by channel; the channels alone where their demand is not told. */
  private static String channels(ObjectNode gap) {
    List<String> channels = new ArrayList<>();
    for (JsonNode part : gap.path("by_channel")) {
      channels.add(part(part));
    }
    if (channels.isEmpty()) {
      gap.path("channels").forEach(channel -> channels.add(channel.asText()));
    }
    return String.join(", ", channels);
  }

  /** {@code call 12}. */
  static String part(JsonNode part) {
    return String.format(
        Locale.ROOT, "%s %,.0f", part.path("value").asText(), part.path("demand").asDouble());
  }
}
