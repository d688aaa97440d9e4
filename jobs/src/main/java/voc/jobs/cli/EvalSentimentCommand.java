package voc.jobs.cli;

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
import voc.jobs.train.LabelledFile;
import voc.jobs.train.LabelledTexts;
import voc.nlp.corenlp.StockSentiment;
import voc.nlp.sentiment.Distributions;
import voc.nlp.sentiment.LabelScale;
import voc.nlp.sentiment.LabelledText;
import voc.nlp.sentiment.SentimentEvaluation;
import voc.nlp.sentiment.SentimentModel;
import voc.nlp.sentiment.SentimentScores;
import voc.nlp.sentiment.SentimentTrainer;

/** {@code voc eval sentiment}: how often sentiment is told as people told it. */
@Command(
    name = "sentiment",
    description =
        "Compares sentiment with labels that people gave, in three and in five classes, beside what CoreNLP alone says.",
    footer = {
      "",
      "With --folds a model is learned anew for each fold from the others, from the labels or from --rating; else --model or the shipped one is measured as it is.",
      "Texts are redacted first, as in a night."
    },
    mixinStandardHelpOptions = true)
final class EvalSentimentCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private EvalOptions eval = new EvalOptions();
  @Mixin private LabelledOptions columns = new LabelledOptions();
  @Mixin private ScaleOptions scale = new ScaleOptions();

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      required = true,
      description = "The column of hand labels to compare with.")
  private String label = "";

  @Option(
      names = "--rating",
      paramLabel = "COLUMN",
      description = "With --folds: learn from this column of ratings instead of the labels.")
  private @Nullable String rating;

  @Option(names = "--rating-best", paramLabel = "N", description = "The best rating.")
  private @Nullable Double ratingBest;

  @Option(names = "--rating-worst", paramLabel = "N", description = "The worst rating.")
  private @Nullable Double ratingWorst;

  @Option(names = "--model", paramLabel = "FILE", description = "A model that voc train wrote.")
  private @Nullable Path model;

  /** Parsing takes longest: each text is parsed once. */
  private final Distributions stockModel = new StockSentiment().remembered();

  EvalSentimentCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    eval.check();
    if (rating != null && eval.folds == 0) {
      throw new UsageException("--rating is learned from on folds; add --folds 5");
    }
    if (model != null && eval.folds > 0) {
      throw new UsageException("--model is measured as it is; leave out --folds");
    }
    ratings();
    LabelledFile file = columns.file(eval.data, "--data", terminal);
    List<LabelledText> rows = rows(file, "--label", label);
    LabelScale labels;
    try {
      labels = scale.isTold() ? scale.scale() : SentimentTrainer.onDefault(stockModel).scale(rows);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--label: " + e.getMessage());
    }
    terminal.say("Labels are taken as " + labels);
    SentimentScores stock = SentimentEvaluation.of(stockModel, rows, labels);
    SentimentScores own = own(file, rows, labels);
    eval.print(
        terminal,
        "CoreNLP alone\n" + stock.report() + "\n" + title() + "\n" + own.report(),
        () -> SentimentJson.of(stock, own));
    return ExitCode.DONE;
  }

  private String title() {
    if (eval.folds == 0) {
      return model == null ? "the shipped model" : "the model";
    }
    return String.format(
        Locale.ROOT,
        "learned from %s on %d folds, seed %d",
        rating == null ? "labels" : "ratings alone",
        eval.folds,
        eval.seed);
  }

  private SentimentScores own(LabelledFile file, List<LabelledText> rows, LabelScale labels)
      throws IOException {
    if (eval.folds == 0) {
      return SentimentEvaluation.of(
          model == null ? SentimentModel.shipped() : ModelFiles.sentiment(model),
          rows,
          labels,
          stockModel);
    }
    return SentimentEvaluation.onFolds(
        rows,
        rating == null ? new ArrayList<>() : rows(file, "--rating", rating),
        labels,
        ratings(),
        eval.folds,
        eval.seed,
        stockModel);
  }

  /** What ratings mean; not used where none are learned from. */
  private LabelScale ratings() {
    if (rating == null) {
      return LabelScale.names();
    }
    if (ratingBest == null || ratingWorst == null) {
      throw new UsageException(
          "--rating needs the best and the worst number: --rating-best N --rating-worst N");
    }
    return LabelScale.numbers(ratingWorst, ratingBest);
  }

  private List<LabelledText> rows(LabelledFile file, String option, String column) {
    return LabelledTexts.of(
        file,
        new LabelledTexts.Columns(
            columns.text(),
            columns.context,
            LabelledOptions.required(file, option, column),
            columns.group),
        RunParts.redactor());
  }
}
