package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedPersonsTest {
  private final Redactor redactor = ConversationRedactor.of(PatternRedactor.forUnitedStates());

  @Test
  void onePersonHasOneNumberInAllTextsAndPlacesStayTheSame() {
    String said = "My name is Maria Tolvarez. This is Omar Zorquist calling. Tolvarez, a@b.org!";
    String answer = "[NAME-4] and my name is Omar Zorquist";
    List<Redaction> plain = List.of(redactor.redact(said), redactor.redact(answer));

    List<Redaction> numbered = NumberedPersons.of(List.of(said, answer), plain);

    assertThat(numbered)
        .extracting(Redaction::text)
        .containsExactly(
            "My name is [NAME-5]. This is [NAME-6] calling. [NAME-5], [EMAIL]!",
            "[NAME-4] and my name is [NAME-6]");
    assertThat(numbered.get(0).masks())
        .extracting(Redaction.Mask::span)
        .isEqualTo(plain.get(0).masks().stream().map(Redaction.Mask::span).toList());
  }

  @Test
  void eachTextNeedsItsRedaction() {
    assertThatThrownBy(() -> NumberedPersons.of(List.of("a", "b"), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("each text needs its redaction, got 2 texts and 0 redactions");
  }
}
