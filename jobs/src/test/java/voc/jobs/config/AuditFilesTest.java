package voc.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.needs.hearing.ServedGroup;
import voc.needs.hearing.ServedGroup.Kind;
import voc.needs.kpi.Formula;
import voc.needs.kpi.Kpi;

/** The files of whom the organisation serves, and of its KPIs. */
class AuditFilesTest {
  private static final String CHANNELS =
      Arrays.stream(Channel.values()).map(Channel::code).collect(Collectors.joining(", "));

  @TempDir private Path folder;

  private Planning planning(String key, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
    String yaml =
        "warehouse: warehouse\n"
            + key
            + ": "
            + file
            + "\nsources:\n  - {name: a, format: open311-json, path: a.json, zone: UTC}\n";
    return ConfigReader.of(Map.of())
        .read(Files.writeString(folder.resolve("voc.yaml"), yaml))
        .planning();
  }

  private List<String> problems(String key, String file, String content) {
    ConfigException wrong =
        catchThrowableOfType(ConfigException.class, () -> planning(key, file, content));
    return wrong.problems().stream()
        .map(problem -> problem.replace(folder + "/voc.yaml:2: " + key + ": ", ""))
        .map(problem -> problem.replace(folder + "/", ""))
        .toList();
  }

  @Test
  void eachRowIsAGroup() throws IOException {
    assertThat(
            planning(
                    "served",
                    "served.csv",
                    "kind,group,served,field\n"
                        + "area,District 7,9000,\n"
                        + "area,61294,12000,zipcode; address\n"
                        + "language,es,14000,\n")
                .served())
        .containsExactly(
            new ServedGroup(Kind.AREA, "District 7", 9000, List.of("address")),
            new ServedGroup(Kind.AREA, "61294", 12000, List.of("zipcode", "address")),
            new ServedGroup(Kind.LANGUAGE, "es", 14000, List.of()));
  }

  @Test
  void everyMistakeOfTheServedIsToldWithItsLine() {
    assertThat(
            problems(
                "served",
                "served.csv",
                """
                kind,group,served,field
                region,North,10,
                channel,phone,10,
                language,Spanish,10,
                area,South,10.5,
                area,East,,
                language,es,10,address
                area,West,10,
                area,west,20,
                """))
        .containsExactly(
            "served.csv:2 has no kind \"region\" to choose; use one of channel, area, language",
            "served.csv:3 must name a channel, got \"phone\"; use one of " + CHANNELS,
            "served.csv:4 must name a language by its code of ISO 639-1, got \"Spanish\"; write it"
                + " as es",
            "served.csv:5 must serve a whole number of people of at least 1, got \"10.5\"; leave"
                + " out groups that are not served",
            "served.csv:6 must have served, got none; write how many people are served",
            "served.csv:7 must have no field, got \"address\": only areas are looked for in fields;"
                + " take it out",
            "served.csv:9 repeats area \"west\"; write each group once");
  }

  @Test
  void theShippedBookHasWhatEveryOfficeIsAskedFor() throws IOException {
    List<Kpi> kpis = Planning.none(folder).kpis().kpis();

    assertThat(kpis)
        .extracting(Kpi::id)
        .contains(
            "csat",
            "nps",
            "a11_trust",
            "a11_ease",
            "effort",
            "first_contact_resolution",
            "wait",
            "abandonment",
            "reopen_rate",
            "time_to_close");
  }

  @Test
  void aBookOfOnesOwnReplacesIt() throws IOException {
    List<Kpi> kpis =
        planning(
                "kpis",
                "kpis.yaml",
                """
                kpis:
                  - {id: hold, name: Hold, formula: mean_number, better: lower, unit: minutes, owner: Ann, fields: hold_seconds, divisor: 60}
                """)
            .kpis()
            .kpis();

    assertThat(kpis)
        .containsExactly(
            new Kpi(
                "hold",
                "Hold",
                Formula.MEAN_NUMBER,
                Kpi.Better.LOWER,
                "minutes",
                "Ann",
                List.of("hold_seconds"),
                new Kpi.Scale(0, 1, 60)));
  }

  @Test
  void everyMistakeOfTheBookIsToldWithItsKpi() {
    assertThat(
            problems(
                "kpis",
                "kpis.yaml",
                """
                kpis:
                  - {id: csat, name: CSAT, formula: average, better: higher, unit: share, fields: [csat]}
                  - {id: wait, name: Wait, formula: mean_number, better: less, unit: s, fields: [w], divisor: many}
                  - {name: X, formula: yes_share, better: higher, unit: share, colour: red}
                  - {id: close, name: Close, formula: days_to_close, better: lower, unit: days, fields: [closed]}
                """))
        .anySatisfy(
            p ->
                assertThat(p)
                    .startsWith("kpis.yaml, KPI csat has no formula \"average\" to choose; "))
        .anySatisfy(
            p -> assertThat(p).startsWith("kpis.yaml, KPI wait has no better \"less\" to choose; "))
        .contains("kpis.yaml, KPI wait must have a number in divisor, got \"many\"")
        .anySatisfy(
            p ->
                assertThat(p).startsWith("kpis.yaml, KPI number 3 has an unknown key \"colour\"; "))
        .contains("kpis.yaml, KPI number 3 must have id, got none; add it")
        .anySatisfy(
            p ->
                assertThat(p)
                    .contains(
                        "KPI close is computed from requests' times and has no fields, got"
                            + " [closed]"));
  }

  @Test
  void whatIsNoYamlOrAbsentIsTold() {
    assertThat(problems("kpis", "kpis.yaml", "kpis: ["))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("kpis.yaml:")
        .contains("is not valid YAML");
    assertThat(problems("kpis", "kpis.yaml", "other: 1\n"))
        .contains("kpis.yaml has an unknown key \"other\"; it holds \"kpis:\" alone");
  }
}
