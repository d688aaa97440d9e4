package voc.explorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import voc.core.table.AuditTables;
import voc.core.table.PriorityTables;
import voc.core.table.TrendTables;

/** What matters most tonight and what has changed, in sentences. */
final class Headline {
  private final Facts facts;
  private final List<String> sentences = new ArrayList<>();

  private Headline(Facts facts) {
    this.facts = facts;
  }

  static List<String> of(Facts facts) {
    Headline headline = new Headline(facts);
    headline.first();
    headline.next();
    headline.moved();
    headline.alarms();
    headline.gap();
    headline.worked();
    headline.overdue();
    headline.silent();
    return headline.sentences;
  }

  /** What is decided by figures; what the law demands stands beside it, whatever it counts. */
  private void first() {
    List<Ranked> ranked = Ranked.of(facts);
    if (ranked.isEmpty()) {
      sentences.add("No need is of so many people tonight that it may be told with figures.");
      return;
    }
    List<Ranked> open = ranked.stream().filter(need -> !need.isMandated()).toList();
    Ranked first = open.isEmpty() ? ranked.get(0) : open.get(0);
    sentences.add(
        facts.need(first.id())
            + " matters most tonight: "
            + Words.count((long) first.need().number("customers").orElse(0), "person", "people")
            + first.need().number("negative_share").stream()
                .mapToObj(share -> ", " + Words.percent(share) + " of the sentences negative")
                .findFirst()
                .orElse("")
            + ".");
  }

  private void next() {
    List<String> names =
        Ranked.of(facts).stream()
            .filter(need -> !need.isMandated())
            .skip(1)
            .limit(2)
            .map(need -> facts.need(need.id()))
            .toList();
    if (!names.isEmpty()) {
      sentences.add((names.size() == 1 ? "Next comes " : "Next come ") + Words.list(names) + ".");
    }
    List<String> mandated =
        Ranked.of(facts).stream()
            .filter(Ranked::isMandated)
            .map(need -> facts.need(need.id()))
            .toList();
    if (!mandated.isEmpty()) {
      sentences.add("The law demands, whatever it ranks: " + Words.list(mandated) + ".");
    }
  }

  private void moved() {
    List<Row> moved = Moves.ofPlaces(facts);
    if (!moved.isEmpty()) {
      Row row = moved.get(0);
      sentences.add(
          Words.count(moved.size(), "need has", "needs have")
              + " moved since the night before; furthest "
              + facts.need(row.text("need"))
              + ", from place "
              + Words.count(row.number("previous_rank"))
              + " to "
              + Words.count(row.number("rank"))
              + ".");
    }
  }

  private void alarms() {
    List<Row> alarms = Alarms.sorted(facts);
    if (!alarms.isEmpty()) {
      sentences.add(
          Words.count(alarms.size(), "level has", "levels have")
              + " shifted; most of all "
              + facts.need(alarms.get(0).text("need"))
              + ": "
              + Words.sentence(alarms.get(0).text("words")));
    } else if (facts.has(TrendTables.ALERTS)) {
      sentences.add("No alarm stands: no need is heard more or less often than weekdays explain.");
    }
  }

  private void gap() {
    Optional<Row> gap =
        Gaps.sorted(facts).stream().filter(row -> !row.is("suppressed")).findFirst();
    gap.ifPresent(
        row ->
            Gaps.question(facts, row)
                .ifPresent(
                    question ->
                        sentences.add(
                            "What the FAQ leaves open most: “"
                                + question
                                + "”, "
                                + Words.count(row.number("demand"))
                                + " people and searches.")));
  }

  private void worked() {
    List<Row> outcomes = facts.rows(PriorityTables.OUTCOMES);
    if (!outcomes.isEmpty()) {
      sentences.add(Worked.inShort(outcomes));
    }
  }

  private void overdue() {
    long overdue =
        facts.rows(PriorityTables.INITIATIVES).stream()
            .filter(row -> row.has("overdue_days"))
            .count();
    if (overdue > 0) {
      sentences.add(Words.count(overdue, "initiative is overdue.", "initiatives are overdue."));
    }
  }

  private void silent() {
    List<String> silent =
        facts.wholeOnly(AuditTables.NOT_HEARD).stream()
            .filter(row -> row.text("verdict").equals("not heard"))
            .map(NotHeard::group)
            .toList();
    if (!silent.isEmpty()) {
      sentences.add("Served and hardly heard: " + Words.list(silent) + ".");
    }
  }
}
