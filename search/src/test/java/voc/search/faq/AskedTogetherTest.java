package voc.search.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.search.TextVectors;

class AskedTogetherTest {
  private static final float[] EAST = {1, 0, 0};
  private static final float[] NORTH = {0, 1, 0};

  /** Texts that begin with e stand in the east, all others in the north. */
  private static final TextVectors VECTORS = text -> text.startsWith("e") ? EAST : NORTH;

  private static final FaqIndex EVEN =
      question -> new Coverage(null, 0.5, List.of(), List.of(), List.of());

  /**
   * By hand. Past: 60 in the east. Tonight: 30 in the east, 30 in the north; the share is ½. One
   * from the east: ½ · 1 / (29 / 60) is above 1, so nothing is taken. One from the north: ½ · e⁻²⁰
   * / (29 / 60) is below e⁻⁴, so odds of 1 become e⁻⁴.
   */
  @Test
  void whatManyAskAndNobodyWasAnsweredLosesCoverage() {
    FaqIndex faq = AskedTogether.of(EVEN, past(60), tonight(30, 30), VECTORS);

    assertThat(faq.coverage("e1").value()).isEqualTo(0.5);
    assertThat(faq.coverage("n1").value())
        .isCloseTo(Math.exp(-4) / (1 + Math.exp(-4)), within(1e-9));
  }

  /** All of the past and all else of tonight are alike: odds of 1 become ½ · 1 / (59 / 60). */
  @Test
  void oddsAreMultipliedByTheShareAndTheRatioOfDensities() {
    FaqIndex faq = AskedTogether.of(EVEN, past(60), tonight(60, 0), VECTORS);

    double factor = 0.5 / (59 / 60.0);
    assertThat(faq.coverage("e1").value()).isCloseTo(factor / (factor + 1), within(1e-6));
  }

  @Test
  void whatIsCertainStaysSo() {
    FaqIndex certain = question -> new Coverage(null, 1, List.of(), List.of(), List.of());
    FaqIndex nothing = question -> new Coverage(null, 0, List.of(), List.of(), List.of());

    assertThat(AskedTogether.of(certain, past(60), tonight(30, 30), VECTORS).coverage("n1").value())
        .isEqualTo(1);
    assertThat(AskedTogether.of(nothing, past(60), tonight(30, 30), VECTORS).coverage("n1").value())
        .isZero();
  }

  @Test
  void tooFewOnEitherSideSayNothing() {
    assertThat(AskedTogether.of(EVEN, past(49), tonight(30, 30), VECTORS)).isSameAs(EVEN);
    assertThat(AskedTogether.of(EVEN, past(60), tonight(20, 20), VECTORS)).isSameAs(EVEN);
    List<String> sameWords = Collections.nCopies(100, "n1");
    assertThat(AskedTogether.of(EVEN, past(60), sameWords, VECTORS)).isSameAs(EVEN);
  }

  @Test
  void theOrderOfAskingDoesNotMatter() {
    List<String> asked = new ArrayList<>(tonight(40, 20));
    double expected = AskedTogether.of(EVEN, past(60), asked, VECTORS).coverage("n9").value();
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(asked, new Random(seed));
      assertThat(AskedTogether.of(EVEN, past(60), asked, VECTORS).coverage("n9").value())
          .isEqualTo(expected);
    }
  }

  /** Distinct, and all but in the east. */
  private static List<float[]> past(int count) {
    List<float[]> past = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      past.add(new float[] {1, 0, i * 1e-6f});
    }
    return past;
  }

  private static List<String> tonight(int east, int north) {
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < east; i++) {
      asked.add("e" + i);
    }
    for (int i = 0; i < north; i++) {
      asked.add("n" + i);
    }
    return asked;
  }
}
