package voc.jobs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes files of made-up words in the layouts of real exports. The same number, the same bytes.
 */
final class MadeUpFiles {
  private static final long SEED = 311;
  private static final LocalDateTime FIRST = LocalDateTime.of(2025, 1, 1, 6, 0);

  private static final DateTimeFormatter NYC_TIME =
      DateTimeFormatter.ofPattern("MM/dd/uuuu hh:mm:ss a", Locale.US);

  private static final DateTimeFormatter SURVEY_TIME =
      DateTimeFormatter.ofPattern("MM/dd/uuuu HH:mm", Locale.US);

  /** The 41 columns of New York's export. */
  private static final List<String> NYC =
      List.of(
          ("Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,Location Type,"
                  + "Incident Zip,Incident Address,Street Name,Cross Street 1,Cross Street 2,"
                  + "Intersection Street 1,Intersection Street 2,Address Type,City,Landmark,Facility Type,"
                  + "Status,Due Date,Resolution Description,Resolution Action Updated Date,Community Board,"
                  + "BBL,Borough,X Coordinate (State Plane),Y Coordinate (State Plane),"
                  + "Open Data Channel Type,Park Facility Name,Park Borough,Vehicle Type,"
                  + "Taxi Company Borough,Taxi Pick Up Location,Bridge Highway Name,"
                  + "Bridge Highway Direction,Road Ramp,Bridge Highway Segment,Latitude,Longitude,Location")
              .split(",", -1));

  private static final List<String> WORDS =
      Arrays.asList(
          ("street water noise parking garbage light signal tree snow bus park office permit counter "
                  + "phone wait call clerk form letter meter leak hole lamp corner bench gate again "
                  + "still never nobody always the the the a a and and is was not my our for on at")
              .split(" ", -1));

  private static final List<String> TYPES =
      List.of(
          "Noise - Street", "Street Condition", "Water Leak", "Missed Collection", "Street Light");

  private final int records;

  MadeUpFiles(int records) {
    this.records = records;
  }

  Path nyc(Path file) throws IOException {
    SplittableRandom chance = new SplittableRandom(SEED);
    try (CsvWriter csv = CsvWriter.builder().build(file, UTF_8)) {
      csv.writeRecord(NYC);
      for (int i = 0; i < records; i++) {
        csv.writeRecord(nycRow(i, chance));
      }
    }
    return file;
  }

  private static List<String> nycRow(int i, SplittableRandom chance) {
    LocalDateTime created = FIRST.plusMinutes(i % 400_000);
    String closed = NYC_TIME.format(created.plusHours(30));
    String street = words(2, chance).toUpperCase(Locale.ROOT);
    double latitude = 40.5 + chance.nextDouble(0.4);
    double longitude = -74.2 + chance.nextDouble(0.4);
    String place = String.format(Locale.ROOT, "(%.14f, %.14f)", latitude, longitude);
    return NYC.stream()
        .map(
            column ->
                switch (column) {
                  case "Unique Key" -> String.valueOf(60_000_000 + i);
                  case "Created Date" -> NYC_TIME.format(created);
                  case "Closed Date", "Resolution Action Updated Date" -> closed;
                  case "Agency" -> "DEP";
                  case "Agency Name" -> "Department of Environmental Protection";
                  case "Complaint Type" -> TYPES.get(i % TYPES.size());
                  case "Descriptor" -> words(3, chance);
                  case "Location Type" -> "Street/Sidewalk";
                  case "Incident Zip" -> String.valueOf(10_000 + i % 500);
                  case "Incident Address" -> (1 + i % 900) + " " + street;
                  case "Street Name" -> street;
                  case "Cross Street 1", "Cross Street 2" -> words(2, chance);
                  case "Address Type" -> "ADDRESS";
                  case "City", "Borough", "Park Borough" -> "BROOKLYN";
                  case "Status" -> "Closed";
                  case "Resolution Description" -> sentence(40, chance);
                  case "Community Board" -> "01 BROOKLYN";
                  case "Open Data Channel Type" -> "PHONE";
                  case "Latitude" -> String.format(Locale.ROOT, "%.14f", latitude);
                  case "Longitude" -> String.format(Locale.ROOT, "%.14f", longitude);
                  case "Location" -> place;
                  case "X Coordinate (State Plane)" -> String.valueOf(980_000 + i % 60_000);
                  case "Y Coordinate (State Plane)" -> String.valueOf(180_000 + i % 60_000);
                  default -> "";
                })
        .toList();
  }

  Path survey(Path file) throws IOException {
    SplittableRandom chance = new SplittableRandom(SEED);
    try (CsvWriter csv = CsvWriter.builder().build(file, UTF_8)) {
      csv.writeRecord(
          "Response ID",
          "Submitted At",
          "Department",
          "Visit Reason",
          "Overall Rating",
          "What should we improve?",
          "District",
          "Device");
      for (int i = 0; i < records; i++) {
        csv.writeRecord(
            "R-" + i,
            SURVEY_TIME.format(FIRST.plusMinutes(i % 400_000)),
            "Water Utility",
            TYPES.get(i % TYPES.size()),
            String.valueOf(1 + chance.nextInt(5)),
            sentence(25, chance) + (i % 10 == 0 ? "\n\"" + words(3, chance) + "\"" : ""),
            "District " + (i % 12),
            i % 2 == 0 ? "Mobile" : "Desktop");
      }
    }
    return file;
  }

  Path open311(Path file) throws IOException {
    SplittableRandom chance = new SplittableRandom(SEED);
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write("[\n");
      for (int i = 0; i < records; i++) {
        out.write(json.writeValueAsString(request(i, chance, json)));
        out.write(i + 1 < records ? ",\n" : "\n");
      }
      out.write("]\n");
    }
    return file;
  }

  private static ObjectNode request(int i, SplittableRandom chance, JsonMapper json) {
    String opened = FIRST.plusMinutes(i % 400_000).atOffset(ZoneOffset.ofHours(-5)).toString();
    return json.createObjectNode()
        .put("service_request_id", String.valueOf(26_000_000 + i))
        .put("status", "closed")
        .put("status_notes", sentence(12, chance))
        .put("service_name", TYPES.get(i % TYPES.size()))
        .put("service_code", "SC" + i % TYPES.size())
        .put("description", sentence(30, chance))
        .put("agency_responsible", "Public Works")
        .put("service_notice", "")
        .put("requested_datetime", opened)
        .put("updated_datetime", opened)
        .put("address", (1 + i % 900) + " " + words(2, chance))
        .put("zipcode", String.valueOf(10_000 + i % 500))
        .put("lat", 40.5 + chance.nextDouble(0.4))
        .put("long", -74.2 + chance.nextDouble(0.4));
  }

  private static String sentence(int words, SplittableRandom chance) {
    return words(words / 2, chance) + ", " + words(words - words / 2, chance) + ".";
  }

  private static String words(int count, SplittableRandom chance) {
    return IntStream.range(0, count)
        .mapToObj(n -> WORDS.get(chance.nextInt(WORDS.size())))
        .collect(Collectors.joining(" "));
  }
}
