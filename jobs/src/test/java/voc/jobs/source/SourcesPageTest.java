package voc.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Reject;
import voc.jobs.config.Addressee;
import voc.jobs.config.ConfigReader;
import voc.jobs.config.Departments;
import voc.jobs.config.FaqConfig;
import voc.jobs.config.Format;
import voc.jobs.config.Input;
import voc.jobs.config.SearchConfig;
import voc.jobs.config.SourceConfig;
import voc.jobs.config.VocConfig;
import voc.jobs.source.faq.FaqReader;
import voc.jobs.source.file.InputFile;
import voc.jobs.source.record.LoadResult;
import voc.jobs.source.record.LoadResults;
import voc.jobs.source.search.SearchLogReader;

/** The page on sources keeps its promise: each example is run on the sample files of its format. */
class SourcesPageTest {
  private static final Path PAGE = Path.of("../docs/sources.md");
  private static final Path SAMPLES = Path.of("../data-samples/city/formats");
  private static final Pattern EXAMPLE =
      Pattern.compile("^( *)```yaml\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern DEPARTMENTS = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WAREHOUSE = Pattern.compile("^warehouse:", Pattern.MULTILINE);
  private static final Pattern SOURCES = Pattern.compile("^sources:", Pattern.MULTILINE);

  /** What rejects say where not the record but the configuration is wrong. */
  private static final Pattern BLAME =
      Pattern.compile("there is no (column|element|list of turns)|no column is known");

  /** What an FAQ or search log is put beside: a configuration needs a source. */
  private static final String SOME_SOURCE =
      "sources: [{name: some, format: open311-json, path: some.json, zone: UTC}]\n";

  /** Examples of a mapped format whose sample is another format's, by name of the input. */
  private static final Map<String, String> OTHER_SAMPLES =
      Map.of(
          "patients", "csv/feedback.csv",
          "conversations", "transcribe-json",
          "street-complaints", "nyc311-csv/41-columns.csv",
          "handbook", "faq-csv",
          "knowledge-base", "faq-json",
          "intranet", "search-csv");

  @TempDir Path folder;
  private String page = "";

  @BeforeEach
  void readPage() throws IOException {
    page = Files.readString(PAGE);
  }

  /** What became of the sample records of one input. */
  private record Outcome(Input input, long records, long accepted, List<String> rejects) {}

  @TestFactory
  Stream<DynamicTest> everyExampleRunsOnTheSampleFilesOfItsFormat() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (VocConfig config : examples()) {
      for (Outcome outcome : outcomes(config)) {
        tests.add(
            DynamicTest.dynamicTest(
                outcome.input().name() + ": " + outcome.input().format().code(),
                () -> assertWorks(outcome)));
      }
    }
    return tests.stream();
  }

  private static void assertWorks(Outcome outcome) {
    assertThat(outcome.accepted())
        .as(
            "accepted of %d records, the share of faulty ones in the samples being planted; rejects: %s",
            outcome.records(), outcome.rejects())
        .isPositive()
        .isGreaterThan(outcome.records() / 3);
    assertThat(outcome.rejects())
        .as("rejects that blame the configuration")
        .noneMatch(detail -> BLAME.matcher(detail).find());
  }

  @Test
  void everyFormatHasASectionAndAnExample() throws IOException {
    Set<Format> shown = EnumSet.noneOf(Format.class);
    for (VocConfig config : examples()) {
      config.sources().forEach(source -> shown.add(source.input().format()));
      config.faq().forEach(faq -> shown.add(faq.input().format()));
      config.searches().forEach(log -> shown.add(log.input().format()));
    }

    assertThat(shown).containsExactlyInAnyOrder(Format.values());
    assertThat(Format.values())
        .allSatisfy(
            format ->
                assertThat(page)
                    .containsPattern(
                        "(?m)^##.*\n\nFormats? [^.:]*`" + Pattern.quote(format.code()) + "`"));
  }

  @Test
  void thePagesDepartmentsAreATreeThatAddresseesAreFoundIn() throws IOException {
    Departments departments = examples().get(0).departments();

    assertThat(departments.path("potholes")).containsExactly("cxo", "public-works", "potholes");
    assertThat(departments.departmentOf("potholes")).isEqualTo("public-works");
    assertThat(departments.resolve(Addressee.of("DPW", "Pothole"), Map.of())).isEqualTo("potholes");
    assertThat(departments.resolve(Addressee.of("library", "Pothole"), Map.of()))
        .isEqualTo("library");
    assertThat(departments.resolve(Addressee.of(null, "Pothole"), Map.of())).isEqualTo("potholes");
    assertThat(departments.resolve(Addressee.ofQueue("Library help line"), Map.of()))
        .isEqualTo("library");
    assertThat(departments.resolve(Addressee.of("Harbor Master", null), Map.of()))
        .isEqualTo("unassigned");
  }

  @Test
  void everyLinkWithinThePageLeadsToAHeading() {
    Set<String> anchors = new HashSet<>();
    Matcher headings = Pattern.compile("(?m)^##+ (.*)$").matcher(page);
    while (headings.find()) {
      String heading = headings.group(1).toLowerCase(Locale.ROOT);
      anchors.add(heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'));
    }
    Matcher links = Pattern.compile("\\]\\(#([^)]*)\\)").matcher(page);
    List<String> targets = new ArrayList<>();
    while (links.find()) {
      targets.add(links.group(1));
    }

    assertThat(targets).isNotEmpty().isSubsetOf(anchors);
  }

  private List<VocConfig> examples() throws IOException {
    Matcher departments = DEPARTMENTS.matcher(page);
    assertThat(departments.find()).as("the page shows departments.csv").isTrue();
    Files.writeString(folder.resolve("departments.csv"), departments.group(1));
    List<VocConfig> configs = new ArrayList<>();
    Matcher examples = EXAMPLE.matcher(page);
    while (examples.find()) {
      configs.add(config(examples.group(2).replaceAll("(?m)^" + examples.group(1), "")));
    }
    return configs;
  }

  private VocConfig config(String example) throws IOException {
    String head =
        WAREHOUSE.matcher(example).find() ? "" : "warehouse: w\ndepartments: departments.csv\n";
    String sources = SOURCES.matcher(example).find() ? "" : SOME_SOURCE;
    Path file = Files.writeString(folder.resolve("voc.yaml"), head + sources + example);
    return ConfigReader.of(Map.of()).read(file);
  }

  private static List<Outcome> outcomes(VocConfig config) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (SourceConfig source : config.sources()) {
      if (!source.name().equals("some")) {
        SourceReader reader = SourceReader.of(source, config.departments(), Reads.LATEST);
        outcomes.add(outcome(source.input(), reader::read));
      }
    }
    for (FaqConfig faq : config.faq()) {
      outcomes.add(outcome(faq.input(), new FaqReader(faq)::read));
    }
    for (SearchConfig log : config.searches()) {
      outcomes.add(outcome(log.input(), new SearchLogReader(log, Reads.LATEST)::read));
    }
    return outcomes;
  }

  /** Reads one file. */
  private interface FileReading<T> {
    LoadResults<T> read(InputStream in, InputFile file);
  }

  private static <T> Outcome outcome(Input input, FileReading<T> reading) throws IOException {
    long records = 0;
    long accepted = 0;
    List<String> rejects = new ArrayList<>();
    for (Path sample : samples(input)) {
      InputFile file =
          new InputFile(
              sample.toString(),
              sample.getFileName().toString(),
              Files.size(sample),
              Instant.parse("2026-02-03T04:05:06Z"));
      for (LoadResult<T> result : Reads.all(reading.read(Files.newInputStream(sample), file))) {
        records++;
        if (result instanceof LoadResult.Accepted<T>) {
          accepted++;
        } else if (result instanceof LoadResult.Rejected<T> rejected) {
          Reject reject = rejected.reject();
          rejects.add(file.name() + ":" + reject.provenance().line() + ": " + reject.detail());
        }
      }
    }
    return new Outcome(input, records, accepted, rejects);
  }

  private static List<Path> samples(Input input) throws IOException {
    Path sample = SAMPLES.resolve(OTHER_SAMPLES.getOrDefault(input.name(), input.format().code()));
    if (Files.isRegularFile(sample)) {
      return List.of(sample);
    }
    try (Stream<Path> files = Files.list(sample)) {
      return files.sorted().toList();
    }
  }
}
