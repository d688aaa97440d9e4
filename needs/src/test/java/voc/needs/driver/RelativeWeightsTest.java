package voc.needs.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class RelativeWeightsTest {
  /** Motor Trend's road tests of 1974: miles per gallon, cylinders, displacement, power, weight. */
  private static final double[][] CARS = {
    {21, 6, 160, 110, 2.62},
    {21, 6, 160, 110, 2.875},
    {22.8, 4, 108, 93, 2.32},
    {21.4, 6, 258, 110, 3.215},
    {18.7, 8, 360, 175, 3.44},
    {18.1, 6, 225, 105, 3.46},
    {14.3, 8, 360, 245, 3.57},
    {24.4, 4, 146.7, 62, 3.19},
    {22.8, 4, 140.8, 95, 3.15},
    {19.2, 6, 167.6, 123, 3.44},
    {17.8, 6, 167.6, 123, 3.44},
    {16.4, 8, 275.8, 180, 4.07},
    {17.3, 8, 275.8, 180, 3.73},
    {15.2, 8, 275.8, 180, 3.78},
    {10.4, 8, 472, 205, 5.25},
    {10.4, 8, 460, 215, 5.424},
    {14.7, 8, 440, 230, 5.345},
    {32.4, 4, 78.7, 66, 2.2},
    {30.4, 4, 75.7, 52, 1.615},
    {33.9, 4, 71.1, 65, 1.835},
    {21.5, 4, 120.1, 97, 2.465},
    {15.5, 8, 318, 150, 3.52},
    {15.2, 8, 304, 150, 3.435},
    {13.3, 8, 350, 245, 3.84},
    {19.2, 8, 400, 175, 3.845},
    {27.3, 4, 79, 66, 1.935},
    {26, 4, 120.3, 91, 2.14},
    {30.4, 4, 95.1, 113, 1.513},
    {15.8, 8, 351, 264, 3.17},
    {19.7, 6, 145, 175, 2.77},
    {15, 8, 301, 335, 3.57},
    {21.4, 4, 121, 109, 2.78}
  };

  private static double[] weights(double[][] data) {
    double[][] all = new PearsonsCorrelation(data).getCorrelationMatrix().getData();
    double[][] correlations = new double[all.length - 1][];
    double[] withOutcome = new double[all.length - 1];
    for (int i = 1; i < all.length; i++) {
      correlations[i - 1] = Arrays.copyOfRange(all[i], 1, all.length);
      withOutcome[i - 1] = all[i][0];
    }
    return RelativeWeights.of(correlations, withOutcome);
  }

  /** As the documentation of the R package rwa prints them for these cars. */
  @Test
  void theWeightsOfTheCarsAreThePublishedOnes() {
    double[] weights = weights(CARS);

    assertThat(weights)
        .containsExactly(
            new double[] {0.2096904, 0.1883043, 0.1799590, 0.2706812}, within(0.00000005));
    assertThat(100 * weights[3] / Arrays.stream(weights).sum())
        .isCloseTo(31.89607, within(0.000005));
  }

  @Test
  void onePredictorHasAllOfRSquaredAndNoneHasNothing() {
    assertThat(RelativeWeights.of(new double[][] {{1}}, new double[] {-0.5}))
        .containsExactly(new double[] {0.25}, within(1e-15));
    assertThat(RelativeWeights.of(new double[0][0], new double[0])).isEmpty();
  }

  @Test
  void twinsShareAlike() {
    double[] weights = RelativeWeights.of(new double[][] {{1, 1}, {1, 1}}, new double[] {0.6, 0.6});
    assertThat(weights).containsExactly(new double[] {0.18, 0.18}, within(1e-12));
  }

  /**
   * Johnson's own way there: the orthonormal variables nearest to the standardised predictors X =
   * PΔQᵀ are PQᵀ. Here by the singular values of Commons Math, and R² by its regression.
   */
  @Property(tries = 100)
  void theyAreThoseOfTheSingularValuesAndAddUpToRSquared(
      @ForAll @IntRange(min = 1, max = 8) int predictors, @ForAll int seed) {
    double[][] data = random(predictors, seed);
    double[] weights = weights(data);
    double[] bySingularValues = bySingularValues(data);

    for (int j = 0; j < predictors; j++) {
      assertThat(weights[j]).isCloseTo(bySingularValues[j], within(1e-9));
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(column(data, 0), withoutFirst(data));
    assertThat(Arrays.stream(weights).sum())
        .isCloseTo(regression.calculateRSquared(), within(1e-9));
    assertThat(Arrays.stream(weights).min().orElse(0)).isGreaterThanOrEqualTo(0);
  }

  @Property(tries = 50)
  void scaleAndOrderDoNotMatter(@ForAll int seed) {
    double[][] data = random(3, seed);
    double[][] other =
        Arrays.stream(data)
            .map(row -> new double[] {5 - row[0], row[3], 100 * row[1] + 7, -row[2]})
            .toArray(double[][]::new);
    double[] weights = weights(data);
    double[] moved = weights(other);

    assertThat(moved)
        .containsExactly(new double[] {weights[2], weights[0], weights[1]}, within(1e-9));
  }

  private static double[][] random(int predictors, int seed) {
    MersenneTwister chance = new MersenneTwister(seed);
    double[][] data = new double[40][predictors + 1];
    for (double[] row : data) {
      double common = chance.nextGaussian();
      for (int j = 0; j <= predictors; j++) {
        row[j] = common * 0.7 + chance.nextGaussian();
      }
    }
    return data;
  }

  private static double[] bySingularValues(double[][] data) {
    int n = data.length;
    int predictors = data[0].length - 1;
    double[][] standard = new double[n][predictors];
    double[] outcome = standardised(column(data, 0));
    for (int j = 0; j < predictors; j++) {
      double[] column = standardised(column(data, j + 1));
      for (int i = 0; i < n; i++) {
        standard[i][j] = column[i];
      }
    }
    RealMatrix x = new Array2DRowRealMatrix(standard);
    SingularValueDecomposition singular = new SingularValueDecomposition(x);
    RealMatrix orthogonal = singular.getU().multiply(singular.getVT());
    double[] beta = orthogonal.transpose().operate(outcome);
    RealMatrix lambda = orthogonal.transpose().multiply(x);
    double[] weights = new double[predictors];
    for (int j = 0; j < predictors; j++) {
      for (int k = 0; k < predictors; k++) {
        weights[j] += Math.pow(lambda.getEntry(k, j), 2) * Math.pow(beta[k], 2);
      }
    }
    return weights;
  }

  /** Of mean 0 and length 1. */
  private static double[] standardised(double[] values) {
    double mean = new Mean().evaluate(values);
    double length = new StandardDeviation().evaluate(values) * Math.sqrt(values.length - 1);
    return Arrays.stream(values).map(value -> (value - mean) / length).toArray();
  }

  private static double[] column(double[][] data, int j) {
    return Arrays.stream(data).mapToDouble(row -> row[j]).toArray();
  }

  private static double[][] withoutFirst(double[][] data) {
    return Arrays.stream(data)
        .map(row -> Arrays.copyOfRange(row, 1, row.length))
        .toArray(double[][]::new);
  }
}
