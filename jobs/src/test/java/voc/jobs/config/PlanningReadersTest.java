package voc.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.needs.cost.ThreePoint;
import voc.needs.priority.Basis;
import voc.needs.roadmap.Initiative;
import voc.needs.roadmap.Status;

/** {@code initiatives.csv} and {@code ballots.csv}. */
class PlanningReadersTest {
  private static final String HEADER =
      "code,name,needs,department,status,start,due,done,cost_low,cost,cost_high,effort,currency,depends_on\n";

  @TempDir private Path folder;

  private VocConfig config(String keys) throws IOException {
    String yaml =
        "warehouse: warehouse\ndepartments: {water: Water Utility, parks: Parks}\n"
            + keys
            + "sources:\n  - {name: a, format: open311-json, path: a.json, zone: UTC}\n";
    return ConfigReader.of(Map.of()).read(Files.writeString(folder.resolve("voc.yaml"), yaml));
  }

  private List<Initiative> initiatives(String rows) throws IOException {
    Files.writeString(folder.resolve("initiatives.csv"), HEADER + rows);
    return config("initiatives: initiatives.csv\n").planning().initiatives();
  }

  private Planning ballots(String rows, String needs) throws IOException {
    Files.writeString(folder.resolve("ballots.csv"), "voter,department,ranking\n" + rows);
    return config("ballots: ballots.csv\n" + needs).planning();
  }

  private interface Reading {
    Object read() throws IOException;
  }

  /** What is wrong, without the configuration's own place before it. */
  private List<String> problems(Reading reading) {
    ConfigException wrong = catchThrowableOfType(ConfigException.class, reading::read);
    return wrong.problems().stream()
        .map(problem -> problem.replaceFirst("^.*voc\\.yaml:\\d+: \\w+: ", ""))
        .map(problem -> problem.replace(folder + "/", ""))
        .toList();
  }

  @Test
  void anInitiativeIsReadWithItsEstimatesAndDependencies() throws IOException {
    List<Initiative> initiatives =
        initiatives(
            "A,Survey,water:water/billing;parks:parks/trees,water,done,2026-01-01,,2026-02-01,1,2,6,1.5,USD,\n"
                + ",,,,,,,,,,,,,\n"
                + "B,Repair,water:water/leaks,water,planned,,2026-09-01,,,,,,,A\n");

    assertThat(initiatives).extracting(Initiative::code).containsExactly("A", "B");
    Initiative first = initiatives.get(0);
    assertThat(first.needs()).containsExactly("water:water/billing", "parks:parks/trees");
    assertThat(first.status()).isEqualTo(Status.DONE);
    assertThat(first.done()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(first.cost()).isEqualTo(new ThreePoint(1, 2, 6));
    assertThat(first.effort()).isEqualTo(ThreePoint.of(1.5));
    assertThat(first.place()).endsWith("initiatives.csv:2");
    assertThat(initiatives.get(1).dependsOn()).containsExactly("A");
    assertThat(initiatives.get(1).cost()).isNull();
    assertThat(config("").planning().initiatives()).isEmpty();
  }

  @Test
  void everyMistakeIsToldWithFileAndLine() {
    assertThat(
            problems(
                () ->
                    initiatives(
                        "A,Survey,billing,water,done,,,,,,,,,\n"
                            + "A,Again,water:water/leaks,roads,started,2026-02-01,2026-01-01,,5,2,6,x,EURO,C\n"
                            + ",,,water,planned,,,2026-01-01,1,,,,,\n")))
        .containsExactly(
            "initiatives.csv:2 must name needs by their ids, got \"billing\"; write department:topic, as in table needs",
            "initiatives.csv:2 must have the day it was done, got none; write it in done, as 2026-03-31",
            "initiatives.csv:3 names department \"roads\", which is no department's id; use one of parks, water",
            "initiatives.csv:3 has no status \"started\" to choose; use one of proposed, planned, in progress, done, cancelled",
            "initiatives.csv:3 must have cost_low <= cost <= cost_high, got 5.0, 2.0 and 6.0; put them in this order",
            "initiatives.csv:3 must have a number of at least 0 in effort, got \"x\"; write it with digits and a point, as 1.35",
            "initiatives.csv:3 must have a currency's code of ISO 4217, got \"EURO\"; write it as USD",
            "initiatives.csv:3 must have start <= due, got 2026-02-01 and 2026-01-01; correct one of them",
            "initiatives.csv:3 depends on \"C\", which is no initiative's code; did you mean \"A\"?",
            "initiatives.csv:4 must have code, got none; give it a short one of its own",
            "initiatives.csv:4 must have name, got none; say in a few words what is done",
            "initiatives.csv:4 must have needs, got none; name the ids of the needs it is for, as in table needs, with ; between them",
            "initiatives.csv:4 must have cost where it has cost_low or cost_high; write the likely one",
            "initiatives.csv:4 must have no day in done unless its status is done, got status \"planned\"; correct one of them");
  }

  @Test
  void whatIsDoneCannotBeOfADayToCome() {
    assertThat(
            problems(() -> initiatives("A,One,water:water/leaks,water,done,,,9999-03-01,,,,,,\n")))
        .containsExactly(
            "initiatives.csv:2 must have a day in done that has come, got 9999-03-01; write it in due until then, with status in progress");
  }

  @Test
  void theCurrencyOfTheFirstRowIsThatOfAll() {
    assertThat(
            problems(
                () ->
                    initiatives(
                        "A,One,water:water/leaks,water,planned,,,,,1,,,USD,\n"
                            + "B,Two,water:water/leaks,water,planned,,,,,1,,,EUR,\n"
                            + "C,Three,water:water/leaks,water,planned,,,,,1,,,USD,\n")))
        .containsExactly(
            "initiatives.csv:3 must have the currency of the rows above, USD, got EUR; give all costs in one");
  }

  @Test
  void aCircleIsNamedWithTheLinesThatMakeIt() {
    assertThat(
            problems(
                () ->
                    initiatives(
                        "A,One,water:water/leaks,water,planned,,,,,,,,,C\n"
                            + "B,Two,water:water/leaks,water,planned,,,,,,,,,A\n"
                            + "C,Three,water:water/leaks,water,planned,,,,,,,,,B\n")))
        .containsExactly(
            "initiatives must not depend on each other in a circle, got A (initiatives.csv:2) depends on C (initiatives.csv:4) depends on B (initiatives.csv:3) depends on A; take one of these out of depends_on");
  }

  @Test
  void aCodeThatComesTwiceIsToldWithTheFirst() {
    assertThat(
            problems(
                () ->
                    initiatives(
                        "A,One,water:water/leaks,water,planned,,,,,,,,,\n"
                            + "A,Two,water:water/leaks,water,planned,,,,,,,,,\n")))
        .containsExactly(
            "initiatives.csv:3 repeats code \"A\" of initiatives.csv:2; give each its own");
  }

  @Test
  void ballotsAreReadWithTiesAndTheOrderFollowsThem() throws IOException {
    Planning planning =
        ballots(
            "1,water,water:a > water:b = parks:c\n2,parks,parks:c > water:a\n3,parks,water:b\n",
            "needs: {order: blended}\n");

    assertThat(planning.ballots()).hasSize(3);
    assertThat(planning.ballots().get(0).ranking().groups())
        .containsExactly(List.of("water:a"), List.of("parks:c", "water:b"));
    assertThat(planning.order().basis()).isEqualTo(Basis.BLENDED);
  }

  @Test
  void mistakesOfBallotsNameNoVoter() {
    List<String> problems =
        problems(
            () ->
                ballots(
                    "Kim Doe,water,w:a > w:b\nKim Doe,water,w:a > w:b\nLee,lakes,w:a >\n,parks,w:a > w:a\nPat,parks,heat > w:a\n",
                    ""));

    assertThat(problems)
        .containsExactly(
            "ballots.csv:3 is the second ballot of the voter of ballots.csv:2; keep one",
            "ballots.csv:4 names department \"lakes\", which is no department's id; use one of parks, water",
            "ballots.csv:4 is not readable: a ranking must name a need on both sides of each > and =, got nothing; name it, or remove the sign",
            "ballots.csv:5 must have voter, got none; name the voter, or give them a number",
            "ballots.csv:5 is not readable: a ranking must name each need once, got \"w:a\" twice; remove one",
            "ballots.csv:6 must name needs by their ids, got \"heat\"; write department:topic, as in table needs");
    assertThat(problems).noneMatch(problem -> problem.contains("Kim") || problem.contains("Lee"));
  }

  @Test
  void twoBallotsAreTooFewAndAnOrderNeedsBallots() {
    assertThat(problems(() -> ballots("1,water,w:a > w:b\n2,water,w:b > w:a\n", "")))
        .containsExactly(
            "ballots.csv must have ballots of at least 3 voters, got 2, whose order would be published; ask more people, or take the key \"ballots\" out");
    assertThat(problems(() -> config("needs: {order: ballots}\n")))
        .containsExactly(
            "order: follows ballots, but there are none; name their file with the key ballots, or take order out");
  }
}
