package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.config.Format;

/** {@code voc formats}: what can be read. */
@Command(
    name = "formats",
    description = "Lists the file formats that can be read, one line each.",
    footer = {"", "`voc check --file F` guesses the format of a file."},
    mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {
  private static final List<View> VIEWS =
      List.of(
          View.word("format", "format"),
          View.word("under", "under"),
          View.text("what it is", "description"));

  private final Terminal terminal;

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  FormatsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<ObjectNode> rows = Arrays.stream(Format.values()).map(FormatsCommand::row).toList();
    RowsPrinter printer = new RowsPrinter(terminal);
    if (json) {
      printer.json(rows);
    } else {
      printer.table(rows, VIEWS);
    }
    return ExitCode.DONE;
  }

  private static ObjectNode row(Format format) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("format", format.code())
        .put("under", format.uses().stream().map(Format.Use::key).collect(Collectors.joining(", ")))
        .put("description", format.description());
  }
}
