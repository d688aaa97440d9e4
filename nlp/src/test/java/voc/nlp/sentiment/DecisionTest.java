package voc.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.SentimentClass;

class DecisionTest {
  @Test
  void aRareClassIsTakenBeforeItIsTheLikeliest() {
    List<double[]> texts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      texts.add(new double[] {0, 0.05, 0.05, 0.5, 0.4});
      texts.add(new double[] {0.4, 0.5, 0.05, 0.05, 0});
    }
    double[] unclear = {0.02, 0.03, 0.45, 0.5, 0};
    for (int i = 0; i < 20; i++) {
      texts.add(unclear);
    }
    assertThat(Decision.LIKELIEST.choose(unclear)).isEqualTo(SentimentClass.POSITIVE);
    assertThat(Decision.of(texts).choose(unclear)).isEqualTo(SentimentClass.NEUTRAL);
    assertThat(Decision.of(texts).choose(texts.get(1)).isNegative()).isTrue();
  }

  @Test
  void theGroupComesFirstSoThatTwoHalvesOutweighOneWhole() {
    assertThat(Decision.LIKELIEST.choose(new double[] {0, 0, 0.4, 0.35, 0.25}))
        .isEqualTo(SentimentClass.POSITIVE);
  }

  @Test
  void ourOwnSentencesAreTheSameEachTimeAndAsManyOfEachClass() {
    assertThat(OwnSentences.of(50, 1)).isEqualTo(OwnSentences.of(50, 1)).hasSize(250);
    assertThat(OwnSentences.of(50, 1)).doesNotHaveDuplicates();
  }
}
