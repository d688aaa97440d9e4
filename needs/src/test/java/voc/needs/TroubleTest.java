package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import voc.core.Channel;
import voc.core.Sentiment;
import voc.core.SentimentClass;

class TroubleTest {
  @Test
  void aComplaintHurtsAsMuchAsItIsNegative() {
    assertTrouble(0.8, saying(SentimentClass.VERY_NEGATIVE, -0.8), Asks.NOT, Channel.SURVEY);
    assertTrouble(0.3, saying(SentimentClass.NEGATIVE, -0.3), Asks.NOT, Channel.CALL);
  }

  @Test
  void aFriendlyQuestionHurtsAQuarter() {
    assertTrouble(0.25, saying(SentimentClass.POSITIVE, 0.4), Asks.SOMETHING, Channel.CALL);
  }

  /** 1 − (1 − 0.8)(1 − 0.25). */
  @Test
  void anAngryQuestionHurtsMoreThanAnAngryStatement() {
    assertTrouble(0.85, saying(SentimentClass.VERY_NEGATIVE, -0.8), Asks.SOMETHING, Channel.CALL);
  }

  @Test
  void aServiceRequestInPlainWordsHurtsAQuarter() {
    assertTrouble(0.25, saying(SentimentClass.NEUTRAL, 0.1), Asks.NOT, Channel.SERVICE_REQUEST);
  }

  @ParameterizedTest(name = "{0} hurts {1}")
  @CsvSource({"-0.2, 0.4", "-0.5, 0.625", "-1, 1"})
  void aComplainingServiceRequestHurtsMoreThanThePlainOne(double polarity, double hurt) {
    assertTrouble(
        hurt, saying(SentimentClass.NEGATIVE, polarity), Asks.NOT, Channel.SERVICE_REQUEST);
  }

  @ParameterizedTest
  @EnumSource(names = "SERVICE_REQUEST", mode = EnumSource.Mode.EXCLUDE)
  void theSamePlainWordsOnAnotherChannelAreNoTrouble(Channel channel) {
    assertNoTrouble(saying(SentimentClass.NEUTRAL, 0.1), channel);
  }

  /** A neutral sentence can lean to the negative; without trouble it must not count at all. */
  @Test
  void aNeutralSentenceHurtsNobodyHoweverItLeans() {
    assertNoTrouble(saying(SentimentClass.NEUTRAL, -0.2), Channel.SURVEY);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void praiseHurtsNobodyNotEvenInAServiceRequest(Channel channel) {
    assertNoTrouble(saying(SentimentClass.POSITIVE, 0.5), channel);
    assertNoTrouble(saying(SentimentClass.VERY_POSITIVE, 0.9), channel);
  }

  @Test
  void aPoliteQuestionInAServiceRequestIsAQuestionStill() {
    assertTrouble(
        0.25, saying(SentimentClass.POSITIVE, 0.5), Asks.SOMETHING, Channel.SERVICE_REQUEST);
  }

  private enum Asks {
    SOMETHING,
    NOT
  }

  private static void assertTrouble(double hurt, Sentiment sentiment, Asks asks, Channel channel) {
    assertThat(Trouble.isIn(sentiment, asks == Asks.SOMETHING, channel)).isTrue();
    assertThat(Trouble.hurt(sentiment, asks == Asks.SOMETHING, channel))
        .isCloseTo(hurt, within(1e-12));
  }

  private static void assertNoTrouble(Sentiment sentiment, Channel channel) {
    assertThat(Trouble.isIn(sentiment, false, channel)).isFalse();
    assertThat(Trouble.hurt(sentiment, false, channel)).isZero();
  }

  private static Sentiment saying(SentimentClass label, double polarity) {
    return new Sentiment(label, polarity);
  }
}
