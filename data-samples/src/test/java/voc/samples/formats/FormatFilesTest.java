package voc.samples.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** expected.json agrees with the files, read here without the generator's help. */
class FormatFilesTest {
  private static final Path FORMATS = Path.of("city/formats");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final SortedMap<String, byte[]> FILES = new TreeMap<>();
  private static JsonNode expected;

  @BeforeAll
  static void readFiles() throws IOException {
    expected = new ObjectMapper().readTree(FORMATS.resolve("expected.json").toFile());
    try (Stream<Path> tree = Files.walk(FORMATS, 2)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String path = FORMATS.relativize(file).toString().replace('\\', '/');
        if (path.contains("/")) {
          FILES.put(path, Files.readAllBytes(file));
        }
      }
    }
  }

  @Test
  void everyKindOfExportHasAFile() {
    assertThat(FILES.keySet().stream().map(FormatFilesTest::kind).distinct())
        .containsExactlyInAnyOrder(
            "open311-json",
            "open311-xml",
            "open311-csv",
            "nyc311-csv",
            "philadelphia-csv",
            "seeclickfix-json",
            "touchpoints-a11-csv",
            "touchpoints-form-csv",
            "qualtrics-csv",
            "qualtrics-tsv",
            "surveymonkey-csv",
            "contact-lens-json",
            "transcribe-json",
            "genesys-json",
            "webvtt",
            "srt",
            "csv",
            "tsv",
            "json",
            "xml",
            "faqpage-json",
            "faqpage-html",
            "faq-csv",
            "faq-json",
            "searchgov-csv",
            "searchgov-drilldown-csv",
            "search-console-csv",
            "search-csv");
  }

  @Test
  void expectationsNameExactlyTheFilesThatAreThere() {
    assertThat(expected.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(FILES.keySet());
  }

  @Test
  void faqsAndSearchLogsByMappingNameTheFormatThatReadsThem() {
    assertThat(expected.get("faq-json/faq.json").get("format").asText()).isEqualTo("json");
    assertThat(expected.get("faq-json/faq.json").get("use").asText()).isEqualTo("faq");
    assertThat(expected.get("search-csv/searches.csv").get("format").asText()).isEqualTo("csv");
    assertThat(expected.get("search-csv/searches.csv").get("use").asText()).isEqualTo("searches");
    assertThat(expected.get("search-console-csv/queries.csv").get("format").asText())
        .isEqualTo("search-console-csv");
    assertThat(expected.get("webvtt/RB-2026-0001_2026-02-03T15-20-00Z.vtt").get("use").asText())
        .isEqualTo("sources");
  }

  @Test
  void readmeExplainsEveryKindOfFileAndEveryTrap() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (String path : FILES.keySet()) {
      assertThat(readme).contains("`" + kind(path) + "`");
      expected
          .get(path)
          .get("traps")
          .fieldNames()
          .forEachRemaining(trap -> assertThat(readme).contains("`" + trap + "`"));
    }
  }

  @Test
  void everyFileOfManyCustomersWordsHasSomeThatAreNotEnglish() {
    for (String path : FILES.keySet()) {
      JsonNode traps = expected.get(path).get("traps");
      boolean customers = !path.startsWith("nyc") && !path.startsWith("phil");
      boolean manyRecords = expected.get(path).get("accepted").asInt() > 12;
      if (customers && manyRecords && expected.get(path).get("use").asText().equals("sources")) {
        assertThat(traps.path("not english").asInt()).as(path).isGreaterThanOrEqualTo(1);
      }
    }
  }

  @Test
  void everyRecordIsAcceptedRejectedOrDuplicate() {
    for (String path : FILES.keySet()) {
      JsonNode file = expected.get(path);
      int rejected = 0;
      for (JsonNode count : file.get("rejected")) {
        rejected += count.asInt();
      }

      assertThat(file.get("accepted").asInt() + rejected + file.get("duplicates").asInt())
          .as(path)
          .isEqualTo(file.get("records").asInt());
      assertThat(file.get("corrected").asInt())
          .as(path)
          .isLessThanOrEqualTo(file.get("duplicates").asInt());
    }
  }

  @Test
  void recordsAreAsManyAsTheFilesHold() throws IOException {
    for (String path : FILES.keySet()) {
      assertThat(expected.get(path).get("records").asLong())
          .as(path)
          .isEqualTo(physicalRecords(path));
    }
  }

  /** Of rows, a reader without knowledge of the format can tell so much. */
  @Test
  void rowsThatAreCutNamelessOrRepeatedAreThoseThatAreCounted() {
    Map<String, String> ids =
        Map.ofEntries(
            Map.entry("open311-csv/georeport.csv", "service_request_id"),
            Map.entry("open311-csv/bulk.csv", "service_request_id"),
            Map.entry("nyc311-csv/41-columns.csv", "Unique Key"),
            Map.entry("nyc311-csv/52-columns.csv", "Unique Key"),
            Map.entry("nyc311-csv/newest.csv", "Unique Key"),
            Map.entry("philadelphia-csv/public_cases_fc.csv", "service_request_id"),
            Map.entry("touchpoints-a11-csv/a11-scale.csv", "external_id"),
            Map.entry("touchpoints-a11-csv/a11-thumbs.csv", "external_id"),
            Map.entry("touchpoints-form-csv/form.csv", "UUID"),
            Map.entry("qualtrics-csv/survey.csv", "ResponseId"),
            Map.entry("qualtrics-tsv/survey.tsv", "ResponseId"),
            Map.entry("surveymonkey-csv/survey.csv", "Respondent ID"),
            Map.entry("csv/feedback.csv", "Reference"));
    ids.forEach(FormatFilesTest::checkRows);
  }

  private static void checkRows(String path, String idColumn) {
    List<CsvRecord> rows = rows(path);
    List<String> header = rows.get(0).getFields();
    List<String> ids = new ArrayList<>();
    List<List<String>> whole = new ArrayList<>();
    int cut = 0;
    int headers = path.startsWith("qualtrics") ? 3 : path.startsWith("surveymonkey") ? 2 : 1;
    for (CsvRecord row : rows.subList(headers, rows.size())) {
      if (row.getFieldCount() != header.size()) {
        cut++;
      } else {
        ids.add(row.getField(header.indexOf(idColumn)));
        whole.add(row.getFields());
      }
    }
    JsonNode file = expected.get(path);
    long nameless = ids.stream().filter(String::isEmpty).count();
    long repeated = ids.size() - ids.stream().distinct().count() - (nameless - 1);
    long doubled = whole.size() - whole.stream().distinct().count();

    assertThat(cut).as(path).isEqualTo(file.at("/rejected/malformed").asInt());
    long accepted = file.at("/traps/no id").asLong();
    assertThat(nameless).as(path).isEqualTo(file.at("/rejected/missing field").asLong() + accepted);
    assertThat(repeated).as(path).isEqualTo(file.get("duplicates").asLong());
    assertThat(repeated - doubled).as(path).isEqualTo(file.get("corrected").asLong());
  }

  @Test
  void requestsInJsonAndXmlAreRepeatedAsOftenAsCounted() {
    for (String path : FILES.keySet()) {
      String text = text(path);
      Matcher ids =
          Pattern.compile(
                  "(?m)^\\{\"(?:service_request_id|id)\":\"?(\\d+)|<service_request_id>(\\d+)")
              .matcher(text);
      List<String> found = ids.results().map(MatchResult::group).toList();
      if (!found.isEmpty()) {
        assertThat(found.size() - found.stream().distinct().count())
            .as(path)
            .isEqualTo(expected.get(path).get("duplicates").asLong());
      }
    }
  }

  @Test
  void theGzipFileHoldsTheSpreadsheet() throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(bytes("csv/feedback.csv.gz")))) {
      assertThat(in.readAllBytes()).isEqualTo(bytes("csv/feedback.csv"));
    }
  }

  @Test
  void spreadsheetAndTabsComeInTheCharacterSetsOfTheirSystems() {
    assertThat(new String(bytes("csv/feedback.csv"), StandardCharsets.UTF_8)).contains("\uFFFD");
    assertThat(new String(bytes("csv/feedback.csv"), WINDOWS))
        .contains("¿cuándo", "“open”", "café");
    assertThat(bytes("qualtrics-tsv/survey.tsv")).startsWith(0xFF, 0xFE, 'S', 0);
    assertThat(bytes("qualtrics-csv/survey.csv")).startsWith(0xEF, 0xBB, 0xBF, 'S');
  }

  @Test
  void touchpointsHeadersStandInAnotherOrderInEachFile() {
    List<String> scale = rows("touchpoints-a11-csv/a11-scale.csv").get(0).getFields();
    List<String> thumbs = rows("touchpoints-a11-csv/a11-thumbs.csv").get(0).getFields();

    assertThat(scale).hasSize(17).doesNotHaveDuplicates().isNotEqualTo(thumbs);
    assertThat(thumbs).containsExactlyInAnyOrderElementsOf(scale);
  }

  @Test
  void newYorksGenerationsHaveTheirNumbersOfColumns() {
    assertThat(rows("nyc311-csv/41-columns.csv").get(0).getFieldCount()).isEqualTo(41);
    assertThat(rows("nyc311-csv/52-columns.csv").get(0).getFieldCount()).isEqualTo(52);
    assertThat(rows("nyc311-csv/newest.csv").get(0).getFields())
        .contains("Problem (formerly Complaint Type)", "Police Precinct");
  }

  @Test
  void phoneAndNetworkNumbersAreThoseThatAreKeptForFiction() {
    for (String path : FILES.keySet()) {
      String text = text(path);

      assertThat(Pattern.compile("\\b\\d{3}-\\d{4}\\b(?!-)").matcher(text).results())
          .as(path)
          .allMatch(
              number ->
                  number.group().startsWith("555-01")
                      // References and file names are years, months and running numbers.
                      || text.charAt(Math.max(0, number.start() - 1)) == '-');
      assertThat(Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\.\\d+\\b").matcher(text).results())
          .as(path)
          .allMatch(address -> address.group().startsWith("192.0.2."));
    }
  }

  private static long physicalRecords(String path) throws IOException {
    String text = text(path);
    return switch (kind(path)) {
      case "contact-lens-json", "transcribe-json", "genesys-json" -> 1;
      case "webvtt", "srt" -> text.contains(" --> ") ? 1 : text.lines().count();
      case "faqpage-json", "faqpage-html" -> count(text, "\"@type\":\"Question\"");
      case "open311-json", "seeclickfix-json", "json", "faq-json" -> count(text, "(?m)^\\{");
      case "open311-xml" -> count(text, "<request>");
      case "xml" -> count(text, "<entry>");
      case "tsv" -> text.lines().count() - 1;
      case "qualtrics-csv", "qualtrics-tsv" -> rows(path).size() - 3;
      case "surveymonkey-csv" -> rows(path).size() - 2;
      default -> path.endsWith(".zip") ? recordsInZip(path) : rows(path).size() - 1;
    };
  }

  private static long recordsInZip(String path) throws IOException {
    long records = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getName()).endsWith(".csv");
        records += rows(new String(zip.readAllBytes(), StandardCharsets.UTF_8), ',').size() - 1;
      }
    }
    return records;
  }

  private static List<CsvRecord> rows(String path) {
    char separator = path.endsWith(".tsv") ? '\t' : path.startsWith("csv/") ? ';' : ',';
    return rows(text(path), separator);
  }

  private static List<CsvRecord> rows(String text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowMissingFields(true)
        .ofCsvRecord(text)
        .stream()
        .toList();
  }

  /** A file's text; of a packed one, what is in it. */
  private static String text(String path) {
    byte[] bytes = bytes(path.replace(".gz", ""));
    if (path.endsWith(".zip")) {
      return "";
    }
    return new String(
            bytes,
            path.endsWith(".tsv") && path.startsWith("q")
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8)
        .replace("\uFEFF", "");
  }

  private static byte[] bytes(String path) {
    byte[] bytes = FILES.get(path);
    assertThat(bytes).as(path).isNotNull();
    return bytes;
  }

  private static String kind(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
