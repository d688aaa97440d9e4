package voc.nlp.aspect;

import java.util.List;

/**
 * Steps down a gradient, each weight at its own pace, with weight decay beside it. Source: Kingma
 * and Ba, Adam, ICLR 2015; Loshchilov and Hutter, Decoupled Weight Decay Regularization, ICLR 2019.
 */
final class Adam {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.99;
  private static final double SMALL = 1e-8;

  private final AspectWeights weights;
  private final AspectWeights means = AspectWeights.zeros();
  private final AspectWeights squares = AspectWeights.zeros();
  private final double decay;
  private int steps;

  Adam(AspectWeights weights, double decay) {
    this.weights = weights;
    this.decay = decay;
  }

  void step(AspectWeights gradient, double rate) {
    steps++;
    List<float[]> all = weights.all();
    float whole = (float) (rate / (1 - StrictMath.pow(FIRST, steps)));
    float scale = (float) (1 / (1 - StrictMath.pow(SECOND, steps)));
    float shrink = (float) (1 - rate * decay);
    for (int w = 0; w < all.size(); w++) {
      step(
          all.get(w),
          gradient.all().get(w),
          means.all().get(w),
          squares.all().get(w),
          whole,
          scale,
          shrink);
    }
  }

  private static void step(
      float[] values,
      float[] gradient,
      float[] mean,
      float[] square,
      float whole,
      float scale,
      float shrink) {
    for (int i = 0; i < values.length; i++) {
      float g = gradient[i];
      mean[i] = (float) (FIRST * mean[i] + (1 - FIRST) * g);
      square[i] = (float) (SECOND * square[i] + (1 - SECOND) * g * g);
      values[i] =
          values[i] * shrink - (float) (whole * mean[i] / (Math.sqrt(square[i] * scale) + SMALL));
    }
  }
}
