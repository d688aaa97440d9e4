package voc.core.table;

import static voc.core.table.Column.optional;
import static voc.core.table.Column.required;
import static voc.core.table.ColumnType.Scalar.BOOLEAN;
import static voc.core.table.ColumnType.Scalar.DATE;
import static voc.core.table.ColumnType.Scalar.DOUBLE;
import static voc.core.table.ColumnType.Scalar.INTEGER;
import static voc.core.table.ColumnType.Scalar.LONG;
import static voc.core.table.ColumnType.Scalar.STRING;
import static voc.core.table.ColumnType.Scalar.TIMESTAMP;

import java.util.List;
import voc.core.table.ColumnType.ListOf;

/** The tables of needs and their figures; part of {@link Tables#all()}. */
public final class NeedTables {
  private static final ColumnType STRINGS = new ListOf(STRING);

  public static final Table NEEDS =
      new Table(
          "needs",
          "What customers need, ranked: the table that is decided from. Methods in methods.md. Figures are null where they are suppressed or nobody was heard.",
          "one Need: one topic within one department, or what the register merged into one; and each need of the register that nobody spoke of",
          List.of("rank"),
          List.of(
              required(
                  "rank",
                  INTEGER,
                  "from 1",
                  "Raw place by the night's score; the place that is published and held steady is priorities.rank. Suppressed needs follow in order of id, then those not heard."),
              required(
                  "id",
                  STRING,
                  "department:topic",
                  "Stable id: the register keeps it through renames and merges."),
              required("topic", STRING, "", "Leaf of the taxonomy, or the topic of the id."),
              required("topic_name", STRING, "", "Its readable name."),
              required("department", STRING, "", "Department addressed, else the topic's owner."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether it has no figures: not heard, of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional("volume", LONG, "feedback", "Feedback that mentions it within the window."),
              optional("mentions", LONG, "sentences", "Sentences that mention it."),
              optional(
                  "customers",
                  LONG,
                  "persons",
                  "Distinct persons; a feedback without a person counts as one."),
              optional(
                  "incidents",
                  LONG,
                  "incidents",
                  "Distinct incidents within the window; a feedback without an incident counts as one."),
              optional("channels", STRINGS, "", "Channels it came by."),
              optional("negative_mentions", LONG, "sentences", "Sentences of negative sentiment."),
              optional("negative_share", DOUBLE, "[0, 1]", "negative_mentions / mentions."),
              optional(
                  "negative_low", DOUBLE, "[0, 1]", "Lower bound of its 95 % Wilson interval."),
              optional("negative_high", DOUBLE, "[0, 1]", "Upper bound."),
              optional("questions", LONG, "sentences", "Sentences that ask."),
              optional(
                  "troubled_mentions",
                  LONG,
                  "sentences",
                  "Sentences that complain, ask or request: what impact and confidence are counted over."),
              optional("mean_polarity", DOUBLE, "[-1, 1]", "Mean polarity of its mentions."),
              optional("current_volume", LONG, "feedback", "Feedback on it in the last period."),
              optional("previous_volume", LONG, "feedback", "Feedback on it in the period before."),
              optional("current_all", LONG, "feedback", "All feedback of the last period."),
              optional("previous_all", LONG, "feedback", "All feedback of the period before."),
              optional(
                  "p_value",
                  DOUBLE,
                  "[0, 1]",
                  "Two-sided test of the change of its share, allowing for how much it varies from week to week."),
              optional(
                  "adjusted_p_value",
                  DOUBLE,
                  "[0, 1]",
                  "After Benjamini–Hochberg over the night's needs."),
              optional("direction", STRING, "", "rising, falling, steady or new."),
              optional("reach", DOUBLE, "persons", "Factor of the priority: distinct persons."),
              optional(
                  "impact",
                  DOUBLE,
                  "[0, 1]",
                  "Factor of the priority: mean hurt of its troubled mentions."),
              optional(
                  "confidence",
                  DOUBLE,
                  "[0, 1]",
                  "Factor of the priority: lower bound of the troubled share."),
              optional(
                  "effort",
                  DOUBLE,
                  "relative",
                  "Divisor of the priority; 1 where no initiative says otherwise."),
              optional("priority", DOUBLE, "", "reach × impact × confidence / effort."),
              optional("priority_words", STRING, "", "The factors in a sentence."),
              required(
                  "name", STRING, "", "What it is called: as the register says, else topic_name."),
              optional(
                  "kind",
                  STRING,
                  "need or want",
                  "As the register says, else as its mentions do; null where neither may be told."),
              required(
                  "status",
                  STRING,
                  "closed list",
                  "new, qualified, planned, in progress, done or rejected: as the register says, else new."),
              optional("owner", STRING, "", "Who answers for it, as the register says."),
              required(
                  "mandated",
                  BOOLEAN,
                  "",
                  "Whether a law or another reason demands it, by the register."),
              optional("mandate", STRING, "", "Which; null where nothing does."),
              required(
                  "heard",
                  BOOLEAN,
                  "",
                  "Whether anybody spoke of it within the window; a need of the register stays without."),
              required(
                  "previous_ids",
                  STRINGS,
                  "ids",
                  "Ids that count under it: its former ones and those of needs merged into it."),
              required("split_from", STRINGS, "ids", "Needs that were divided into it and others."),
              required("split_into", STRINGS, "ids", "Needs that it was divided into."),
              optional(
                  "first_seen",
                  STRING,
                  "run id",
                  "The run that published it first; null if it was never heard.")));

  public static final Table NEED_EVIDENCE =
      new Table(
          "need_evidence",
          "The sentences that show a need best, traceable to file and line.",
          "one of at most five mentions of one need",
          List.of("need_id", "rank"),
          List.of(
              required("need_id", STRING, "", "The need."),
              required("rank", INTEGER, "from 1", "Place among its evidence."),
              required("mention_id", STRING, "", "The mention."),
              required("feedback_id", STRING, "", "The feedback."),
              required("text", STRING, "", "The sentence, redacted."),
              required("sentiment", STRING, "five classes", "Its sentiment."),
              required("polarity", DOUBLE, "[-1, 1]", "Its polarity."),
              required("channel", STRING, "", "How it arrived."),
              required("time", TIMESTAMP, "", "When it was said."),
              required("file", STRING, "", "File the record came from."),
              required("line", LONG, "from 1", "Line of the record's first character.")));

  public static final Table NEED_PERIODS =
      new Table(
          "need_periods",
          "The figures of each need by week, month and quarter; methods in methods.md.",
          "one need in one period that has feedback; where any of its periods is suppressed, those without are so too",
          List.of("need", "grain", "start"),
          List.of(
              required("need", STRING, "id", "The need, as in table needs."),
              required("department", STRING, "", "Its department."),
              required(
                  "grain", STRING, "closed list", "week (Monday to Sunday), month or quarter."),
              required("start", DATE, "", "Its first day."),
              required("end", DATE, "", "Its last day."),
              required(
                  "complete",
                  BOOLEAN,
                  "",
                  "Whether the window and the as-of day let all of its days count."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its figures are null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional("volume", LONG, "feedback", "Feedback that mentions it."),
              optional("all_feedback", LONG, "feedback", "All feedback of the period."),
              optional(
                  "people",
                  LONG,
                  "persons",
                  "Distinct persons; a feedback without a person counts as one."),
              optional(
                  "incidents",
                  LONG,
                  "incidents",
                  "Distinct incidents; a feedback without an incident counts as one."),
              optional("mentions", LONG, "sentences", "Sentences that mention it."),
              optional("share", DOUBLE, "[0, 1]", "volume / all_feedback."),
              optional("share_low", DOUBLE, "[0, 1]", "Lower bound of its 95 % Wilson interval."),
              optional("share_high", DOUBLE, "[0, 1]", "Upper bound."),
              optional("negative_mentions", LONG, "sentences", "Sentences of negative sentiment."),
              optional("negative_share", DOUBLE, "[0, 1]", "negative_mentions / mentions."),
              optional(
                  "negative_low", DOUBLE, "[0, 1]", "Lower bound of its 95 % Wilson interval."),
              optional("negative_high", DOUBLE, "[0, 1]", "Upper bound."),
              optional("mean_polarity", DOUBLE, "[-1, 1]", "Mean polarity of its sentences."),
              optional(
                  "polarity_low",
                  DOUBLE,
                  "[-1, 1]",
                  "Lower bound of its 95 % t interval; null of one sentence."),
              optional("polarity_high", DOUBLE, "[-1, 1]", "Upper bound."),
              optional(
                  "effort_mentions",
                  LONG,
                  "sentences",
                  "Sentences that tell of more trouble than there should be (mark effort/effort)."),
              optional("effort_share", DOUBLE, "[0, 1]", "effort_mentions / mentions."),
              optional("effort_low", DOUBLE, "[0, 1]", "Lower bound of its 95 % Wilson interval."),
              optional("effort_high", DOUBLE, "[0, 1]", "Upper bound."),
              optional(
                  "crisis_mentions", LONG, "sentences", "Sentences with a mark of family crisis."),
              optional("channels", STRINGS, "", "Channels it came by."),
              optional(
                  "places",
                  LONG,
                  "places",
                  "Distinct places that it came from: squares of 0.01 degrees, about 1 km; null where no feedback has coordinates.")));

  private NeedTables() {}
}
