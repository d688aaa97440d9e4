package voc.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.Feedback;
import voc.core.RejectReason;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.HadoopInputFiles;
import voc.jobs.source.InputFile;
import voc.jobs.source.InputFiles;
import voc.jobs.source.LoadResult;
import voc.jobs.source.LoadResults;
import voc.jobs.source.SourceFormat;

/** {@code voc check}: what a run would read; writes nothing. */
@Command(
    name = "check",
    description =
        "Reads the configuration and the inputs, writes nothing, and says what a run would take.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    VocConfig read = config.read(terminal);
    RunParts.taxonomy(read.taxonomy());
    InputFiles files = new HadoopInputFiles(read.folder(), new Configuration());
    List<Map<String, Object>> sources = new ArrayList<>();
    for (SourceConfig source : read.sources()) {
      sources.add(check(source, read, files));
    }
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("config", read.file().toString());
      object.put("warehouse", read.warehouse());
      object.put("sources", sources);
      new RowsPrinter(terminal).json(object);
    } else {
      terminal.say(
          "Configuration " + read.file() + " is valid; a run would publish to " + read.warehouse());
      sources.forEach(source -> terminal.err().println(RowsPrinter.printable(source.toString())));
    }
    return ExitCode.DONE;
  }

  /** Duplicates between records show in a run only: here each record is looked at alone. */
  private static Map<String, Object> check(SourceConfig source, VocConfig config, InputFiles files)
      throws IOException {
    long accepted = 0;
    long leftOut = 0;
    Map<RejectReason, Long> rejected = new TreeMap<>();
    List<InputFile> found = files.list(source.input());
    SourceFormat format = SourceFormat.of(source, config.departments());
    for (InputFile file : found) {
      try (LoadResults<Feedback> results = format.read(files.open(file.path()), file)) {
        while (results.hasNext()) {
          LoadResult<Feedback> result = results.next();
          if (result instanceof LoadResult.Accepted<Feedback>) {
            accepted++;
          } else if (result instanceof LoadResult.Rejected<Feedback> reject) {
            rejected.merge(reject.reject().reason(), 1L, Long::sum);
          } else {
            leftOut++;
          }
        }
      }
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("source", source.name());
    line.put("files", found.size());
    line.put("accepted", accepted);
    Map<String, Long> reasons = new LinkedHashMap<>();
    rejected.forEach((reason, count) -> reasons.put(reason.label(), count));
    line.put("rejected", reasons);
    line.put("left_out", leftOut);
    return line;
  }
}
