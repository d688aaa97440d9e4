package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import voc.jobs.coverage.EncoderReader;
import voc.jobs.coverage.FaqFile;
import voc.jobs.coverage.FaqPairs;
import voc.jobs.coverage.RememberedReader;
import voc.jobs.train.LabelledFile;
import voc.search.TextReader;
import voc.search.faq.CoverageModel;
import voc.search.faq.CoverageTrainer;
import voc.search.faq.CoverageTrainer.Example;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndexer;

/** {@code voc train coverage}: learns which entry answers from questions of the past. */
@Command(
    name = "coverage",
    description =
        "Learns from questions of which people have told the FAQ entry that answers them: what makes an entry the right one, how sure that is, and the questions themselves.",
    footer = {
      "",
      "A pair has a text (or question) and an entry, which is told by its id or by its question; where entry is empty, none answers.",
      "Texts are redacted first, and the model keeps no word of them, only vectors. The same files give the same model."
    },
    mixinStandardHelpOptions = true)
final class TrainCoverageCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--faq",
      paramLabel = "FILE",
      required = true,
      description =
          "The FAQ: an FAQPage as JSON-LD, alone or in a web page, or a table of id, question and answer.")
  private Path faq = Path.of("");

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      required = true,
      description = "CSV, TSV, JSON or JSON lines with the columns text and entry.")
  private Path pairs = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where to write the model.")
  private Path output = Path.of("");

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  TrainCoverageCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelOutput target = ModelOutput.at(output, pairs);
    FaqFile file = CoverageCommand.faqFile(faq, terminal);
    TextReader reader = new RememberedReader(new EncoderReader());
    CoverageModel model;
    int count;
    try {
      List<Example> examples =
          FaqPairs.of(LabelledFile.read(pairs), file.entries(), RunParts.redactor());
      count = examples.size();
      terminal.say(
          String.format(
              Locale.ROOT, "Learning from %,d pairs on %,d entries", count, file.entries().size()));
      model =
          new CoverageTrainer(
                  file.entries(), reader, new LuceneFaqIndexer(reader, new EnglishText()))
              .train(
                  examples,
                  String.format(
                      Locale.ROOT, "%d pairs on %d entries", count, file.entries().size()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    target.write(model.bytes());
    if (json) {
      new RowsPrinter(terminal)
          .json(
              JsonNodeFactory.instance
                  .objectNode()
                  .put("model", output.toString())
                  .put("pairs", count)
                  .put("past_questions", model.pastQuestions())
                  .put("entries", file.entries().size()));
    } else {
      terminal.say(
          String.format(
              Locale.ROOT,
              "Learned from %,d pairs, %,d of them with an entry",
              count,
              model.pastQuestions()));
      terminal.say("Model written to " + output + "; use it with voc coverage --model");
    }
    return ExitCode.DONE;
  }
}
