package voc.jobs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import voc.core.table.GapTables;
import voc.core.table.Table;
import voc.jobs.pack.GapCost;
import voc.jobs.warehouse.ParquetTable;
import voc.jobs.warehouse.RunFolder;
import voc.search.faq.Coverage;

/** Prints one gap with its questions and the nearest entry. */
final class GapPrinter {
  /** Most questions for a person to read; programs get all. */
  private static final int QUESTIONS = 20;

  private final Terminal terminal;
  private final RunFolder run;

  GapPrinter(Terminal terminal, RunFolder run) {
    this.terminal = terminal;
    this.run = run;
  }

  void print(ObjectNode gap, OutputOption.Form form) throws IOException {
    List<ObjectNode> questions =
        rows(GapTables.FAQ_GAP_QUESTIONS, "gap_id", gap.path("id").asText()).stream()
            .sorted(Comparator.comparingInt(question -> question.path("place").asInt()))
            .toList();
    List<ObjectNode> entries =
        rows(GapTables.FAQ_ENTRIES, "entry_id", gap.path("best_entry_id").asText());
    ObjectNode entry = entries.isEmpty() ? null : entries.get(0);
    switch (form) {
      case json -> {
        ArrayNode asked = gap.putArray("asked");
        questions.forEach(asked::add);
        gap.set("best_entry", entry);
        new RowsPrinter(terminal).json(gap);
      }
      case csv ->
          new RowsPrinter(terminal)
              .csv(
                  questions,
                  GapTables.FAQ_GAP_QUESTIONS.columns().stream()
                      .map(column -> column.name())
                      .toList());
      case table -> readable(gap, questions, entry);
    }
  }

  /** The rows of a table with one value; none where an earlier version made the run without it. */
  private List<ObjectNode> rows(Table table, String field, String value) throws IOException {
    return run.manifest().tables().containsKey(table.name())
        ? ParquetTable.rows(
            run, table, new Configuration(), row -> row.path(field).asText().equals(value))
        : List.of();
  }

  private void readable(ObjectNode gap, List<ObjectNode> questions, @Nullable ObjectNode entry) {
    say("%s  %s", gap.path("id").asText(), gap.path("question").asText());
    if (gap.path("suppressed").asBoolean()) {
      say("Asked too seldom to be counted here.");
      return;
    }
    say("%s: %s", gap.path("diagnosis").asText(), gap.path("evidence").asText());
    say(
        "%,.0f people and searches ask it, coverage %.2f, %s, since run %s",
        gap.path("demand").asDouble(),
        gap.path("coverage").asDouble(),
        gap.path("department").asText(),
        gap.path("first_seen").asText());
    parts("By channel", gap.path("by_channel"));
    parts("By department", gap.path("by_department"));
    parts("By week", gap.path("by_week"));
    GapCost.of(gap).ifPresent(cost -> say("Cost: %s", cost.words()));
    if (gap.path("coverage").asDouble() < Coverage.MISSING) {
      say("Nothing in the FAQ comes near.");
    } else if (entry != null) {
      say("Nearest entry: %s", entry.path("question").asText());
      say("  %s", entry.path("answer").asText());
    }
    if (!questions.isEmpty()) {
      say("Asked as:");
      questions.stream().limit(QUESTIONS).forEach(this::question);
      if (questions.size() > QUESTIONS) {
        say("  and %,d more; --json shows all", questions.size() - QUESTIONS);
      }
    }
    terminal.out().flush();
  }

  private void question(ObjectNode question) {
    say(
        "  %.2f  %s [%s %s]",
        question.path("coverage").asDouble(),
        question.path("text").asText(),
        question.path("channel").asText(),
        question.path("question_id").asText());
  }

  private void parts(String name, JsonNode parts) {
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.add(GapsCommand.part(part)));
    if (!words.isEmpty()) {
      say("%s: %s", name, String.join(", ", words));
    }
  }

  private void say(String pattern, Object... values) {
    terminal.out().println(Printable.line(String.format(Locale.ROOT, pattern, values)));
    terminal.out().flush();
  }
}
