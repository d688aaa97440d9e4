package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.nlp.evaluation.RedactionData;
import voc.nlp.evaluation.RedactionEvaluation;
import voc.nlp.evaluation.RedactionScores;
import voc.nlp.evaluation.Share;
import voc.nlp.evaluation.TrainingSets;

/** {@code voc eval redaction}: how much personal data is found, and how much else is masked. */
@Command(
    name = "redaction",
    description =
        "Measures how much of the personal data that people have labelled is masked, and how much else is.",
    footer = {
      "",
      "Shapes of data, told by the file itself: turns of chats (tab-separated, with slot-labels), sentences with spans (JSON), comments (CSV), whose names of streets and landmarks must stay.",
      "The shipped model is measured, with patterns and context; on files that it was trained on, it says so."
    },
    mixinStandardHelpOptions = true)
final class EvalRedactionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Labelled text, or comments.")
  private Path data = Path.of("");

  @Option(
      names = "--column",
      paramLabel = "NAME",
      description = "For CSV: the column of the comments; comments without it.")
  private @Nullable String column;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvalRedactionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RedactionData.Reading reading = reading();
    terminal.say(
        String.format(
            Locale.ROOT,
            "%,d conversations or texts; %,d broken rows and %,d without text left out",
            reading.conversations().size(),
            reading.broken(),
            reading.empty()));
    if (TrainingSets.hold(data)) {
      terminal.warn(
          "The shipped model was trained on this file: the figures say what it remembers."
              + " docs/evaluation.md has those of text that it had not seen.");
    }
    RedactionScores scores = RedactionEvaluation.of(RunParts.redactor(), reading.conversations());
    if (json) {
      new RowsPrinter(terminal).json(object(reading, scores));
    } else {
      terminal.out().print(scores.report());
      terminal.out().flush();
    }
    return ExitCode.DONE;
  }

  private RedactionData.Reading reading() throws IOException {
    try {
      return column == null ? RedactionData.reading(data) : RedactionData.comments(data, column);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--data: " + e.getMessage());
    }
  }

  private static ObjectNode object(RedactionData.Reading reading, RedactionScores scores) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .put("conversations", reading.conversations().size())
        .put("broken", reading.broken())
        .put("empty", reading.empty());
    object.set("token_recall", object(scores.tokenRecall()));
    object.set("token_precision", object(scores.tokenPrecision()));
    object.set("span_recall", object(scores.spanRecall()));
    object.set("span_precision", object(scores.spanPrecision()));
    object.set("exact_span_recall", object(scores.exactRecall()));
    object.set("exact_span_precision", object(scores.exactPrecision()));
    object.set("places_masked", object(scores.placesMasked()));
    object.set("tokens_by_label", object(scores.tokensByLabel()));
    object.set("spans_by_label", object(scores.spansByLabel()));
    object.set("masks_by_type", object(scores.masksByType()));
    return object;
  }

  private static ObjectNode object(Map<String, Share> shares) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    shares.forEach((name, share) -> object.set(name, object(share)));
    return object;
  }

  /** A share of nothing has no value. */
  private static ObjectNode object(Share share) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("hits", share.hits()).put("total", share.total());
    if (share.total() == 0) {
      return object.putNull("share").putNull("low").putNull("high");
    }
    return object.put("share", share.value()).put("low", share.low()).put("high", share.high());
  }
}
