package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private static final String[] PLACES = {
    "library", "pool", "town hall", "bus stop", "skate park", "permit office", "market", "clinic"
  };
  private static final String[] GOOD = {
    "was wonderful", "is a joy, thank you", "was clean and friendly", "works perfectly"
  };
  private static final String[] BAD = {
    "was filthy and awful", "is a disgrace", "was closed again, terrible", "never works, I am angry"
  };
  private static final String[] PLAIN = {
    "is next to the station", "has two doors", "opens at nine", "is in the south"
  };

  @TempDir private Path folder;

  /** 1 is best, as many forms have it. */
  private Path labelled() throws IOException {
    StringBuilder csv = new StringBuilder("Comment,Asked,Judged,\"Place, where\",Noise,Who\n");
    int row = 0;
    for (String place : PLACES) {
      for (int i = 0; i < 4; i++) {
        csv.append(row(place, GOOD[i], 1 + i % 2, row++));
        csv.append(row(place, BAD[i], 5 - i % 2, row++));
        csv.append(row(place, PLAIN[i], 3, row++));
      }
    }
    return Files.writeString(folder.resolve("labelled.csv"), csv);
  }

  private static String row(String place, String said, int judged, int row) {
    return String.format(
        Locale.ROOT,
        "\"The %s %s.\",How was it?,%d,%s,%s,person %d\n",
        place,
        said,
        judged,
        place.equals("pool") || place.equals("library") ? "1" : "",
        said.contains("closed") || said.contains("works") ? "x" : "0",
        row / 3);
  }

  @Test
  void labelsOfOneToFiveAreReadByWhatTheTextsSayAndTheModelIsTakenByTag() throws IOException {
    Path model = folder.resolve("sentiment.model");

    Shell.Outcome trained =
        Shell.CRON.run(
            "train",
            "sentiment",
            "--input",
            labelled().toString(),
            "--text",
            "Comment",
            "--context",
            "Asked",
            "--label",
            "Judged",
            "--group",
            "Who",
            "--output",
            model.toString());

    assertThat(trained.err()).contains("Learned from 96 texts", "5 (worst) to 1 (best)");
    assertThat(trained.exit()).isZero();
    List<JsonNode> tags =
        tagged(
            model,
            "{\"id\":1,\"text\":\"The bus stop is a disgrace.\",\"context\":\"How was it?\"}",
            "{\"id\":2,\"text\":\"The clinic was wonderful.\",\"context\":\"How was it?\"}");
    assertThat(tags.get(0).path("sentiment").textValue()).contains("negative");
    assertThat(tags.get(1).path("sentiment").textValue()).contains("positive");
  }

  @Test
  void columnsWithCommasAreFoundAndLearnedTopicsAppearUnderTheirNames() throws IOException {
    Path model = folder.resolve("topics.model");

    Shell.Outcome trained =
        Shell.CRON.run(
            "train",
            "topics",
            "--input",
            labelled().toString(),
            "--text",
            "Comment",
            "--labels",
            "Noise,Place, where",
            "--output",
            model.toString());

    assertThat(trained.err()).contains("Learned 2 labels from 96 texts", "24  Place, where");
    assertThat(trained.exit()).isZero();
    JsonNode topics =
        tagged(model, "{\"id\":1,\"text\":\"The pool is next to the station.\"}")
            .get(0)
            .path("topics");
    List<String> learned = new ArrayList<>();
    topics.forEach(
        topic -> {
          if (topic.path("way").textValue().equals("learned")) {
            learned.add(topic.path("topic").textValue());
          }
        });
    assertThat(learned).containsExactly("Place, where");
  }

  @Test
  void aColumnThatIsNotThereIsAWrongUsage() throws IOException {
    Shell.Outcome outcome =
        Shell.CRON.run(
            "train",
            "sentiment",
            "--input",
            labelled().toString(),
            "--text",
            "Comments",
            "--label",
            "Judged",
            "--output",
            folder.resolve("m").toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("has no column \"Comments\", did you mean \"Comment\"?");
    assertThat(folder.resolve("m")).doesNotExist();
  }

  @Test
  void ratingsNeedToSayWhichEndIsBest() throws IOException {
    Shell.Outcome outcome =
        Shell.CRON.run(
            "train",
            "sentiment",
            "--input",
            labelled().toString(),
            "--text",
            "Comment",
            "--rating",
            "Judged",
            "--output",
            folder.resolve("m").toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("--rating needs the best and the worst number: --best N --worst N");
  }

  @Test
  void whereNothingCanBeWrittenNothingIsLearned() throws IOException {
    Path nowhere = folder.resolve("no/such/m.model");

    Shell.Outcome outcome =
        Shell.CRON.run(
            "train",
            "topics",
            "--input",
            labelled().toString(),
            "--text",
            "Comment",
            "--labels",
            "Noise",
            "--output",
            nowhere.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--output: there is no folder", "create it");
  }

  @Test
  void aFileThatIsNoModelIsNamed() throws IOException {
    Path in = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":1,\"text\":\"Good.\"}\n");
    Path noModel = Files.writeString(folder.resolve("no.model"), "hello");

    Shell.Outcome outcome =
        Shell.CRON.run(
            "tag",
            "--input",
            in.toString(),
            "--output",
            folder.resolve("out.jsonl").toString(),
            "--model",
            noModel.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--model: ").contains("no.model");
  }

  @Test
  void aMeasurementIsPrintedAndPutIntoAPage() throws IOException {
    Path page = folder.resolve("evaluation.md");

    Shell.Outcome outcome =
        Shell.CRON.run(
            "eval",
            "sentiment",
            "--data",
            labelled().toString(),
            "--text",
            "Comment",
            "--label",
            "Judged",
            "--write",
            page.toString());

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("CoreNLP alone", "the shipped model", "macro F1");
    assertThat(page)
        .content()
        .contains(
            "./voc eval sentiment --data "
                + folder.resolve("labelled.csv")
                + " --text Comment --label Judged\n")
        .contains(outcome.out());
  }

  @Test
  void questionsAreMeasuredBesideQuestionMarks() throws IOException {
    Path data =
        Files.writeString(
            folder.resolve("asks.csv"),
            "text,asks\nHow do I renew my permit?,1\nThe pool was closed.,0\nI wonder when it opens.,yes\n");

    Shell.Outcome outcome =
        Shell.CRON.run(
            "eval", "questions", "--data", data.toString(), "--text", "text", "--label", "asks");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("3 texts, 2 of them ask.", "| voc |", "| ends with ? |");
  }

  private List<JsonNode> tagged(Path model, String... lines) throws IOException {
    Path in = Files.write(folder.resolve("in.jsonl"), List.of(lines));
    Path out = folder.resolve("out.jsonl");
    Shell.Outcome outcome =
        Shell.CRON.run(
            "tag",
            "--input",
            in.toString(),
            "--output",
            out.toString(),
            "--model",
            model.toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    List<JsonNode> tags = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      tags.add(new ObjectMapper().readTree(line));
    }
    return tags;
  }
}
