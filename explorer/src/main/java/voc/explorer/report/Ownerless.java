package voc.explorer.report;

import java.util.List;
import voc.core.table.AuditTables;

/** Topics of several departments that nobody owns as a whole. */
final class Ownerless {
  private static final String TITLE = "Nobody's as a whole";

  private Ownerless() {}

  static Section of(Facts facts) {
    if (!facts.has(AuditTables.ORPHAN_NEEDS)) {
      return Section.missing(
          "ownerless",
          TITLE,
          "This run does not tell who owns needs: an earlier version of voc made it.",
          "Run voc run.");
    }
    List<Row> orphans = facts.shared(AuditTables.ORPHAN_NEEDS);
    if (orphans.isEmpty()) {
      return Section.of(
          "ownerless", TITLE, "Every need that several departments hear of has an owner.");
    }
    return Section.of(
        "ownerless",
        TITLE,
        Words.count(orphans.size(), "topic is", "topics are")
            + " heard in several departments and owned by none. Name an owner in register.csv.",
        new Block.Items(orphans.stream().map(row -> item(row, facts)).toList()));
  }

  /** On a department's page without the words, whose figures are of other departments too. */
  private static Block.Item item(Row row, Facts facts) {
    List<String> names = row.texts("departments").stream().map(facts::department).toList();
    return facts.isWhole()
        ? new Block.Item("", row.text("topic_name"), Words.sentence(row.text("words")))
        : new Block.Item(
            "", row.text("topic_name"), Words.sentence("heard in " + Words.list(names)));
  }
}
