package voc.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.VocConfig;
import voc.jobs.stage.TaggerSource;
import voc.needs.disclosure.SmallestCell;
import voc.nlp.redact.Addresses;
import voc.nlp.redact.FeedbackRedactor;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.Pseudonyms;
import voc.nlp.redact.Redactor;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;

/** A city of a few records in a folder, with the configuration that reads them. */
public final class SmallCity {
  public static final String SECRET = "a secret of the tests";

  /** The head of every configuration. */
  private static final String HEAD =
      """
      warehouse: warehouse
      departments: {public-works: Public Works, sanitation: Sanitation, housing: Housing}
      """;

  public static final String OPEN_311 =
      """
        - {name: open-311, format: open311-json, path: "311/*", zone: America/Chicago}
      """;

  public static final String CALLS =
      """
        - {name: calls, format: contact-lens-json, path: "calls/*/*.json", zone: America/Chicago,
           department: {folder: 1}}
      """;

  public static final String SURVEY =
      """
        - name: survey
          format: csv
          path: survey/*.csv
          channel: survey
          id: Id
          customer: Resident
          time: {column: When, patterns: ["MM/dd/uuuu HH:mm"], zone: America/Chicago}
          department: {column: Office}
          ratings: [{column: Overall, best: 5, worst: 1}]
          texts: [{column: "What should we improve?"}]
          where: {Status: Complete}
      """;

  private static final String TAXONOMY =
      """
      departments:
        - {id: public-works, name: Public Works}
        - {id: sanitation, name: Sanitation}
        - {id: housing, name: Housing}
      topics:
        - id: streets
          name: Streets
          department: public-works
          topics:
            - {id: streets/potholes, name: Potholes, phrases: [pothole], example: A pothole.}
        - id: sanitation
          name: Sanitation
          department: sanitation
          topics:
            - {id: sanitation/missed-pickup, name: Missed pickup, phrases: [garbage], example: Garbage.}
        - id: housing
          name: Housing
          department: housing
          topics:
            - {id: housing/heat, name: Heat, phrases: [heat], example: No heat.}
      """;

  private final Path folder;

  public SmallCity(Path folder) {
    this.folder = folder;
  }

  /** Writes a file, packed if its name ends in {@code .gz}. */
  public SmallCity with(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out =
        name.endsWith(".gz")
            ? new GZIPOutputStream(Files.newOutputStream(file))
            : Files.newOutputStream(file)) {
      out.write(content.getBytes(UTF_8));
    }
    return this;
  }

  /** A JSON array of service requests, one a line: the first stands in line 2. */
  public static String requests(String... requests) {
    return "[\n" + String.join(",\n", requests) + "\n]\n";
  }

  public static String request(String id, String time, String words) {
    return request(id, time, words, "Public Works");
  }

  public static String request(String id, String time, String words, String department) {
    return """
        {"service_request_id":"%s","requested_datetime":"%s","description":"%s",\
        "agency_responsible":"%s","service_name":"Request"}"""
        .formatted(id, time, words, department);
  }

  /** A call of which the customer says every second turn, the agent the first. */
  public static String call(String id, String... turns) {
    StringBuilder transcript = new StringBuilder();
    for (int i = 0; i < turns.length; i++) {
      transcript
          .append(i == 0 ? "" : ",\n")
          .append("{\"Content\":\"")
          .append(turns[i])
          .append("\",\"ParticipantId\":\"")
          .append(i % 2 == 0 ? "a" : "c")
          .append("\"}");
    }
    return """
        {"Participants":[{"ParticipantId":"a","ParticipantRole":"AGENT"},
        {"ParticipantId":"c","ParticipantRole":"CUSTOMER"}],
        "CustomerMetadata":{"ContactId":"%s"},
        "Transcript":[%s]}
        """
        .formatted(id, transcript);
  }

  public static String survey(String... rows) {
    return "Id,Resident,When,Office,Overall,What should we improve?,Status,Note\n"
        + String.join("\n", rows)
        + "\n";
  }

  /** The configuration with these sources, sections of this class, and more keys after them. */
  public VocConfig config(List<String> sources, String more) throws IOException {
    return read(HEAD + "sources:\n" + String.join("", sources) + more);
  }

  public VocConfig config(List<String> sources) throws IOException {
    return config(sources, "");
  }

  /** The city is too small to suppress small cells. */
  private VocConfig read(String yaml) throws IOException {
    VocConfig read =
        ConfigReader.of(Map.of()).read(Files.writeString(folder.resolve("voc.yaml"), yaml));
    return read.withPrivacy(read.privacy().withSmallestCell(SmallestCell.OFF));
  }

  /** A taxonomy of the topics that {@link WordTagger} knows. */
  public Taxonomy taxonomy() throws IOException {
    return TaxonomyReader.read(Files.writeString(folder.resolve("taxonomy.yaml"), TAXONOMY));
  }

  /** A day after all that the city ever says. */
  public static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

  public static Redactor redactor() {
    return redactor(Addresses.HOMES);
  }

  public static Redactor redactor(Addresses masked) {
    return PatternRedactor.forUnitedStates().with(masked);
  }

  public static FeedbackRedactor feedbackRedactor() {
    return new FeedbackRedactor(redactor(), new Pseudonyms(SECRET));
  }

  /** The parts of a night that tags with {@code taggers}. */
  public NightlyRun.Parts parts(TaggerSource taggers) throws IOException {
    return new NightlyRun.Parts(taxonomy(), taggers, SmallCity::redactor, feedbackRedactor());
  }
}
