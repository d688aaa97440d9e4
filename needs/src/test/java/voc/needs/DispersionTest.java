package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.FDistribution;
import org.junit.jupiter.api.Test;

class DispersionTest {
  /** The 5 % point of Student's t with 10 degrees of freedom is 2.228139 (any table). */
  @Test
  void squaredZOverTheFactorIsComparedWithASquaredT() {
    assertThat(new Dispersion(2, 10).pValue(2 * 2.2281388519862747 * 2.2281388519862747))
        .isCloseTo(0.05, within(1e-12));
  }

  @Property(seed = "1989", tries = 500)
  void itIsTheFTestOfAnotherLibrary(
      @ForAll @DoubleRange(max = 60) double squaredZ,
      @ForAll @IntRange(min = 4, max = 40) int quarters,
      @ForAll @IntRange(min = 1, max = 400) int degrees) {
    Dispersion dispersion = new Dispersion(quarters / 4.0, degrees);

    assertThat(dispersion.pValue(squaredZ))
        .isCloseTo(
            1 - new FDistribution(1, degrees).cumulativeProbability(squaredZ * 4 / quarters),
            within(1e-9));
  }

  @Test
  void withoutDispersionItIsTheTestOfIndependentDraws() {
    assertThat(Dispersion.NONE.pValue(25.0)).isCloseTo(5.733031437583892e-7, within(1e-18));
  }

  @Test
  void aChangeIsNeverSurerForVaryingMore() {
    double independent = ProportionChange.between(60, 900, 30, 1000).pValue();
    double certain = ProportionChange.between(60, 900, 30, 1000, new Dispersion(1.5, 1e9)).pValue();
    double guessed = ProportionChange.between(60, 900, 30, 1000, new Dispersion(1.5, 6)).pValue();

    assertThat(independent).isLessThan(certain);
    assertThat(certain).isLessThan(guessed);
  }

  @Test
  void ofFewTheExactTestHasAVetoAndSoHasTheDispersion() {
    double exact = ProportionChange.between(8, 400, 0, 400).pValue();

    assertThat(ProportionChange.between(8, 400, 0, 400, new Dispersion(1, 1e9)))
        .as("z would find p = 0.0046")
        .isEqualTo(new ProportionChange(exact, ProportionChange.Method.FISHER_EXACT));
    assertThat(ProportionChange.between(8, 400, 0, 400, new Dispersion(4, 1e9)).pValue())
        .isGreaterThan(10 * exact);
  }

  @Test
  void nothingVariesLessThanIndependentDraws() {
    assertThatThrownBy(() -> new Dispersion(0.5, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a dispersion must have a factor >= 1 and degrees of freedom > 0, got 0.5 with 3.0;"
                + " take Dispersion.NONE where nothing is known");
  }
}
