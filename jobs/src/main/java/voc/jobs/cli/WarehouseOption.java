package voc.jobs.cli;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.config.Suggestions;
import voc.jobs.config.VocConfig;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;

/**
 * Which warehouse a reading command looks into: {@code --warehouse}, else that of the
 * configuration.
 */
final class WarehouseOption {
  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "FOLDER",
      description =
          "Warehouse to read, a path or URI; else $VOC_WAREHOUSE, else the configuration's.")
  private @Nullable String location;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "Run to read; without it, the published one.")
  private @Nullable String runId;

  @Mixin private ConfigOption config = new ConfigOption();

  Warehouse warehouse(Terminal terminal) throws IOException {
    return Warehouse.at(location(terminal), new Configuration());
  }

  /**
   * The run to read, which is complete.
   *
   * @throws UsageException if there is none of that id
   */
  RunFolder run(Terminal terminal) throws IOException {
    Warehouse warehouse = warehouse(terminal);
    if (runId == null) {
      RunFolder published = warehouse.published();
      published.manifest();
      return published;
    }
    List<String> ids = warehouse.runs().stream().map(RunFolder::id).toList();
    // A run in which somebody was forgotten goes on under its old id too.
    RunFolder latest = warehouse.latest(runId);
    if (!ids.contains(latest.id())) {
      throw new UsageException(
          "--run: there is no complete run \""
              + runId
              + "\" in "
              + warehouse.path()
              + "; "
              + Suggestions.remedy(runId, ids));
    }
    return latest;
  }

  /** The configuration, whether or not it names the warehouse. */
  VocConfig configured(Terminal terminal) throws IOException {
    return config.read(terminal);
  }

  private String location(Terminal terminal) throws IOException {
    if (location != null) {
      return location;
    }
    String fromEnvironment = terminal.environmentVariable("VOC_WAREHOUSE");
    return fromEnvironment != null ? fromEnvironment : config.read(terminal).warehouse();
  }
}
