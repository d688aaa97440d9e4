package voc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** truth.json agrees with the files, read here without the generator's help. */
class TruthTest {
  private static final Path CITY = Path.of("city");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode truth;

  /** Customers' words by feedback id, for what a careful reader accepts. */
  private static final Map<String, String> WORDS = new TreeMap<>();

  private static final Map<String, Integer> READ = new TreeMap<>();

  private static final Set<LocalDate> DAYS = new HashSet<>();

  @BeforeAll
  static void readCity() throws IOException {
    truth = JSON.readTree(CITY.resolve("truth.json").toFile());
    for (Path file : files("311")) {
      readRequests(file);
    }
    for (Path file : files("calls")) {
      readCall(file);
    }
    readSurvey();
    readCards();
  }

  @Test
  void acceptedRecordsAreThoseThatACarefulReaderAccepts() {
    List<String> listed = new ArrayList<>();
    truth.get("records").fieldNames().forEachRemaining(listed::add);

    assertThat(WORDS.keySet()).containsExactlyInAnyOrderElementsOf(listed);
    assertThat(listed).hasSizeGreaterThanOrEqualTo(640);
  }

  @Test
  void countsAddUpForEverySource() {
    for (String source : List.of("open-311", "calls", "survey", "counter-cards")) {
      JsonNode counts = truth.get("counts").get(source);
      long accepted = WORDS.keySet().stream().filter(id -> id.startsWith(source + ":")).count();

      assertThat(counts.get("read").asInt()).as(source).isEqualTo(READ.get(source));
      assertThat(counts.get("accepted").asLong()).as(source).isEqualTo(accepted);
      assertThat(
              counts.get("accepted").asInt()
                  + counts.get("rejected").asInt()
                  + counts.get("duplicates").asInt())
          .as(source)
          .isEqualTo(counts.get("read").asInt());
    }
  }

  @Test
  void rejectsListedByFileAddUpToTheCounts() {
    int listed = 0;
    for (JsonNode file : truth.get("rejects")) {
      for (JsonNode count : file) {
        listed += count.asInt();
      }
    }
    int counted = 0;
    for (JsonNode source : truth.get("counts")) {
      counted += source.get("rejected").asInt() + source.get("duplicates").asInt();
    }

    assertThat(listed).isEqualTo(counted).isBetween(18, 30);
    truth
        .get("rejects")
        .fieldNames()
        .forEachRemaining(file -> assertThat(CITY.resolve(file)).exists());
  }

  @Test
  void recordsSpanExactlyNinetyDays() {
    assertThat(DAYS).contains(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
    assertThat(DAYS).allMatch(day -> day.getYear() == 2026 && day.getMonthValue() <= 3);
  }

  @Test
  void sixNeedsStandOutInThePlantedOrder() {
    assertThat(truth.get("needs").findValuesAsText("topic"))
        .containsExactly(
            "sanitation/missed-pickup",
            "streets/potholes",
            "service/waiting",
            "housing/heat",
            "transit/late-buses",
            "water/billing");
    JsonNode volumes = truth.get("volumes");
    for (int i = 0; i < 6; i++) {
      int volume = volumes.get(i).get("volume").asInt();
      int next = volumes.get(i + 1).get("volume").asInt();
      assertThat(volume).as("need " + (i + 1)).isGreaterThanOrEqualTo(next * 6 / 5);
    }
  }

  @Test
  void onlyThePlantedTopicsTrend() {
    assertThat(truth.get("rising").findValuesAsText("topic"))
        .containsExactly("streets/potholes", "water/billing", "health/rodents");
    assertThat(truth.get("falling").findValuesAsText("topic"))
        .containsExactly("housing/heat", "streets/snow-and-ice");
    assertThat(truth.get("alarms").findValuesAsText("id"))
        .containsExactly("public-works:streets/potholes");
  }

  /** None of the three has more than half of it, and each has enough people to be told of. */
  @Test
  void oneMatterIsHeardAtSeveralCountersAndNoOther() {
    Map<String, Map<String, Integer>> told = new TreeMap<>();
    for (JsonNode volume : truth.get("volumes")) {
      if (volume.get("volume").asInt() >= 10) {
        told.computeIfAbsent(volume.get("topic").asText(), none -> new TreeMap<>())
            .put(volume.get("department").asText(), volume.get("volume").asInt());
      }
    }
    told.values().removeIf(departments -> departments.size() < 2);

    assertThat(truth.get("orphans")).hasSize(1);
    JsonNode orphan = truth.get("orphans").get(0);
    assertThat(told).containsOnlyKeys(orphan.get("topic").asText());
    Map<String, Integer> departments = told.values().iterator().next();
    List<String> listed = new ArrayList<>();
    orphan.get("departments").forEach(each -> listed.add(each.asText()));
    assertThat(departments.keySet()).containsExactlyElementsOf(listed).hasSize(3);
    int volume = departments.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(orphan.get("volume").asInt()).isEqualTo(volume);
    assertThat(departments.values()).allMatch(each -> 2 * each < volume);
  }

  @Test
  void everyPlantedNeedIsInTheWords() {
    Map<String, String> hints =
        Map.of(
            "sanitation/missed-pickup", "garbage|trash|pickup|collect|can|servic|street",
            "streets/potholes", "pothole|hole|crater|moon|asphalt|patch",
            "service/waiting", "wait|hold|line|hour|answer|called at",
            "housing/heat", "heat|cold|degrees|freez|boiler|radiator|thermostat|breath",
            "transit/late-buses", "bus|schedule|late|unreliable|riders|never|timetable|walked home",
            "water/billing", "bill|meter|charge|owe|shutoff");
    for (JsonNode need : truth.get("needs")) {
      String hint = hints.getOrDefault(need.get("topic").asText(), "");
      List<String> texts = textsOf(need.get("topic").asText());
      long told =
          texts.stream()
              .filter(text -> java.util.regex.Pattern.compile(hint).matcher(text).find())
              .count();
      assertThat(told)
          .as(need.get("topic").asText())
          .isGreaterThanOrEqualTo(texts.size() * 95L / 100);
    }
  }

  @Test
  void peopleWhoAskAreCountedAndTheirWordsHoldTheTerms() {
    for (String kind : List.of("faq_gaps", "faq_covered")) {
      for (JsonNode question : truth.get(kind)) {
        String id = question.get("id").asText();
        List<String> asking = new ArrayList<>();
        truth
            .get("records")
            .properties()
            .forEach(
                entry -> {
                  if (entry.getValue().path("asks").asText().equals(id)) {
                    asking.add(WORDS.getOrDefault(entry.getKey(), ""));
                  }
                });
        String lastWord = question.get("terms").get(0).asText();
        assertThat(asking).as(id).hasSize(question.get("people").asInt());
        assertThat(asking.stream().filter(text -> text.contains(lastWord)).count())
            .as(id + " says " + lastWord)
            .isGreaterThan(asking.size() / 2);
      }
    }
    assertThat(truth.get("faq_gaps")).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void searchLogHasZeroResultSearchesForEveryGap() throws IOException {
    int rows = 0;
    int nothing = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(CITY.resolve("search/search-log.csv"))) {
      for (NamedCsvRecord row : csv) {
        rows++;
        nothing +=
            row.getField("Results").equals("0") ? Integer.parseInt(row.getField("Searches")) : 0;
      }
    }
    int planted = 0;
    for (JsonNode gap : truth.get("faq_gaps")) {
      assertThat(gap.get("searches").asInt()).isPositive();
      planted += gap.get("searches").asInt();
    }

    assertThat(rows).isBetween(400, 600);
    assertThat(nothing).isGreaterThan(planted);
  }

  private static List<String> textsOf(String topic) {
    List<String> texts = new ArrayList<>();
    truth
        .get("records")
        .properties()
        .forEach(
            entry -> {
              for (JsonNode own : entry.getValue().get("topics")) {
                if (own.asText().equals(topic)) {
                  texts.add(WORDS.getOrDefault(entry.getKey(), ""));
                }
              }
            });
    return texts;
  }

  private static void readRequests(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("{")) {
        continue;
      }
      READ.merge("open-311", 1, Integer::sum);
      JsonNode request = parsed(line.replaceFirst(",$", ""));
      if (request.isMissingNode()
          || !request.hasNonNull("service_request_id")
          || !request
              .path("requested_datetime")
              .asText()
              .matches("2026-\\d\\d-\\d\\dT([01]\\d|2[0-3]):.*")) {
        continue;
      }
      DAYS.add(OffsetDateTime.parse(request.get("requested_datetime").asText()).toLocalDate());
      accept(
          "open-311:" + request.get("service_request_id").asText(),
          request.get("description").asText());
    }
  }

  private static void readCall(Path file) throws IOException {
    READ.merge("calls", 1, Integer::sum);
    JsonNode call = parsed(Files.readString(file));
    if (call.isMissingNode()) {
      return;
    }
    assertThat(call.get("Transcript")).hasSizeBetween(6, 16);
    String customer = "";
    for (JsonNode participant : call.get("Participants")) {
      if (participant.get("ParticipantRole").asText().equals("CUSTOMER")) {
        customer = participant.get("ParticipantId").asText();
      }
    }
    StringBuilder words = new StringBuilder();
    for (JsonNode turn : call.get("Transcript")) {
      if (turn.get("ParticipantId").asText().equals(customer)) {
        words.append(turn.get("Content").asText()).append('\n');
      }
    }
    assertThat(words.toString()).as(file.toString()).isNotBlank();
    accept("calls:" + call.get("CustomerMetadata").get("ContactId").asText(), words.toString());
  }

  private static void readSurvey() throws IOException {
    String text = Files.readString(CITY.resolve("survey/responses.csv"));
    assertThat(text).startsWith("\uFEFF");
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
      for (NamedCsvRecord row : csv) {
        READ.merge("survey", 1, Integer::sum);
        String words =
            row.getField("What worked well?") + "\n" + row.getField("What should we improve?");
        boolean empty =
            words.isBlank()
                && row.getField("Overall Rating").isEmpty()
                && row.getField("Visit Reason").isEmpty();
        if (!empty
            && row.getField("Response ID").startsWith("R-")
            && row.getField("Overall Rating").matches("[1-5]?")
            && !row.getField("Submitted At").startsWith("02/30")) {
          accept("survey:" + row.getField("Response ID"), words);
        }
      }
    }
  }

  private static void readCards() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(CITY.resolve("counters/cards.csv"))) {
      for (NamedCsvRecord row : csv) {
        READ.merge("counter-cards", 1, Integer::sum);
        accept("counter-cards:" + row.getField("Card"), row.getField("Comment"));
      }
    }
  }

  private static void accept(String id, String words) {
    WORDS.putIfAbsent(id, words.toLowerCase(java.util.Locale.ROOT));
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> tree = Files.walk(CITY.resolve(folder))) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
