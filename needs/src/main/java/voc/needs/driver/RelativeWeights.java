package voc.needs.driver;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Johnson's relative weights: how the variance of an outcome that predictors explain together
 * divides among them, though they correlate.
 *
 * <p>Source: J. W. Johnson, "A heuristic method for estimating the relative weight of predictor
 * variables in multiple regression", Multivariate Behavioral Research 35 (2000) 1–19. With the
 * predictors' correlations R = QDQᵀ and their correlations with the outcome r, Λ = QD^½Qᵀ relates
 * them to the orthogonal variables nearest to them, β = Λ⁻¹r are those variables' weights, and
 *
 * <pre>εⱼ = Σₖ λⱼₖ² βₖ²,   Σ ε = R²</pre>
 *
 * <p>A predictor that others give exactly has an eigenvalue of 0; such directions explain nothing
 * beyond the others and are left out (the pseudoinverse).
 */
final class RelativeWeights {
  /** Eigenvalues of correlations add up to their number; less than this part of it is 0. */
  private static final double NOTHING = 1e-10;

  private RelativeWeights() {}

  /**
   * The weights, in the order of the predictors.
   *
   * @param correlations of the predictors, symmetric with ones on the diagonal
   * @param withOutcome correlation of each with the outcome
   */
  static double[] of(double[][] correlations, double[] withOutcome) {
    int n = withOutcome.length;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    if (n > 0 && !eigen.decompose(new DMatrixRMaj(correlations))) {
      throw new IllegalStateException(
          "correlations of "
              + n
              + " topics have no eigenvalues; they must be finite and symmetric");
    }
    double[][] lambda = new double[n][n];
    double[] beta = new double[n];
    for (int k = 0; k < n; k++) {
      double value = eigen.getEigenvalue(k).getReal();
      if (value > NOTHING * n) {
        add(eigen.getEigenVector(k), Math.sqrt(value), withOutcome, lambda, beta);
      }
    }
    return weights(lambda, beta);
  }

  /** Adds one direction's part of Λ and of Λ⁻¹r. */
  private static void add(
      DMatrixRMaj direction, double root, double[] withOutcome, double[][] lambda, double[] beta) {
    int n = beta.length;
    double along = 0;
    for (int i = 0; i < n; i++) {
      along += direction.get(i) * withOutcome[i];
    }
    for (int i = 0; i < n; i++) {
      beta[i] += direction.get(i) * along / root;
      for (int j = 0; j < n; j++) {
        lambda[i][j] += direction.get(i) * root * direction.get(j);
      }
    }
  }

  private static double[] weights(double[][] lambda, double[] beta) {
    double[] weights = new double[beta.length];
    for (int j = 0; j < beta.length; j++) {
      for (int k = 0; k < beta.length; k++) {
        weights[j] += lambda[j][k] * lambda[j][k] * beta[k] * beta[k];
      }
    }
    return weights;
  }
}
