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
  private static final List<String> CHESS =
      List.of(
          "We would enjoy chess tables outdoors.",
          "Set up some chess boards, please.",
          "Old chess tables could stand in the square.",
          "My grandfather dreams of chess boards for all.");

  private static final List<String> HALLS =
      List.of(
          "We would enjoy a concert hall here.",
          "Build a music venue, please.",
          "An old concert hall could open again.",
          "My grandmother dreams of a music venue.");

  @TempDir static Path folder;
  private static String config = "";

  @BeforeAll
  static void firstNight() throws Exception {
    StringBuilder survey = new StringBuilder("Id,When,Dept,Text\n");
    for (int i = 0; i < 24; i++) {
      survey
          .append(i)
          .append(",2026-03-01,parks,\"")
          .append((i % 2 == 0 ? CHESS : HALLS).get(i / 2 % 4))
          .append("\"\n");
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
    List<String> arguments =
        new java.util.ArrayList<>(List.of("themes", "--json", "--config", config));
    arguments.addAll(List.of(more));
    return new ObjectMapper().readTree(run(arguments.toArray(String[]::new)).out());
  }

  private static JsonNode chess() throws Exception {
    for (JsonNode theme : themes("--all")) {
      if (theme.path("parts").toString().contains("chess")) {
        return theme;
      }
    }
    throw new AssertionError("no theme of chess in " + themes("--all"));
  }

  private static String id() throws Exception {
    return chess().path("theme").asText();
  }

  @Test
  @Order(1)
  void theNightFindsWhatTheTaxonomyDoesNotName() throws Exception {
    JsonNode theme = chess();

    assertThat(theme.path("name").asText()).contains("chess");
    assertThat(theme.path("people").asInt()).isBetween(9, 12);
    assertThat(theme.path("status").asText()).isEqualTo("open");
    assertThat(run("themes", "--config", config).out())
        .contains("chess", theme.path("theme").asText());
    assertThat(run("themes", "show", id(), "--config", config).out())
        .contains("In it:", "chess", "Near, and not in it:");
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
        Shell.CRON.run("themes", "accept", id(), "--topic", "zoo/chess", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains(
            "--topic: the taxonomy has no \"zoo\" to put \"zoo/chess\" under; name a department that"
                + " shall own it, or a parent that exists");
    assertThat(folder.resolve("theme-decisions.jsonl")).doesNotExist();
  }

  @Test
  @Order(4)
  void decisionsAreWrittenDownAndTakenBack() throws Exception {
    String id = id();
    run("themes", "rename", id, "Chess for all", "--by", "ann", "--config", config);
    run("themes", "reject", id, "--by", "ann", "--config", config);

    assertThat(themes()).noneMatch(theme -> theme.toString().contains("chess"));
    assertThat(chess().path("name").asText()).isEqualTo("Chess for all");
    assertThat(chess().path("status").asText()).isEqualTo("rejected");

    run("themes", "undo", id, "--by", "ben", "--config", config);
    assertThat(chess().path("status").asText()).isEqualTo("open");
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
        "themes",
        "accept",
        id(),
        "--topic",
        parent + "/chess",
        "--department",
        "parks",
        "--config",
        config);
    run("run", "--config", config);

    JsonNode needs = new ObjectMapper().readTree(run("needs", "--json", "--config", config).out());
    assertThat(needs)
        .anySatisfy(
            need -> {
              assertThat(need.path("topic").asText()).isEqualTo(parent + "/chess");
              assertThat(need.path("topic_name").asText()).isEqualTo("Chess for all");
              assertThat(need.path("volume").asInt()).isEqualTo(12);
            });
    assertThat(themes("--all")).noneMatch(theme -> theme.toString().contains("chess"));
  }
}
