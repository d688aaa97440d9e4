package voc.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import voc.core.Feedback;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.FeedbackSample;
import voc.jobs.train.LabelledFile;
import voc.jobs.train.LabelledTexts;
import voc.nlp.corenlp.StockSentiment;
import voc.nlp.language.FeedbackLanguages;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.sentiment.LabelScale;
import voc.nlp.sentiment.LabelledText;
import voc.nlp.sentiment.SentimentTrainer;
import voc.nlp.sentiment.SentimentTrainer.Trained;

/** {@code voc train sentiment}: learns from hand labels, or from ratings without any. */
@Command(
    name = "sentiment",
    description =
        "Learns what an organisation's own texts sound like when they are content or not, from labels that people gave (--label) or from the ratings of those who wrote (--rating).",
    footer = {
      "",
      "Labels are names (very negative to very positive), numbers from -1 to 1, or from 1 to 5: which end is best is then told by the texts, unless --best and --worst say it.",
      "Texts are redacted before anything is learned of them. The same file gives the same model."
    },
    mixinStandardHelpOptions = true)
final class TrainSentimentCommand implements Callable<Integer> {
  /** Beyond what is learned from: the trainer draws by chance from these. */
  private static final int MOST_FEEDBACK_OF_A_SOURCE = 20_000;

  private final Terminal terminal;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description = "CSV, TSV, JSON or JSON lines with a column of texts.")
  private @Nullable Path input;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Learn from the ratings in the feedback of this configuration instead.")
  private @Nullable Path config;

  @Mixin private LabelledOptions columns = new LabelledOptions();
  @Mixin private ScaleOptions scale = new ScaleOptions();

  @Option(names = "--label", paramLabel = "COLUMN", description = "The column of hand labels.")
  private @Nullable String label;

  @Option(
      names = "--rating",
      paramLabel = "COLUMN",
      description =
          "The column of ratings, which belong to who wrote, not to the text; with --config the name of the rating, the first one without it.")
  private @Nullable String rating;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Where to write the model.")
  private Path output = Path.of("");

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  TrainSentimentCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if ((input == null) == (config == null)) {
      throw new UsageException("name what to learn from: --input FILE, or --config FILE");
    }
    ModelOutput target = ModelOutput.at(output, input);
    Trained trained;
    try {
      trained = input != null ? fromFile(input) : fromFeedback(config);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    target.write(trained.model().bytes());
    if (json) {
      new RowsPrinter(terminal).json(object(trained));
    } else {
      report(trained);
    }
    return ExitCode.DONE;
  }

  private Trained fromFile(Path path) throws IOException {
    if ((label == null) == (rating == null)) {
      throw new UsageException("name the column to learn from: --label COLUMN or --rating COLUMN");
    }
    if (rating != null) {
      scale.scale();
    }
    LabelledFile file = columns.file(path, "--input", terminal);
    String column =
        label != null
            ? LabelledOptions.required(file, "--label", label)
            : LabelledOptions.required(file, "--rating", String.valueOf(rating));
    List<LabelledText> rows =
        LabelledTexts.of(
            file,
            new LabelledTexts.Columns(columns.text(), columns.context, column, columns.group),
            RunParts.redactor());
    terminal.say(String.format(Locale.ROOT, "Learning from %,d rows", rows.size()));
    SentimentTrainer trainer = SentimentTrainer.onDefault(new StockSentiment().remembered());
    if (rating != null) {
      return trainer.fromRatings(rows, scale.scale());
    }
    return scale.isTold() ? trainer.fromLabels(rows, scale.scale()) : trainer.fromLabels(rows);
  }

  private Trained fromFeedback(@Nullable Path path) throws IOException {
    if (label != null || scale.isTold()) {
      throw new UsageException(
          "--config: the configuration's ratings are learned from, and it says which number is best; leave out --label, --best and --worst");
    }
    VocConfig read = new ConfigOption(path).read(terminal);
    FeedbackRedactor redactor = RunParts.of(read, "of this training").parts().feedbackRedactor();
    FeedbackSample sample = new FeedbackSample(read);
    List<Feedback> feedback = new ArrayList<>();
    for (SourceConfig source : read.sources()) {
      List<Feedback> rated =
          sample.of(
              source,
              said -> !said.ratings().isEmpty() && !said.utterances().isEmpty(),
              MOST_FEEDBACK_OF_A_SOURCE);
      terminal.say(
          String.format(
              Locale.ROOT, "%s: %,d feedback with words and ratings", source.name(), rated.size()));
      rated.parallelStream()
          .map(said -> FeedbackLanguages.told(redactor.redact(said)))
          .forEachOrdered(feedback::add);
    }
    List<LabelledText> rows = LabelledTexts.ofRatings(feedback, rating);
    if (rows.isEmpty()) {
      throw new UsageException(
          "--config: no feedback has "
              + (rating == null ? "a rating" : "the rating \"" + rating + "\"")
              + " and words of a customer; map a rating, see docs/sources.md");
    }
    terminal.say(String.format(Locale.ROOT, "Learning from %,d texts", rows.size()));
    return SentimentTrainer.onDefault(new StockSentiment())
        .fromRatings(rows, LabelScale.numbers(0, 1));
  }

  private void report(Trained trained) {
    terminal.say(
        String.format(
            Locale.ROOT,
            "Learned from %,d texts%s, taken as %s: %s",
            trained.used(),
            trained.unused().isEmpty() ? "" : "; not used: " + trained.unused(),
            trained.scale(),
            trained.byClass()));
    terminal.say(
        "Model written to "
            + output
            + "; use it with voc tag --model, or under models in the configuration");
  }

  private ObjectNode object(Trained trained) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("model", output.toString()).put("used", trained.used());
    ObjectNode unused = object.putObject("unused");
    trained.unused().forEach(unused::put);
    object.put("scale", trained.scale().toString());
    ObjectNode classes = object.putObject("classes");
    trained.byClass().forEach((each, count) -> classes.put(each.label(), count));
    return object;
  }
}
