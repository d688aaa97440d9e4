package voc.explorer.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How healthy the data are that all this is said of. */
final class Health {
  /** What ISO 639-2 calls a language that is not known. */
  private static final String UNKNOWN = "und";

  private Health() {}

  static Section of(Facts facts) {
    Night night = facts.night();
    List<Block.Item> items = new ArrayList<>();
    items.add(
        new Block.Item(
            "",
            "Records",
            String.format(
                Locale.ROOT,
                "%s read: %s taken, %s rejected, %s repeated.",
                Words.count(night.read()),
                Words.count(night.accepted()),
                Words.count(night.rejected()),
                Words.count(night.duplicates()))));
    if (!night.rejects().isEmpty()) {
      items.add(new Block.Item("", "Why records were rejected", tallies(night.rejects())));
    }
    if (!facts.isWhole()) {
      addressed(facts, items);
    }
    long hidden = facts.withheld().size();
    items.add(
        new Block.Item(
            "",
            "Withheld",
            night.smallestCell() > 1
                ? Words.count(hidden, "need has", "needs have")
                    + " no figures: "
                    + Words.withheld(night.smallestCell())
                    + "."
                : "Nothing: the configuration says so."));
    if (facts.isWhole()) {
      items.add(
          new Block.Item(
              "",
              "Languages",
              night.unscored().isEmpty()
                  ? "No language of so many people that it may be told is without sentiment."
                  : "Sentences whose sentiment is not told: "
                      + tallies(languages(night.unscored()))));
    }
    return Section.of("health", "How healthy the data are", lead(night), new Block.Items(items));
  }

  private static String lead(Night night) {
    String share =
        night.read() == 0
            ? "Nothing was read."
            : night.rejected() == 0
                ? "Every record of the night could be read."
                : Words.decimal(100.0 * night.rejected() / night.read())
                    + " % of the night's records had to be rejected.";
    return share + " Feedback up to " + Words.day(night.asOf()) + " counts.";
  }

  private static void addressed(Facts facts, List<Block.Item> items) {
    facts
        .tree()
        .filter(row -> row.has("feedback_below"))
        .ifPresent(
            row ->
                items.add(
                    new Block.Item(
                        "",
                        "Addressed here",
                        Words.count(row.number("feedback_below"))
                            + " of the night's "
                            + Words.count(facts.night().feedback())
                            + " pieces of feedback.")));
  }

  /** By their English names, where the codes have any. */
  private static List<Night.Tally> languages(List<Night.Tally> codes) {
    return codes.stream()
        .map(
            tally ->
                new Night.Tally(
                    tally.what().equals(UNKNOWN)
                        ? "other languages"
                        : Locale.forLanguageTag(tally.what()).getDisplayLanguage(Locale.ENGLISH),
                    tally.count()))
        .toList();
  }

  private static String tallies(List<Night.Tally> tallies) {
    return Words.sentence(
        Words.list(
            tallies.stream()
                .map(tally -> tally.what() + " (" + Words.count(tally.count()) + ")")
                .toList()));
  }
}
