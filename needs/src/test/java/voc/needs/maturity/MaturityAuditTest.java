package voc.needs.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import voc.needs.maturity.Finding.Evidence;

class MaturityAuditTest {
  private record Given(Map<String, Double> figures) implements Figures {
    @Override
    public OptionalDouble figure(String table, String figure) {
      Double value = figures.get(table + "." + figure);
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }

  private static Finding of(Item item, Map<String, Double> figures) {
    return new MaturityAudit(new Given(figures))
        .findings().stream().filter(finding -> finding.item() == item).findFirst().orElseThrow();
  }

  @Test
  void enoughIsFoundLessIsPartlyNothingIsNone() {
    assertThat(of(Item.CHANNELS, Map.of("feedback.channels", 3.0)))
        .isEqualTo(new Finding(Item.CHANNELS, Evidence.FOUND, "3 channels stand in one table"));
    assertThat(of(Item.CHANNELS, Map.of("feedback.channels", 2.0)).evidence())
        .isEqualTo(Evidence.PARTLY);
    assertThat(of(Item.CHANNELS, Map.of("feedback.channels", 1.0)).evidence())
        .isEqualTo(Evidence.NONE);
  }

  @Test
  void sharesAreToldInPerCent() {
    assertThat(of(Item.GAP_OWNERS, Map.of("faq_gaps.owned", 0.751)).words())
        .isEqualTo("75 % of the FAQ gaps belong to a department");
  }

  @Test
  void aTableThatHoldsNothingIsNoEvidenceAndNoMistake() {
    List<Finding> findings = new MaturityAudit(new Given(Map.of())).findings();

    assertThat(findings).hasSize(Item.values().length);
    assertThat(findings).allMatch(finding -> finding.evidence() == Evidence.NONE);
    assertThat(findings.get(findings.size() - 1).words())
        .isEqualTo("table outcomes holds nothing to tell it from");
  }

  @Test
  void itemsStandInTheOrderOfTheFiveLevelsAndAreUnique() {
    assertThat(Item.all()).extracting(item -> item.level().number()).isSorted();
    assertThat(Item.all()).extracting(Item::title).doesNotHaveDuplicates();
    assertThat(Item.all())
        .extracting(item -> item.table() + "." + item.figure())
        .doesNotHaveDuplicates();
    assertThat(Level.values())
        .extracting(Level::label)
        .containsExactly("reactive", "tactical", "strategic", "foundational", "customer-centric");
  }

  @Test
  void refusesAFigureBelowZero() {
    assertThatThrownBy(() -> Item.CHANNELS.judge(-1))
        .hasMessage("figure channels of table feedback must be >= 0, got -1.0");
  }
}
