package voc.search.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.search.faq.PastQuestions.Past;

class PastLabelsTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};

  /**
   * By hand: of one question, kernel 1 and ridge λ, the score of the same vector is 1 / (1 + λ).
   */
  @Test
  void oneQuestionSpeaksForItsEntryAsFarAsTheRidgeLets() {
    PastLabels labels = PastLabels.of(List.of(new Past("a", null, EAST)));

    assertThat(score(labels, EAST, "a")).isCloseTo(1 / (1 + PastLabels.RIDGE), within(1e-9));
    double far = Math.exp(-PastLabels.CONCENTRATION) / (1 + PastLabels.RIDGE);
    assertThat(score(labels, NORTH, "a")).isCloseTo(far, within(1e-9));
    assertThat(labels.place(EAST)).isZero();
    assertThat(labels.place(NORTH)).isEqualTo(-1);
  }

  @Test
  void sameWordsWithTwoAnswersSpeakForBothByHalf() {
    PastLabels labels =
        PastLabels.of(List.of(new Past("a", null, EAST), new Past("b", null, EAST)));

    assertThat(score(labels, EAST, "a")).isEqualTo(score(labels, EAST, "b"));
    assertThat(labels.cosines(EAST)).hasSize(1);
  }

  @Test
  void leavingAQuestionOutIsTheSameAsNeverHavingLearnedFromIt() {
    Random random = new Random(3);
    List<Past> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(new Past(i % 2 == 0 ? "a" : "b", null, unit(random)));
    }
    PastLabels labels = PastLabels.of(all);
    for (Past past : all) {
      List<Past> others = new ArrayList<>(all);
      others.remove(past);

      Map<String, Double> without =
          labels.of(labels.cosines(past.vector()), labels.place(past.vector()));
      assertThat(without.get("a"))
          .isCloseTo(score(PastLabels.of(others), past.vector(), "a"), within(1e-6));
    }
  }

  @Test
  void noPastQuestionSaysNothing() {
    assertThat(PastLabels.of(List.of()).of(new double[0], -1)).isEmpty();
  }

  private static double score(PastLabels labels, float[] vector, String entry) {
    return labels.of(labels.cosines(vector), -1).getOrDefault(entry, Double.NaN);
  }

  private static float[] unit(Random random) {
    double angle = random.nextDouble() * Math.PI;
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }
}
