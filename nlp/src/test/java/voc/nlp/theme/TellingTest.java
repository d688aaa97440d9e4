package voc.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TellingTest {
  @Test
  void aPhraseSaidTwentyTimesOfAHundredHereAndTenOfNineHundredElsewhereIsTelling() {
    // Prior 500 × 30 / 1000 = 15: log(35 / 565) - log(25 / 1375) = 1.2258; divided by
    // sqrt(1/35 + 1/25).
    assertThat(Telling.score(20, 100, 10, 900, 15)).isCloseTo(4.68, within(0.01));
  }

  @Test
  void theMostTellingComesFirstAndWhatAllSayLast() {
    assertThat(
            Telling.ranked(
                Map.of("dog park", 20, "town", 20, "leash", 5),
                Map.of("dog park", 22, "town", 400, "leash", 5, "permit", 100)))
        .extracting(Telling.Scored::phrase)
        .containsExactly("dog park", "leash", "town");
  }
}
