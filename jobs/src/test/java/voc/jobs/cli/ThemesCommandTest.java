package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nights with decisions between them, in this process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThemesCommandTest {
  private static final List<String> SAYINGS =
      List.of(
          "Please catch the stray cats behind the library.",
          "There are too many feral cats near the harbour.",
          "A stray cat sleeps below my porch.",
          "Feral cats eat the birds.");

  @TempDir static Path folder;
  private static String config = "";

  @BeforeAll
  static void firstNight() throws Exception {
    StringBuilder survey = new StringBuilder("Id,When,Dept,Text\n");
    for (int i = 0; i < 12; i++) {
      survey
          .append(i)
          .append(",2026-03-01,parks,")
          .append(SAYINGS.get(i % SAYINGS.size()))
          .append('\n');
    }
    Files.writeString(folder.resolve("survey.csv"), survey.toString());
    config =
        Files.writeString(
                folder.resolve("voc.yaml"),
                """
                warehouse: warehouse
                privacy: {smallest_cell: 5}
                departments: {parks: Parks}
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
                """)
            .toString();
    run("run", "--config", config);
  }

  private static Shell.Outcome run(String... arguments) throws Exception {
    Shell.Outcome outcome = Shell.CRON.run(arguments);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }

  private static JsonNode themes(String... more) throws Exception {
    List<String> arguments = new java.util.ArrayList<>(List.of("themes", "--json", "--config", config));
    arguments.addAll(List.of(more));
    return new ObjectMapper().readTree(run(arguments.toArray(String[]::new)).out());
  }

  private static String id() throws Exception {
    return themes("--all").get(0).path("theme").asText();
  }

  @Test
  @Order(1)
  void theNightFindsWhatTheTaxonomyDoesNotName() throws Exception {
    JsonNode theme = themes().get(0);

    assertThat(theme.path("name").asText()).contains("cat");
    assertThat(theme.path("people").asInt()).isEqualTo(12);
    assertThat(theme.path("status").asText()).isEqualTo("open");
    assertThat(run("themes", "--config", config).out()).contains("cat", theme.path("theme").asText());
    assertThat(run("themes", "show", id(), "--config", config).out())
        .contains("In it:", "cat", "Near, and not in it:");
  }

  @Test
  @Order(2)
  void anIdThatIsNoThemeIsTold() throws Exception {
    Shell.Outcome outcome = Shell.CRON.run("themes", "reject", "t-0", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("there is no theme \"t-0\" in run ");
    assertThat(folder.resolve("theme-decisions.jsonl")).doesNotExist();
  }

  @Test
  @Order(3)
  void aTopicWithoutAParentNeedsADepartment() throws Exception {
    Shell.Outcome outcome =
        Shell.CRON.run("themes", "accept", id(), "--topic", "zoo/cats", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "--topic: the taxonomy has no \"zoo\" to put \"zoo/cats\" under; name a department that"
                + " shall own it, or a parent that exists");
    assertThat(folder.resolve("theme-decisions.jsonl")).doesNotExist();
  }

  @Test
  @Order(4)
  void decisionsAreWrittenDownAndTakenBack() throws Exception {
    String id = id();
    run("themes", "rename", id, "Cats at large", "--by", "ann", "--config", config);
    run("themes", "reject", id, "--by", "ann", "--config", config);

    assertThat(themes()).isEmpty();
    assertThat(themes("--all").get(0).path("name").asText()).isEqualTo("Cats at large");
    assertThat(themes("--all").get(0).path("status").asText()).isEqualTo("rejected");

    run("themes", "undo", id, "--by", "ben", "--config", config);
    assertThat(themes().get(0).path("status").asText()).isEqualTo("open");
    assertThat(Files.readAllLines(folder.resolve("theme-decisions.jsonl")))
        .hasSize(3)
        .last()
        .asString()
        .contains("\"who\":\"ben\"", "\"decision\":\"undo\"", "\"theme\":\"" + id + "\"");
  }

  @Test
  @Order(5)
  void anAcceptedThemeIsATopicOfTheNextNight() throws Exception {
    String parent = "parks";
    run(
        "themes", "accept", id(), "--topic", parent + "/cats-at-large", "--department", "parks",
        "--config", config);
    run("run", "--config", config);

    JsonNode needs =
        new ObjectMapper().readTree(run("needs", "--json", "--config", config).out());
    assertThat(needs)
        .anySatisfy(
            need -> {
              assertThat(need.path("topic").asText()).isEqualTo(parent + "/cats-at-large");
              assertThat(need.path("topic_name").asText()).isEqualTo("Cats at large");
              assertThat(need.path("volume").asInt()).isEqualTo(12);
            });
    assertThat(themes("--all")).isEmpty();
  }
}
