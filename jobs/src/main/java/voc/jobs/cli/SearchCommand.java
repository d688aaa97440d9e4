package voc.jobs.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import voc.core.TextVector;
import voc.jobs.stage.MentionVectors;
import voc.jobs.warehouse.PublishedIndex;
import voc.jobs.warehouse.RunFolder;
import voc.search.MentionQuery;

/** {@code voc search WORDS}: what customers say about something. */
@Command(
    name = "search",
    description = "Searches what customers said, with facets and highlights.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every word must occur in any form; \"words in quotes\" stand together; after --, -word must not occur:",
      "  voc search -- pothole -street",
      "By meaning, words need not occur: the 1,000 nearest sentences are found, and facets count them:",
      "  voc search --mode semantic the tap water looks brown",
      "Options that filter may be given more than once: any of the values may hold."
    })
final class SearchCommand implements Callable<Integer> {
  /** What makes a sentence a hit; names are what a person types. */
  @SuppressWarnings("JavaLangClash")
  enum Mode {
    lexical,
    semantic,
    hybrid
  }

  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What to look for; none: the newest.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "lexical",
      description =
          "lexical (has the words), semantic (near in meaning) or hybrid (both, fused);"
              + " ${DEFAULT-VALUE} without it.")
  private Mode mode = Mode.lexical;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    MentionQuery query = filters.query(String.join(" ", words));
    if (mode != Mode.lexical && query.words().isBlank()) {
      throw new UsageException("--mode " + mode + " needs words to know the meaning of");
    }
    RunFolder run = warehouse.run(terminal);
    try (PublishedIndex index = PublishedIndex.open(run, new Configuration())) {
      filters.check(index);
      if (mode != Mode.lexical) {
        index.requireVectors();
      }
      MentionQuery meant = meant(query);
      new HitsPrinter(terminal).print(output.form(), run, meant, index.search(meant));
    }
    return ExitCode.DONE;
  }

  private MentionQuery meant(MentionQuery query) {
    if (mode == Mode.lexical) {
      return query;
    }
    TextVector vector = MentionVectors.shared().of(query.words());
    return mode == Mode.semantic ? query.near(vector) : query.withWordsOrNear(vector);
  }
}
