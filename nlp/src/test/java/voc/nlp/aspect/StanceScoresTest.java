package voc.nlp.aspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import voc.nlp.aspect.StanceScores.Guess;

class StanceScoresTest {
  private final StanceScores scores =
      new StanceScores(
          List.of(
              List.of(
                  new Guess(Stance.POSITIVE, Stance.POSITIVE),
                  new Guess(Stance.NEGATIVE, Stance.NEUTRAL)),
              List.of(
                  new Guess(Stance.NEUTRAL, Stance.NEUTRAL),
                  new Guess(Stance.NEGATIVE, Stance.NEGATIVE))));

  @Test
  void countsWhatIsRight() {
    assertThat(scores.targets()).isEqualTo(4);
    assertThat(scores.accuracy()).isEqualTo(0.75);
    assertThat(scores.macroF1()).isCloseTo((1 + 2 / 3.0 + 2 / 3.0) / 3, within(1e-9));
  }

  @Test
  void printsShareIntervalAndConfusion() {
    assertThat(scores.line()).startsWith("accuracy 0.750 (0.500 to 1.000), macro F1 0.778 (");
    assertThat(scores.table()).contains("negative       1.000   0.500  0.667");
  }
}
