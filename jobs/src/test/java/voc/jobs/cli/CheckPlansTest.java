package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code voc check} says of the files in which people write what they decide and plan. */
class CheckPlansTest {
  private static final String NEED = "sanitation:sanitation/missed-pickup";

  @TempDir private Path folder;
  private String config = "";

  @BeforeEach
  void write() throws IOException {
    Path file = TinyCity.write(folder, 0.5);
    Files.writeString(
        file, "ballots: ballots.csv\ninitiatives: initiatives.csv\n" + Files.readString(file));
    config = file.toString();
    Files.writeString(
        folder.resolve("register.csv"),
        "id,status,owner\n" + NEED + ",qualified,Head of Sanitation\n");
    Files.writeString(
        folder.resolve("initiatives.csv"),
        "code,name,needs,department,status\nA,Trucks," + NEED + ",sanitation,planned\n");
    Files.writeString(
        folder.resolve("ballots.csv"),
        "voter,department,ranking\n1,sanitation,"
            + NEED
            + "\n2,sanitation,"
            + NEED
            + "\n3,public-works,"
            + NEED
            + "\n");
  }

  @Test
  void itSaysWhatWasReadOfThem() {
    Shell.Outcome outcome = Shell.CRON.run("check", "--config", config);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err())
        .contains(
            "Register: 1 need, 0 mandated, 1 with an owner, 0 merged into others",
            "Initiatives: 1 (1 planned)",
            "Ballots: 3 voters of 2 departments on 1 need; the published order follows the figures")
        .doesNotContain("goes by");
  }

  @Test
  void aSlipInANeedsIdIsDoubtfulAndNamedWithItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("register.csv"),
        "id,status\nsanitatoin:sanitation/missed-pickup,qualified\n");
    Files.writeString(
        folder.resolve("initiatives.csv"),
        "code,name,needs,department,status\n"
            + "A,Trucks,sanitation:sanitation/missed-pikup,sanitation,planned\n");
    Files.writeString(
        folder.resolve("ballots.csv"),
        "voter,department,ranking\nKim,sanitation,"
            + NEED
            + " > sanitation:sanitation/glitter\nLee,sanitation,"
            + NEED
            + "\nPat,public-works,"
            + NEED
            + "\n");

    Shell.Outcome outcome = Shell.CRON.run("check", "--config", config);
    JsonNode plans =
        new ObjectMapper()
            .readTree(Shell.CRON.run("check", "--config", config, "--json").out())
            .path("plans");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err())
        .contains(
            "register.csv:2 names need \"sanitatoin:sanitation/missed-pickup\", but no"
                + " department goes by \"sanitatoin\", so that it can have no figures; did you mean"
                + " \"sanitation\"?",
            "initiatives.csv:2 names need \"sanitation:sanitation/missed-pikup\", but no topic"
                + " goes by \"sanitation/missed-pikup\", so that it can have no figures; did you"
                + " mean \"sanitation/missed-pickup\"?",
            "A ballot names need \"sanitation:sanitation/glitter\", but no topic goes by",
            "Ballots: 1 need is ranked by fewer than 3 voters and will not be in the count, to keep"
                + " ballots secret: sanitation:sanitation/glitter")
        .doesNotContain("Kim");
    assertThat(plans.path("doubts")).hasSize(4);
    assertThat(plans.path("voters").asInt()).isEqualTo(3);
  }

  @Test
  void aRegisterInAnotherEncodingIsRefusedEverywhereInTheSameWords() throws IOException {
    Files.write(
        folder.resolve("register.csv"),
        ("id,owner\n" + NEED + ",Jos\u00e9\n").getBytes(ISO_8859_1));

    Shell.Outcome checked = Shell.CRON.run("check", "--config", config);

    assertThat(checked.exit()).isEqualTo(2);
    assertThat(checked.err())
        .contains("register.csv:2 must be text in UTF-8, got the byte E9; save the file in UTF-8");
  }
}
