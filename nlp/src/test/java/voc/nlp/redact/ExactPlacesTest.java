package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactPlacesTest {
  @Test
  void fieldsAreKnownByTheirNames() {
    assertThat(
            List.of(
                "BBL",
                "Latitude",
                "LocationLongitude",
                "X Coordinate (State Plane)",
                "the_geom",
                "point",
                "x",
                "house_number",
                "addressId"))
        .allMatch(ExactPlaces::isNamed);
    assertThat(
            List.of(
                "Service Name",
                "How long did you wait?",
                "Parking Lot",
                "Recycling bin size",
                "Location Type",
                "Incident Zip",
                "Points of contact"))
        .noneMatch(ExactPlaces::isNamed);
  }

  @Test
  void pairsOfCoordinatesAreRoundedAndOtherNumbersStay() {
    assertThat(
            List.of(
                ExactPlaces.coarse("(40.7128412, -74.0060923)"),
                ExactPlaces.coarse("POINT (-74.0060923 40.7128412)"),
                ExactPlaces.coarse("https://maps.example/?q=40.7128412,-74.0060923&z=17"),
                ExactPlaces.coarse("{\"latitude\": \"40.7128412\", \"lng\":-74.0060923}"),
                ExactPlaces.coarse("3.14159"),
                ExactPlaces.coarse("a score of 4.8751, 2000.12345 of 9")))
        .containsExactly(
            "(40.713, -74.006)",
            "POINT (-74.006 40.713)",
            "https://maps.example/?q=40.713,-74.006&z=17",
            "{\"latitude\": \"40.713\", \"lng\":-74.006}",
            "3.14159",
            "a score of 4.8751, 2000.12345 of 9");
    assertThat(ExactPlaces.coarseField("-74.0060923")).isEqualTo("-74.006");
    assertThat(ExactPlaces.isMasked("3012890017")).isTrue();
    assertThat(ExactPlaces.isMasked("unknown")).isFalse();
  }

  @Test
  void whereAddressesAreKeptNothingIsRounded() {
    RedactionPolicy all = new RedactionPolicy(Map.of(), Addresses.ALL);

    assertThat(all.hidesPlaces()).isTrue();
    assertThat(RedactionPolicy.MASK_ALL.hidesPlaces()).isFalse();
    assertThat(
            new RedactionPolicy(Map.of(PiiType.ADDRESS, Treatment.KEEP), Addresses.ALL)
                .hidesPlaces())
        .isFalse();
  }
}
