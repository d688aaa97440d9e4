package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  /** Benjamini and Hochberg 1995, section 4.1: thrombolysis trial, 15 hypotheses. */
  private static final double[] PAPER = {
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.0000
  };

  @Test
  void findsTheFourDiscoveriesOfThePaper() {
    double[] adjusted = BenjaminiHochberg.adjust(PAPER);

    assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05)).hasSize(4);
    assertThat(adjusted[3]).as("15 × 0.0095 / 4").isCloseTo(0.035625, within(1e-12));
    assertThat(adjusted[4]).as("15 × 0.0201 / 5").isCloseTo(0.0603, within(1e-12));
    assertThat(adjusted[5]).as("the seventh's, 15 × 0.0298 / 7").isEqualTo(adjusted[6]);
    assertThat(adjusted[14]).isEqualTo(1);
  }

  @Property(seed = "1995")
  void agreesWithTheStepUpProcedureOfThePaper(
      @ForAll List<@DoubleRange(min = 0, max = 1) @Scale(3) Double> drawn,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double rate) {
    double[] pValues = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    double threshold = -1;
    for (int i = 1; i <= sorted.length; i++) {
      if (sorted[i - 1] * ((double) sorted.length / i) <= rate) {
        threshold = sorted[i - 1];
      }
    }

    double[] adjusted = BenjaminiHochberg.adjust(pValues);

    for (int i = 0; i < pValues.length; i++) {
      assertThat(adjusted[i] <= rate).isEqualTo(pValues[i] <= threshold);
    }
  }

  @Property(seed = "1995")
  void keepsTheOrderAndNeverLowersAPValue(
      @ForAll List<@DoubleRange(min = 0, max = 1) @Scale(3) Double> drawn) {
    double[] pValues = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(pValues);

    for (int i = 0; i < pValues.length; i++) {
      assertThat(adjusted[i]).isBetween(pValues[i], 1.0);
      for (int j = 0; j < i; j++) {
        if (pValues[i] <= pValues[j]) {
          assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
        }
        if (pValues[i] >= pValues[j]) {
          assertThat(adjusted[i]).isGreaterThanOrEqualTo(adjusted[j]);
        }
      }
    }
  }

  @Test
  void oneTestNeedsNoAdjusting() {
    assertThat(BenjaminiHochberg.adjust(0.04)).containsExactly(0.04);
  }

  @Test
  void noTestsGiveNothing() {
    assertThat(BenjaminiHochberg.adjust()).isEmpty();
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> BenjaminiHochberg.adjust(0.2, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("p-value 1 must be in [0, 1], got NaN; give 1 for a test that can't tell");
  }
}
