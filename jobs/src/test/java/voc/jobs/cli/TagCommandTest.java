package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {
  @TempDir private Path folder;

  @Test
  void everyLineOfTheInputHasALineInTheOutput() throws IOException {
    Path in = folder.resolve("in.jsonl");
    Path out = folder.resolve("out.jsonl");
    Files.writeString(
        in,
        """
        {"id": "a", "text": "The pothole on Elm Street is terrible. Call me at 617-555-0134."}
        nonsense
        {"id": "b", "text": "How do I renew my permit?", "context": "What did you look for?"}
        """);

    Shell.Outcome outcome =
        Shell.CRON.run("tag", "--input", in.toString(), "--output", out.toString());

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).contains("2 texts tagged, 1 lines with an error");
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(3);
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.path("text").textValue()).endsWith("Call me at [PHONE].");
    assertThat(first.path("polarity").doubleValue()).isNegative();
    assertThat(first.path("topics").findValuesAsText("topic")).contains("streets/potholes");
    assertThat(lines.get(1)).contains("\"error\":\"line 2 is no JSON object");
    JsonNode third = new ObjectMapper().readTree(lines.get(2));
    assertThat(third.path("questions")).hasSize(1);
  }

  @Test
  void theInputIsNeverWrittenOver() throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), "{}");

    Shell.Outcome outcome =
        Shell.CRON.run("tag", "--input", in.toString(), "--output", in.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--output must be another file than --input");
    assertThat(in).hasContent("{}");
  }

  @Test
  void aMissingInputIsSaidByName() {
    Shell.Outcome outcome =
        Shell.CRON.run(
            "tag", "--input", folder.resolve("no.jsonl").toString(), "--output", "unused.jsonl");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("no such file").contains("no.jsonl");
  }
}
