package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static voc.jobs.SmallCity.SURVEY;
import static voc.jobs.SmallCity.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.NightlyRun;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.WordTagger;
import voc.jobs.progress.Progress;
import voc.nlp.redact.Pseudonyms;

class ForgetCommandTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Shell SHELL = Shell.CRON.with("VOC_CUSTOMER_SECRET", SmallCity.SECRET);

  @TempDir transient Path folder;

  private String night() throws Exception {
    SmallCity city =
        new SmallCity(folder)
            .with(
                "survey/march.csv",
                survey(
                    "s1,anna-k,03/28/2026 09:00,Sanitation,2,The garbage is bad.,Complete,x",
                    "s2,bert-k,03/29/2026 09:00,Sanitation,2,No garbage day.,Complete,x"));
    new NightlyRun(
            city.config(List.of(SURVEY)),
            city.parts(WordTagger::new),
            spark(),
            Progress.silent(),
            Clock.fixed(Instant.parse("2026-04-06T03:00:00Z"), ZoneOffset.UTC))
        .run();
    return folder.resolve("warehouse").toString();
  }

  private static Shell.Outcome typing(String words, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(words.getBytes(UTF_8)));
    try {
      return SHELL.run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aKeyThatIsTypedIsForgottenShownNowhereAndProved() throws Exception {
    String warehouse = night();

    Shell.Outcome dry =
        typing("anna-k\n", "forget", "-w", warehouse, "--customer", "-", "--dry-run");
    assertThat(dry.err())
        .contains("run 20260406T030000Z: feedback 1, mentions 1, need_evidence 1")
        .contains("Nothing was changed; without --dry-run all of this is removed");
    assertThat(dry.err())
        .contains("Raw feedback was not looked for")
        .contains("name the configuration with --config")
        .doesNotContain("VOC_CUSTOMER_SECRET is not set");
    assertThat(Shell.CRON.run("forget", "-w", warehouse, "--customer", "anna-k", "--dry-run").err())
        .contains("VOC_CUSTOMER_SECRET is not set")
        .contains("by the pseudonym that a text built into voc makes")
        .contains("Nothing found");
    assertThat(folder.resolve("warehouse/forgotten")).doesNotExist();

    Shell.Outcome outcome = typing("anna-k\n", "forget", "-w", warehouse, "--customer", "-");

    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.DONE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("1 documents of the index; is now 20260406T030000Z-r1")
        .contains("0 rows, 0 documents left in 1 runs, read again")
        .contains("The next nights leave the customer out")
        .doesNotContain("anna", new Pseudonyms(SmallCity.SECRET).of("anna-k"));
    assertThat(Files.readString(folder.resolve("warehouse/CURRENT")))
        .isEqualTo("20260406T030000Z-r1\n");
    assertThat(SHELL.run("verify", "-w", warehouse, "--run", "20260406T030000Z").err())
        .contains("run 20260406T030000Z-r1 is as published");

    Shell.Outcome again = SHELL.run("forget", "-w", warehouse, "--customer", "anna-k", "--json");
    JsonNode receipt = new ObjectMapper().readTree(again.out());
    assertThat(again.exit()).isEqualTo(ExitCode.DONE);
    assertThat(receipt.path("listed").asBoolean()).isTrue();
    assertThat(receipt.path("left").path("rows").asLong()).isZero();
    assertThat(receipt.path("receipt").asText()).contains("/receipts/forget-");

    Shell.Outcome unknown = SHELL.run("forget", "-w", warehouse, "--feedback", "survey:s9");
    assertThat(unknown.exit()).isEqualTo(ExitCode.DONE);
    assertThat(unknown.err())
        .contains("Nothing found in 1 run; is the feedback written as in the source")
        .doesNotContain("s9");
  }

  @Test
  void whomMustBeSaidOnce() {
    assertThat(SHELL.run("forget").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(SHELL.run("forget", "--customer", "a", "--feedback", "b").exit())
        .isEqualTo(ExitCode.USAGE);
    assertThat(typing("\n", "forget", "--customer", "-").err())
        .contains("--customer: must not be empty; name the person or the feedback");
    assertThat(SHELL.run("forget", "--pseudonym", "anna-k").err())
        .contains("--pseudonym: must be 16 hexadecimal digits, as column customer has them, got 6")
        .doesNotContain("anna");
  }
}
