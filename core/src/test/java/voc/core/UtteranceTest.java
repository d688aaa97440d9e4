package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceTest {
  private static final Utterance SAID = Utterance.of(Speaker.CUSTOMER, "Hay basura en la calle.");

  @Test
  void wordsCountAsEnglishUnlessAnotherLanguageWasFound() {
    assertThat(SAID.countsAsEnglish()).isTrue();
    assertThat(SAID.in("en").countsAsEnglish()).isTrue();
    assertThat(SAID.in("es").countsAsEnglish()).isFalse();
    assertThat(SAID.in(Utterance.UNKNOWN).countsAsEnglish()).isFalse();
    assertThat(SAID.in("es").text()).isEqualTo(SAID.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "ES", "spa", "es-US", "1a"})
  void aLanguageIsATwoLetterCode(String language) {
    assertThatThrownBy(() -> SAID.in(language))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "utterance language must be an ISO 639-1 code such as es, or und, got \""
                + language
                + "\"");
  }

  @Test
  void anUtteranceSaysSomething() {
    assertThatThrownBy(() -> Utterance.of(Speaker.CUSTOMER, " "))
        .hasMessage("utterance text must not be blank");
  }
}
