package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From pairs to a model, and from the model to coverage, as somebody at a terminal does it. */
class TrainCoverageCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FAQ =
      """
      [{"id": "permit", "question": "How do I get a parking permit?", "answer": "Apply online."},
       {"id": "trash", "question": "When is trash collected?", "answer": "Every Tuesday."},
       {"id": "pool", "question": "When does the swimming pool open?", "answer": "In June."},
       {"id": "marry", "question": "Where do I get a marriage license?", "answer": "At city hall."},
       {"id": "vote", "question": "How do I register to vote?", "answer": "By mail."}]
      """;
  private static final List<String> ASKING =
      List.of("where do I", "how can I", "can I", "I need to", "who lets me", "is it possible to");
  private static final List<String> PERMIT =
      List.of("park on my street", "get a sticker for my car", "renew my parking permit");
  private static final List<String> TRASH =
      List.of("have my garbage picked up", "put out my bins", "get rid of rubbish");
  private static final List<String> POOL =
      List.of("go swimming", "use the outdoor pool", "swim laps");
  private static final List<String> DOG =
      List.of("register my puppy", "license my dog", "get a tag for a dog");

  @TempDir private Path folder;

  @Test
  void aModelLearnsFromPairsAndIsUsed() throws IOException {
    Path faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    Path pairs = pairs();
    Path model = folder.resolve("coverage.model");

    Shell.Outcome trained =
        Shell.CRON.run(
            "train",
            "coverage",
            "--faq",
            faq.toString(),
            "--pairs",
            pairs.toString(),
            "--output",
            model.toString(),
            "--json");

    assertThat(trained.err()).contains("Learning from 55 pairs on 5 entries");
    assertThat(trained.exit()).isZero();
    assertThat(JSON.readTree(trained.out()).path("past_questions").intValue()).isEqualTo(54);
    assertThat(model).content().doesNotContain("garbage");

    Path asked = asked();
    List<JsonNode> together = covered(faq, model, asked, "--together");
    assertThat(together.get(0).path("best").textValue()).isEqualTo("trash");
    assertThat(mean(together, 0, 54)).as("what was asked before").isGreaterThan(0.6);
    assertThat(mean(together, 54, 72)).as("of dogs nobody was answered").isLessThan(0.3);

    List<JsonNode> alone = covered(faq, model, asked);
    assertThat(mean(together, 54, 72)).as("many ask it tonight").isLessThan(mean(alone, 54, 72));
    assertThat(mean(together, 0, 54)).isGreaterThan(mean(alone, 0, 54) - 0.1);
  }

  @Test
  void anEntryThatTheFaqHasNotIsToldByItsLine() throws IOException {
    Path faq = Files.writeString(folder.resolve("faq.json"), FAQ);
    Path pairs = Files.writeString(folder.resolve("pairs.csv"), "text,entry\nmy bins,bins\n");
    Path model = folder.resolve("coverage.model");

    Shell.Outcome outcome =
        Shell.CRON.run(
            "train",
            "coverage",
            "--faq",
            faq.toString(),
            "--pairs",
            pairs.toString(),
            "--output",
            model.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("pairs.csv:2: the entry \"bins\" is none of the FAQ's ids and questions");
    assertThat(model).doesNotExist();
  }

  private Path pairs() throws IOException {
    List<String> rows = new ArrayList<>(List.of("text,entry"));
    for (String asking : ASKING) {
      TRASH.forEach(each -> rows.add(asking + " " + each + ",trash"));
      PERMIT.forEach(each -> rows.add(asking + " " + each + ",permit"));
      POOL.forEach(each -> rows.add(asking + " " + each + ",pool"));
    }
    rows.add("who is the mayor,");
    return Files.write(folder.resolve("pairs.csv"), rows);
  }

  /** First 54 on what the FAQ answers, then 18 on dogs. */
  private Path asked() throws IOException {
    List<String> lines = new ArrayList<>();
    for (List<String> matter : List.of(TRASH, PERMIT, POOL, DOG)) {
      for (String asking : ASKING) {
        for (String each : matter) {
          lines.add(
              JSON.writeValueAsString(
                  JSON.createObjectNode()
                      .put("id", lines.size())
                      .put("text", "hello " + asking + " " + each + " please")));
        }
      }
    }
    return Files.write(folder.resolve("asked.jsonl"), lines);
  }

  private List<JsonNode> covered(Path faq, Path model, Path asked, String... more)
      throws IOException {
    Path out = folder.resolve("out.jsonl");
    List<String> words =
        new ArrayList<>(
            List.of(
                "coverage",
                "--faq",
                faq.toString(),
                "--questions",
                asked.toString(),
                "--model",
                model.toString(),
                "--output",
                out.toString()));
    words.addAll(List.of(more));
    Shell.Outcome outcome = Shell.CRON.run(words.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static double mean(List<JsonNode> lines, int from, int to) {
    return lines.subList(from, to).stream()
        .mapToDouble(line -> line.path("coverage").doubleValue())
        .average()
        .orElseThrow();
  }
}
