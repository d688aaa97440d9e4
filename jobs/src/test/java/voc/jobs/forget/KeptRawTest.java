package voc.jobs.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static voc.jobs.SmallCity.SURVEY;
import static voc.jobs.SmallCity.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.jobs.Duck;
import voc.jobs.NightlyRun;
import voc.jobs.SmallCity;
import voc.jobs.SparkSuite;
import voc.jobs.WordTagger;
import voc.jobs.progress.Progress;
import voc.jobs.warehouse.RawStore;
import voc.jobs.warehouse.Warehouse;
import voc.nlp.redact.Pseudonyms;

/** A night that kept raw feedback, and is in the warehouse no more. */
@Tag("long")
class KeptRawTest extends SparkSuite {
  private static final long serialVersionUID = 1L;

  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(SmallCity.SECRET);
  private static final String MONDAY = "20260406T030000Z";
  private static final String TUESDAY = "20260407T030000Z";

  /** Words that nobody but anna says, and nobody but whose record has an e-mail address as id. */
  private static final String ANNAS = "zanzibarquux";

  private static final String FINNS = "timbuktooxy";

  @TempDir transient Path folder;

  @BeforeEach
  void twoNightsOfWhichTheFirstIsGone() throws IOException {
    SmallCity city =
        new SmallCity(folder)
            .with(
                "survey/all.csv",
                survey(
                    "s1,anna-k,03/28/2026 09:00,Sanitation,2," + ANNAS + " garbage.,Complete,x",
                    "finn@example.org,,03/28/2026 10:00,Sanitation,2,"
                        + FINNS
                        + " garbage.,Complete,x",
                    "s2,bert-k,03/29/2026 09:00,Sanitation,2,No garbage day.,Complete,x"));
    night(city, "2026-04-06T03:00:00Z");
    city.with(
        "survey/all.csv",
        survey("s2,bert-k,03/29/2026 09:00,Sanitation,2,No garbage day.,Complete,x"));
    night(city, "2026-04-07T03:00:00Z");
    delete(folder.resolve("warehouse/runs").resolve(MONDAY));
  }

  private void night(SmallCity city, String now) throws IOException {
    new NightlyRun(
            city.config(List.of(SURVEY), "privacy: {keep_raw: {folder: raw, days: 7}}\n"),
            city.parts(WordTagger::new),
            spark(),
            Progress.silent(),
            Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
        .run();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private Receipt forget(Person person) throws IOException {
    return forgetting().forget(person).receipt();
  }

  private Forgetting forgetting() throws IOException {
    return new Forgetting(
        spark(),
        Warehouse.at(folder.resolve("warehouse").toString(), sc().hadoopConfiguration()),
        PSEUDONYMS,
        RawStore.ifThere(folder.resolve("raw").toString(), sc().hadoopConfiguration())
            .orElseThrow(),
        Clock.fixed(Instant.parse("2026-04-08T03:00:00Z"), ZoneOffset.UTC),
        words -> {});
  }

  private Path raw(String night) {
    return folder.resolve("raw").resolve(night);
  }

  /** All of the raw rows of a night, as another reader unpacks them. */
  private String rows(String night) throws SQLException {
    try (Duck duck = new Duck()) {
      return String.join(
          "\n", duck.texts("select t::varchar from '" + raw(night) + "/feedback/*.parquet' t"));
    }
  }

  private List<String> folders(String night) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.list(raw(night))) {
      all.forEach(each -> names.add(each.getFileName().toString()));
    }
    return names;
  }

  @Test
  void aCustomerIsTakenOutOfRawFeedbackThoughNoRunKnowsThem() throws Exception {
    assertThat(rows(MONDAY)).contains("anna-k", ANNAS);

    Receipt dry = forgetting().tried(Person.ofPseudonym(PSEUDONYMS.of("anna-k"))).receipt();
    assertThat(dry.keptRaw()).containsExactly(new Receipt.Raw(MONDAY, 1));
    assertThat(dry.left().rawRows()).isEqualTo(1);
    assertThat(rows(MONDAY)).contains("anna-k");

    Receipt receipt = forget(Person.ofPseudonym(PSEUDONYMS.of("anna-k")));

    assertThat(receipt.isFound()).isTrue();
    assertThat(receipt.rawRead()).isTrue();
    assertThat(receipt.keptRaw()).containsExactly(new Receipt.Raw(MONDAY, 1));
    assertThat(receipt.left()).isEqualTo(new Receipt.Left(1, 0, 0, 0, 0, 0));
    assertThat(receipt.listed()).isTrue();
    assertThat(rows(MONDAY)).contains("bert-k", FINNS).doesNotContain("anna-k", ANNAS);
    assertThat(rows(TUESDAY)).contains("bert-k");
    assertThat(folders(MONDAY)).containsExactly("feedback");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(raw(MONDAY))))
        .isEqualTo("rwx------");
    assertThat(forget(Person.ofPseudonym(PSEUDONYMS.of("nobody"))).isFound()).isFalse();
  }

  @Test
  void aFeedbackIsFoundByTheIdThatItIsStoredUnder() throws Exception {
    String stored = "survey:" + PSEUDONYMS.of("finn@example.org");

    assertThat(forget(Person.ofFeedback(stored)).keptRaw())
        .containsExactly(new Receipt.Raw(MONDAY, 1));

    assertThat(rows(MONDAY)).contains("anna-k").doesNotContain("finn", FINNS);
    assertThat(forget(Person.ofFeedback("survey:s2")).keptRaw())
        .containsExactly(new Receipt.Raw(MONDAY, 1), new Receipt.Raw(TUESDAY, 1));
    assertThat(rows(TUESDAY)).as("a night of nobody is still a table").isEmpty();
  }

  @Test
  void whatWasBegunIsEndedAndWhatNoRunEndedGoes() throws Exception {
    Files.move(raw(MONDAY).resolve("feedback"), raw(MONDAY).resolve("feedback-next"));
    Files.createDirectories(raw(MONDAY).resolve("feedback-former"));
    Path unfinished =
        Files.createDirectories(raw("20260405T030000Z").resolve("feedback/_temporary"));
    Files.writeString(unfinished.resolve("part-0.parquet"), ANNAS);
    Path notOurs = Files.createDirectories(folder.resolve("raw/notes"));

    Receipt receipt = forget(Person.ofPseudonym(PSEUDONYMS.of("anna-k")));

    assertThat(receipt.left().isNothing()).isTrue();
    assertThat(rows(MONDAY)).contains("bert-k").doesNotContain(ANNAS);
    assertThat(folders(MONDAY)).containsExactly("feedback");
    assertThat(raw("20260405T030000Z")).doesNotExist();
    assertThat(notOurs).exists();
  }
}
