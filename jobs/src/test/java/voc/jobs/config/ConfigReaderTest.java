package voc.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Channel;
import voc.core.Speaker;
import voc.needs.disclosure.SmallestCell;
import voc.needs.incident.IncidentRule;

class ConfigReaderTest {
  @TempDir Path folder;

  private VocConfig read(String yaml) throws IOException {
    return ConfigReader.of(Map.of("DATA", "/mnt/data"))
        .read(Files.writeString(folder.resolve("voc.yaml"), yaml));
  }

  private List<String> problems(String yaml) {
    String prefix = folder.resolve("voc.yaml").toString();
    return catchThrowableOfType(ConfigException.class, () -> read(yaml)).problems().stream()
        .map(problem -> problem.replace(prefix, "voc.yaml"))
        .toList();
  }

  @Test
  void bombsOfYamlAreMistakesOfTheFile() {
    String aliases = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nwarehouse: *c\n";
    String object =
        "warehouse: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]\n";

    assertThat(problems("[".repeat(1_000_000)))
        .singleElement()
        .asString()
        .contains("not valid YAML");
    assertThat(problems("{a: ".repeat(5_000)))
        .singleElement()
        .asString()
        .contains("not valid YAML");
    assertThat(problems("x".repeat(4_000_000))).isNotEmpty();
    assertThat(problems(aliases)).anyMatch(problem -> problem.contains("a: unknown key"));
    assertThat(problems(object)).anyMatch(problem -> problem.contains("warehouse: must be a text"));
  }

  @Test
  void aWholeConfigurationIsReadAndResolved() throws IOException {
    Files.writeString(folder.resolve("departments.csv"), "\uFEFFid,name\nworks,Public Works\n");

    VocConfig config =
        read(
            """
            warehouse: ../warehouse
            taxonomy: my-taxonomy.yaml
            as_of: 2026-03-31
            needs: {window_days: 90, period_days: 7}
            privacy: {smallest_cell: 5}
            incidents: {radius_m: 120, window_hours: 1.5}
            limits: {max_reject_share: 0.1}
            departments: departments.csv
            sources:
              - {name: open-311, format: open311-json, path: "311/*.json", zone: America/Chicago}
              - {name: calls, format: contact-lens-json, path: "${DATA}/*/*.json", zone: UTC,
                 department: {folder: 1}, time: {constant: 2022-01-01T00:00:00Z}}
              - name: survey
                format: csv
                path: hdfs://node/survey/*.csv
                delimiter: "\\t"
                channel: survey
                voice: agency
                id: Response ID
                time: {column: Submitted, patterns: [MM/dd/uuuu, ISO], zone: America/Denver}
                department: {constant: works}
                departments: {"Dept. of Works": works}
                ratings: [{column: Overall, best: 5, worst: 1, none: ["6"]}]
                texts: [{column: "What worked?"}, {column: Answer, prompt_column: Question}]
                texts_are: questions
                where: {kind: a}
            faq:
              - {name: faq, format: faqpage-json, path: faq.json}
              - {name: covid, format: json, path: f.json, question: q, answer: a, url: null}
            searches:
              - {name: search, format: csv, path: s.csv, query: Query, results: Results}
            """);

    assertThat(config.warehouse()).isEqualTo(folder.getParent().resolve("warehouse").toString());
    assertThat(config.taxonomy()).isEqualTo(folder.resolve("my-taxonomy.yaml"));
    assertThat(config.asOf()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(config.needs()).isEqualTo(new VocConfig.Needs(90, 7));
    assertThat(config.incidents()).isEqualTo(new IncidentRule(120, Duration.ofMinutes(90)));
    assertThat(config.limits().maxRejectShare()).isEqualTo(0.1);
    assertThat(config.privacy().smallestCell()).isEqualTo(new SmallestCell(5));
    assertThat(config.departments().byId())
        .containsExactly(Map.entry("works", Department.of("works", "Public Works")));
    assertThat(config.sources().get(0).input().path()).isEqualTo(folder + "/311/*.json");
    SourceConfig calls = config.sources().get(1);
    assertThat(calls.input().path()).isEqualTo("/mnt/data/*/*.json");
    assertThat(calls.department()).isEqualTo(new DepartmentRule.Folder(1));
    assertThat(calls.time())
        .isEqualTo(new TimeRule.Constant(Instant.parse("2022-01-01T00:00:00Z")));
    SourceConfig survey = config.sources().get(2);
    assertThat(survey.input().path()).isEqualTo("hdfs://node/survey/*.csv");
    assertThat(survey.input().delimiter()).isEqualTo('\t');
    assertThat(survey.zone()).isEqualTo(ZoneId.of("America/Denver"));
    assertThat(survey.aliases()).containsExactly(Map.entry("dept. of works", "works"));
    assertThat(survey.textsAre()).isEqualTo(SourceConfig.TextsAre.QUESTIONS);
    assertThat(survey.input().where()).containsExactly(Map.entry("kind", List.of("a")));
    assertThat(survey.columns()).isNotNull();
    assertThat(survey.columns().channel()).isEqualTo(Channel.SURVEY);
    assertThat(survey.columns().voice()).isEqualTo(Speaker.AGENCY);
    assertThat(survey.columns().texts())
        .containsExactly(
            new Columns.TextColumn("What worked?", null, "What worked?"),
            new Columns.TextColumn("Answer", "Question", null));
    assertThat(config.faq()).extracting(FaqConfig::name).containsExactly("faq", "covid");
    assertThat(config.searches().get(0).searches()).isNull();
  }

  @Test
  void aKeyThatStandsTwiceIsNoSilentLoss() {
    assertThat(problems("warehouse: w\nsources: []\nfaq: []\nsources: []\n"))
        .containsExactly(
            "voc.yaml:4: sources stands here for the second time; put what belongs under it in one"
                + " place");
  }

  @Test
  void allMistakesAreToldAtOnceEachWithItsLineKeyValueAndRemedy() {
    assertThat(
            problems(
                """
                warehous: w
                as_of: tomorrow
                limits: {max_reject_share: 5}
                departments: {works: Public Works}
                sources:
                  - {name: a, format: csvv, path: a.csv, zone: Amerika/Chicago, channel: survey,
                     time: {column: t, patterns: [ISO, "MM/bb/uuuu"]}, texts: [{column: w}]}
                  - {name: a, format: open311-json, path: "${NOWHERE}/x", zone: UTC, texts: []}
                  - name: c
                    format: csv
                    path: c.csv
                    zone: UTC
                    channel: fax
                    time: {column: t, constant: x}
                    department: {constant: work}
                    ratings: [{column: r, best: 5, worst: 5}]
                """))
        .containsExactlyInAnyOrder(
            "voc.yaml:1: warehous: unknown key; did you mean \"warehouse\"?",
            "voc.yaml:1: warehouse: missing; add it, for example warehouse: warehouse",
            "voc.yaml:2: as_of: must be a date such as 2026-03-31, got \"tomorrow\"",
            "voc.yaml:3: limits.max_reject_share: must be a share from 0 to 1, got 5.0",
            "voc.yaml:6: sources[0].format: unknown value \"csvv\"; did you mean \"csv\"?",
            "voc.yaml:6: sources[0].zone: unknown time zone \"Amerika/Chicago\"; did you mean"
                + " \"America/Chicago\"?",
            "voc.yaml:7: sources[0].time.patterns[1]: \"MM/bb/uuuu\" is no date pattern (Unknown"
                + " pattern letter: b); use ISO, epoch_ms, epoch_s or letters such as MM/dd/uuuu"
                + " HH:mm",
            "voc.yaml:8: sources[1].name: \"a\" is taken already; give each input its own name",
            "voc.yaml:8: sources[1].path: the environment variable NOWHERE in \"${NOWHERE}/x\" is"
                + " not set; set it or write the value",
            "voc.yaml:8: sources[1].texts: has no meaning with format open311-json, which knows"
                + " its fields; remove it or use format csv or json",
            "voc.yaml:13: sources[2].channel: unknown value \"fax\"; use one of 311, call, chat,"
                + " survey, search, other",
            "voc.yaml:14: sources[2].time: must have exactly one of column, constant and"
                + " file_modified, got 2",
            "voc.yaml:15: sources[2].department.constant: \"work\" is no department's id; did you"
                + " mean \"works\"?",
            "voc.yaml:16: sources[2].ratings[0]: best and worst must differ, got 5.0 for both");
  }

  @Test
  void anIncidentIsFiftyMetresAndThreeHoursUnlessTheConfigurationSaysOtherwise()
      throws IOException {
    String sources = "sources: [{name: a, format: open311-json, path: a, zone: UTC}]\n";

    assertThat(read("warehouse: w\n" + sources).incidents()).isEqualTo(IncidentRule.DEFAULT);
    assertThat(read("warehouse: w\nincidents: {radius_m: 30}\n" + sources).incidents())
        .isEqualTo(new IncidentRule(30, Duration.ofHours(3)));
    assertThat(
            problems(
                "warehouse: w\nincidents:\n  radius_m: -1\n  window_hours: 1e9\n  radius: 5\n"
                    + sources))
        .containsExactlyInAnyOrder(
            "voc.yaml:3: incidents.radius_m: must be from 0 to 10000 metres, got -1.0; 50 is about"
                + " half a city block",
            "voc.yaml:4: incidents.window_hours: must be from 0 to 8784 hours, got 1.0E9; 3 is usual",
            "voc.yaml:5: incidents.radius: unknown key; did you mean \"radius_m\"?");
  }

  @Test
  void wrongTypesAreToldWithWhatWasFound() {
    assertThat(
            problems(
                """
                warehouse: [a, b]
                needs: soon
                sources: {name: a}
                """))
        .containsExactlyInAnyOrder(
            "voc.yaml:1: warehouse: must be a text, got a list of 2",
            "voc.yaml:2: needs: must be a section of keys, got \"soon\"",
            "voc.yaml:3: sources: must be a list, got a section with the keys name");
  }

  @Test
  void aFileInAnotherCharacterSetAnEmptyListAndAWarehouseOfWildcardsAreTold() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "warehouse: Stra\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ConfigReader.of(Map.of()).read(file))
        .isInstanceOf(ConfigException.class)
        .hasMessage(file + ": must be text in UTF-8, but holds other bytes; save it as UTF-8");

    assertThat(problems("warehouse: \"out[1]\"\nsources: []\n"))
        .containsExactly(
            "voc.yaml:1: warehouse: must be a path without any of []{}*?, which Spark takes for"
                + " wildcards, got \""
                + folder.resolve("out[1]")
                + "\"; choose or rename a folder",
            "voc.yaml:2: sources: must hold at least one source, got an empty list; add one");
  }

  @Test
  void aMissingFileAndBrokenYamlAreConfigurationErrors() {
    assertThatThrownBy(() -> ConfigReader.ofSystem().read(folder.resolve("none.yaml")))
        .isInstanceOf(ConfigException.class)
        .hasMessage(
            folder.resolve("none.yaml")
                + ": there is no such file; name a configuration file that exists");
    assertThat(problems("warehouse: w\nsources: [\n"))
        .singleElement()
        .asString()
        .startsWith("voc.yaml:2: not valid YAML: while parsing a flow node, expected ")
        .endsWith("; check indentation, quotes and brackets there");
    assertThat(problems(""))
        .containsExactly("voc.yaml: must hold keys such as \"sources:\", but holds none");
  }

  @Test
  void aDepartmentsFileWithMistakesIsToldByLine() throws IOException {
    Files.writeString(folder.resolve("d.csv"), "id,name\nworks,Public Works\nworks,Again\nx,\n");
    Path file = folder.resolve("d.csv");

    assertThat(problems("warehouse: w\ndepartments: d.csv\nsources: []\n"))
        .contains(
            "voc.yaml:2: departments: " + file + ":3 repeats the id \"works\"; remove one",
            "voc.yaml:2: departments: "
                + file
                + ":4 must have an id and a name; the file needs the columns id and name");
  }

  @Test
  void mistakesInPlacesRegionsAndRecordsAreTold() throws IOException {
    assertThat(
            problems(
                """
                warehouse: w
                sources:
                  - {name: a, format: nyc311-csv, path: a, zone: UTC, region: [41, -87], record: x}
                  - {name: b, format: xml, path: b, zone: UTC, channel: other, time: {column: t}, service: s,
                     region: [42, -88, 41, -87], place: {x: X, y: Y, projection: mars}}
                  - {name: c, format: csv, path: c, zone: UTC, channel: other, time: {column: t}, service: s,
                     place: {x: X, projection: "+proj=nosuch"}}
                """))
        .containsExactlyInAnyOrder(
            "voc.yaml:3: sources[0].region: must be four numbers of degrees, south < north and west"
                + " < east, got [41, -87]; write them as [south, west, north, east], for example"
                + " [41.6, -87.9, 42.1, -87.5]",
            "voc.yaml:3: sources[0].record: has no meaning with format nyc311-csv; remove it",
            "voc.yaml:5: sources[1].region: must be four numbers of degrees, south < north and west"
                + " < east, got [42, -88, 41, -87]; write them as [south, west, north, east], for"
                + " example [41.6, -87.9, 42.1, -87.5]",
            "voc.yaml:5: sources[1].place.projection: unknown projection \"mars\"; use nyc or a PROJ"
                + " string that begins with +proj=",
            "voc.yaml:7: sources[2].place: must have x, y and projection or none of them; add what"
                + " is missing",
            "voc.yaml:7: sources[2].place.projection: \"+proj=nosuch\" is no PROJ string (Unknown"
                + " projection: nosuch); correct it");
  }

  @Test
  void theRecordsOfXmlAndARegionAreRead() throws IOException {
    VocConfig config =
        read(
            """
            warehouse: w
            sources:
              - {name: b, format: xml, path: b, zone: UTC, channel: other, time: {column: t}, service: s,
                 record: sentence, region: [41, -88, 42, -87], place: {x: X, y: Y, projection: nyc}}
            """);

    assertThat(config.sources().get(0).input().element()).isEqualTo("sentence");
    assertThat(config.sources().get(0).region()).isEqualTo(new Region(41, -88, 42, -87));
    assertThat(config.sources().get(0).columns().place().projection()).isEqualTo("nyc");
  }

  private static Addressee agency(String words) {
    return Addressee.of(words, null);
  }

  @Test
  void departmentsAreFoundByAliasIdAndName() {
    Departments departments =
        new Departments(
            List.of(Department.of("works", "Public Works"), Department.of("water", "Water")));

    assertThat(departments.resolve(agency(" PUBLIC works"), Map.of())).isEqualTo("works");
    assertThat(departments.resolve(agency("WATER"), Map.of())).isEqualTo("water");
    assertThat(departments.resolve(agency("Pipes"), Map.of("pipes", "water"))).isEqualTo("water");
    assertThat(departments.resolve(agency("Parks"), Map.of())).isEqualTo("unassigned");
    assertThat(departments.resolve(Addressee.NOBODY, Map.of())).isEqualTo("unassigned");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "all",
        "real",
        "boston",
        "nhs",
        "telecom",
        "nyc",
        "calls",
        "covid",
        "austin",
        "conversations",
        "labelled"
      })
  void theEvaluationConfigurationsAreValid(String name) throws IOException {
    VocConfig config =
        ConfigReader.of(Map.of("VOC_EVAL_DATA", "/data")).read(Path.of("src/eval", name + ".yaml"));

    assertThat(config.sources()).isNotEmpty();
  }

  @Test
  void everyKeyIsDocumented() throws IOException {
    String page = Files.readString(Path.of("../docs/configuration.md"));

    for (ConfigKey key : ConfigKey.all()) {
      assertThat(page).as("docs/configuration.md").contains(key.documentation());
    }
    for (Format format : Format.values()) {
      assertThat(page).as("docs/configuration.md").contains("| `" + format.code() + "` |");
    }
  }
}
