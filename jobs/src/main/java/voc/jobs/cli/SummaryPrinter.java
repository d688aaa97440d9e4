package voc.jobs.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import voc.core.FaqGap;
import voc.core.Need;
import voc.core.table.Tables;
import voc.jobs.RunSummary;
import voc.jobs.config.VocConfig;
import voc.jobs.warehouse.Manifest;

/** The closing words of a run, for the operator. */
final class SummaryPrinter {
  private static final int SHOWN = 5;

  private final Terminal terminal;

  SummaryPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(RunSummary summary, VocConfig config) {
    Manifest run = summary.manifest();
    terminal.say("");
    sources(summary);
    terminal.say("");
    terminal.say(
        line(
            "%,d records read: %,d accepted, %,d rejected. %,d mentions, %,d of them without a topic.",
            run.read(),
            run.accepted(),
            run.rejected(),
            run.rows(Tables.MENTIONS),
            summary.withoutTopic()));
    needs(summary.needs());
    gaps(summary.gaps());
    limits(summary.pastLimit(), config.limits().maxRejectShare());
    terminal.say("");
    terminal.say("@|bold Published run " + run.runId() + "|@ as of " + run.asOf());
    terminal.say("  " + summary.path());
    terminal.say("Next: voc needs, voc gaps, voc search WORDS");
  }

  private void sources(RunSummary summary) {
    List<Map<String, Object>> sources = summary.sources();
    String table =
        AsciiTable.getTable(
            AsciiTable.NO_BORDERS,
            sources,
            List.of(
                column("source", HorizontalAlign.LEFT, "source"),
                column("files", HorizontalAlign.RIGHT, "files"),
                column("read", HorizontalAlign.RIGHT, "read"),
                column("accepted", HorizontalAlign.RIGHT, "accepted"),
                column("rejected", HorizontalAlign.RIGHT, "rejected"),
                column("left out", HorizontalAlign.RIGHT, "left_out")));
    table.lines().forEach(terminal.err()::println);
  }

  private static com.github.freva.asciitable.ColumnData<Map<String, Object>> column(
      String header, HorizontalAlign align, String key) {
    return new Column()
        .header(header)
        .dataAlign(align)
        .headerAlign(align)
        .with(row -> String.valueOf(row.get(key)));
  }

  private void needs(List<Need> needs) {
    terminal.say("");
    terminal.say("Most pressing needs:");
    for (Need need : needs.subList(0, Math.min(SHOWN, needs.size()))) {
      terminal.say(
          line(
              "%3d  %s (%s): %s",
              need.rank(), need.topicName(), need.department(), need.priority().words()));
    }
  }

  private void gaps(List<FaqGap> gaps) {
    terminal.say("");
    terminal.say("Largest FAQ gaps:");
    for (FaqGap gap : gaps.subList(0, Math.min(SHOWN, gaps.size()))) {
      terminal
          .err()
          .println(
              line(
                  "%3d  \"%s\" demand %.0f, covered %.0f %%",
                  gap.rank(),
                  RowsPrinter.printable(gap.question()),
                  gap.demand(),
                  100 * gap.coverage()));
    }
  }

  private void limits(Map<String, Double> pastLimit, double limit) {
    pastLimit.forEach(
        (source, share) ->
            terminal.say(
                line(
                    "@|yellow Source %s: %.1f %% of its records are faulty, over the limit of %.1f %%; see table rejects|@",
                    source, 100 * share, 100 * limit)));
  }

  private static String line(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
