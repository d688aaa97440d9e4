package voc.jobs.source.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Map;
import org.junit.jupiter.api.Test;
import voc.core.Place;
import voc.jobs.config.Columns.PlaceColumns;
import voc.jobs.config.Region;
import voc.jobs.source.record.Fields;

class PlaceReaderTest {
  private static final Region CHICAGO = new Region(41.6, -87.95, 42.1, -87.5);
  private static final PlaceColumns DEGREES = new PlaceColumns("address", "lat", "long");
  private static final PlaceColumns PLANE = new PlaceColumns(null, "lat", "long", "x", "y", "nyc");
  private static final PlaceReader ANYWHERE = new PlaceReader(DEGREES, null);
  private static final PlaceReader IN_CHICAGO = new PlaceReader(DEGREES, CHICAGO);

  private static PlaceReader.Found found(PlaceReader reader, String latitude, String longitude) {
    return reader.place(new Fields(Map.of("lat", latitude, "long", longitude)));
  }

  @Test
  void aLatitudeBeyondThePolesIsALongitude() {
    assertThat(found(ANYWHERE, "-122.4", "37.8"))
        .isEqualTo(
            new PlaceReader.Found(new Place(null, 37.8, -122.4), "latitude and longitude swapped"));
    assertThat(found(ANYWHERE, "37.8", "-122.4"))
        .isEqualTo(new PlaceReader.Found(new Place(null, 37.8, -122.4), null));
    assertThat(found(ANYWHERE, "-122.4", "137.8").place()).isNull();
    assertThat(found(ANYWHERE, "-87.6", "41.9").place())
        .as("nothing says that it is swapped")
        .isEqualTo(new Place(null, -87.6, 41.9));
  }

  @Test
  void aRegionTellsSwappedPairsAndThoseThatLieElsewhere() {
    assertThat(found(IN_CHICAGO, "-87.6", "41.9"))
        .isEqualTo(
            new PlaceReader.Found(new Place(null, 41.9, -87.6), "latitude and longitude swapped"));
    assertThat(found(IN_CHICAGO, "41.9", "-87.6").repair()).isNull();
    assertThat(found(IN_CHICAGO, "42.36", "-71.06").place()).isNull();
  }

  @Test
  void whatIsNoPlaceStaysAmongTheFields() {
    for (String latitude : new String[] {"0", "0.0", "", "north", "NaN", "1e300"}) {
      Fields fields = new Fields(Map.of("lat", latitude, "long", "0", "address", "1 Main St"));

      assertThat(ANYWHERE.place(fields).place()).isEqualTo(new Place("1 Main St", null, null));
      assertThat(fields.rest()).containsEntry("long", "0");
    }
  }

  /** The zone's origin, at 300 km of false easting, and its central meridian. */
  @Test
  void thePlanesOriginIsWhereItsDefinitionPutsIt() {
    PlaneToWgs84 plane = new PlaneToWgs84("nyc");
    double falseEasting = 300_000 * 3937 / 1200.0;

    LatLong origin = plane.at(falseEasting, 0).orElseThrow();

    assertThat(origin.latitude()).isCloseTo(40 + 10 / 60.0, offset(1e-9));
    assertThat(origin.longitude()).isCloseTo(-74, offset(1e-9));
    assertThat(plane.at(falseEasting, 200_000).orElseThrow().longitude())
        .isCloseTo(-74, offset(1e-9));
  }

  @Test
  void degreesWinOverThePlaneAndThePlanesNumbersStay() {
    PlaceReader reader = new PlaceReader(PLANE, null);
    Fields both = new Fields(Map.of("lat", "40.7", "long", "-73.9", "x", "984424", "y", "189842"));
    Fields alone = new Fields(Map.of("lat", "", "long", "", "x", "984424", "y", "189842"));
    Fields none = new Fields(Map.of("x", "0", "y", "0"));
    Fields far = new Fields(Map.of("x", "1e200", "y", "-1e200"));

    assertThat(reader.place(both).place()).isEqualTo(new Place(null, 40.7, -73.9));
    assertThat(reader.place(alone).place()).isNotNull();
    assertThat(alone.rest()).containsOnlyKeys("x", "y");
    assertThat(reader.place(none).place()).isNull();
    assertThat(reader.place(far).place()).isNull();
  }
}
