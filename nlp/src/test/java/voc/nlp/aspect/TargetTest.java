package voc.nlp.aspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.core.Span;

class TargetTest {
  private final ReadSentence sentence = MadeSentences.random(6, new Random(1));

  @Test
  void isThePiecesThatItsSpanTouches() {
    assertThat(Target.of(new Span(5, 9), sentence).pieces()).containsExactly(1, 2);
  }

  @Test
  void isTheNearestPieceWhereItsSpanTouchesNone() {
    assertThat(Target.of(new Span(40, 42), sentence).pieces()).containsExactly(5);
  }

  @Test
  void isACategoryOrWords() {
    assertThatThrownBy(() -> new Target(null, List.of()))
        .hasMessage("a target is a category or has pieces, got null and []");
  }

  @Test
  void clausesOfTwoPiecesAreTheSameOrContinueOrDiffer() {
    ReadSentence continuing =
        ReadSentence.of(
            List.of(new Span(0, 3), new Span(4, 7)),
            new float[2][ReadSentence.NUMBERS],
            MadeSentences.clauses(2, true));

    assertThat(sentence.kinship(0, 2)).isEqualTo(ReadSentence.Kinship.SAME);
    assertThat(sentence.kinship(5, 0)).isEqualTo(ReadSentence.Kinship.OTHER);
    assertThat(continuing.kinship(0, 1)).isEqualTo(ReadSentence.Kinship.CONTINUING);
  }

  @Test
  void theBestStanceIsTheMostProbable() {
    assertThat(new Stances(0.5, 0.3, 0.2).best()).isEqualTo(Stance.NEGATIVE);
    assertThat(new Stances(0.2, 0.3, 0.5).best()).isEqualTo(Stance.POSITIVE);
    assertThat(new Stances(0.3, 0.4, 0.3).best()).isEqualTo(Stance.NEUTRAL);
    assertThat(new Stances(0.2, 0.3, 0.5).polarity()).isEqualTo(0.3);
  }
}
