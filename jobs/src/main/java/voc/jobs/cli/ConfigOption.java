package voc.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.VocConfig;

/** The option {@code --config}; without it the sample city's configuration. */
final class ConfigOption {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Configuration; without one, the sample city.")
  private @Nullable Path file;

  ConfigOption() {}

  /** A configuration that another option names. */
  ConfigOption(@Nullable Path file) {
    this.file = file;
  }

  /** Reads and checks the configuration. */
  VocConfig read(Terminal terminal) throws IOException {
    return ConfigReader.of(terminal.environment()).read(path(terminal));
  }

  boolean isSample() {
    return file == null;
  }

  private Path path(Terminal terminal) {
    return file != null ? file : Path.of(terminal.home(), "data-samples", "city", "voc.yaml");
  }
}
