package voc.jobs.cli;

import static voc.jobs.cli.TinyWarehouse.table;
import static voc.jobs.cli.TinyWarehouse.text;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import voc.core.table.GapTables;
import voc.core.table.Table;
import voc.core.table.Tables;
import voc.jobs.warehouse.Manifest;
import voc.jobs.warehouse.RunFolder;
import voc.jobs.warehouse.Warehouse;

/**
 * A published run with a FAQ of two entries: a gap that calls tell the answer to, one that was
 * searched for only, one that few asked.
 */
final class TinyFaq {
  static final String RUN = "20260401T020000Z";

  /** What a customer could type to take over a page. */
  static final String HOSTILE =
      "where is my <script>alert(1)</script> [cart](http://evil.example)?";

  private TinyFaq() {}

  static Path write(Path folder) throws IOException, SQLException {
    Warehouse warehouse = Warehouse.at(folder.toString(), new Configuration());
    RunFolder run = warehouse.create(RUN);
    TreeMap<String, Manifest.TableEntry> tables = new TreeMap<>();
    put(run, tables, GapTables.FAQ_GAPS, gaps());
    put(run, tables, GapTables.FAQ_GAP_QUESTIONS, questions());
    put(run, tables, GapTables.FAQ_ENTRIES, entries());
    put(run, tables, Tables.FEEDBACK, calls());
    put(run, tables, Tables.MENTIONS, mentions());
    warehouse.publish(
        run,
        new Manifest(
            RUN,
            "2026-04-01T02:00:00Z",
            "2026-03-31",
            25,
            25,
            0,
            0,
            0,
            0,
            10,
            List.of(),
            List.of(),
            tables,
            new Manifest.IndexEntry(0, 0, List.of()),
            List.of(),
            null,
            null));
    return folder;
  }

  private static void put(
      RunFolder run,
      TreeMap<String, Manifest.TableEntry> tables,
      Table table,
      List<Map<String, String>> rows)
      throws IOException, SQLException {
    table(run, table, rows);
    tables.put(table.name(), new Manifest.TableEntry(rows.size(), run.entries(run.table(table))));
  }

  private static List<Map<String, String>> gaps() {
    return List.of(
        row(
            "rank", "1",
            "id", "'a1b2c3'",
            "question", text(HOSTILE),
            "department", "'sanitation'",
            "demand", "60",
            "questions", "27",
            "people", "20",
            "searches", "40",
            "zero_result_searches", "30",
            "coverage", "0.21",
            "score", "39.5",
            "diagnosis", "'missing'",
            "evidence", "'No FAQ entry answers it: coverage is 0.21.'",
            "missing_terms", "['stolen']",
            "channels", "['call', 'search']",
            "by_channel",
                "[{'value': 'call', 'demand': 20.0}, {'value': 'search', 'demand': 40.0}]",
            "by_week",
                "[{'value': '2026-03-02', 'demand': 15.0}, {'value': '2026-03-09', 'demand': 45.0}]",
            "contacts", "20",
            "minutes", "120",
            "minutes_low", "100",
            "minutes_high", "140",
            "money", "84",
            "money_low", "70",
            "money_high", "98",
            "currency", "'USD'",
            "best_entry_id", "'faq:1'",
            "best_entry_question", "'How do I get a cart?'",
            "first_seen", text(RUN)),
        row(
            "rank", "2",
            "id", "'d4e5f6'",
            "question", "'snow parking rules'",
            "department", "'unassigned'",
            "demand", "33",
            "coverage", "0.86",
            "score", "4.2",
            "diagnosis", "'hard to find'",
            "evidence",
                "'Most of the searches for it ended without a click; the entry covers 0.86.'",
            "channels", "['search']",
            "best_entry_id", "'faq:2'",
            "best_entry_question", "'Where may I park in a snow emergency?'",
            "first_seen", text(RUN)),
        row(
            "rank", "3",
            "id", "'999999'",
            "question", "'Is there a chess club?'",
            "department", "'parks'",
            "suppressed", "true",
            "first_seen", text(RUN)));
  }

  private static List<Map<String, String>> questions() {
    List<Map<String, String>> questions = new ArrayList<>();
    for (int call = 1; call <= 3; call++) {
      questions.add(
          row(
              "gap_id", "'a1b2c3'",
              "place", String.valueOf(call),
              "question_id", text("calls:" + call + "#1.0"),
              "feedback_id", text("calls:" + call),
              "text", text(call == 1 ? HOSTILE : "Somebody stole my cart, who brings another?"),
              "channel", "'call'",
              "department", "'sanitation'",
              "demand", "1",
              "likeness", "0.9",
              "coverage", "0.2"));
    }
    return questions;
  }

  private static List<Map<String, String>> entries() {
    return List.of(
        row(
            "entry_id", "'faq:1'",
            "question", "'How do I get a cart?'",
            "answer", "'Call 311 & ask.'",
            "updated", "'2024-05-01'",
            "demand", "70",
            "answered", "20",
            "coverage", "0.29",
            "verdict", "'earns its place'",
            "evidence", "'Asked 70 times; it covers 0.29.'"),
        row(
            "entry_id", "'faq:2'",
            "question", "'Where may I park in a snow emergency?'",
            "answer", "'On the odd side.'",
            "demand", "33",
            "answered", "28",
            "coverage", "0.86",
            "verdict", "'hard to find'",
            "evidence", "'It covers 0.86, but most searches for it ended without a click.'"));
  }

  private static List<Map<String, String>> calls() {
    return List.of(
        call(1, "A stolen cart is replaced within ten business days.", "Thank you."),
        call(2, "A stolen cart is replaced within ten business days.", "Good."),
        call(3, "I see, [NAME]. You need a police report first. Anything else?", "No."));
  }

  private static Map<String, String> call(int number, String answer, String end) {
    return row(
        "feedback_id",
        text("calls:" + number),
        "utterances",
        "["
            + String.join(
                ", ",
                utterance("AGENT", "City services, good morning."),
                utterance("CUSTOMER", "Somebody stole my cart, who brings another?"),
                utterance("AGENT", answer),
                utterance("CUSTOMER", end))
            + "]");
  }

  private static String utterance(String speaker, String words) {
    return "{'speaker': '"
        + speaker
        + "', 'text': "
        + text(words)
        + ", 'prompt': null, 'language': null}";
  }

  private static List<Map<String, String>> mentions() {
    List<Map<String, String>> mentions = new ArrayList<>();
    for (int call = 1; call <= 3; call++) {
      mentions.add(
          row(
              "mention_id",
              text("calls:" + call + "#1.0"),
              "feedback_id",
              text("calls:" + call),
              "utterance",
              "1",
              "question",
              "true"));
    }
    return mentions;
  }

  private static Map<String, String> row(String... namesAndValues) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return row;
  }
}
