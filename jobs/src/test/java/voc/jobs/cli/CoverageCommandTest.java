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

class CoverageCommandTest {
  private static final String FAQ =
      """
      [{"id": "7", "question": "How do I get a parking permit?", "answer": "Apply online."},
       {"id": "x-1", "question": "When is trash collected?", "answer": "Every Tuesday."}]
      """;

  @TempDir private Path folder;

  @Test
  void everyQuestionHasItsEntryAndNoWordOfItIsWritten() throws IOException {
    Path faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    Path out = folder.resolve("out.jsonl");
    Path asked =
        Files.writeString(
            folder.resolve("asked.jsonl"),
            """
            {"id": "a", "text": "when do you pick up my garbage"}
            nonsense
            {"id": 3, "text": "How do I get a parking permit"}
            {"id": "c", "text": " "}
            """);

    Shell.Outcome outcome = run(faq, asked, out);

    assertThat(outcome.err())
        .contains("2 questions judged against 2 entries, 2 lines with an error");
    assertThat(outcome.exit()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(4);
    JsonNode garbage = new ObjectMapper().readTree(lines.get(0));
    assertThat(garbage.path("best").textValue()).isEqualTo("x-1");
    assertThat(garbage.path("coverage").doubleValue()).isBetween(0.0, 1.0);
    assertThat(lines.get(0)).doesNotContain("garbage");
    assertThat(lines.get(1)).isEqualTo("{\"id\":null,\"error\":\"line 2 is no JSON object\"}");
    assertThat(lines.get(2))
        .isEqualTo("{\"id\":3,\"best\":\"7\",\"coverage\":1.0,\"diagnosis\":\"covered\"}");
    assertThat(lines.get(3)).contains("must be a text that is not blank");
  }

  @Test
  void aFileThatIsNoFaqIsRefusedBeforeAnythingIsWritten() throws IOException {
    Path faq = Files.writeString(folder.resolve("faq.json"), "[]");
    Path asked = Files.writeString(folder.resolve("asked.jsonl"), "");
    Path out = folder.resolve("out.jsonl");

    Shell.Outcome outcome = run(faq, asked, out);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--faq: ");
    assertThat(out).doesNotExist();
  }

  @Test
  void theQuestionsAreNeverWrittenOver() throws IOException {
    Path faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    Path asked = Files.writeString(folder.resolve("asked.jsonl"), "{}");

    Shell.Outcome outcome = run(faq, asked, asked);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--output must be another file than --questions");
    assertThat(asked).hasContent("{}");
  }

  @Test
  void theFaqIsNeverWrittenOver() throws IOException {
    Path faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    Path asked = Files.writeString(folder.resolve("asked.jsonl"), "{}");

    Shell.Outcome outcome = run(faq, asked, faq);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--output must be another file than --faq, got " + faq);
    assertThat(faq).hasContent(FAQ);
  }

  @Test
  void foldersAndPlacesThatAreNotThereAreToldBeforeAnythingIsRead() throws IOException {
    Path faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    Path asked = Files.writeString(folder.resolve("asked.jsonl"), "{}");

    assertThat(run(folder, asked, folder.resolve("o")).err())
        .contains("--faq: must be a file, got the folder " + folder);
    assertThat(run(faq, folder, folder.resolve("o")).err())
        .contains("--questions must be a file, got the folder " + folder);
    assertThat(run(faq, asked, folder).err())
        .contains("--output must be a file, got the folder " + folder);
    Shell.Outcome outcome = run(faq, asked, folder.resolve("no/where/o"));
    assertThat(outcome.err())
        .contains("--output: there is no folder " + folder.resolve("no/where") + "; make it");
    assertThat(outcome.exit()).isEqualTo(2);
  }

  @Test
  void togetherNeedsPastQuestionsAndAFile() throws IOException {
    String faq = Files.writeString(folder.resolve("faq.json"), FAQ).toString();
    String asked = Files.writeString(folder.resolve("asked.jsonl"), "{}").toString();
    Path out = folder.resolve("o");

    assertThat(
            Shell.CRON
                .run(
                    "coverage",
                    "--faq",
                    faq,
                    "--questions",
                    asked,
                    "--output",
                    out.toString(),
                    "--together")
                .err())
        .contains("--together compares with past questions, and the model has none");
    assertThat(
            Shell.CRON
                .run(
                    "coverage",
                    "--faq",
                    faq,
                    "--questions",
                    "-",
                    "--output",
                    out.toString(),
                    "--together")
                .err())
        .contains("--together reads the questions twice and needs a file");
    assertThat(out).doesNotExist();
  }

  @Test
  void aPackOfOneGapIsRefusedRatherThanNotWritten() {
    Shell.Outcome outcome =
        Shell.CRON.run("gaps", "0123456789ab", "--pack", folder.resolve("pack").toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--pack writes all gaps, got the id 0123456789ab besides; leave one of them out");
    assertThat(folder.resolve("pack")).doesNotExist();
  }

  private static Shell.Outcome run(Path faq, Path asked, Path out) {
    return Shell.CRON.run(
        "coverage",
        "--faq",
        faq.toString(),
        "--questions",
        asked.toString(),
        "--output",
        out.toString());
  }
}
