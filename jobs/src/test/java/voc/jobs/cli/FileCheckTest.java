package voc.jobs.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code voc check --file}: what a newcomer's files are, and the lines that read them. */
class FileCheckTest {
  private static final String SURVEY =
      """
      RESPONDENTID,Date of Visit,Comments,Staff,Agency
      a1,01/31/2026,The line was long.,4,Water
      a2,01/30/2026,Nobody answered the phone.,2,Water
      a3,01/29/2026,All was well.,5,Parks
      """;

  private static final String OPEN311 =
      "[{\"service_request_id\":1,\"status\":\"open\",\"service_name\":\"a\",\"requested_datetime\":\"2026-01-01\"}]";

  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  private String zip(String name, String... namesAndContents) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(UTF_8));
      }
    }
    return file.toString();
  }

  private static Shell.Outcome check(String... files) {
    String[] args = new String[files.length + 2];
    args[0] = "check";
    args[1] = "--file";
    System.arraycopy(files, 0, args, 2, files.length);
    return Shell.CRON.run(args);
  }

  @Test
  void theLinesOfSeveralFilesAreOneConfigurationThatKeepsEach() throws IOException {
    String survey = file("a/visits.csv", SURVEY);
    String again = file("b/visits.csv", SURVEY);
    String requests = file("requests.json", OPEN311);
    String faq = file("faq.csv", "question,answer\nHow?,So.\n");
    String searches = file("log.csv", "Search Term,Queries,Clicks,CTR\na,1,1,1%\n");

    Shell.Outcome outcome = check(survey, faq, again, searches, requests);
    String lines = outcome.out();
    Path config = folder.resolve("voc.yaml");
    Files.writeString(config, "warehouse: warehouse\n" + lines.replace("\"?\"", "America/Chicago"));
    JsonNode json =
        new ObjectMapper()
            .readTree(Shell.CRON.run("check", "--json", "--config", config.toString()).out());

    assertThat(outcome.exit()).isZero();
    assertThat(lines).containsOnlyOnce("sources:").containsOnlyOnce("faq:\n");
    assertThat(json.path("sources"))
        .extracting(source -> source.path("source").asText())
        .containsExactly("visits", "visits-2", "requests", "faq", "log");
    assertThat(json.path("sources").path(0).path("accepted").asInt()).isEqualTo(3);
  }

  @Test
  void theZoneIsLeftOpenAndNoConfigurationTakesItSo() throws IOException {
    String survey = file("visits.csv", SURVEY);
    String config = file("voc.yaml", "warehouse: warehouse\n" + check(survey).out());

    Shell.Outcome outcome = Shell.CRON.run("check", "--config", config);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("zone: unknown time zone \"?\"; use a name such as America/Chicago");
  }

  @Test
  void anUnknownTablesColumnsAreMappedByTheirNamesAndValues() throws IOException {
    assertThat(check(file("visits.csv", SURVEY)).out())
        .contains("csv: no export that voc knows by its columns; map its 5 columns")
        .contains("# columns: \"RESPONDENTID\" \"Date of Visit\" \"Comments\" \"Staff\" \"Agency\"")
        .contains("    id: \"RESPONDENTID\"\n")
        .contains("    time: {column: \"Date of Visit\", patterns: [\"M/d/uuuu\"]}\n")
        .contains("    agency: \"Agency\"   #")
        .contains("    texts: [{column: \"Comments\"}]\n")
        .contains("# ratings: [{column: \"Staff\", worst: \"?\", best: \"?\"}]");
    assertThat(check(file("days.csv", "opened,details\n03/04/2026,a b\n")).out())
        .contains("patterns: [\"M/d/uuuu\"]}   # or d/M/uuuu: look");
    assertThat(check(file("iso.csv", "opened,details\n2026-03-04,a b\n")).out())
        .contains("time: {column: \"opened\"}\n");
  }

  @Test
  void aTableOfSearchesIsASearchLogAndOneWithoutNamesIsSaidToBe() throws IOException {
    assertThat(
            check(file("log.csv", "search string,searches,results,Click Count\ncarts,3,0,0\n"))
                .out())
        .startsWith("searches:\n")
        .contains(
            "    query: \"search string\"\n    searches: \"searches\"\n    results: \"results\"\n"
                + "    clicks: \"Click Count\"\n")
        .doesNotContain("zone");
    assertThat(check(file("rows.csv", "1,2.5,The bus was late.\n2,3,So was mine.\n")).out())
        .contains("# if these are values, the table has no names: give them with header: [...]");
  }

  @Test
  void aBrokenPackageIsSaidToBeOne() throws IOException {
    Path gzip = Files.write(folder.resolve("a.csv.gz"), new byte[] {31, (byte) 139, 8, 0, 1});

    assertThat(check(gzip.toString()).exit()).isEqualTo(2);
    assertThat(check(gzip.toString()).err())
        .contains("a.csv.gz can't be read: file must be complete gzip")
        .contains("deliver it again");
  }

  @Test
  void aZipIsWhatItsFilesAre() throws IOException {
    String zip = zip("requests.zip", "a.json", OPEN311, "b.json", OPEN311, "readme.txt", "hello");

    Shell.Outcome outcome = check(zip);

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("# " + zip + "!/a.json: open311-json, 100 % sure")
        .contains("# " + zip + "!/b.json: open311-json, 100 % sure")
        .contains("# " + zip + "!/readme.txt looks like no format")
        .containsOnlyOnce("path: \"" + zip + "\"")
        .doesNotContain("give each format its own entry");
    assertThat(check(zip("mixed.zip", "a.json", OPEN311, "visits.csv", SURVEY)).out())
        .contains("give each format its own entry");
  }

  @Test
  void aPathStaysAsItWasTyped() throws IOException {
    String path = file("visits.csv", SURVEY);
    String relative = Path.of("").toAbsolutePath().relativize(Path.of(path)).toString();

    assertThat(check(relative).out()).contains("path: \"" + relative + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                      | is empty; deliver it again
          hello                   | looks like no format; `voc formats` lists what can be read
          <html><script type="application/ld+json">{"@type":"Organization"}</script> | is a web page without an FAQPage
          <html><p>Q?</p>         | is a web page without an FAQPage (JSON-LD); make a table of question and answer
          """)
  void whatHasNoLinesIsSaidAndNotDone(String content, String words) throws IOException {
    String path = file("f.txt", content);
    String survey = file("visits.csv", SURVEY);

    Shell.Outcome outcome = check(path, survey);

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith(path + " " + words);
    assertThat(outcome.out()).contains("name: visits").doesNotContain("f.txt");
    assertThat(Shell.CRON.run("check", "--json", "--file", path).out()).contains("\"problem\"");
  }

  @Test
  void bytesThatAreNoTextAreSaidToBeNone() throws IOException {
    byte[] picture = new byte[3000];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * i * 31 + i / 7);
    }
    Path file = Files.write(folder.resolve("photo.jpg"), picture);

    assertThat(check(file.toString()).exit()).isEqualTo(2);
    assertThat(check(file.toString()).err())
        .startsWith(file + " is no text; export it as CSV, JSON or XML");
    assertThat(check(zip("book.xlsx", "[Content_Types].xml", "<a/>", "xl/b.xml", "<b/>")).err())
        .contains("book.xlsx is an Office document; save it as CSV");
  }

  @Test
  void aFolderAndOptionsThatDoNotGoTogetherAreWrongUsage() throws IOException {
    String survey = file("visits.csv", SURVEY);

    Shell.Outcome dir = check(folder.toString());
    Shell.Outcome config = Shell.CRON.run("check", "--config", "voc.yaml", "--file", survey);
    Shell.Outcome byFile = Shell.CRON.run("check", "--by-file", "--file", survey);

    assertThat(dir.exit()).isEqualTo(2);
    assertThat(dir.err()).contains(folder + " is a folder; name files in it, such as");
    assertThat(config.exit()).isEqualTo(2);
    assertThat(config.err()).contains("--file guesses by the files alone; leave out --config");
    assertThat(byFile.exit()).isEqualTo(2);
    assertThat(byFile.err()).contains("leave out --by-file");
  }

  @Test
  void everyFileOfASourceIsComparedWithItsFormat() throws IOException {
    file("in/1.csv", SURVEY);
    file("in/2.csv", OPEN311);
    file("in/3.csv", OPEN311);
    String config =
        file(
            "voc.yaml",
            """
            warehouse: warehouse
            sources:
              - {name: visits, format: csv, path: "in/*.csv", zone: America/Chicago, channel: survey,
                 time: {column: Date of Visit, patterns: [MM/dd/uuuu]}, texts: [{column: Comments}]}
            """);

    assertThat(Shell.CRON.run("check", "--config", config).err())
        .contains(
            "sources[0].format: csv is configured, but in/2.csv and 1 more look like open311-json,"
                + " 100 % sure: 4 of 4 keys of Open311");
  }
}
