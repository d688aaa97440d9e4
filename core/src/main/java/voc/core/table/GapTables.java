package voc.core.table;

import static voc.core.table.Column.optional;
import static voc.core.table.Column.required;
import static voc.core.table.ColumnType.Scalar.BOOLEAN;
import static voc.core.table.ColumnType.Scalar.DATE;
import static voc.core.table.ColumnType.Scalar.DOUBLE;
import static voc.core.table.ColumnType.Scalar.INTEGER;
import static voc.core.table.ColumnType.Scalar.LONG;
import static voc.core.table.ColumnType.Scalar.STRING;

import java.util.List;
import voc.core.table.ColumnType.ListOf;
import voc.core.table.ColumnType.StructOf;

/** The published tables of what people ask and the FAQ does not answer. */
public final class GapTables {
  private static final ColumnType STRINGS = new ListOf(STRING);

  private static final ColumnType PARTS =
      new ListOf(
          new StructOf(
              List.of(
                  required("value", STRING, "", "Which part."),
                  required("demand", DOUBLE, "persons and searches", "How much of the demand."))));

  public static final Table FAQ_GAPS =
      new Table(
          "faq_gaps",
          "What people ask and the FAQ does not answer, largest gap first.",
          "one cluster of questions of the same matter",
          List.of("rank"),
          List.of(
              required(
                  "rank",
                  INTEGER,
                  "from 1",
                  "Place in the order of score; those that are suppressed follow."),
              required("id", STRING, "", "Stable from night to night while it is the same matter."),
              required("question", STRING, "", "The most central real question, redacted."),
              required(
                  "department",
                  STRING,
                  "",
                  "Department where most of the demand was asked; unassigned if it was only searched for."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether it has no figures: asked less often than the smallest cell, or to protect another; see privacy.md."),
              optional(
                  "demand",
                  DOUBLE,
                  "persons and searches",
                  "How often it was asked within the window: distinct people plus searches."),
              optional("questions", LONG, "questions", "Distinct questions in the cluster."),
              optional("people", DOUBLE, "persons", "Distinct people who asked somebody."),
              optional("searches", DOUBLE, "searches", "Searches among the demand."),
              optional(
                  "zero_result_searches",
                  DOUBLE,
                  "searches",
                  "Searches without a result among the demand."),
              optional(
                  "unclicked_searches",
                  DOUBLE,
                  "searches",
                  "Searches with results that nobody clicked on, where the log tells."),
              optional(
                  "coverage",
                  DOUBLE,
                  "[0, 1]",
                  "Probability that the FAQ answers it, demand-weighted."),
              optional(
                  "score",
                  DOUBLE,
                  "persons and searches",
                  "Σ unmet demand × (1 − coverage): people, searches without result or click."),
              optional(
                  "diagnosis",
                  STRING,
                  "closed list",
                  "missing, conflicting, stale, weak, hard to find, still called about or covered."),
              optional("evidence", STRING, "", "What shows the diagnosis, in words and figures."),
              optional(
                  "missing_terms",
                  STRINGS,
                  "",
                  "Words of the question that the nearest entry does not cover, weightiest first."),
              optional(
                  "channels",
                  STRINGS,
                  "",
                  "Channels that asked; null where their number would bound what few asked by one."),
              optional(
                  "by_channel",
                  PARTS,
                  "",
                  "Demand by channel; parts under the smallest cell are summed up as others."),
              optional(
                  "by_department", PARTS, "", "People by the department they asked, likewise."),
              optional(
                  "by_week",
                  PARTS,
                  "Monday of the ISO week",
                  "Demand by week; neighbouring weeks under the smallest cell are summed up as first/last."),
              optional(
                  "contacts",
                  DOUBLE,
                  "contacts",
                  "Calls, chats and requests that asked it, of the channels that by_channel tells."),
              optional("minutes", DOUBLE, "minutes", "Handling time of these, by costs.csv."),
              optional("minutes_low", DOUBLE, "minutes", "Lower bound of its 95 % interval."),
              optional("minutes_high", DOUBLE, "minutes", "Upper bound."),
              optional("money", DOUBLE, "currency", "What that costs."),
              optional("money_low", DOUBLE, "currency", "Lower bound of its 95 % interval."),
              optional("money_high", DOUBLE, "currency", "Upper bound."),
              optional("currency", STRING, "ISO 4217", "Of the money."),
              optional("best_entry_id", STRING, "", "The nearest FAQ entry."),
              optional("best_entry_question", STRING, "", "That entry's question."),
              required("first_seen", STRING, "run id", "The night that found it first."),
              optional(
                  "question_ids",
                  STRINGS,
                  "",
                  "Mentions and search-log rows in it, most central first; of the channels that by_channel tells.")));

  public static final Table FAQ_GAP_QUESTIONS =
      new Table(
          "faq_gap_questions",
          "The questions of each gap that has figures, word for word.",
          "one question in one gap",
          List.of("gap_id", "place"),
          List.of(
              required("gap_id", STRING, "", "Id of the gap."),
              required("place", INTEGER, "from 1", "The most central first."),
              required("question_id", STRING, "", "Id of the mention or of the search-log row."),
              optional("feedback_id", STRING, "", "The feedback that asked it; null for a search."),
              required("text", STRING, "", "The question, redacted."),
              required("channel", STRING, "", "How it was asked."),
              required("department", STRING, "", "Department asked, or unassigned."),
              optional("day", DATE, "UTC", "When it was asked."),
              required(
                  "demand", DOUBLE, "persons and searches", "1, or how often it was searched."),
              required("likeness", DOUBLE, "[-1, 1]", "Cosine to the middle of the gap."),
              required("coverage", DOUBLE, "[0, 1]", "Probability that the FAQ answers it."),
              optional("entry_id", STRING, "", "The entry that answers it best.")));

  public static final Table FAQ_ENTRIES =
      new Table(
          "faq_entries",
          "Every FAQ entry with the demand that it meets, and whether it earns its place.",
          "one entry of the FAQ",
          List.of("entry_id"),
          List.of(
              required("entry_id", STRING, "", "Id of the entry."),
              required("question", STRING, "", "The question as published."),
              required("answer", STRING, "", "The answer as published, plain text."),
              optional("url", STRING, "", "Where it stands."),
              optional("department", STRING, "", "Department that answers for it."),
              optional("updated", DATE, "", "Day of its last change."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether it has no figures: asked by fewer than the smallest cell."),
              optional(
                  "demand",
                  DOUBLE,
                  "persons and searches",
                  "Within the window, of questions that it answers best."),
              optional(
                  "answered",
                  DOUBLE,
                  "persons and searches",
                  "Σ demand × coverage: how much of it the entry answers."),
              optional("coverage", DOUBLE, "[0, 1]", "answered / demand."),
              optional(
                  "current_demand", DOUBLE, "persons and searches", "Demand of the last period."),
              optional(
                  "previous_demand",
                  DOUBLE,
                  "persons and searches",
                  "Demand of the period before."),
              optional("trend", STRING, "", "rising, falling, steady or unknown."),
              optional("contacts", DOUBLE, "contacts", "Calls, chats and requests about it."),
              optional("searches", DOUBLE, "searches", "Searches about it."),
              optional(
                  "failed_searches",
                  DOUBLE,
                  "searches",
                  "Those of them without a result or a click."),
              required(
                  "verdict",
                  STRING,
                  "closed list",
                  "earns its place, weak, hard to find, still called about, stale, conflicting, seldom asked or never asked."),
              optional(
                  "conflicts_with",
                  STRINGS,
                  "",
                  "Ids of entries that answer the same question otherwise."),
              required("evidence", STRING, "", "What shows the verdict."),
              required("file", STRING, "", "File that it stands in."),
              required("line", LONG, "from 1", "Line there.")));

  public static final Table VOCABULARY_GAPS =
      new Table(
          "vocabulary_gaps",
          "Words that customers use and the FAQ never does, beside the FAQ's words for the same thing.",
          "one proposed synonym",
          List.of("rank"),
          List.of(
              required(
                  "rank",
                  INTEGER,
                  "from 1",
                  "The one of most worth first: support × gain in coverage × evidence."),
              required("id", STRING, "", "Short and stable: for `voc synonyms --accept`."),
              required(
                  "kind",
                  STRING,
                  "closed list",
                  "synonym, or spelling: the FAQ's word, written otherwise."),
              required("words", STRING, "", "The customers' words, redacted."),
              required("faq_words", STRING, "", "The FAQ's words for the same thing."),
              optional("agent_words", STRING, "", "What agents say when customers say it."),
              required("synonym", STRING, "Solr's format", "The proposed line of the file."),
              required(
                  "state", STRING, "closed list", "proposed, or accepted and in force tonight."),
              required(
                  "support",
                  DOUBLE,
                  "persons and searches",
                  "People and searches that used the words, at least the smallest cell."),
              optional(
                  "failed_searches",
                  DOUBLE,
                  "searches",
                  "Those of them without a result or a click; null under the smallest cell."),
              required("entry_id", STRING, "", "The entry that would be found by it."),
              required("entry_question", STRING, "", "That entry's question."),
              required(
                  "example", STRING, "", "A real question or search with the words, redacted."),
              required("likeness", DOUBLE, "[-1, 1]", "How near the two are in meaning."),
              required("evidence", DOUBLE, "[0, 1]", "How much speaks for the two being the same."),
              required(
                  "coverage_without",
                  DOUBLE,
                  "[0, 1]",
                  "Coverage of the questions with these words, without the synonym."),
              required("coverage_with", DOUBLE, "[0, 1]", "Their coverage with it.")));

  public static final Table FAILURE_DEMAND =
      new Table(
          "failure_demand",
          "How much of what people look for on the web turns into calls and requests: rates between channels, no person is followed. Figures are null where they are suppressed.",
          "one Need: one topic within one department",
          List.of("id"),
          List.of(
              required("id", STRING, "department:topic", "Id of the need."),
              required("topic", STRING, "", "Leaf of the taxonomy."),
              required("topic_name", STRING, "", "Its readable name."),
              required("department", STRING, "", "Department addressed, else the topic's owner."),
              required("suppressed", BOOLEAN, "", "Whether it has no figures; see privacy.md."),
              optional("searches", DOUBLE, "searches", "Searches about it within the window."),
              optional("failed_searches", DOUBLE, "searches", "Those without a result or a click."),
              optional("failed_share", DOUBLE, "[0, 1]", "failed_searches / searches."),
              optional("failed_low", DOUBLE, "[0, 1]", "Lower bound of its 95 % interval."),
              optional("failed_high", DOUBLE, "[0, 1]", "Upper bound."),
              optional("calls", LONG, "feedback", "Calls and chats about it."),
              optional("requests", LONG, "feedback", "311 requests about it."),
              optional("calls_per_search", DOUBLE, "calls / search", "Calls for each search."),
              optional("calls_per_search_low", DOUBLE, "calls / search", "Lower 95 % bound."),
              optional("calls_per_search_high", DOUBLE, "calls / search", "Upper bound."),
              optional("requests_per_call", DOUBLE, "requests / call", "Requests for each call."),
              optional("requests_per_call_low", DOUBLE, "requests / call", "Lower 95 % bound."),
              optional("requests_per_call_high", DOUBLE, "requests / call", "Upper bound."),
              optional(
                  "avoidable_calls",
                  DOUBLE,
                  "calls",
                  "Calls beyond the rate of needs whose searches succeed: what failed searches may have caused."),
              optional("avoidable_low", DOUBLE, "calls", "Lower bound of its 95 % interval."),
              optional("avoidable_high", DOUBLE, "calls", "Upper bound."),
              optional("search_cost", DOUBLE, "currency", "Handling cost of the searches."),
              optional("call_cost", DOUBLE, "currency", "Handling cost of the calls and chats."),
              optional("request_cost", DOUBLE, "currency", "Handling cost of the requests."),
              optional("avoidable_cost", DOUBLE, "currency", "Of the avoidable calls."),
              optional("currency", STRING, "ISO 4217", "Of the costs."),
              required("finding", STRING, "", "What it means, in words.")));

  private GapTables() {}
}
