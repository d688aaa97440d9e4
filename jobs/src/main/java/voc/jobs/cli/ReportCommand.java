package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.explorer.report.Report;
import voc.explorer.report.ReportData;
import voc.explorer.report.Totals;
import voc.jobs.config.Suggestions;
import voc.jobs.report.NightReader;
import voc.jobs.warehouse.RunFolder;

/** {@code voc report}: the page that is decided from. */
@Command(
    name = "report",
    description = {
      "Writes a night as one HTML page to decide from: what to do first and why, what moved, what the FAQ"
          + " leaves open, what worked, who is not heard, and customers' redacted words.",
      "The page loads nothing and runs nothing; it can be mailed, kept and printed. It holds single"
          + " persons' sentences: for named readers only."
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  /** Enough of a file to tell whether it is a page of this command. */
  private static final int HEAD = 4096;

  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "F.html",
      required = true,
      description = "File to write; an earlier page there is replaced.")
  private Path output = Path.of("");

  @Option(
      names = "--department",
      paramLabel = "ID",
      description = "The page of this department and what lies below it; without it, of all.")
  private @Nullable String department;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelOutput file = ModelOutput.at(output, null);
    refuseOthers();
    RunFolder run = warehouse.run(terminal);
    ReportData data = NightReader.read(run);
    Report report = report(data);
    file.write(report.html().getBytes(UTF_8));
    Totals totals = report.totals();
    terminal.say(
        "page of run "
            + run.id()
            + (department == null ? "" : " for " + department)
            + " in "
            + output
            + ": "
            + totals.told()
            + " of "
            + totals.needs()
            + " needs with figures");
    return ExitCode.DONE;
  }

  private Report report(ReportData data) {
    String id = department;
    if (id == null) {
      return Report.whole(data);
    }
    if (!data.departments().contains(id)) {
      throw new UsageException(
          "--department: there is no \""
              + id
              + "\" in this run; "
              + Suggestions.remedy(id, data.departments()));
    }
    return Report.of(id, data);
  }

  /** A slip of the file's name must not cost somebody a file. */
  private void refuseOthers() throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    byte[] head;
    try (var in = Files.newInputStream(output)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length > 0 && !new String(head, UTF_8).contains(Report.GENERATOR)) {
      throw new UsageException(
          "--output must be a new file or an earlier page of voc report, got "
              + output
              + "; name another or remove it first");
    }
  }
}
