package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import voc.jobs.config.VocConfig;
import voc.nlp.theme.ThemeDecision;
import voc.nlp.theme.ThemeDecisions;
import voc.nlp.theme.ThemeTopics;

/** {@code voc themes accept}: a theme becomes a topic. */
@Command(
    name = "accept",
    description = {
      "Makes a topic of a theme: from the next run on its phrases give a sentence that topic.",
      "",
      "The phrases are written into the file of decisions, where they can be edited."
    },
    mixinStandardHelpOptions = true)
final class ThemesAcceptCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "Id of the theme.")
  private String id = "";

  @Option(
      names = "--topic",
      required = true,
      paramLabel = "PARENT/LEAF",
      description = "The topic that it becomes, such as parks/dog-parks; it may exist.")
  private String topic = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the theme and, if it is new, of the topic.")
  private @Nullable String name;

  @Option(
      names = "--department",
      paramLabel = "DEPARTMENT",
      description = "Who owns a new topic; without it, the owner of the parent's first topic.")
  private @Nullable String department;

  @Mixin private ThemeDecider decider = new ThemeDecider();

  ThemesAcceptCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ThemeDecision decision =
        new ThemeDecision(
            ThemeDecider.now(),
            decider.who(),
            ThemeDecision.Kind.ACCEPT,
            id,
            name,
            topic,
            department,
            terms(decider.themes().theme(id, terminal)),
            null);
    requireTopic(decider.after(decision, terminal));
    decider.decide(decision, terminal);
    terminal.say(
        "Theme " + id + " is topic " + topic + " from the next run on: " + decision.terms());
    return ExitCode.DONE;
  }

  private static List<String> terms(ObjectNode theme) {
    List<String> terms = new ArrayList<>();
    theme
        .path("parts")
        .forEach(part -> part.path("terms").forEach(term -> terms.add(term.asText())));
    return terms;
  }

  /** Rather now than in the night. */
  private void requireTopic(ThemeDecisions after) throws IOException {
    try {
      VocConfig config = decider.themes().config(terminal);
      ThemeTopics.added(RunParts.taxonomy(config.taxonomy()), after)
          .withLabels(RunParts.models(config).labels());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--topic: " + e.getMessage());
    }
  }
}
