package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.table.ThemeTables;
import voc.jobs.config.Suggestions;
import voc.jobs.config.VocConfig;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.nlp.theme.DecisionFile;
import voc.nlp.theme.ThemeDecisions;

/** Where the commands on themes find them, and what was decided about them. */
final class ThemesOf {
  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "File of decisions; without it, the configuration's.")
  private @Nullable Path decisions;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();

  /**
   * The run to read.
   *
   * @throws UsageException if it is of before themes were discovered
   */
  RunFolder run(Terminal terminal) throws IOException {
    RunFolder run = warehouse.run(terminal);
    if (!run.manifest().tables().containsKey(ThemeTables.THEMES.name())) {
      throw new UsageException(
          "run " + run.id() + " holds no themes: an earlier version made it; run `voc run` first");
    }
    return run;
  }

  /** The file of decisions, which need not exist. */
  Path decisionsPath(Terminal terminal) throws IOException {
    return decisions != null ? decisions : config(terminal).themeDecisions();
  }

  VocConfig config(Terminal terminal) throws IOException {
    return warehouse.configured(terminal);
  }

  ThemeDecisions decisions(Terminal terminal) throws IOException {
    return DecisionFile.at(decisionsPath(terminal)).read();
  }

  /** Themes with the names and states that were decided since the run. */
  List<ObjectNode> asDecided(List<ObjectNode> themes, Terminal terminal) throws IOException {
    ThemeDecisions standing = decisions(terminal);
    for (ObjectNode theme : themes) {
      String id = theme.path("theme").asText();
      String name = standing.name(id);
      if (name != null) {
        theme.put("name", name);
      }
      theme.put("status", standing.status(id).label());
      theme.put("topic", standing.topic(id));
    }
    return themes;
  }

  /**
   * The theme of an id.
   *
   * @throws UsageException if the run has none
   */
  ObjectNode theme(String id, Terminal terminal) throws IOException {
    RunFolder run = run(terminal);
    List<ObjectNode> themes =
        asDecided(ParquetTable.rows(run, ThemeTables.THEMES, new Configuration()), terminal);
    List<String> ids = themes.stream().map(theme -> theme.path("theme").asText()).toList();
    if (!ids.contains(id)) {
      throw new UsageException(
          "there is no theme \""
              + id
              + "\" in run "
              + run.id()
              + "; "
              + Suggestions.remedy(id, ids));
    }
    return themes.get(ids.indexOf(id));
  }
}
