package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code voc gaps}, {@code voc gaps ID}, {@code voc gaps entries} and {@code voc gaps --pack}. */
class GapsCommandTest {
  private static final String PAGE = "where-is-my-script-alert-1-script-cart-http-evil-a1b2c3.md";

  @TempDir static Path folder;
  private static String warehouse = "";

  @TempDir Path temp;

  @BeforeAll
  static void writeWarehouse() throws Exception {
    warehouse = TinyFaq.write(folder).toString();
  }

  private static Shell.Outcome run(String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("-w", warehouse)).toArray(String[]::new);
    return Shell.CRON.withColumns(200).run(all);
  }

  @Test
  void theListShowsTheDiagnosisWithItsEvidenceWhoAsksAndWhatItCosts() {
    Shell.Outcome outcome = run("gaps");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("missing", "No FAQ entry answers it", "call 20, search 40", "USD 84 (70–98)");
    assertThat(outcome.err()).contains("3 of 3 gaps").contains("they stand last");
  }

  @Test
  void aDiagnosisNarrowsTheListAndAWrongOneIsCorrected() {
    assertThat(run("gaps", "--diagnosis", "hard-to-find").out())
        .contains("snow parking")
        .doesNotContain("chess");
    Shell.Outcome wrong = run("gaps", "--diagnosis", "mising");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--diagnosis: there is no \"mising\"").contains("missing");
  }

  @Test
  void oneGapIsShownWithItsQuestionsAndTheNearestEntry() {
    Shell.Outcome outcome = run("gaps", "a1b2c3");

    assertThat(outcome.out())
        .contains("missing: No FAQ entry answers it")
        .contains("By week: 2026-03-02 15, 2026-03-09 45")
        .contains("Cost: USD 84 (70–98): 20 contacts, 120 minutes (100–140)")
        .contains("Nothing in the FAQ comes near.")
        .doesNotContain("Nearest entry")
        .contains("0.20  Somebody stole my cart, who brings another? [call calls:2#1.0]");
    assertThat(run("gaps", "999999").out()).contains("too seldom").doesNotContain("coverage");
    Shell.Outcome unknown = run("gaps", "a1b2c4");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no gap \"a1b2c4\"").contains("a1b2c3");
  }

  @Test
  void oneGapAsJsonHoldsItsQuestions() throws IOException {
    JsonNode gap = new ObjectMapper().readTree(run("gaps", "a1b2c3", "--json").out());

    assertThat(gap.path("asked")).hasSize(3);
    assertThat(gap.path("best_entry").path("answer").asText()).isEqualTo("Call 311 & ask.");
  }

  @Test
  void entriesAreShownWorstFirst() {
    Shell.Outcome outcome = run("gaps", "entries");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().indexOf("hard to find"))
        .isPositive()
        .isLessThan(outcome.out().indexOf("earns its place"));
    assertThat(outcome.err()).contains("2 of 2 FAQ entries");
  }

  @Test
  void thePackHoldsAPageForEachGapThatHasFiguresAndIsTheSameEveryTime() throws IOException {
    Path pack = temp.resolve("pack");

    assertThat(run("gaps", "--pack", pack.toString()).exit()).isZero();
    String page = Files.readString(pack.resolve(PAGE), UTF_8);
    assertThat(page).isEqualTo(golden("gap-page.md", page));
    String index = Files.readString(pack.resolve("README.md"), UTF_8);
    assertThat(index).isEqualTo(golden("gap-pack.md", index));
    assertThat(files(pack))
        .containsExactly(".voc-pack", "README.md", "snow-parking-rules-d4e5f6.md", PAGE);

    assertThat(run("gaps", "--pack", pack.toString()).exit()).isZero();
    assertThat(Files.readString(pack.resolve(PAGE), UTF_8)).isEqualTo(page);
  }

  @Test
  void aPackRefusesWhatItWouldPassOver() {
    Path pack = temp.resolve("pack");
    for (List<String> besides :
        List.of(List.of("--limit", "3"), List.of("--json"), List.of("--format", "csv"))) {
      List<String> words = new ArrayList<>(List.of("gaps", "--pack", pack.toString()));
      words.addAll(besides);
      Shell.Outcome outcome = run(words.toArray(String[]::new));
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.err())
          .contains(
              "--pack writes a page of every gap, as Markdown; leave " + besides.get(0) + " out");
    }
    assertThat(pack).doesNotExist();
  }

  @Test
  void nobodyIsQuotedWhereItIsNotToldHowManyAsked() throws IOException {
    Path pack = temp.resolve("pack");
    run("gaps", "--pack", pack.toString());

    assertThat(Files.readString(pack.resolve("snow-parking-rules-d4e5f6.md"), UTF_8))
        .contains("hard to find", "> On the odd side.", "\"text\" : \"\"")
        .doesNotContain("What agents answered");
  }

  @Test
  void aFolderWithOtherFilesIsRefusedUnlessForcedAndThenKeepsThem() throws IOException {
    Path pack = Files.createDirectories(temp.resolve("notes"));
    Files.writeString(pack.resolve("mine.txt"), "mine", UTF_8);

    Shell.Outcome refused = run("gaps", "--pack", pack.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("must be empty or hold a pack of voc, got other files")
        .contains("add --force");
    assertThat(files(pack)).containsExactly("mine.txt");

    assertThat(run("gaps", "--pack", pack.toString(), "--force").exit()).isZero();
    assertThat(files(pack)).contains("mine.txt", PAGE);
  }

  @Test
  void aPackReplacesThePagesOfTheOneBefore() throws IOException {
    Path pack = temp.resolve("pack");
    run("gaps", "--pack", pack.toString());

    run("gaps", "--pack", pack.toString(), "--diagnosis", "missing");

    assertThat(files(pack)).containsExactly(".voc-pack", "README.md", PAGE);
  }

  private static List<String> files(Path pack) throws IOException {
    try (Stream<Path> found = Files.list(pack)) {
      return found.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** What a file must hold; {@code -Dvoc.update=true} writes it anew, for a person to look at. */
  private static String golden(String name, String written) throws IOException {
    Path file = Path.of("src/test/resources/pack", name);
    if (Boolean.getBoolean("voc.update")) {
      Files.writeString(file, written, UTF_8);
    }
    return Files.readString(file, UTF_8);
  }
}
