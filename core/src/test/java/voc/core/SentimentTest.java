package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentimentTest {
  /** −0.1 − 0.3 + 0 + 0.05. */
  @Test
  void thePolarityIsTheExpectationOfTheClassesPolarities() {
    Sentiment sentiment = Sentiment.ofDistribution(0.1, 0.6, 0.2, 0.1, 0);

    assertThat(sentiment.label()).isEqualTo(SentimentClass.NEGATIVE);
    assertThat(sentiment.polarity()).isCloseTo(-0.35, within(1e-12));
  }

  @Test
  void ofClassesAlikeTheWorseIsTheLabel() {
    assertThat(Sentiment.ofDistribution(0, 0.4, 0.2, 0.4, 0).label())
        .isEqualTo(SentimentClass.NEGATIVE);
  }

  @Test
  void certaintyReachesTheEndsOfTheScale() {
    assertThat(Sentiment.ofDistribution(1, 0, 0, 0, 0).polarity()).isEqualTo(-1);
    assertThat(Sentiment.ofDistribution(0, 0, 0, 0, 1).polarity()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThatThrownBy(() -> Sentiment.ofDistribution(0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sentiment distribution has 5 probabilities, got 2");
    assertThatThrownBy(() -> Sentiment.ofDistribution(0.5, 0.5, 0.5, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sentiment probabilities must sum to 1, got 1.5");
    assertThatThrownBy(() -> new Sentiment(SentimentClass.NEUTRAL, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("polarity must be in [-1, 1], got NaN");
  }

  @Test
  void aLabelThatNobodyKnowsIsNamedWithThoseThatExist() {
    assertThat(SentimentClass.ofLabel("very positive")).isEqualTo(SentimentClass.VERY_POSITIVE);
    assertThatThrownBy(() -> SentimentClass.ofLabel("bad"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown sentiment \"bad\", use one of very negative, negative, neutral, positive,"
                + " very positive");
  }
}
