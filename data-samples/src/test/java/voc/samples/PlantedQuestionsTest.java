package voc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import voc.core.Channel;

/**
 * What is wrong with the FAQ according to truth.json is in the files, read without the generator.
 */
class PlantedQuestionsTest {
  private static final Path CITY = Path.of("city");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** No figure of fewer people is published, so that less could not be found. */
  private static final int SMALLEST_CELL = 10;

  private static JsonNode truth;
  private static final Map<String, JsonNode> FAQ = new TreeMap<>();
  private static final List<NamedCsvRecord> SEARCHES = new ArrayList<>();
  private static String calls = "";

  @BeforeAll
  static void readCity() throws IOException {
    truth = JSON.readTree(CITY.resolve("truth.json").toFile());
    JSON.readTree(CITY.resolve("faq/faq.json").toFile())
        .get("mainEntity")
        .forEach(entry -> FAQ.put(entry.get("name").asText(), entry));
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(CITY.resolve("search/search-log.csv"))) {
      csv.forEach(SEARCHES::add);
    }
    StringBuilder spoken = new StringBuilder();
    try (Stream<Path> files = Files.walk(CITY.resolve("calls"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        spoken.append(Files.readString(file));
      }
    }
    calls = spoken.toString();
  }

  private static JsonNode planted(String list) {
    JsonNode planted = truth.path(list);
    assertThat(planted).as(list).isNotEmpty();
    return planted;
  }

  private static String answer(JsonNode question, String field) {
    String entry = question.get(field).asText();
    assertThat(FAQ).containsKey(entry);
    return FAQ.get(entry).get("acceptedAnswer").get("text").asText();
  }

  private static LocalDate updated(JsonNode question) {
    return LocalDate.parse(FAQ.get(question.get("entry").asText()).get("dateModified").asText());
  }

  private static int searches(JsonNode question) {
    return question.get("searches").asInt();
  }

  private static int failed(JsonNode question) {
    return question.get("zero_result_searches").asInt()
        + question.get("unclicked_searches").asInt();
  }

  @Test
  void everyEntryTellsItsHeadingsItsDepartmentAndTheDayOfItsLastChange() throws IOException {
    String departments = Files.readString(CITY.resolve("departments.csv"));

    assertThat(FAQ).hasSizeGreaterThanOrEqualTo(48);
    assertThat(FAQ.values())
        .allSatisfy(
            entry -> {
              assertThat(LocalDate.parse(entry.get("dateModified").asText()))
                  .isBefore(LocalDate.of(2026, 1, 1));
              assertThat(entry.get("articleSection")).isNotEmpty();
              assertThat(departments).contains("," + entry.path("maintainer").get("name").asText());
            });
  }

  @Test
  void noSearchIsClickedOnMoreOftenThanItWasMadeAndNoneWithoutAResult() {
    assertThat(SEARCHES)
        .allSatisfy(
            row -> {
              int clicks = Integer.parseInt(row.getField("Clicks"));
              assertThat(clicks).isBetween(0, Integer.parseInt(row.getField("Searches")));
              assertThat(row.getField("Results").equals("0") && clicks > 0).isFalse();
            });
    int found = 0;
    int clicked = 0;
    for (NamedCsvRecord row : SEARCHES) {
      if (!row.getField("Results").equals("0")) {
        found += Integer.parseInt(row.getField("Searches"));
        clicked += Integer.parseInt(row.getField("Clicks"));
      }
    }
    assertThat((double) clicked / found).isBetween(0.7, 0.9);
  }

  @Test
  void searchesForWhatIsHardToFindFailAndSearchesForTheRestDoNot() {
    for (JsonNode question : planted("faq_hard_to_find")) {
      assertThat(failed(question)).isEqualTo(searches(question)).isGreaterThanOrEqualTo(20);
      assertThat(question.get("unclicked_searches").asInt()).isGreaterThanOrEqualTo(SMALLEST_CELL);
    }
    for (String list :
        List.of("faq_covered", "faq_still_called_about", "faq_stale", "faq_conflicts")) {
      for (JsonNode question : planted(list)) {
        assertThat(question.get("zero_result_searches").asInt()).isZero();
        assertThat(failed(question)).isLessThan(searches(question) / 3);
      }
    }
  }

  @Test
  void whatIsStillCalledAboutIsAskedByAsManyEachMonth() {
    for (JsonNode question : planted("faq_still_called_about")) {
      assertThat(question.get("people").asInt()).isGreaterThanOrEqualTo(3 * SMALLEST_CELL);
      assertThat(question.path("channels").get("call").asInt())
          .isGreaterThanOrEqualTo(SMALLEST_CELL);
      int january = question.get("months").get(0).asInt();
      assertThat(question.get("months").get(2).asInt()).isGreaterThanOrEqualTo(january);
    }
  }

  @Test
  void staleEntriesAreYearsOlderThanTheRiseOfTheirQuestion() {
    for (JsonNode question : planted("faq_stale")) {
      assertThat(updated(question)).isBefore(LocalDate.of(2024, 1, 1));
      JsonNode months = question.get("months");
      assertThat(months.get(2).asInt())
          .isGreaterThan(3 * (months.get(0).asInt() + months.get(1).asInt()) / 2);
    }
  }

  @Test
  void weakEntriesLeaveOutWhatIsAsked() {
    for (JsonNode question : planted("faq_weak")) {
      String entry =
          (question.get("entry").asText() + " " + answer(question, "entry"))
              .toLowerCase(Locale.ROOT);
      for (String word : question.get("missing").asText().split(", ", -1)) {
        assertThat(entry).doesNotContain(word);
      }
      assertThat(failed(question)).isGreaterThanOrEqualTo(SMALLEST_CELL);
    }
  }

  @Test
  void conflictingEntriesAndAgentsSayDifferentThings() {
    int entries = 0;
    int agents = 0;
    for (JsonNode question : planted("faq_conflicts")) {
      assertThat(question.get("people").asInt()).isGreaterThanOrEqualTo(SMALLEST_CELL);
      assertThat(answer(question, "entry")).contains(question.get("says").asText());
      assertThat(answer(question, "entry")).doesNotContain(question.get("against_says").asText());
      if (question.has("against")) {
        entries++;
        assertThat(answer(question, "against")).contains(question.get("against_says").asText());
      } else {
        agents++;
        assertThat(question.path("channels").get("call").asInt())
            .isGreaterThanOrEqualTo(SMALLEST_CELL);
        for (JsonNode said : question.get("agents_say")) {
          assertThat(said.asText()).contains(question.get("against_says").asText());
        }
      }
    }
    assertThat(entries).isGreaterThanOrEqualTo(2);
    assertThat(agents).isPositive();
  }

  @Test
  void whatAgentsSayIsSaidInCalls() {
    for (String list : List.of("faq_gaps", "faq_still_called_about", "faq_conflicts")) {
      for (JsonNode question : planted(list)) {
        JsonNode answers = question.path("agents_say");
        if (!answers.isEmpty() && question.path("channels").path("call").asInt() > 1) {
          List<String> said = new ArrayList<>();
          answers.forEach(answer -> said.add(answer.asText()));
          assertThat(said).as(question.get("id").asText()).anyMatch(calls::contains);
        }
      }
    }
  }

  @Test
  void wordsThatAreSynonymsAreSearchedForAndNeverUsedByTheFaq() {
    StringBuilder all = new StringBuilder();
    FAQ.forEach(
        (question, entry) ->
            all.append(question)
                .append(' ')
                .append(entry.get("acceptedAnswer").get("text").asText())
                .append('\n'));
    String faq = all.toString().toLowerCase(Locale.ROOT);

    assertThat(planted("synonyms")).hasSizeGreaterThanOrEqualTo(6);
    for (JsonNode synonym : planted("synonyms")) {
      String word = synonym.get("word").asText();
      int searched = 0;
      for (NamedCsvRecord row : SEARCHES) {
        if (row.getField("Query").contains(word)) {
          assertThat(row.getField("Results")).isEqualTo("0");
          searched += Integer.parseInt(row.getField("Searches"));
        }
      }
      assertThat(searched).as(word).isEqualTo(searches(synonym)).isGreaterThanOrEqualTo(12);
      assertThat(faq).doesNotContain(word);
      assertThat(
              (synonym.get("entry").asText() + " " + answer(synonym, "entry"))
                  .toLowerCase(Locale.ROOT))
          .contains(synonym.get("means").asText());
    }
  }

  @Test
  void failedSearchesAreFollowedByCallsInTheSameWeeksAndOthersAreNot() {
    assertThat(planted("failure_demand")).hasSizeBetween(2, 3);
    for (JsonNode need : planted("failure_demand")) {
      for (String count : List.of("failed_searches", "calls", "requests")) {
        assertThat(need.get(count).asInt())
            .as(need.get("id").asText() + " " + count)
            .isGreaterThanOrEqualTo(SMALLEST_CELL);
      }
      int together = 0;
      for (JsonNode week : need.get("weeks")) {
        boolean both =
            week.get("failed_searches").asInt() > 0
                && week.get("calls").asInt() + week.get("requests").asInt() > 0;
        together += both ? week.get("failed_searches").asInt() : 0;
      }
      assertThat(together).isGreaterThan(need.get("failed_searches").asInt() * 4 / 5);
    }
    for (JsonNode need : planted("served_online")) {
      assertThat(need.get("searches").asInt()).isGreaterThanOrEqualTo(SMALLEST_CELL);
      assertThat(need.get("failed_searches").asInt()).isLessThan(need.get("searches").asInt() / 3);
      assertThat(need.get("calls").asInt()).isLessThan(need.get("searches").asInt() / 5);
    }
  }

  @Test
  void aContactCostsBetweenItsLeastAndItsMostMinutes() throws IOException {
    int rows = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(CITY.resolve("costs.csv"))) {
      for (NamedCsvRecord row : csv) {
        rows++;
        assertThat(Channel.ofCode(row.getField("channel"))).isNotNull();
        assertThat(new BigDecimal(row.getField("minutes")))
            .isBetween(
                new BigDecimal(row.getField("minutes_low")),
                new BigDecimal(row.getField("minutes_high")));
        assertThat(row.getField("currency")).isEqualTo("USD");
      }
    }
    assertThat(rows).isPositive();
  }
}
