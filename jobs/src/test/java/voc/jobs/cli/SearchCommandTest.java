package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCommandTest {
  @TempDir static Path folder;
  private static String warehouse = "";

  @BeforeAll
  static void writeWarehouse() throws Exception {
    warehouse = TinyWarehouse.write(folder).toString();
  }

  private static Shell.Outcome search(String... arguments) {
    List<String> all = new ArrayList<>(List.of("search", "-w", warehouse));
    all.addAll(List.of(arguments));
    return Shell.CRON.run(all.toArray(String[]::new));
  }

  @Test
  void wordsAreFoundInAnyFormAndMarked() {
    Shell.Outcome outcome = search("potholes");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .isEqualToIgnoringNewLines(
            """
             date        sentiment  sentence                              department    where
             2026-03-01  negative   The «pothole» on Elm is still there.  public-works  file.json:7
            """);
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            """
            1 sentence of run 20260401T020000Z matches
              by department: public-works 1
              by topic: streets/potholes 1
              by sentiment: negative 1
              by channel: 311 1
              by month: 2026-03 1
            """);
  }

  @Test
  void filtersNarrowTheSearch() throws Exception {
    JsonNode found =
        new ObjectMapper()
            .readTree(
                search("bin", "--department", "sanitation", "--channel", "survey", "--json").out());

    assertThat(found.path("run_id").asText()).isEqualTo(TinyWarehouse.RUN);
    assertThat(found.path("total").asLong()).isEqualTo(1);
    assertThat(found.path("match").asText()).isEqualTo("all_words");
    assertThat(found.path("hits").get(0).path("feedback_id").asText()).isEqualTo("c");
    assertThat(found.path("facets").path("topic").get(0).path("value").asText())
        .isEqualTo("sanitation/bins");
    assertThat(search("--topic", "sanitation").err()).contains("2 sentences of run");
  }

  @Test
  void nothingFoundIsSaidInWordsAndIsNoFailure() {
    Shell.Outcome outcome = search("helicopter", "--channel", "chat");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualToIgnoringNewLines(
            "No sentence of run 20260401T020000Z matches; try fewer words or filters\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--channel    | fax             | unknown channel \"fax\", use one of 311, call, chat, survey, search, other",
        "--sentiment  | angry           | unknown sentiment \"angry\", use one of very negative, negative, neutral",
        "--department | sanitaton       | --department: no sentence has \"sanitaton\"; did you mean \"sanitation\"?",
        "--department | parks           | --department: no sentence has \"parks\"; use one of public-works, sanitation",
        "--topic      | streets/pothole | --topic: no sentence has \"streets/pothole\"; did you mean \"streets/potholes\"?",
        "--topic      | libraries/hours | --topic: no sentence has \"libraries/hours\"; use one of sanitation, streets",
        "--limit      | -1              | limit must be in [0, 10000], got -1",
        "--from       | yesterday       | Invalid value for option '--from'",
      })
  void aFilterThatCanMatchNothingIsAUsageErrorThatHelps(
      String option, String value, String message) {
    Shell.Outcome outcome = search("bin", option + "=" + value);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("voc search: " + message)
        .contains("Try `voc search --help`.");
  }

  @Test
  void csvHasItsHeaderEvenWithoutAHit() throws Exception {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(search("bin", "--format", "csv").out())) {
      assertThat(csv.stream().map(record -> record.getField("text")))
          .contains("'=My new bin came, thanks.");
    }
    assertThat(search("helicopter", "--format", "csv").out().strip())
        .isEqualTo(
            "mention_id,feedback_id,score,text,marked,highlights,channel,department,topics,"
                + "sentiment,polarity,question,marks,time,file,line");
  }

  @Test
  void nothingThatACustomerTypesSteersTheTerminal() {
    Shell.Outcome outcome = search("--channel", "call");

    assertThat(outcome.out()).contains("where is").doesNotContainPattern("[\\x1B\\x07\\x9B\u202E]");
  }
}
