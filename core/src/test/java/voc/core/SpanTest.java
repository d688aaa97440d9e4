package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void aSpanCoversItsCharactersCountedAsUtf16() {
    assertThat(new Span(3, 6).in("🚧 hole")).isEqualTo("hol");
    assertThat(new Span(0, 1).in("x")).isEqualTo("x");
  }

  @Test
  void aSpanHasACharacterAndDoesNotStartBeforeTheText() {
    assertThatThrownBy(() -> new Span(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("span start must be >= 0, got -1");
    assertThatThrownBy(() -> new Span(4, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("span end must be > start 4, got 4");
    assertThatThrownBy(() -> new Span(4, 3)).hasMessage("span end must be > start 4, got 3");
  }

  @Test
  void aSpanMovesIntoTheCoordinatesOfALaterText() {
    assertThat(new Span(10, 14).minus(10)).isEqualTo(new Span(0, 4));
    assertThatThrownBy(() -> new Span(10, 14).minus(11))
        .hasMessage("span start must be >= 0, got -1");
  }

  @Test
  void aSpanLiesWithinOneThatStartsNoLaterAndEndsNoEarlier() {
    Span sentence = new Span(10, 20);

    assertThat(sentence.within(sentence)).isTrue();
    assertThat(new Span(10, 11).within(sentence)).isTrue();
    assertThat(new Span(19, 20).within(sentence)).isTrue();
    assertThat(new Span(9, 11).within(sentence)).isFalse();
    assertThat(new Span(19, 21).within(sentence)).isFalse();
  }

  @Test
  void spansAreOrderedByStartThenByEnd() {
    Span early = new Span(1, 9);
    Span shorter = new Span(2, 3);
    Span longer = new Span(2, 10);

    assertThat(List.of(longer, early, shorter).stream().sorted())
        .containsExactly(early, shorter, longer);
  }
}
