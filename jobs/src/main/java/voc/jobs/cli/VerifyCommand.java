package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.RunVerification;

/** {@code voc verify}: whether a run's files are those that were published. */
@Command(
    name = "verify",
    description = "Compares a run's files with its manifest: every size, checksum and count.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunFolder run = warehouse.run(terminal);
    List<String> problems = RunVerification.problems(run);
    if (json) {
      new RowsPrinter(terminal).json(object(run, problems));
    } else if (problems.isEmpty()) {
      terminal.say("run " + run.id() + " is as published");
    } else {
      problems.forEach(problem -> terminal.warn("run " + run.id() + ": " + problem));
      terminal.say("restore the run from a copy, or publish anew with `voc run`");
    }
    return problems.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static ObjectNode object(RunFolder run, List<String> problems) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("run_id", run.id());
    object.put("ok", problems.isEmpty());
    ArrayNode list = object.putArray("problems");
    problems.forEach(list::add);
    return object;
  }
}
