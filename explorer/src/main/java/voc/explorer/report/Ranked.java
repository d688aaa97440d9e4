package voc.explorer.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import voc.core.table.NeedTables;

/**
 * A need with figures in its published place.
 *
 * @param need its row of table {@code needs}
 * @param priority its row of table {@code priorities}, if the run has one
 */
record Ranked(Row need, Optional<Row> priority) {
  static final String MANDATED = "mandated";

  /** The needs in scope that have figures, the first place first. */
  static List<Ranked> of(Facts facts) {
    return facts.rows(NeedTables.NEEDS).stream()
        .filter(need -> !need.is("suppressed"))
        .map(need -> new Ranked(need, Optional.ofNullable(facts.priorities().get(need.text("id")))))
        .sorted(Comparator.comparingInt(Ranked::place).thenComparing(ranked -> ranked.id()))
        .toList();
  }

  String id() {
    return need.text("id");
  }

  /** Its place among all needs of the night, whoever's page it is. */
  int place() {
    return (int)
        priority
            .map(row -> row.number("rank"))
            .orElseGet(() -> need.number("rank"))
            .orElse(Integer.MAX_VALUE);
  }

  boolean isMandated() {
    return priority.map(row -> row.text("lane").equals(MANDATED)).orElse(false);
  }

  /** Why it stands there, in words. */
  String why() {
    return priority
        .map(row -> row.text("words"))
        .filter(words -> !words.isEmpty())
        .orElseGet(() -> need.text("priority_words"));
  }
}
