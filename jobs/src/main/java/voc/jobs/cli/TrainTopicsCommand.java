package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.jobs.train.LabelledFile;
import voc.jobs.train.TopicRows;
import voc.nlp.topic.LearnedTopics;
import voc.nlp.topic.TopicLearning;

/** {@code voc train topics}: learns topics from texts that people have labelled. */
@Command(
    name = "topics",
    description = "Learns topics from texts that people gave labels.",
    footer = {
      "",
      "Several columns of labels hold a mark each (1, x, true, yes); one column alone holds a name, or several between ; or |, or as a JSON array.",
      "Texts are redacted before anything is learned of them. The same file gives the same model."
    },
    mixinStandardHelpOptions = true)
final class TrainTopicsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      description = "CSV, TSV, JSON or JSON lines with a column of texts.")
  private Path input = Path.of("");

  @Mixin private LabelledOptions columns = new LabelledOptions();

  @Option(
      names = "--labels",
      paramLabel = "COLUMN,COLUMN",
      required = true,
      description = LabelColumns.HELP)
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where to write the model.")
  private Path output = Path.of("");

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  TrainTopicsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelOutput target = ModelOutput.at(output, input);
    LabelledFile file = columns.file(input, "--input", terminal);
    TopicRows rows = columns.topics(file, labels);
    terminal.say(String.format(Locale.ROOT, "Learning from %,d texts", rows.examples().size()));
    LearnedTopics model;
    try {
      model = TopicLearning.learn(rows.examples());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--labels: " + e.getMessage());
    }
    target.write(model.bytes());
    if (json) {
      new RowsPrinter(terminal).json(object(rows, model));
    } else {
      report(rows, model);
    }
    return ExitCode.DONE;
  }

  private void report(TopicRows rows, LearnedTopics model) {
    terminal.say(
        String.format(
            Locale.ROOT,
            "Learned %,d labels from %,d texts, %s; %,d rows without text",
            model.labels().size(),
            rows.examples().size(),
            model.isExclusive() ? "exactly one each" : "none or several each",
            rows.withoutText()));
    rows.texts()
        .forEach(
            (label, texts) ->
                terminal.say(String.format(Locale.ROOT, "%,8d  %s", texts, Printable.line(label))));
    terminal.say(
        "Model written to "
            + output
            + "; use it with voc tag --model, or under models in the configuration");
  }

  private ObjectNode object(TopicRows rows, LearnedTopics model) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .put("model", output.toString())
        .put("used", rows.examples().size())
        .put("without_text", rows.withoutText())
        .put("exclusive", model.isExclusive());
    ObjectNode texts = object.putObject("labels");
    for (Map.Entry<String, Integer> label : rows.texts().entrySet()) {
      texts.put(label.getKey(), label.getValue());
    }
    return object;
  }
}
