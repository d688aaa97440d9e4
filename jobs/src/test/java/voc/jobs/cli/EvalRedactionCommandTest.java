package voc.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalRedactionCommandTest {
  @TempDir private Path folder;

  private Path turns() throws IOException {
    return Files.writeString(
        folder.resolve("turns.tsv"),
        """
        conversationId\tturnNumber\tutteranceId\tutterance\tslot-labels\tintent
        c1\t1\tu1\tmy e-mail is ann@example.org\tO O O email_address\tcontentonly
        c1\t2\tu2\tthe car is red\tO O O O\tcontentonly
        c1\t3\tu3\tone two\tO\tbroken
        """);
  }

  @Test
  void labelledTurnsAreMeasuredByToken() throws IOException {
    Shell.Outcome outcome =
        Shell.CRON.run("eval", "redaction", "--data", turns().toString(), "--json");

    assertThat(outcome.exit()).isZero();
    JsonNode scores = new ObjectMapper().readTree(outcome.out());
    assertThat(scores.path("token_recall").path("hits").intValue()).isEqualTo(1);
    assertThat(scores.path("token_recall").path("total").intValue()).isEqualTo(1);
    assertThat(scores.path("token_precision").path("share").doubleValue()).isEqualTo(1.0);
    assertThat(scores.path("places_masked").path("share").isNull()).isTrue();
    assertThat(scores.path("broken").intValue()).isEqualTo(1);
  }

  @Test
  void peopleReadATable() throws IOException {
    Shell.Outcome outcome = Shell.CRON.run("eval", "redaction", "--data", turns().toString());

    assertThat(outcome.out()).contains("token recall").contains("1.000 (1/1");
    assertThat(outcome.err()).contains("1 broken rows");
  }

  @Test
  void namesOfStreetsInCommentsMustStay() throws IOException {
    Path comments =
        Files.writeString(
            folder.resolve("comments.csv"),
            "NUMBER,COMMENTS\n1,Cars run the light at Beacon Street near Fenway Park.\n");

    Shell.Outcome outcome =
        Shell.CRON.run("eval", "redaction", "--data", comments.toString(), "--json");

    JsonNode places = new ObjectMapper().readTree(outcome.out()).path("places_masked");
    assertThat(places.path("hits").intValue()).isZero();
    assertThat(places.path("total").intValue()).isEqualTo(2);
  }

  @Test
  void aFileOfNoKnownShapeIsWrongUsage() throws IOException {
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

    Shell.Outcome outcome = Shell.CRON.run("eval", "redaction", "--data", other.toString());

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("is no labelled text").contains("name the column");
  }
}
