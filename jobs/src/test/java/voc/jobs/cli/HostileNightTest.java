package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.jobs.SerialFilter;

/** A night of what people could write to do harm, through every command that shows it. */
class HostileNightTest {
  /** Clears a screen, retitles a window, rings, reverses, hides, and breaks lines of all kinds. */
  private static final String STEERS =
      "\u001B[2J\u001B]0;owned\u0007\u009B31m\u202Etxt\u2066\u200B\uFEFF\u2028\u0085\r\n\u0000";

  private static final List<String> TEXTS =
      List.of(
          STEERS + "Where is my trash bin? It was not picked up.",
          "=HYPERLINK(\"http://example.org\",\"trash\") was not picked up.",
          "  @SUM(1+1)*cmd|' /C calc'!A0 the trash is still here.",
          "-2+3+cmd|' /C calc'!A0",
          "\u200B=1+1 How do I get a trash bin?",
          "<script>alert(1)</script><img src=x onerror=alert(1)> My trash is full.",
          "../../../x and ..\\..\\x and /etc/passwd: trash everywhere.",
          "{{ $0.getClass() }} ${jndi:ldap://example.org/a} %n%s {} trash",
          "*:* OR text:[a TO z] AND tra?h~2 /.*/",
          "'; drop table mentions; -- the trash",
          "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://example.org\"]]",
          "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a> trash",
          "\\u001b[2J &#27;[2J %1b[2J trash",
          "[({".repeat(1_000),
          "trash ".repeat(300),
          "\uD83D\uDE21".repeat(500));

  @TempDir static Path folder;
  private static Shell.Outcome night = new Shell.Outcome(-1, "", "");

  @BeforeAll
  static void run() throws Exception {
    SerialFilter.install();
    Path city = Files.createDirectories(folder.resolve("city"));
    Path config = TinyCity.write(city, 1);
    Files.writeString(config, Files.readString(config).replace("survey.csv", "survey.zip"));
    Files.deleteIfExists(city.resolve("survey.csv"));
    zip(city.resolve("survey.zip"), "../../../" + STEERS.replace("\u0000", "") + ".csv", survey());
    csv(city.resolve("faq.csv"), List.of("Q", "A"), TEXTS.stream().limit(8));
    csv(city.resolve("searches.csv"), List.of("Query", "Results"), TEXTS.stream());
    night =
        Shell.CRON
            .with("VOC_CUSTOMER_SECRET", "0123456789abcdef0123456789abcdef")
            .run("run", "--json", "--config", config.toString());
  }

  private static String survey() {
    StringWriter table = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(table)) {
      csv.writeRecord("Id", "When", "Dept", "Text");
      int row = 0;
      for (String text : TEXTS) {
        String id = "../../" + row++ + (text.length() < 200 ? text : "");
        csv.writeRecord(id, "2026-03-01", "sanitation", text);
      }
      csv.writeRecord("=bad", STEERS + "soon", "../x", STEERS);
    } catch (IOException e) {
      throw new UncheckedIOException("in memory", e);
    }
    return table.toString();
  }

  private static void csv(Path file, List<String> names, Stream<String> texts) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(names);
      texts.forEach(text -> csv.writeRecord(text, "0"));
    }
  }

  private static void zip(Path file, String entry, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), UTF_8)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(UTF_8));
      zip.closeEntry();
    }
  }

  private static Shell.Outcome voc(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("-w", folder.resolve("city/warehouse").toString()));
    Shell.Outcome outcome = Shell.PERSON.run(all.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    return outcome;
  }

  @Test
  void theNightIsPublishedAndSteersNoTerminal() {
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(night.err()).contains("load ").contains("publish");
    assertInert(night.out());
    assertInert(night.err());
  }

  @Test
  void nothingIsWrittenOutsideTheWarehouse() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(folder.resolve("city"));
    }
    try (Stream<Path> all = Files.walk(folder.resolve("city/warehouse"))) {
      assertThat(all)
          .allSatisfy(
              path -> assertThat(path.getFileName().toString()).matches("[A-Za-z0-9._=-]+"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatItWroteIsItsOwnersAlone() throws IOException {
    Set<PosixFilePermission> owner =
        EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE);
    Path runs = folder.resolve("city/warehouse/runs");
    assertThat(owner).containsAll(Files.getPosixFilePermissions(runs));
    try (Stream<Path> all = Files.list(runs)) {
      for (Path run : all.toList()) {
        assertThat(owner).as("%s", run).containsAll(Files.getPosixFilePermissions(run));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"needs", "gaps", "search", "runs"})
  void tablesForPeopleSteerNoTerminal(String command) {
    Shell.Outcome outcome = voc(command);

    assertThat(outcome.out()).isNotBlank();
    assertInert(outcome.out());
    assertInert(outcome.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"needs", "gaps", "search"})
  void jsonForProgramsIsWholeAndInert(String command) throws IOException {
    String out = voc(command, "--json").out();

    assertInert(out);
    assertThat(new ObjectMapper().readTree(out).size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"needs", "gaps", "search"})
  void noCellOfACsvIsAFormula(String command) throws IOException {
    String out = voc(command, "--format", "csv").out();

    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(out)) {
      List<String> cells = csv.stream().flatMap(row -> row.getFields().stream()).toList();
      assertThat(cells)
          .hasSizeGreaterThan(10)
          .noneMatch(cell -> cell.stripLeading().matches("(?s)[=+@\t\r＝＋－＠].*"))
          .noneMatch(cell -> cell.matches("(?s)\\s*-.*") && !cell.matches("-[0-9.E-]+"));
    }
    assertInert(out.replace("\t", " "));
  }

  @Test
  void whatCustomersWroteIsFoundAsWordsOnly() throws IOException {
    JsonNode found = new ObjectMapper().readTree(voc("search", "*:*", "--json").out());
    assertThat(found.path("query").asText()).isEqualTo("*:*");
    assertThat(found.path("match").asText()).isEqualTo("no_words");
    JsonNode script = new ObjectMapper().readTree(voc("search", "script alert", "--json").out());
    assertThat(script.path("hits").get(0).path("text").asText()).contains("<script>");
  }

  @Test
  void aConfigurationWrittenFromAFileQuotesItsNames() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("city/odd"));
    Path file = odd.resolve("a\u001B[2J\u202E'\"#: b.csv");
    csv(
        file,
        List.of("Text\n- evil: \"!!java.net.URL\u0085\u2028", "{{date}}\u001B[2J: #"),
        Stream.of("My trash is still here, and nobody came.", "The street light is broken."));

    Shell.Outcome outcome = Shell.PERSON.run("check", "--file", file.toString());

    assertInert(outcome.out());
    assertInert(outcome.err());
    JsonNode written = new YAMLMapper().readTree(outcome.out());
    assertThat(written.fieldNames()).toIterable().containsExactly("sources");
    assertThat(written.path("sources")).hasSize(1);
    assertThat(written.path("sources").get(0).has("evil")).isFalse();
  }

  /** Only line breaks: nothing that moves, hides, reorders or rings. */
  private static void assertInert(String printed) {
    assertThat(printed.replace("\r\n", "\n"))
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}&&[^\n\\x{200C}\\x{200D}]]");
  }
}
