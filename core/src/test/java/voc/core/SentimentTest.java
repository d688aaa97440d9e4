package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentimentTest {
  @Test
  void theLabelIsTheMostProbableClassAndThePolarityTheExpectation() {
    Sentiment sentiment = Sentiment.ofDistribution(0.1, 0.5, 0.2, 0.1, 0.1);

    assertThat(sentiment.label()).isEqualTo(SentimentClass.NEGATIVE);
    assertThat(sentiment.polarity()).isCloseTo(-0.1 - 0.25 + 0.05 + 0.1, within(1e-12));
  }

  @Test
  void certaintyIsTheClassItself() {
    assertThat(Sentiment.ofDistribution(1, 0, 0, 0, 0))
        .isEqualTo(new Sentiment(SentimentClass.VERY_NEGATIVE, -1));
    assertThat(Sentiment.ofDistribution(0, 0, 0, 0, 1))
        .isEqualTo(new Sentiment(SentimentClass.VERY_POSITIVE, 1));
  }

  @Test
  void ofClassesAlikeTheWorseIsTheLabel() {
    assertThat(Sentiment.ofDistribution(0.2, 0.2, 0.2, 0.2, 0.2).label())
        .isEqualTo(SentimentClass.VERY_NEGATIVE);
  }

  @Test
  void whatIsNoDistributionIsRefused() {
    assertThatThrownBy(() -> Sentiment.ofDistribution(0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sentiment distribution has 5 probabilities, got 2");
    assertThatThrownBy(() -> Sentiment.ofDistribution(0.5, 0.5, 0.5, 0, 0))
        .hasMessage("sentiment probabilities must sum to 1, got 1.5");
    assertThatThrownBy(() -> Sentiment.ofDistribution(Double.NaN, 0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sentiment probabilities must sum to 1, got NaN");
  }

  @Test
  void aPolarityLiesBetweenMinusOneAndOne() {
    assertThatThrownBy(() -> new Sentiment(SentimentClass.NEUTRAL, -1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("polarity must be in [-1, 1], got -1.5");
    assertThatThrownBy(() -> new Sentiment(SentimentClass.NEUTRAL, Double.NaN))
        .hasMessage("polarity must be in [-1, 1], got NaN");
  }

  @Test
  void classesGoByTheirLabels() {
    for (SentimentClass label : SentimentClass.values()) {
      assertThat(SentimentClass.ofLabel(label.label())).isEqualTo(label);
    }
    assertThatThrownBy(() -> SentimentClass.ofLabel("Negative"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown sentiment \"Negative\", use one of very negative, negative, neutral,"
                + " positive, very positive");
  }
}
