package voc.explorer.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import voc.core.table.AuditTables;

/** Requests that were closed and do not seem to be done, as counts alone: each is one person's. */
final class Closures {
  private static final String TITLE = "Closed, but done?";

  private Closures() {}

  static Section of(Facts facts) {
    if (!facts.has(AuditTables.CLOSURE_AUDIT)) {
      return Section.missing(
          "closures",
          TITLE,
          "This run has no audit of closures: an earlier version of voc made it.",
          "Run voc run.");
    }
    List<Row> rows = facts.rows(AuditTables.CLOSURE_AUDIT);
    if (rows.isEmpty()) {
      return Section.of("closures", TITLE, "No closed request gives a reason to look again.");
    }
    if (!facts.isWhole()) {
      // A department's count could be taken from the whole's to get at a smaller one.
      return Section.of(
          "closures",
          TITLE,
          "Some closed requests give a reason to look again: table closure_audit lists them, with"
              + " their places, for those who work on them.");
    }
    SortedMap<String, Long> kinds =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("kind"), TreeMap::new, Collectors.counting()));
    return Section.of(
        "closures",
        TITLE,
        "Closed requests that give a reason to look again; table closure_audit lists them for those"
            + " who work on them.",
        new Block.Items(
            kinds.entrySet().stream()
                .map(
                    kind ->
                        new Block.Item("", meaning(kind.getKey()), count(kind.getValue(), facts)))
                .toList()));
  }

  private static String count(long requests, Facts facts) {
    int smallest = facts.night().smallestCell();
    return requests < smallest
        ? "Fewer than " + smallest + " requests."
        : Words.count(requests) + " requests.";
  }

  private static String meaning(String kind) {
    return switch (kind) {
      case "reopened" -> "Opened again";
      case "repeated" -> "Asked again at the same place";
      case "not done" -> "Closed with words that say it was not done";
      default -> kind;
    };
  }
}
