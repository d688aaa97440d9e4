package voc.jobs.source.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Compares converted coordinates with those of public files that hold both. */
class PlaneToWgs84Test {
  /** Metres of a degree of latitude, and of longitude at the equator: near enough here. */
  private static final double NORTH = 111_132;

  private static final double EAST = 111_320;

  private final PlaneToWgs84 plane = new PlaneToWgs84("nyc");

  @Test
  void newYorksFeetAreItsDegreesToAMillimetreOrSome() throws IOException {
    String data = System.getenv("VOC_EVAL_DATA");
    assumeTrue(data != null, "VOC_EVAL_DATA names no folder with the evaluation files");
    List<String> report = new ArrayList<>();
    for (String name : List.of("nyc-311-a.csv", "nyc-311-b.csv", "nyc-311-dirty.csv")) {
      List<Double> metres = differences(Path.of(data, "311", name));
      metres.sort(null);
      report.add(
          String.format(
              Locale.ROOT,
              "%s: %d pairs, median %.4f m, largest %.4f m",
              name,
              metres.size(),
              metres.get(metres.size() / 2),
              metres.get(metres.size() - 1)));
      assertThat(metres).as(name).hasSizeGreaterThan(100).allMatch(metre -> metre < 0.01);
    }
    Files.write(Path.of("target/evaluation-places.txt"), report);
  }

  private List<Double> differences(Path file) throws IOException {
    List<Double> metres = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String x = row.getField("X Coordinate (State Plane)");
        String latitude = row.getField("Latitude");
        if (!x.isEmpty() && !latitude.isEmpty()) {
          double y = Double.parseDouble(row.getField("Y Coordinate (State Plane)"));
          LatLong ours = plane.at(Double.parseDouble(x), y).orElseThrow();
          double north = Double.parseDouble(latitude);
          double east = Double.parseDouble(row.getField("Longitude"));
          metres.add(
              Math.hypot(
                  (ours.latitude() - north) * NORTH,
                  (ours.longitude() - east) * EAST * Math.cos(Math.toRadians(north))));
        }
      }
    }
    return metres;
  }
}
