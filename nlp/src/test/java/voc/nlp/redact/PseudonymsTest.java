package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymsTest {
  /** RFC 4231, test case 2: key "Jefe". */
  @Test
  void isTheStartOfTheHmacOfRfc4231() {
    assertThat(new Pseudonyms("Jefe").of("what do ya want for nothing?"))
        .isEqualTo("5bdcc146bf60754e");
  }

  /** RFC 4231, test case 1: key of twenty bytes 0x0b. */
  @Test
  void isTheStartOfTheHmacOfRfc4231AlsoForAKeyThatNobodyTypes() {
    assertThat(new Pseudonyms("\u000b".repeat(20)).of("Hi There")).isEqualTo("b0344c61d8db3853");
  }

  @Test
  void sameKeyAndSecretGiveTheSamePseudonym() {
    assertThat(new Pseudonyms("secret").of("ann@example.org"))
        .isEqualTo(new Pseudonyms("secret").of("ann@example.org"));
  }

  @Test
  void anotherKeyOrSecretGivesAnotherPseudonym() {
    String ann = new Pseudonyms("secret").of("ann@example.org");

    assertThat(new Pseudonyms("secret").of("bob@example.org")).isNotEqualTo(ann);
    assertThat(new Pseudonyms("other").of("ann@example.org")).isNotEqualTo(ann);
  }

  @Test
  void rejectsAnEmptySecret() {
    assertThatThrownBy(() -> new Pseudonyms(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the secret of pseudonyms must not be empty");
  }
}
