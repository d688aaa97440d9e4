package voc.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.SentimentClass;
import voc.nlp.sentiment.SentimentScores.Judgement;

class SentimentScoresTest {
  @Test
  void figuresAreThoseReckonedByHand() {
    List<Judgement> judgements = new ArrayList<>();
    add(judgements, 3, SentimentClass.POSITIVE, SentimentClass.POSITIVE);
    add(judgements, 1, SentimentClass.VERY_POSITIVE, SentimentClass.POSITIVE);
    add(judgements, 2, SentimentClass.NEGATIVE, SentimentClass.NEGATIVE);
    add(judgements, 2, SentimentClass.NEUTRAL, SentimentClass.NEGATIVE);
    SentimentScores scores = new SentimentScores(judgements);
    // Negative: 2 of 4 right, all found; positive: all right; neutral: none.
    assertThat(scores.macroF1InThree().value())
        .isCloseTo((2 * 0.5 / 1.5 + 0 + 1) / 3, within(1e-9));
    assertThat(scores.macroF1InFive().value())
        .isCloseTo((0 + 2 * 0.5 / 1.5 + 0 + 2 * 0.75 / 1.75 + 0) / 5, within(1e-9));
    assertThat(scores.macroF1InThree().low()).isLessThan(scores.macroF1InThree().value());
    assertThat(scores.accuracyInFive().value()).isCloseTo(5 / 8.0, within(1e-9));
    assertThat(scores.areaUnderCurve()).isEqualTo(1);
    assertThat(scores.report())
        .contains("texts 8\n", "macro F1, 3 classes 0.556 (")
        .contains("area under ROC, positive against negative 1.000\n")
        .contains("positive           1.000     1.000     1.000        0      0      4\n");
    assertThat(new SentimentScores(judgements).report()).isEqualTo(scores.report());
  }

  @Test
  void probabilitiesThatHoldAsOftenAsTheySayHaveNoError() {
    List<Judgement> judgements = new ArrayList<>();
    double[] sure = {0, 0.25, 0, 0.75, 0};
    for (int i = 0; i < 4; i++) {
      SentimentClass truth = i == 0 ? SentimentClass.NEGATIVE : SentimentClass.POSITIVE;
      judgements.add(new Judgement(truth, SentimentClass.POSITIVE, sure, ""));
    }
    assertThat(new SentimentScores(judgements).calibrationError(3)).isCloseTo(0, within(1e-12));
    judgements.remove(0);
    assertThat(new SentimentScores(judgements).calibrationError(5)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void nothingToMeasureOnIsRefused() {
    assertThatThrownBy(() -> new SentimentScores(List.of()))
        .hasMessage("there must be texts to measure on, got none");
  }

  private static void add(
      List<Judgement> judgements, int count, SentimentClass truth, SentimentClass judged) {
    double[] distribution = new double[5];
    distribution[judged.ordinal()] = 1;
    for (int i = 0; i < count; i++) {
      judgements.add(new Judgement(truth, judged, distribution, ""));
    }
  }
}
