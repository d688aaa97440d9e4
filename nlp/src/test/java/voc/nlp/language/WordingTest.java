package voc.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Call [PHONE] or [NAME-2] about this broken lamp | call or about this broken lamp",
        "see www.a.org and http://b.org/x or mail a@b.org please now | see and or mail please now",
        "3rd time the lamp on 5th is broken this year | time the lamp on is broken this year",
        "The lamp on Main Street is broken. Nobody comes. | the lamp on is broken. nobody comes.",
        "I think I'm the only one who walks to Ashmont here | i think i'm the only one who walks to here",
        "Main Street, Park Plaza | main",
        "THE LAMP ON MAIN STREET IS BROKEN | the lamp on main street is broken",
        "Ｌａｍｐ ﬁxed | lamp fixed",
        "a lamp, a big lamp aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | a lamp, a big lamp",
        "... !!! 12 [PII] | ''",
      })
  void whatBelongsToNoLanguageIsTakenAway(String text, String words) {
    assertThat(Wording.of(text).words()).isEqualTo(words);
  }

  @Test
  void aWordSaidAgainAddsNoLetters() {
    assertThat(Wording.of("a lamp a lamp a lamp").letters()).isEqualTo(5);
  }
}
