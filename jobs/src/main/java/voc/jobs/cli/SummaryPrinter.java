package voc.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import voc.core.FaqGap;
import voc.core.Need;
import voc.core.table.Tables;
import voc.jobs.RunSummary;
import voc.jobs.config.Privacy;
import voc.jobs.config.VocConfig;
import voc.jobs.stage.ThemeStage;
import voc.jobs.stage.UrgentMention;
import voc.jobs.stage.VocabularyStage;
import voc.jobs.warehouse.Manifest;
import voc.needs.disclosure.PublishedGap;
import voc.needs.failure.FailureDemand;

/** The closing words of a run, for the operator. */
final class SummaryPrinter {
  private static final int SHOWN = 5;

  private static final List<View> SOURCES =
      List.of(
          View.word("source", "source"),
          View.number("files", "files"),
          View.number("read", "read"),
          View.number("accepted", "accepted"),
          View.number("rejected", "rejected"),
          View.number("duplicates", "duplicates"),
          View.number("left out", "left_out"));

  private final Terminal terminal;

  SummaryPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(RunSummary summary, VocConfig config) {
    Manifest run = summary.manifest();
    urgent(summary);
    terminal.say("");
    sources(summary);
    terminal.say("");
    terminal.say(
        line(
            "%,d records read: %,d accepted, %,d rejected, %,d duplicates. %,d mentions, %,d of them without a topic.",
            run.read(),
            run.accepted(),
            run.rejected(),
            run.duplicates(),
            run.rows(Tables.MENTIONS),
            summary.withoutTopic()));
    themes(summary.themes());
    unscored(summary.unscored());
    needs(summary.needs(), summary.mandated());
    gaps(summary.gaps());
    failures(summary);
    words(summary.words());
    suppressed(summary);
    limits(summary, config);
    silence(summary);
    raw(summary, config);
    terminal.say("");
    terminal.stress("Published run " + run.runId() + " as of " + run.asOf());
    terminal.say("  " + summary.path());
    terminal.say("Next: voc needs, voc gaps, voc failures, voc themes, voc search WORDS");
  }

  /** Before all figures: somebody may be in danger. */
  private void urgent(RunSummary summary) {
    if (summary.urgent() == 0) {
      return;
    }
    terminal.say("");
    terminal.warn(
        line(
            summary.urgent() == 1
                ? "URGENT: %,d sentence tells of danger to life or body; somebody must look at it now (table urgent)"
                : "URGENT: %,d sentences tell of danger to life or body; somebody must look at them now (table urgent)",
            summary.urgent()));
    for (UrgentMention each : summary.mostUrgent()) {
      terminal.say(
          line(
              "  %-16s  \"%s\"  %s  %s:%d",
              each.mark(), each.words(), each.department(), each.file(), each.line()));
    }
    long more = summary.urgent() - summary.mostUrgent().size();
    if (more > 0) {
      terminal.say(line("  and %,d more", more));
    }
  }

  private void sources(RunSummary summary) {
    ObjectMapper json = new ObjectMapper();
    List<ObjectNode> rows =
        summary.sources().stream().map(source -> json.<ObjectNode>valueToTree(source)).toList();
    TextTable table = TextTable.of(rows, SOURCES, terminal.columns());
    table.text().lines().forEach(terminal::say);
    for (ObjectNode row : rows) {
      String encodings = othersThanUtf8(row);
      if (!encodings.isEmpty()) {
        terminal.say("Source " + row.path("source").asText() + ": files read as " + encodings);
      }
      long repaired = row.path("repaired_places").asLong();
      if (repaired > 0) {
        terminal.say(
            line(
                "Source %s: %,d places had latitude and longitude swapped, and were repaired",
                row.path("source").asText(), repaired));
      }
      long corrected = row.path("corrected").asLong();
      if (corrected > 0) {
        terminal.say(
            line(
                "Source %s: %,d records replaced an earlier state of theirs",
                row.path("source").asText(), corrected));
      }
      long forgotten = row.path("forgotten").asLong();
      if (forgotten > 0) {
        terminal.say(
            line(
                "Source %s: %,d records left out, of persons who asked to be forgotten",
                row.path("source").asText(), forgotten));
      }
      long unreadable = row.path("unreadable_characters").asLong();
      if (unreadable > 0) {
        terminal.warn(
            line(
                "Source %s: %,d characters could not be read; is its `encoding` right?",
                row.path("source").asText(), unreadable));
      }
    }
  }

  private void raw(RunSummary summary, VocConfig config) {
    Privacy.KeepRaw keepRaw = config.privacy().keepRaw();
    if (keepRaw != null) {
      terminal.warn(
          line(
              "Raw feedback is kept in %s for %,d days; of %,d earlier runs it was removed",
              keepRaw.folder(), keepRaw.days(), summary.rawExpired()));
    }
  }

  private void themes(ThemeStage.Themed themes) {
    if (themes.open() > 0) {
      terminal.say(
          line(
              "%,d of these speak of %,d themes; %,d nobody has decided about, such as %s: see voc themes.",
              themes.mentions(),
              themes.themes(),
              themes.open(),
              String.join(", ", themes.largest())));
    }
  }

  private void unscored(Map<String, Long> byLanguage) {
    if (!byLanguage.isEmpty()) {
      terminal.say(
          line(
              "%,d mentions are not in English and unscored: %s.",
              byLanguage.values().stream().mapToLong(Long::longValue).sum(),
              byLanguage.entrySet().stream()
                  .map(each -> line("%s %,d", each.getKey(), each.getValue()))
                  .collect(Collectors.joining(", "))));
    }
  }

  private static String othersThanUtf8(ObjectNode source) {
    List<String> names = new ArrayList<>();
    for (JsonNode name : source.path("encodings")) {
      if (!name.asText().equals("UTF-8")) {
        names.add(name.asText());
      }
    }
    return String.join(", ", names);
  }

  private void needs(List<Need> needs, Set<String> mandated) {
    if (needs.isEmpty()) {
      return;
    }
    terminal.say("");
    terminal.say("Most pressing needs:");
    for (int i = 0; i < Math.min(SHOWN, needs.size()); i++) {
      Need need = needs.get(i);
      terminal.say(
          line(
              "%3d  %s (%s%s): %s",
              i + 1,
              need.topicName(),
              need.department(),
              mandated.contains(need.id()) ? ", mandated" : "",
              need.priority().words()));
    }
  }

  private void gaps(List<PublishedGap> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    terminal.say("");
    terminal.say("Largest FAQ gaps:");
    for (PublishedGap each : gaps.subList(0, Math.min(SHOWN, gaps.size()))) {
      FaqGap gap = each.gap();
      terminal.say(
          each.isSuppressed()
              ? line("%3d  \"%s\": asked by few", gap.rank(), gap.question())
              : line(
                  "%3d  \"%s\": demand %.0f, covered %.0f %%",
                  gap.rank(), gap.question(), gap.demand().total(), 100 * gap.coverage()));
    }
  }

  private void failures(RunSummary summary) {
    if (summary.failures().isEmpty()) {
      return;
    }
    FailureDemand first = summary.failures().get(0);
    Double cost = summary.avoidableCost();
    String currency = first.costs().currency();
    terminal.say("");
    terminal.say(
        line(
            "Searched in vain and called about: about %,.0f calls%s could have been spared, most of them about %s: see voc failures.",
            summary.avoidableCalls(),
            cost == null || currency == null ? "" : line(" (%,.0f %s)", cost, currency),
            first.id()));
  }

  private void words(VocabularyStage.Compared words) {
    if (words.proposed() > 0) {
      terminal.say(
          line(
              "%,d words of customers that the FAQ never uses have a proposed synonym: see voc synonyms.",
              words.proposed()));
    }
    if (words.accepted() > 0) {
      terminal.say(
          line(
              "%,d accepted synonyms were used by %,.0f people and searches: coverage of these %.0f %%, without them %.0f %%.",
              words.accepted(),
              words.acceptedSupport(),
              100 * words.coverageWith(),
              100 * words.coverageWithout()));
    }
  }

  private void suppressed(RunSummary summary) {
    Map<String, Long> rows = summary.suppressed();
    if (rows.values().stream().anyMatch(count -> count > 0)) {
      terminal.say("");
      terminal.say(
          line(
              "Figures of fewer than %d people, and what would give them away, are suppressed in %s.",
              summary.manifest().smallestCell(),
              rows.entrySet().stream()
                  .filter(table -> table.getValue() > 0)
                  .map(table -> line("%,d rows of %s", table.getValue(), table.getKey()))
                  .collect(Collectors.joining(", "))));
    }
  }

  private void limits(RunSummary summary, VocConfig config) {
    if (!summary.pastLimit().isEmpty()) {
      terminal.say("");
    }
    summary
        .pastLimit()
        .forEach(
            (source, share) -> {
              terminal.warn(
                  line(
                      "Source %s: %.1f %% of its records are faulty, over the limit of %.1f %%; see table rejects",
                      source, 100 * share, 100 * config.maxRejectShare(source)));
              summary
                  .rankedReasons(source)
                  .forEach(
                      (reason, count) -> terminal.say(line("  %,9d  %s", count, reason.label())));
            });
  }

  private void silence(RunSummary summary) {
    summary
        .dropped()
        .forEach(
            source ->
                terminal.warn(
                    "Source "
                        + source
                        + " delivered increments before and is not configured so any more: what earlier nights kept of it is not in this run"));
    summary
        .unreadFiles()
        .forEach(
            file ->
                terminal.warn(
                    "File "
                        + file
                        + " could not be read to its end: records are missing; see table rejects"));
    summary
        .emptySources()
        .forEach(
            source ->
                terminal.warn(
                    "Source " + source + ": its files hold no record; was it delivered?"));
    if (summary.manifest().rows(Tables.FEEDBACK) == 0) {
      terminal.warn(
          "No feedback was accepted: this run shows nothing; look at the rejects and the as-of day");
    }
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
