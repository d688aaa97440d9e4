package voc.samples.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * New York's 311 export in its three generations. No words of callers: {@code Resolution
 * Description} is the agency's.
 */
final class Nyc311Files {
  private static final DateTimeFormatter CLOCK = Times.pattern("MM/dd/uuuu hh:mm:ss a");
  private static final DateTimeFormatter DIGITS = Times.pattern("uuuuMMddHHmmss");

  private static final int MALFORMED_AT = 14;

  /** Rows of the middle file that have State Plane coordinates only, from this on. */
  private static final int PLANE_ONLY = 8;

  private static final List<String> PLACE =
      List.of(
          "Location Type",
          "Incident Zip",
          "Incident Address",
          "Street Name",
          "Cross Street 1",
          "Cross Street 2",
          "Intersection Street 1",
          "Intersection Street 2",
          "Address Type",
          "City",
          "Landmark",
          "Facility Type",
          "Status",
          "Due Date");

  private static final List<String> PLANE =
      List.of("X Coordinate (State Plane)", "Y Coordinate (State Plane)");

  private static final List<String> PARK = List.of("Park Facility Name", "Park Borough");

  private static final List<String> ROAD =
      List.of(
          "Vehicle Type",
          "Taxi Company Borough",
          "Taxi Pick Up Location",
          "Bridge Highway Name",
          "Bridge Highway Direction",
          "Road Ramp",
          "Bridge Highway Segment");

  private static final List<String> MAP = List.of("Latitude", "Longitude", "Location");

  private static final List<String> SCHOOL =
      List.of(
          "School Name",
          "School Number",
          "School Region",
          "School Code",
          "School Phone Number",
          "School Address",
          "School City",
          "School State",
          "School Zip",
          "School Not Found",
          "School or Citywide Complaint");

  private final Residents residents;

  Nyc311Files(Residents residents) {
    this.residents = residents;
  }

  void write(Export export) {
    middle(export);
    newest(export);
    oldest(export);
  }

  /** 41 columns. */
  private void middle(Export export) {
    Generation generation =
        new Generation(
            "Complaint Type",
            "Descriptor",
            CLOCK,
            columns(
                head("Complaint Type", "Descriptor"),
                PLACE,
                List.of("Resolution Description", "Resolution Action Updated Date"),
                List.of("Community Board", "BBL", "Borough"),
                PLANE,
                List.of("Open Data Channel Type"),
                PARK,
                ROAD,
                MAP));
    List<Said> said = residents.said("nyc311-csv", 22);
    Records records = generation.layout(Nyc311Files::planeOnly).records(said);
    for (int i = 0; i < 3; i++) {
      records.trap("state plane only");
    }
    ObjectNode skipped = generation.row(30, said.get(3));
    records.accept(generation.columns().row(skipped.put("Created Date", "03/08/2026 02:30:00 AM")));
    records.trap("time that daylight saving skips");
    write(export, "nyc311-csv/41-columns.csv", generation, said, records);
  }

  /** Complaint types became problems. */
  private void newest(Export export) {
    Generation generation =
        new Generation(
            "Problem (formerly Complaint Type)",
            "Problem Detail (formerly Descriptor)",
            CLOCK,
            columns(
                head("Problem (formerly Complaint Type)", "Problem Detail (formerly Descriptor)"),
                List.of("Additional Details"),
                PLACE,
                List.of("Resolution Description", "Resolution Action Updated Date"),
                List.of("Community Board", "Council District", "Police Precinct"),
                List.of("BBL", "Borough"),
                PLANE,
                List.of("Open Data Channel Type"),
                PARK,
                ROAD,
                MAP));
    List<Said> said = residents.said("nyc311-newest", 15);
    Records records = generation.layout((number, row) -> row).records(said);
    write(export, "nyc311-csv/newest.csv", generation, said, records);
  }

  /** 52 columns, no resolution's words, and here times as fourteen digits. */
  private void oldest(Export export) {
    Generation generation =
        new Generation(
            "Complaint Type",
            "Descriptor",
            DIGITS,
            columns(
                head("Complaint Type", "Descriptor"),
                PLACE,
                List.of("Resolution Action Updated Date", "Community Board", "Borough"),
                PLANE,
                PARK,
                SCHOOL,
                ROAD,
                List.of("Garage Lot Name", "Ferry Direction", "Ferry Terminal Name"),
                MAP));
    List<Said> said = residents.said("nyc311-oldest", 15);
    Records records = generation.layout((number, row) -> row).records(said);
    write(export, "nyc311-csv/52-columns.csv", generation, said, records);
  }

  private static void write(
      Export export, String path, Generation generation, List<Said> said, Records records) {
    String broken = generation.columns().cut(generation.row(903, said.get(8)), 17);
    records.insert(MALFORMED_AT, broken, Fate.MALFORMED);
    export.write(path, generation.columns().header() + records.joined(), records);
  }

  private static List<String> head(String type, String detail) {
    return List.of(
        "Unique Key", "Created Date", "Closed Date", "Agency", "Agency Name", type, detail);
  }

  @SafeVarargs
  private static Delimited columns(List<String>... groups) {
    List<String> columns = new ArrayList<>();
    Arrays.asList(groups).forEach(columns::addAll);
    return Delimited.csv(columns.toArray(new String[0]));
  }

  /** Takes the degrees from three rows. */
  private static ObjectNode planeOnly(int number, ObjectNode row) {
    if (number >= PLANE_ONLY && number < PLANE_ONLY + 3) {
      row.remove(MAP);
    }
    return row;
  }

  /** Changes a row by its number. */
  private interface Change {
    ObjectNode apply(int number, ObjectNode row);
  }

  /** One generation of the export: what it calls the complaint, and how it writes times. */
  private record Generation(
      String type, String detail, DateTimeFormatter clock, Delimited columns) {
    RequestLayout layout(Change change) {
      return new RequestLayout(
          "Unique Key",
          "Created Date",
          "Latitude",
          "Longitude",
          (number, said) -> change.apply(number, row(number, said)),
          time -> TextNode.valueOf(clock.format(time)),
          columns::row);
    }

    ObjectNode row(int number, Said said) {
      Geo at = Geo.inNewYork(said.where());
      StatePlane plane = StatePlane.of(at);
      ObjectNode row = Json.object();
      row.put("Unique Key", 68_200_100 + 3 * number);
      row.put("Created Date", clock.format(said.time()));
      row.put("Closed Date", said.closed() ? clock.format(said.updated()) : "");
      row.put("Agency", letters(said.matter().department()));
      row.put("Agency Name", said.matter().department());
      row.put(type, said.matter().service());
      row.put(detail, said.matter().reason());
      row.put("Location Type", "Street/Sidewalk");
      row.put("Incident Zip", said.where().zip());
      row.put("Incident Address", said.where().address().toUpperCase(Locale.ROOT));
      row.put("Street Name", said.where().street().toUpperCase(Locale.ROOT));
      row.put("Cross Street 1", said.where().cross().toUpperCase(Locale.ROOT));
      row.put("Address Type", "ADDRESS");
      row.put("City", "RIVERBEND");
      row.put("Facility Type", "N/A");
      row.put("Status", said.closed() ? "Closed" : "In Progress");
      row.put("Due Date", clock.format(said.time().plusDays(10)));
      row.put("Resolution Action Updated Date", clock.format(said.updated()));
      row.put("Community Board", "0" + (number % 9 + 1) + " RIVERBEND");
      row.put("Borough", "RIVERBEND");
      row.put("X Coordinate (State Plane)", plane.x());
      row.put("Y Coordinate (State Plane)", plane.y());
      row.put("Park Facility Name", "Unspecified");
      row.put("Park Borough", "RIVERBEND");
      row.put("Latitude", at.latitude());
      row.put("Longitude", at.longitude());
      row.put("Location", "(" + at.latitude() + ", " + at.longitude() + ")");
      return byGeneration(row, said);
    }

    private ObjectNode byGeneration(ObjectNode row, Said said) {
      if (columns.columns().contains("Resolution Description")) {
        row.put("Resolution Description", said.note());
        row.put("Open Data Channel Type", said.rating() % 2 == 0 ? "PHONE" : "ONLINE");
      }
      if (columns.columns().contains("School Name")) {
        SCHOOL.forEach(column -> row.put(column, "Unspecified"));
        row.put("School Not Found", "N").put("School or Citywide Complaint", "");
      }
      return row;
    }

    private static String letters(String department) {
      return department.replaceAll("[^A-Z0-9]", "");
    }
  }
}
