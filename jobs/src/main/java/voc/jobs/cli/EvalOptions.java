package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import voc.jobs.measure.Machine;
import voc.jobs.train.EvaluationPage;

/** Options of every measurement against labels, and how its report is shown and kept. */
final class EvalOptions {
  private static final int FEWEST_FOLDS = 2;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "CSV, TSV, JSON or JSON lines with a column of texts and one of labels.")
  Path data = Path.of("");

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Learn on all folds but one and measure on that one, in turn; 5 is usual.")
  int folds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the folds; ${DEFAULT-VALUE} without it.")
  long seed;

  @Option(
      names = "--write",
      paramLabel = "PAGE",
      description =
          "Also put the report into this page of Markdown, with date, command and machine, in place of its former figures.")
  private @Nullable Path page;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  /** Passes what can be measured with. */
  void check() {
    if (folds != 0 && folds < FEWEST_FOLDS) {
      throw new UsageException("--folds must be at least " + FEWEST_FOLDS + ", got " + folds);
    }
  }

  /** Shows a report, and keeps it if that is wanted. */
  void print(Terminal terminal, String report, Supplier<ObjectNode> object) throws IOException {
    if (json) {
      new RowsPrinter(terminal).json(object.get());
    } else {
      terminal.out().print(report.endsWith("\n") ? report : report + "\n");
      terminal.out().flush();
    }
    if (page != null) {
      new EvaluationPage(page)
          .put(command(), report, LocalDate.now(ZoneOffset.UTC), Machine.here());
      terminal.say("Written into " + page);
    }
  }

  /** The command line as typed, without where it is kept; names with blanks in quotes. */
  private String command() {
    List<String> words = new ArrayList<>();
    words.add("./voc");
    List<String> typed = spec.commandLine().getParseResult().originalArgs();
    List<String> own = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).equals("--write")) {
        i++;
      } else if (!typed.get(i).startsWith("--write=")) {
        own.add(typed.get(i));
      }
    }
    for (String word : own) {
      words.add(word.matches("[\\w./:=,@%+-]+") ? word : "\"" + word + "\"");
    }
    return String.join(" ", words);
  }
}
