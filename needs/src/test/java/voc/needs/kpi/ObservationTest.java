package voc.needs.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.needs.kpi.Observation.Known;
import voc.needs.kpi.Observation.Rated;

class ObservationTest {
  private static Kpi kpi(Formula formula, String... fields) {
    return new Kpi(
        "kpi", "KPI", formula, Kpi.Better.HIGHER, "share", null, List.of(fields), Kpi.Scale.PLAIN);
  }

  private static Known rated(Rated... ratings) {
    return new Known(List.of(ratings), Map.of(), null, null);
  }

  private static Known with(String attribute, String value) {
    return new Known(List.of(), Map.of(attribute, value), null, null);
  }

  private static Known closed(@Nullable Double days, @Nullable Boolean reopened) {
    return new Known(List.of(), Map.of(), days, reopened);
  }

  @Test
  void fourAndFiveOfFiveAreTheUpperBoxes() {
    Kpi csat = kpi(Formula.TOP_TWO_BOX, "Overall Rating");

    assertThat(Observation.of(csat, rated(new Rated("overall_rating", 0.75, "4"))))
        .get()
        .isEqualTo(new Observation(1, 0, 0, 0));
    assertThat(Observation.of(csat, rated(new Rated("overall  rating", 0.5, "3"))))
        .get()
        .isEqualTo(new Observation(0, 0, 0, 0));
  }

  @Test
  void whatHasNotTheFieldSaysNothing() {
    assertThat(Observation.of(kpi(Formula.TOP_TWO_BOX, "csat"), rated(new Rated("nps", 1, "10"))))
        .isEmpty();
    assertThat(Observation.of(kpi(Formula.DAYS_TO_CLOSE), closed(null, null))).isEmpty();
    assertThat(Observation.of(kpi(Formula.REOPENED_SHARE), closed(3.0, null))).isEmpty();
  }

  @Test
  void whatCannotBeReadIsTold() {
    Observation unusable = new Observation(0, 0, 0, 1);

    assertThat(Observation.of(kpi(Formula.YES_SHARE, "fcr"), with("fcr", "maybe")))
        .contains(unusable);
    assertThat(Observation.of(kpi(Formula.MEAN_NUMBER, "wait"), with("wait", "-3")))
        .contains(unusable);
    assertThat(Observation.of(kpi(Formula.MEAN_NUMBER, "wait"), with("wait", "1,234")))
        .contains(unusable);
  }

  @Test
  void promotersAreNineAndTenOfTenAndDetractorsUpToSix() {
    Kpi nps = kpi(Formula.NET_PROMOTER, "nps");

    assertThat(Observation.of(nps, rated(new Rated("nps", 0.9, "9"))))
        .get()
        .isEqualTo(new Observation(1, 0, 0, 0));
    assertThat(Observation.of(nps, rated(new Rated("nps", 0.8, "8"))))
        .get()
        .isEqualTo(new Observation(0, 0, 0, 0));
    assertThat(Observation.of(nps, rated(new Rated("nps", 0.6, "6 - unlikely"))))
        .get()
        .isEqualTo(new Observation(0, 1, 0, 0));
  }

  @Test
  void fiveOfFiveIsNoPromoter() {
    Kpi nps = kpi(Formula.NET_PROMOTER, "nps");

    assertThat(Observation.of(nps, rated(new Rated("nps", 1, "5"))))
        .get()
        .isEqualTo(new Observation(0, 0, 0, 1));
    assertThat(Observation.of(nps, rated(new Rated("nps", 0.25, "2"))))
        .get()
        .isEqualTo(new Observation(0, 0, 0, 1));
    assertThat(Observation.of(nps, rated(new Rated("nps", 1, "Very likely"))))
        .get()
        .isEqualTo(new Observation(0, 0, 0, 1));
  }

  @Test
  void aDriverCountsWhereItIsTickedOnEitherSide() {
    Kpi ease = kpi(Formula.NAMED_POSITIVE, "positive_ease", "negative_ease");
    Rated notGood = new Rated("positive_ease", 0, "0");
    Rated notBad = new Rated("negative_ease", 1, "0");

    assertThat(Observation.of(ease, rated(new Rated("positive_ease", 1, "1"), notBad)))
        .get()
        .isEqualTo(new Observation(1, 0, 0, 0));
    assertThat(Observation.of(ease, rated(notGood, new Rated("negative_ease", 0, "1"))))
        .get()
        .isEqualTo(new Observation(0, 0, 0, 0));
    assertThat(Observation.of(ease, rated(notGood, notBad))).isEmpty();
  }

  @Test
  void attributesAreReadAsYesAndNoOrNumbers() {
    assertThat(Observation.of(kpi(Formula.YES_SHARE, "fcr"), with("FCR", "Yes")))
        .get()
        .isEqualTo(new Observation(1, 0, 0, 0));
    assertThat(Observation.of(kpi(Formula.YES_SHARE, "fcr"), with("fcr", "0")))
        .get()
        .isEqualTo(new Observation(0, 0, 0, 0));
    assertThat(Observation.of(kpi(Formula.MEAN_NUMBER, "wait"), with("wait", "90.5")))
        .get()
        .isEqualTo(new Observation(0, 0, 90.5, 0));
    assertThat(Observation.of(kpi(Formula.DAYS_TO_CLOSE), closed(2.5, null)))
        .get()
        .isEqualTo(new Observation(0, 0, 2.5, 0));
    assertThat(Observation.of(kpi(Formula.REOPENED_SHARE), closed(2.5, true)))
        .get()
        .isEqualTo(new Observation(1, 0, 0, 0));
  }
}
