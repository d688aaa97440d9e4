package voc.core.table;

import static voc.core.table.Column.optional;
import static voc.core.table.Column.required;
import static voc.core.table.ColumnType.Scalar.BOOLEAN;
import static voc.core.table.ColumnType.Scalar.DOUBLE;
import static voc.core.table.ColumnType.Scalar.INTEGER;
import static voc.core.table.ColumnType.Scalar.LONG;
import static voc.core.table.ColumnType.Scalar.STRING;
import static voc.core.table.ColumnType.Scalar.TIMESTAMP;

import java.util.List;
import voc.core.table.ColumnType.ListOf;

/**
 * The tables that check and compare: KPIs, ownership, who is heard, closures, maturity; part of
 * {@link Tables#all()}.
 */
public final class AuditTables {
  private static final ColumnType STRINGS = new ListOf(STRING);

  public static final Table KPIS =
      new Table(
          "kpis",
          "The KPIs of the organisation, by department and month, as its book defines them; methods in methods.md.",
          "one KPI of one department, or of all, in one month or in the window",
          List.of("kpi", "department", "period"),
          List.of(
              required("kpi", STRING, "", "Its id in the book."),
              required("name", STRING, "", "Its readable name."),
              required("department", STRING, "", "Department, or all."),
              required("period", STRING, "", "Month such as 2026-03, or window."),
              required("unit", STRING, "", "Of the value."),
              required("better", STRING, "closed list", "higher or lower."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its value is null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional(
                  "value", DOUBLE, "unit", "Null where there are no data or it is suppressed."),
              optional("value_low", DOUBLE, "unit", "Lower bound of its 95 % interval."),
              optional("value_high", DOUBLE, "unit", "Upper bound."),
              optional("of", LONG, "records", "What it is computed from."),
              optional("no_data", STRING, "", "Why there is no value; null where there is one."),
              required("formula", STRING, "", "What is computed, in words."),
              optional("owner", STRING, "", "Who answers for it."),
              required("origin", STRING, "", "Which field of which sources it is from.")));

  public static final Table ORPHAN_NEEDS =
      new Table(
          "orphan_needs",
          "Topics of several departments that nobody owns as a whole.",
          "one topic",
          List.of("topic"),
          List.of(
              required("topic", STRING, "", "The topic or accepted theme."),
              required("topic_name", STRING, "", "Its readable name."),
              required(
                  "departments",
                  STRINGS,
                  "ids",
                  "Departments that it is heard in, those with most feedback first."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its figures are null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional("volume", LONG, "feedback", "Feedback that mentions it, of all of them."),
              optional("largest_share", DOUBLE, "[0, 1]", "Share of the department with most."),
              required("words", STRING, "", "Why it has no owner, in a sentence.")));

  public static final Table NOT_HEARD =
      new Table(
          "not_heard",
          "Who is served and is not heard: feedback by channel, area and language against those served.",
          "one group of one kind",
          List.of("kind", "served_group"),
          List.of(
              required("kind", STRING, "closed list", "channel, area or language."),
              required(
                  "served_group", STRING, "", "The group, as the organisation's file names it."),
              required("served", LONG, "persons", "Who is served, as the file says."),
              required("served_share", DOUBLE, "[0, 1]", "Of all served of this kind."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its figures are null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional("people", LONG, "persons", "Distinct persons heard."),
              optional(
                  "heard_share",
                  DOUBLE,
                  "[0, 1]",
                  "Of all heard of this kind whose group is known."),
              optional("heard_low", DOUBLE, "[0, 1]", "Lower bound of its 95 % Wilson interval."),
              optional("heard_high", DOUBLE, "[0, 1]", "Upper bound."),
              optional("ratio", DOUBLE, "1 as expected", "heard_share / served_share."),
              optional(
                  "p_value", DOUBLE, "[0, 1]", "Two-sided binomial test against served_share."),
              optional(
                  "adjusted_p_value",
                  DOUBLE,
                  "[0, 1]",
                  "After Benjamini–Hochberg over all groups."),
              required(
                  "verdict",
                  STRING,
                  "closed list",
                  "not heard, as expected, more than expected, or too few to tell."),
              required("words", STRING, "", "The verdict in a sentence.")));

  public static final Table CLOSURE_AUDIT =
      new Table(
          "closure_audit",
          "Requests that were closed and do not seem to be done. They are single records, for those who work on them; see privacy.md.",
          "one closed request and one reason to look at it again",
          List.of("feedback_id", "kind"),
          List.of(
              required("feedback_id", STRING, "", "The request."),
              required("kind", STRING, "closed list", "reopened, repeated or not done."),
              required("department", STRING, "", "Department."),
              required("service", STRING, "", "Service asked for."),
              optional(
                  "closed",
                  TIMESTAMP,
                  "",
                  "When it was closed; null for one reopened whose source does not say."),
              optional(
                  "next_feedback_id",
                  STRING,
                  "",
                  "For repeated: the next request of the same service at the same place."),
              optional("days", DOUBLE, "days", "For repeated: from closing to it."),
              optional("metres", DOUBLE, "m", "For repeated: from place to place."),
              optional("telling", STRING, "", "For not done: the words that say so, redacted."),
              required("words", STRING, "", "The reason in a sentence."),
              required("file", STRING, "", "File the record came from."),
              required("line", LONG, "from 1", "Line of the record's first character.")));

  public static final Table MATURITY =
      new Table(
          "maturity",
          "Evidence, not proof, of how mature customer experience is, along the five levels of the General Services Administration.",
          "one item of evidence",
          List.of("level", "item"),
          List.of(
              required(
                  "level",
                  INTEGER,
                  "1 to 5",
                  "reactive, tactical, strategic, foundational, customer-centric."),
              required("level_name", STRING, "", "Its name."),
              required("item", STRING, "", "What is looked for."),
              required("evidence", STRING, "closed list", "found, partly or none."),
              required("words", STRING, "", "What the warehouse holds of it, with its figure."),
              required("origin", STRING, "", "The table it is read from.")));

  private AuditTables() {}
}
