package voc.nlp.redact.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {
  @ParameterizedTest
  @CsvSource({"zero, 0", "oh, 0", "o, 0", "one, 1", "nine, 9", "ten, 10", "nineteen, 19"})
  @CsvSource({"twenty, 20", "fifty, 50", "ninety, 90"})
  void aNumberWordSaysItsFigures(String word, String figures) {
    assertThat(NumberWords.figures(word)).isEqualTo(figures);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven", "oh", "hundred", "thousand", "treble", "dash"})
  void wordsOfNumbersAreKnown(String word) {
    assertThat(NumberWords.has(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"o", "first", "number", "Seven", ""})
  void otherWordsAreNone(String word) {
    assertThat(NumberWords.has(word)).isFalse();
  }

  @Test
  void aWordThatBeginsLikeAShorterOneIsReadWhole() {
    assertThat(StreetAddresses.all("the tree at one sixteen Elm Street fell"))
        .extracting(span -> span.in("the tree at one sixteen Elm Street fell"))
        .containsExactly("one sixteen Elm Street");
  }

  @Test
  void aDigitIsRepeatedByTheWordBeforeIt() {
    assertThat(DigitRun.of("triple seven double oh twenty one"))
        .extracting(DigitRun::digits)
        .containsExactly("7770021");
  }
}
