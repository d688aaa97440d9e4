package voc.explorer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.core.table.NeedTables;

/** What people said, redacted, each sentence with the place that it came from. */
final class Voices {
  private static final String TITLE = "In their own words";
  private static final int NEEDS = 5;
  private static final int QUOTES = 2;

  private Voices() {}

  static Section of(Facts facts) {
    List<Block> blocks = new ArrayList<>();
    Ranked.of(facts).stream().limit(NEEDS).forEach(need -> quotes(need, facts, blocks));
    return blocks.isEmpty()
        ? Section.missing(
            "voices",
            TITLE,
            "No need here has sentences that may be shown.",
            facts.has(NeedTables.NEED_EVIDENCE)
                ? "Needs of fewer people than the smallest cell show none."
                : "Run voc run.")
        : new Section(
            "voices",
            TITLE,
            "What shows the first needs best. Personal data is redacted; under each sentence stands"
                + " where it came from.",
            blocks);
  }

  private static void quotes(Ranked need, Facts facts, List<Block> blocks) {
    List<Block.Quote> quotes =
        facts.evidence().stream()
            .filter(row -> row.text("need_id").equals(need.id()))
            .sorted(Comparator.comparingDouble(row -> row.number("rank").orElse(0)))
            .limit(QUOTES)
            .map(
                row ->
                    new Block.Quote(
                        row.text("text"),
                        row.text("channel")
                            + row.day("time").map(day -> ", " + Words.day(day)).orElse("")
                            + " · "
                            + row.text("feedback_id")
                            + " · "
                            + row.text("file")
                            + ":"
                            + row.text("line")))
            .toList();
    if (!quotes.isEmpty()) {
      blocks.add(new Block.Quotes(need.place() + " " + facts.need(need.id()), quotes));
    }
  }
}
