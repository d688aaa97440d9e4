package voc.jobs.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import voc.jobs.warehouse.PublishedIndex;
import voc.jobs.warehouse.RunFolder;
import voc.search.IndexedMention;
import voc.search.MentionQuery;
import voc.search.Original;

/** {@code voc similar ID}: who says the like in other words. */
@Command(
    name = "similar",
    description = "Shows the sentences that are nearest in meaning to one, or to a feedback.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Ids are those of `voc search --json`: mention_id for a sentence, feedback_id for all of a feedback.",
      "Facets count the nearest, 1,000 at most. Options that filter may be given more than once: any of the values may hold."
    })
final class SimilarCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private WarehouseOption warehouse = new WarehouseOption();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Parameters(
      paramLabel = "ID",
      description = "Id of a sentence or a feedback, such as open-311:1 or open-311:1#0.0.")
  private String id = "";

  SimilarCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    MentionQuery query = filters.query("");
    RunFolder run = warehouse.run(terminal);
    try (PublishedIndex index = PublishedIndex.open(run, new Configuration())) {
      filters.check(index);
      index.requireVectors();
      Original original = original(index, run);
      if (output.form() == OutputOption.Form.table) {
        for (IndexedMention mention : original.mentions()) {
          terminal.say("near to " + mention.id() + ": " + mention.text());
        }
      }
      new HitsPrinter(terminal)
          .similar(output.form(), run, original, index.similar(original, query));
    }
    return ExitCode.DONE;
  }

  private Original original(PublishedIndex index, RunFolder run) throws IOException {
    Original original = index.original(id);
    if (original.mentions().isEmpty()) {
      throw new UsageException(
          "run "
              + run.id()
              + " has no sentence and no feedback \""
              + id
              + "\"; `voc search --json` shows ids as mention_id and feedback_id");
    }
    if (original.vector() == null) {
      throw new UsageException(
          id + " has no vector: what is not English is not compared; choose another");
    }
    return original;
  }
}
