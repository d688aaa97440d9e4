package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextVectorTest {
  @Test
  void theLargestNumberTakesAllOfAByteAndTheOthersKeepTheirProportion() {
    assertThat(TextVector.of(new float[] {0.1f, -0.2f, 0.05f, 0}).bytes())
        .containsExactly(64, -127, 32, 0);
  }

  @Test
  void aVectorHasTheSameDirectionAtAnyLength() {
    assertThat(TextVector.of(new float[] {3, -4})).isEqualTo(TextVector.of(new float[] {30, -40}));
    assertThat(TextVector.of(new float[] {3, -4}).unit()[1]).isCloseTo(-0.8f, within(0.005f));
  }

  @Test
  void cosinesAreThoseOfTheNumbersToTheSecondPlace() {
    SplittableRandom chance = new SplittableRandom(1);
    for (int round = 0; round < 100; round++) {
      float[] one = random(chance);
      float[] other = random(chance);
      for (int i = 0; i < one.length; i++) {
        other[i] += one[i] * (round % 10);
      }
      double exact = dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
      assertThat(TextVector.of(one).cosine(TextVector.of(other))).isCloseTo(exact, within(0.01));
    }
  }

  @Test
  void bytesThereAndBackAreTheSameVector() {
    TextVector vector = TextVector.of(new float[] {0.6f, 0.8f});

    byte[] bytes = vector.bytes();
    assertThat(TextVector.ofBytes(bytes)).isEqualTo(vector).hasSameHashCodeAs(vector);
    bytes[0] = 1;
    assertThat(vector.bytes()[0]).isNotEqualTo((byte) 1);
    assertThat(vector.cosine(vector)).isEqualTo(1);
    assertThat(vector).hasToString("TextVector of 2 numbers");
  }

  @Test
  void whatHasNoDirectionIsNoVector() {
    assertThatThrownBy(() -> TextVector.of(new float[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a vector must have finite numbers that are not all 0, got [0.0, 0.0]");
    assertThatThrownBy(() -> TextVector.of(new float[] {1, Float.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> TextVector.ofBytes(new byte[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a vector must have bytes that are not all 0, got 3 of them");
    assertThatThrownBy(
            () -> TextVector.of(new float[] {1}).cosine(TextVector.of(new float[] {1, 1})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("vectors must have the same size, got 1 and 2");
  }

  private static float[] random(SplittableRandom chance) {
    float[] numbers = new float[384];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (chance.nextDouble() - 0.5);
    }
    return numbers;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * (double) other[i];
    }
    return sum;
  }
}
