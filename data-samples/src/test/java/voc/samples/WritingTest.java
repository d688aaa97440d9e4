package voc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From patterns to what people type and say. */
class WritingTest {
  @Test
  void speechIsLowerCaseWithoutPunctuationButKeepsAddressesAndNumbers() {
    String heard =
        Speech.heard("Sure, it's 555-0142, or dana@example.com. I owe $85!", Dice.of("speech"));

    assertThat(heard)
        .isLowerCase()
        .contains("it's")
        .contains("555-0142")
        .contains("dana@example.com")
        .contains("85 dollars")
        .doesNotContain(",")
        .doesNotContain("!")
        .doesNotEndWith(".");
  }

  @Test
  void slipsNeverTouchNumbersOrAddresses() {
    String text = "Call 555-0142 or write dana@example.com about pothole repairs";

    assertThat(IntStream.range(0, 300).mapToObj(i -> Handwriting.typed(text, Dice.of("hand" + i))))
        .allSatisfy(
            typed ->
                assertThat(typed)
                    .containsIgnoringCase("555-0142")
                    .containsIgnoringCase("dana@example.com"));
  }

  @Test
  void aStreetStaysTheSameThroughARecord() {
    Slots slots = new Slots(Phrasebook.read(), Dice.of("slots"));
    String street = slots.fill("{street}");

    assertThat(slots.fill("{address}")).endsWith(street);
    assertThat(slots.fill("{corner}")).startsWith(street);
  }

  @Test
  void choicesMayHoldSlots() {
    Slots slots = new Slots(Phrasebook.read(), Dice.of("choices")).with("street", "Elm Street");

    assertThat(slots.fill("{on {street}|near {street}}")).endsWith("Elm Street");
  }

  @Test
  void aStreamOfChanceDependsOnItsNameAlone() {
    List<Integer> items = IntStream.range(0, 20).boxed().toList();

    assertThat(Dice.of("a").shuffled(items)).isEqualTo(Dice.of("a").shuffled(items));
    assertThat(Dice.of("a").shuffled(items)).isNotEqualTo(Dice.of("b").shuffled(items));
    assertThat(Dice.of("a").uuid().version()).isEqualTo(4);
  }

  @Test
  void generatingWithoutAFolderSaysWhatIsMissing() {
    assertThatThrownBy(() -> Generate.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected one argument, the folder to write to, got 0");
  }
}
