package voc.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Channel;
import voc.needs.cost.ThreePoint;
import voc.needs.cost.UnitCost;
import voc.needs.cost.UnitCosts;

class CostsReaderTest {
  private static final String HEADER =
      "channel,department,minutes,minutes_low,minutes_high,cost_per_minute,cost_per_contact,currency\n";

  @TempDir private Path folder;

  private @Nullable UnitCosts read(String costs) throws IOException {
    Files.writeString(folder.resolve("costs.csv"), costs);
    return config("costs: costs.csv\n").costs();
  }

  private VocConfig config(String costs) throws IOException {
    String yaml =
        "warehouse: warehouse\ndepartments: {water: Water Utility}\n"
            + costs
            + "sources:\n  - {name: a, format: open311-json, path: a.json, zone: UTC}\n";
    return ConfigReader.of(Map.of()).read(Files.writeString(folder.resolve("voc.yaml"), yaml));
  }

  /** What is wrong, without the configuration's own place before it. */
  private List<String> problems(String costs) {
    ConfigException wrong = catchThrowableOfType(ConfigException.class, () -> read(costs));
    return wrong.problems().stream()
        .map(problem -> problem.replace(folder + "/voc.yaml:3: costs: ", ""))
        .map(problem -> problem.replace(folder + "/", ""))
        .toList();
  }

  @Test
  void eachRowIsTheCostOfAChannelOrOfAChannelOfADepartment() throws IOException {
    UnitCosts costs =
        read(
            HEADER
                + "call,,7.5,6,12,1.10,0.40,USD\n"
                + "call,water,10,,,1.10,,USD\n"
                + "search,,0,,,,0.01,USD\n");

    assertThat(costs)
        .isEqualTo(
            new UnitCosts(
                "USD",
                List.of(
                    new UnitCost(Channel.CALL, null, new ThreePoint(6, 7.5, 12), 1.1, 0.4),
                    new UnitCost(Channel.CALL, "water", ThreePoint.of(10), 1.1, 0),
                    new UnitCost(Channel.SEARCH, null, ThreePoint.of(0), 0, 0.01))));
  }

  @Test
  void withoutTheKeyThereAreNoCosts() throws IOException {
    assertThat(config("").costs()).isNull();
  }

  @Test
  void everyMistakeIsToldWithItsLine() {
    assertThat(
            problems(
                HEADER
                    + "cal,,7,,,1,,USD\n"
                    + "call,watr,7,,,1,,USD\n"
                    + "call,,,,,1,,USD\n"
                    + "call,,7,8,9,1,,USD\n"
                    + "call,,7,,,\"1,10\",,USD\n"
                    + "call,,7,,,1,,Dollar\n"
                    + "chat,,7,,,1,,USD\n"
                    + "chat,,7,,,1,,USD\n"
                    + "311,,7,,,1,,EUR\n"))
        .containsExactly(
            "costs.csv:2 must name a channel, got \"cal\"; did you mean \"call\"?",
            "costs.csv:3 names department \"watr\", which is no department's id; did you mean \"water\"?",
            "costs.csv:4 must have minutes, got none; write the usual handling time, 0 where nobody of the staff is needed",
            "costs.csv:5 must have minutes_low <= minutes <= minutes_high, got 8.0, 7.0 and 9.0; put them in this order",
            "costs.csv:6 must have a number of at least 0 in cost_per_minute, got \"1,10\"; write it with digits and a point, as 1.35",
            "costs.csv:7 must have a currency's code of ISO 4217, got \"Dollar\"; write it as USD",
            "costs.csv:9 repeats channel \"chat\" of all departments; remove one",
            "costs.csv:10 must have the currency of the rows above, USD, got EUR; give all costs in one");
  }

  @Test
  void columnsThatAreUnknownOrMissingAreTold() {
    assertThat(problems("chanel,minutes,currency\ncall,7,USD\n"))
        .containsExactly(
            "costs.csv:1 has no meaning for column \"chanel\"; did you mean \"channel\"?",
            "costs.csv:1 must have the columns channel; add them");
  }

  @Test
  void aFileThatIsNotThereOrEmptyIsTold() {
    ConfigException wrong =
        catchThrowableOfType(ConfigException.class, () -> config("costs: none.csv\n"));

    assertThat(wrong.problems())
        .containsExactly(
            folder
                + "/voc.yaml:3: costs: there is no file "
                + folder
                + "/none.csv; create it with the columns channel, minutes, cost_per_minute and currency");
    assertThat(problems(HEADER))
        .containsExactly(
            "costs.csv must have at least one row of costs, got none; add the calls' costs");
  }
}
