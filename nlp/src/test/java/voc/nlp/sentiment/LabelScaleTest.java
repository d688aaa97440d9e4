package voc.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.SentimentClass;

class LabelScaleTest {
  @Test
  void namesAreTakenAsPeopleWriteThem() {
    LabelScale scale = LabelScale.told(List.of("Positive", "", "NEG")).orElseThrow();
    assertThat(scale.classOf(" Very_Negative ")).contains(SentimentClass.VERY_NEGATIVE);
    assertThat(scale.classOf("pos")).contains(SentimentClass.POSITIVE);
    assertThat(scale.classOf("happy")).isEmpty();
  }

  @Test
  void numbersFromMinusOneToOneAreFiveEqualParts() {
    LabelScale scale = LabelScale.told(List.of("-0.5", "1", "0")).orElseThrow();
    assertThat(scale.classOf("-1")).contains(SentimentClass.VERY_NEGATIVE);
    assertThat(scale.classOf("-0.5")).contains(SentimentClass.NEGATIVE);
    assertThat(scale.classOf("0.1")).contains(SentimentClass.NEUTRAL);
    assertThat(scale.classOf("1")).contains(SentimentClass.VERY_POSITIVE);
    assertThat(scale.classOf("1.2")).isEmpty();
  }

  @Test
  void oneToFiveDoesNotSayWhichEndIsBest() {
    assertThat(LabelScale.told(List.of("1", "5", "3.0"))).isEmpty();
    LabelScale oneIsBest = LabelScale.numbers(5, 1);
    for (int i = 1; i <= 5; i++) {
      assertThat(oneIsBest.classOf(Integer.toString(i))).contains(SentimentClass.values()[5 - i]);
      assertThat(oneIsBest.reversed().classOf(i + ".0")).contains(SentimentClass.values()[i - 1]);
    }
    assertThat(oneIsBest.classOf("6")).isEmpty();
    assertThat(oneIsBest).hasToString("5 (worst) to 1 (best)");
  }

  @Test
  void numbersThatDoNotReachBothEndsMayBeOfAnotherScale() {
    for (List<String> labels : List.of(List.of("1", "2", "3"), List.of("2", "5", "5"))) {
      assertThatThrownBy(() -> LabelScale.told(labels))
          .hasMessageContaining("got " + labels.get(0) + " to " + labels.get(2) + "; say which is")
          .hasMessageEndingWith("(--best, --worst)");
    }
  }

  @Test
  void otherLabelsAreRefusedWithWhatTheyAre() {
    assertThatThrownBy(() -> LabelScale.told(List.of("0", "10", "7")))
        .hasMessage(
            "labels must be names, numbers from -1 to 1 or numbers from 1 to 5 with both of"
                + " these among them, got 0 to 10; say which is best and which is worst (--best,"
                + " --worst)");
    assertThatThrownBy(() -> LabelScale.told(List.of(" ", "")))
        .hasMessage(
            "there must be labels to learn from, but all are blank; check the column's name");
    assertThatThrownBy(() -> LabelScale.told(List.of("5", "5.0", "")))
        .hasMessage(
            "labels must differ, got 5 everywhere; check the column's name, or add rows with other"
                + " labels");
    assertThatThrownBy(() -> LabelScale.numbers(3, 3))
        .hasMessage("best and worst must be different numbers, got best 3.0 and worst 3.0");
  }
}
