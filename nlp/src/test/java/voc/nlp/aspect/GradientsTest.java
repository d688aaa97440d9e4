package voc.nlp.aspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The way backwards against the definition: the loss a small step to each side of a weight. */
class GradientsTest {
  private static final float STEP = 4e-3f;

  private final Random random = new Random(7);
  private final ReadSentence sentence = MadeSentences.random(6, random);
  private final AspectWeights weights = AspectWeights.random(random);

  @Test
  void theGradientOfACategorysStanceIsWhatAStepChanges() {
    compare(new LabelledSentence.Label(Target.of(Category.STAFF), Stance.NEGATIVE));
  }

  @Test
  void theGradientOfAWordsStanceIsWhatAStepChanges() {
    compare(new LabelledSentence.Label(new Target(null, List.of(1, 2)), Stance.POSITIVE));
  }

  private void compare(LabelledSentence.Label label) {
    Gradients gradients = new Gradients(weights);
    loss(gradients, label);
    for (int w = 0; w < weights.all().size(); w++) {
      float[] values = weights.all().get(w);
      float[] gradient = gradients.sums().all().get(w);
      for (int at : steepest(gradient)) {
        float before = values[at];
        values[at] = before + STEP;
        double after = loss(new Gradients(weights), label);
        values[at] = before - STEP;
        double otherwise = loss(new Gradients(weights), label);
        values[at] = before;
        double slope = (after - otherwise) / (2.0 * STEP);
        assertThat(slope)
            .as("weight %d of matrix %d", at, w)
            .isCloseTo(gradient[at], within(2e-3 + 0.03 * Math.abs(gradient[at])));
      }
    }
  }

  private double loss(Gradients gradients, LabelledSentence.Label label) {
    Lens lens = Lens.PLAIN;
    float[] pieces = gradients.network().pieces(sentence, lens);
    float[] toPieces = new float[pieces.length];
    float[] keep = new float[AspectWeights.HIDDEN];
    Arrays.fill(keep, 1);
    gradients.addStance(sentence, pieces, label, toPieces, keep, 1);
    gradients.addPieces(sentence, pieces, toPieces, lens);
    return gradients.loss();
  }

  /** The two weights on which most depends. */
  private static int[] steepest(float[] gradient) {
    int first = 0;
    int second = 0;
    for (int i = 1; i < gradient.length; i++) {
      if (Math.abs(gradient[i]) > Math.abs(gradient[first])) {
        second = first;
        first = i;
      } else if (Math.abs(gradient[i]) > Math.abs(gradient[second])) {
        second = i;
      }
    }
    return new int[] {first, second};
  }
}
