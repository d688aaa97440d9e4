package voc.nlp.sentiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import voc.core.SentimentClass;
import voc.nlp.sentiment.SentimentScores.Judgement;

/** Measures models of sentiment on texts that people have labelled. */
public final class SentimentEvaluation {
  private SentimentEvaluation() {}

  /**
   * Scores on folds: each row is judged by a model trained on the other folds, from their labels or
   * from ratings.
   *
   * @param rows with the labels to measure with
   * @param ratings the same rows, in the same order, with the ratings to learn from; empty to learn
   *     from labels
   * @param scale of the labels
   * @param ratingScale of the ratings; not used without
   * @param folds at least 2
   * @param seed of the dealing
   * @param stock what the default model leans on
   */
  public static SentimentScores onFolds(
      List<LabelledText> rows,
      List<LabelledText> ratings,
      LabelScale scale,
      LabelScale ratingScale,
      int folds,
      long seed,
      Distributions stock) {
    Map<String, float[]> known = new HashMap<>();
    SentimentTrainer trainer =
        new SentimentTrainer(
            SentimentModel.shipped(),
            text -> known.computeIfAbsent(text, TextNumbers.shared()::of),
            stock.remembered());
    List<Integer> usable = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (SentimentTrainer.fault(rows.get(i), scale).isEmpty()) {
        usable.add(i);
      }
    }
    int[] foldOf = SentimentTrainer.folds(usable.stream().map(rows::get).toList(), folds, seed);
    List<Judgement> judgements = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      List<LabelledText> training = new ArrayList<>();
      List<LabelledText> test = new ArrayList<>();
      for (int i = 0; i < foldOf.length; i++) {
        int row = usable.get(i);
        if (foldOf[i] == fold) {
          test.add(rows.get(row));
        } else {
          training.add(ratings.isEmpty() ? rows.get(row) : ratings.get(row));
        }
      }
      SentimentModel model =
          (ratings.isEmpty()
                  ? trainer.fromLabels(training, scale)
                  : trainer.fromRatings(training, ratingScale))
              .model();
      judgements.addAll(judgements(model, test, scale, trainer::read));
    }
    return new SentimentScores(judgements);
  }

  /**
   * Scores of a model on rows that it was not trained on.
   *
   * @param stock what the default model leans on
   */
  public static SentimentScores of(
      SentimentModel model, List<LabelledText> rows, LabelScale scale, Distributions stock) {
    return new SentimentScores(
        judgements(model, rows, scale, SentimentTrainer.onDefault(stock)::read));
  }

  /** Scores of something else, which chooses the likeliest class. */
  public static SentimentScores of(Distributions stock, List<LabelledText> rows, LabelScale scale) {
    List<Judgement> judgements = new ArrayList<>();
    for (LabelledText row : rows) {
      Optional<SentimentClass> truth = truth(row, scale);
      if (truth.isPresent()) {
        double[] distribution = stock.of(row.text(), row.context());
        judgements.add(
            new Judgement(
                truth.get(), Decision.LIKELIEST.choose(distribution), distribution, row.group()));
      }
    }
    return new SentimentScores(judgements);
  }

  private static List<Judgement> judgements(
      SentimentModel model,
      List<LabelledText> rows,
      LabelScale scale,
      Function<LabelledText, ReadText> reading) {
    List<Judgement> judgements = new ArrayList<>();
    for (LabelledText row : rows) {
      Optional<SentimentClass> truth = truth(row, scale);
      if (truth.isPresent()) {
        double[] distribution = model.distribution(reading.apply(row));
        judgements.add(
            Judgement.of(truth.get(), model.sentiment(distribution), distribution, row.group()));
      }
    }
    return judgements;
  }

  private static Optional<SentimentClass> truth(LabelledText row, LabelScale scale) {
    return SentimentTrainer.fault(row, scale).isEmpty()
        ? scale.classOf(row.label())
        : Optional.empty();
  }
}
