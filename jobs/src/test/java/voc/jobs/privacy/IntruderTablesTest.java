package voc.jobs.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voc.core.table.Table;
import voc.core.table.Tables;

class IntruderTablesTest {
  /** Whoever adds a table says what a reader could subtract with it. */
  @Test
  void everyTableIsKnownToTheIntruderOrSaysWhyItGivesHimNoEquation() {
    Set<Table> known = new HashSet<>(Intruder.EQUATIONS);
    known.addAll(Intruder.WITHOUT_EQUATION.keySet());

    assertThat(known).containsExactlyInAnyOrderElementsOf(Tables.all());
    assertThat(Intruder.EQUATIONS).doesNotContainAnyElementsOf(Intruder.WITHOUT_EQUATION.keySet());
    assertThat(Intruder.WITHOUT_EQUATION.values()).allMatch(why -> why.length() > 20);
  }
}
