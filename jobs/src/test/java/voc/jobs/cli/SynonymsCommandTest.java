package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nights with an accepted synonym between them, in this process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class SynonymsCommandTest {
  @TempDir static Path folder;
  private static String config = "";
  private static Path synonyms = Path.of("");

  @BeforeAll
  static void firstNight() throws Exception {
    Files.writeString(
        folder.resolve("survey.csv"),
        "Id,When,Dept,Text\n1,2026-03-01,clerk,\"Thank you for the friendly staff.\"\n");
    Files.writeString(
        folder.resolve("faq.json"),
        """
        [{"id": "poll", "question": "Where is my polling place?",
          "answer": "Enter your address in the polling place finder."},
         {"id": "dog", "question": "How do I license my dog?",
          "answer": "License your dog online or at the shelter."}]
        """);
    Files.writeString(
        folder.resolve("searches.csv"),
        "Date,Query,Searches,Results\n2026-03-01,voting location,14,0\n2026-03-02,wedding cake,3,0\n");
    config =
        Files.writeString(
                folder.resolve("voc.yaml"),
                """
                warehouse: warehouse
                departments: {clerk: Clerk}
                sources:
                  - name: survey
                    format: csv
                    path: survey.csv
                    zone: America/Chicago
                    channel: survey
                    id: Id
                    time: {column: When}
                    department: {column: Dept}
                    texts: [{column: Text}]
                faq:
                  - {name: faq, format: json, path: faq.json, id: id, question: question, answer: answer}
                searches:
                  - {name: site, format: csv, path: searches.csv, query: Query, searches: Searches, results: Results, time: {column: Date, zone: America/Chicago}}
                """)
            .toString();
    synonyms = folder.resolve("synonyms.txt");
    run("run", "--config", config);
  }

  private static Shell.Outcome run(String... arguments) throws Exception {
    Shell.Outcome outcome = Shell.CRON.run(arguments);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }

  private static JsonNode proposals() throws Exception {
    return new ObjectMapper().readTree(run("synonyms", "--json", "--config", config).out());
  }

  private static String id() throws Exception {
    return proposals().path(0).path("id").asText();
  }

  @Test
  @Order(1)
  void theNightProposesTheFaqsWordsForWordsThatItNeverUses() throws Exception {
    JsonNode rows = proposals();

    assertThat(rows).hasSize(1);
    assertThat(rows.path(0).path("synonym").asText()).isEqualTo("voting location, polling place");
    assertThat(rows.path(0).path("support").asDouble()).isEqualTo(14);
    assertThat(rows.path(0).path("state").asText()).isEqualTo("proposed");
    Shell.Outcome shown = run("synonyms", "--config", config);
    assertThat(shown.out()).contains("voting location", "polling place");
    assertThat(shown.err()).contains("1 words of run ", synonyms.toString());
  }

  @Test
  @Order(2)
  void anIdThatIsNoProposalIsToldAndNothingIsWritten() throws Exception {
    Shell.Outcome outcome = Shell.CRON.run("synonyms", "--accept", "0", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no proposal \"0\" in run ");
    assertThat(synonyms).doesNotExist();
  }

  @Test
  @Order(3)
  void whatIsBothAcceptedAndRejectedIsRefused() throws Exception {
    Shell.Outcome outcome =
        Shell.CRON.run("synonyms", "--accept", id(), "--reject", id(), "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("stands under --accept and --reject; choose one");
    assertThat(synonyms).doesNotExist();
  }

  @Test
  @Order(4)
  void acceptingWritesTheFileOnce() throws Exception {
    String id = id();
    assertThat(run("synonyms", "--accept", id, "--config", config).err())
        .contains("1 accepted: in force from the next run on", "voting location, polling place");
    assertThat(run("synonyms", "--accept", "all", "--config", config).err())
        .contains("0 accepted: in force from the next run on; 1 already were");

    assertThat(synonyms)
        .content()
        .contains("# accepted " + id + ", support 14, ", "\nvoting location, polling place\n");
    assertThat(proposals().path(0).path("state").asText()).isEqualTo("accepted");
  }

  @Test
  @Order(5)
  void theNextNightReadsTheFileAndTellsTheEffect() throws Exception {
    Shell.Outcome night = run("run", "--config", config);

    assertThat(night.err())
        .contains("1 accepted synonyms were used by 14 people and searches: coverage of these ");
    JsonNode row = proposals().path(0);
    assertThat(row.path("state").asText()).isEqualTo("accepted");
    assertThat(row.path("coverage_with").asDouble())
        .as("meaning finds the entry already, words find it surely")
        .isGreaterThan(row.path("coverage_without").asDouble());
    run("verify", "--config", config);
  }

  @Test
  @Order(6)
  void whatIsRejectedIsNotShownAgain() throws Exception {
    run("synonyms", "--reject", id(), "--config", config);

    assertThat(synonyms).content().contains(": voting location, polling place");
    assertThat(proposals()).isEmpty();
  }

  @Test
  @Order(7)
  void aBrokenFileStopsTheNightWithItsLine() throws Exception {
    Files.writeString(synonyms, "voting location\n");

    Shell.Outcome outcome = Shell.CRON.run("run", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(synonyms + ":1: must have two words or more with commas between");
  }
}
