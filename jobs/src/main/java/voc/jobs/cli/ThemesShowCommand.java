package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import voc.core.table.ThemeTables;
import voc.jobs.warehouse.ParquetTable;

/** {@code voc themes show}: one theme with sentences for and against it. */
@Command(
    name = "show",
    description =
        "Shows one theme: its figures, its sentences, and the nearest that are not in it.",
    mixinStandardHelpOptions = true)
final class ThemesShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "Id of the theme, as `voc themes` lists it.")
  private String id = "";

  @Mixin private ThemesOf themes = new ThemesOf();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ThemesShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ObjectNode theme = themes.theme(id, terminal);
    ArrayNode examples = theme.putArray("examples");
    ArrayNode counterExamples = theme.putArray("counter_examples");
    List<ObjectNode> sentences =
        ParquetTable.rows(themes.run(terminal), ThemeTables.THEME_EXAMPLES, new Configuration())
            .stream()
            .filter(sentence -> sentence.path("theme").asText().equals(id))
            .sorted(Comparator.comparingInt(sentence -> sentence.path("rank").asInt()))
            .toList();
    for (ObjectNode sentence : sentences) {
      (sentence.path("kind").asText().equals("example") ? examples : counterExamples).add(sentence);
    }
    if (json) {
      new RowsPrinter(terminal).json(theme);
    } else {
      print(theme);
    }
    return ExitCode.DONE;
  }

  private void print(ObjectNode theme) {
    say("%s  %s (%s)", id, theme.path("name").asText(), theme.path("status").asText());
    say(
        "%,d people, %,d sentences, polarity %.2f, negative %.0f %%, coherence %.2f, since run %s",
        theme.path("people").asLong(),
        theme.path("mentions").asLong(),
        theme.path("mean_polarity").asDouble(),
        100 * theme.path("negative_share").asDouble(),
        theme.path("coherence").asDouble(),
        theme.path("first_seen").asText());
    say("Made of:");
    for (var part : theme.path("parts")) {
      StringBuilder terms = new StringBuilder();
      part.path("terms")
          .forEach(term -> terms.append(terms.length() == 0 ? "" : ", ").append(term.asText()));
      say("  %s  %s", part.path("part").asText(), terms);
    }
    say("In it:");
    theme.path("examples").forEach(each -> sentence(each, ""));
    say("Near, and not in it:");
    theme
        .path("counter_examples")
        .forEach(
            each ->
                sentence(
                    each,
                    each.hasNonNull("in_theme")
                        ? " [in " + each.path("in_theme").asText() + "]"
                        : " [in none]"));
  }

  private void sentence(com.fasterxml.jackson.databind.JsonNode sentence, String where) {
    say(
        "  %.2f  %s%s",
        sentence.path("likeness").asDouble(), sentence.path("text").asText(), where);
  }

  private void say(String pattern, Object... values) {
    terminal.out().println(Printable.line(String.format(Locale.ROOT, pattern, values)));
  }
}
