package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.needs.OrphanFinder.Orphan;
import voc.needs.OrphanFinder.Part;

class OrphanFinderTest {
  private static Part heat(String department, long volume, @Nullable String owner) {
    return new Part("housing/heat", department, volume, owner);
  }

  @Test
  void aTopicThatTwoDepartmentsShareAboutEquallyIsNobodys() {
    List<Orphan> orphans =
        OrphanFinder.find(List.of(heat("health", 40, null), heat("housing", 45, null)));

    assertThat(orphans).hasSize(1);
    assertThat(orphans.get(0).departments()).containsExactly("housing", "health");
    assertThat(orphans.get(0).volume()).isEqualTo(85);
    assertThat(orphans.get(0).words())
        .isEqualTo(
            "Heard in 2 departments, none with most of it for certain: housing has 53 % (42–63);"
                + " the register names no owner.");
  }

  @Test
  void whoHasMostOfItBeyondChanceOwnsIt() {
    assertThat(OrphanFinder.find(List.of(heat("health", 20, null), heat("housing", 60, null))))
        .isEmpty();
  }

  @Test
  void twoThirdsOfFewAreNotMostBeyondChance() {
    assertThat(OrphanFinder.find(List.of(heat("health", 5, null), heat("housing", 10, null))))
        .hasSize(1);
  }

  @Test
  void oneOwnerOfAllItsNeedsInTheRegisterOwnsIt() {
    assertThat(OrphanFinder.find(List.of(heat("health", 40, "Lee"), heat("housing", 45, "Lee"))))
        .isEmpty();
  }

  @Test
  void anOwnerInOneDepartmentDoesNotOwnTheWhole() {
    assertThat(OrphanFinder.find(List.of(heat("health", 40, "Lee"), heat("housing", 45, null))))
        .extracting(Orphan::words)
        .singleElement()
        .asString()
        .endsWith("the register names an owner in 1 of them only.");
    assertThat(OrphanFinder.find(List.of(heat("health", 40, "Lee"), heat("housing", 45, "Roy"))))
        .extracting(Orphan::words)
        .singleElement()
        .asString()
        .endsWith("the register names several owners.");
  }

  @Test
  void aTopicOfOneDepartmentIsItsOwn() {
    assertThat(OrphanFinder.find(List.of(heat("housing", 45, null)))).isEmpty();
    assertThat(OrphanFinder.find(List.of())).isEmpty();
  }

  @Property
  void theOrderDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 200) int one,
      @ForAll @IntRange(min = 1, max = 200) int two) {
    Part health = heat("health", one, null);
    Part housing = heat("housing", two, null);

    assertThat(OrphanFinder.find(List.of(health, housing)))
        .isEqualTo(OrphanFinder.find(List.of(housing, health)));
  }
}
