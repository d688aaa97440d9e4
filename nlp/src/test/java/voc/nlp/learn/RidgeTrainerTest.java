package voc.nlp.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RidgeTrainerTest {
  private static final int FEATURES = 6;
  private static final double RIDGE = 0.5;

  /** One feature, x = 1, 2 with y = 1, 0 around their mean: w = Σxy' / (Σx² + ridge). */
  @Test
  void theWorkedExampleOfTwoSamples() {
    List<SparseVector> vectors = List.of(vector(0, 1), vector(0, 2));
    boolean[][] members = {{true, false}};

    LinearModel model = RidgeTrainer.train(vectors, 1, members, new double[] {1, 1}, RIDGE).model();

    double weight = (1 * 0.5 + 2 * -0.5) / (1 + 4 + RIDGE);
    assertThat(model.weight(0, 0)).isCloseTo(weight, within(1e-4));
    assertThat(model.bias(0)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void leftOutScoresAreThoseOfAModelThatHasNotSeenTheSample() {
    List<SparseVector> vectors = vectors(30);
    boolean[][] members = members(30);
    // Leaving out keeps the mean of all: so does a left-out sample without importance.
    double[] almost = ones(30);
    almost[7] = 1e-9;

    double leftOut =
        RidgeTrainer.train(vectors, FEATURES, members, ones(30), RIDGE).leftOut()[7][0];
    double unseen =
        RidgeTrainer.train(vectors, FEATURES, members, almost, RIDGE)
            .model()
            .scores(vectors.get(7))[0];

    assertThat(leftOut).isCloseTo(unseen, within(0.02));
  }

  @Test
  void stepByStepGivesTheSame() {
    List<SparseVector> vectors = vectors(40);
    boolean[][] members = members(40);
    double[] ridges = IntStream.range(0, 40).mapToDouble(i -> 0.5 + i % 3).toArray();

    RidgeTrainer.Learned exact = RidgeTrainer.train(vectors, FEATURES, members, ridges, 40);
    RidgeTrainer.Learned steps = RidgeTrainer.train(vectors, FEATURES, members, ridges, 39);

    for (int c = 0; c < members.length; c++) {
      for (int f = 0; f < FEATURES; f++) {
        assertThat(steps.model().weight(c, f)).isCloseTo(exact.model().weight(c, f), within(1e-3));
      }
    }
    assertThat(steps.leftOut()[3][0]).isCloseTo(exact.leftOut()[3][0], within(0.2));
  }

  private static List<SparseVector> vectors(int count) {
    Random random = new Random(1);
    List<SparseVector> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      vectors.add(
          new SparseVector(
              new int[] {0, 2 + i % 3, 5},
              new float[] {random.nextFloat(), 1, random.nextFloat() - 0.5f}));
    }
    return vectors;
  }

  private static boolean[][] members(int count) {
    boolean[][] members = new boolean[2][count];
    for (int i = 0; i < count; i++) {
      members[0][i] = i % 3 == 0;
      members[1][i] = i % 5 == 0;
    }
    return members;
  }

  private static double[] ones(int count) {
    return IntStream.range(0, count).mapToDouble(i -> 1).toArray();
  }

  private static SparseVector vector(int index, float value) {
    return new SparseVector(new int[] {index}, new float[] {value});
  }
}
