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

/**
 * The tables of what to do first, what is done and whether it worked; part of {@link Tables#all()}.
 */
public final class PriorityTables {
  private static final ColumnType STRINGS = new ListOf(STRING);

  public static final Table PRIORITIES =
      new Table(
          "priorities",
          "In which order to act, and why: each score with its factors; methods in methods.md.",
          "one need",
          List.of("rank"),
          List.of(
              required(
                  "rank",
                  INTEGER,
                  "from 1",
                  "Published place: moves only if the rank range says so."),
              required("need", STRING, "id", "The need, as in table needs."),
              required("department", STRING, "", "Its department."),
              required(
                  "lane",
                  STRING,
                  "closed list",
                  "mandated or open: what the law demands does not compete."),
              required(
                  "order",
                  STRING,
                  "closed list",
                  "What the order follows: data, ballots or blended."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its figures are null: of fewer people than the smallest cell, or to protect another; see privacy.md."),
              optional(
                  "data_rank",
                  INTEGER,
                  "from 1",
                  "Place by the figures, held steady: rank where the order follows data."),
              optional("raw_rank", INTEGER, "from 1", "Place by tonight's score alone."),
              optional(
                  "rank_low",
                  INTEGER,
                  "from 1",
                  "Best place of 95 % of draws: weights ± 20 % and resampled evidence."),
              optional("rank_high", INTEGER, "from 1", "Worst place."),
              optional(
                  "previous_rank",
                  INTEGER,
                  "from 1",
                  "Published place of the night before; null if it is new."),
              optional(
                  "moved_words",
                  STRING,
                  "",
                  "Why it moved, by what moved it most; null if it did not move."),
              optional(
                  "moved_by",
                  STRING,
                  "closed list",
                  "The same as a word: reach, impact, confidence, effort, mandate, order, ballots, other mandates, others, new needs, gone needs, voted places, small changes or free places; see methods.md."),
              optional(
                  "moved_past",
                  STRINGS,
                  "ids",
                  "The needs that moved_words tells of, such as those that passed it; null if it did not move."),
              optional("reach", DOUBLE, "persons", "Distinct persons."),
              optional("impact", DOUBLE, "[0, 1]", "Mean hurt of its troubled mentions."),
              optional("confidence", DOUBLE, "[0, 1]", "Lower bound of the troubled share."),
              optional("benefit", DOUBLE, "", "reach × impact × confidence."),
              optional(
                  "cost",
                  DOUBLE,
                  "currency",
                  "Expected cost of its open initiatives, (low + 4 × likely + high) / 6, shared among the needs of each; null without one."),
              optional("cost_low", DOUBLE, "currency", "Lower bound of its 95 % interval."),
              optional("cost_high", DOUBLE, "currency", "Upper bound."),
              optional("currency", STRING, "ISO 4217", "Of the costs."),
              optional(
                  "effort",
                  DOUBLE,
                  "person-months",
                  "Expected effort of its open initiatives, shared likewise; null without one."),
              optional(
                  "score",
                  DOUBLE,
                  "",
                  "benefit / (effort / the median effort of all needs that have one); the divisor is 1 without one."),
              optional(
                  "quadrant",
                  STRING,
                  "closed list",
                  "quick win, major project, fill-in, thankless; null where no initiative tells the effort."),
              optional("words", STRING, "", "The score in a sentence.")));

  public static final Table BALLOT_RESULTS =
      new Table(
          "ballot_results",
          "How stakeholders rank the needs, and where they dissent; methods in methods.md.",
          "one need among the ballots of one department, or of all",
          List.of("department", "schulze_rank", "need"),
          List.of(
              required("department", STRING, "", "Department of the voters, or all."),
              required("need", STRING, "id", "The need."),
              required("voters", LONG, "persons", "Ballots counted."),
              required("ranked_by", LONG, "persons", "Ballots that rank it."),
              required(
                  "schulze_rank",
                  INTEGER,
                  "from 1",
                  "Place by Schulze's method; equal places are shared."),
              required("borda", DOUBLE, "", "Mean Borda score of the ballots, ties shared."),
              required("borda_rank", INTEGER, "from 1", "Place by Borda's score."),
              optional(
                  "agreement",
                  DOUBLE,
                  "[0, 1]",
                  "Kendall's W of these ballots, corrected for ties; null of fewer than two."),
              optional(
                  "agreement_p_value", DOUBLE, "[0, 1]", "Of W's chi-square test; null with it."),
              optional(
                  "data_rank",
                  INTEGER,
                  "from 1",
                  "Place by the figures, among the needs voted on."),
              optional(
                  "dissent",
                  INTEGER,
                  "places",
                  "schulze_rank - data_rank: far above 0, the voters see it as less urgent than the figures."),
              required("words", STRING, "", "Where they dissent, in a sentence.")));

  public static final Table INITIATIVES =
      new Table(
          "initiatives",
          "What the organisation does about needs, as its own file says, with what follows from it; methods in methods.md.",
          "one initiative",
          List.of("initiative"),
          List.of(
              required("initiative", STRING, "", "Its code."),
              required("name", STRING, "", "Its name."),
              required("needs", STRINGS, "ids", "The needs it is for."),
              optional("owner", STRING, "", "Who answers for it."),
              required("department", STRING, "", "Department that does it."),
              required(
                  "status",
                  STRING,
                  "closed list",
                  "proposed, planned, in progress, done or cancelled."),
              optional("start", DATE, "", "First day."),
              optional("due", DATE, "", "Day it is due."),
              optional("done", DATE, "", "Day it was done."),
              optional("cost", DOUBLE, "currency", "Expected cost, (low + 4 × likely + high) / 6."),
              optional("cost_low", DOUBLE, "currency", "As estimated."),
              optional("cost_high", DOUBLE, "currency", "As estimated."),
              optional("currency", STRING, "ISO 4217", "Of the costs."),
              optional("effort", DOUBLE, "person-months", "Expected effort, likewise."),
              optional("effort_low", DOUBLE, "person-months", "As estimated."),
              optional("effort_high", DOUBLE, "person-months", "As estimated."),
              required("depends_on", STRINGS, "codes", "What must be done before."),
              optional("batch", STRING, "", "The batch it is decided in."),
              optional("definition_of_done", STRING, "", "When it counts as done."),
              optional(
                  "horizon",
                  STRING,
                  "closed list",
                  "short (up to 3 months from the as-of day), mid (up to 12) or long; null without a date or once it is done."),
              required(
                  "step",
                  INTEGER,
                  "from 1",
                  "Place in the order of dependencies: all it depends on stand before it."),
              required(
                  "critical",
                  BOOLEAN,
                  "",
                  "Whether it lies on the longest chain of dependencies that are not done."),
              optional(
                  "overdue_days", INTEGER, "days", "Days past due; null if it is not overdue."),
              required("words", STRING, "", "Where it stands, in a sentence."),
              required("place", STRING, "file:line", "Where it is written.")));

  public static final Table OUTCOMES =
      new Table(
          "outcomes",
          "Whether what was done worked: difference in differences against departments it did not touch; methods in methods.md.",
          "one need of one finished initiative",
          List.of("initiative", "need"),
          List.of(
              required("initiative", STRING, "", "Its code."),
              required("name", STRING, "", "Its name."),
              required("need", STRING, "id", "The need, as in table needs."),
              required("department", STRING, "", "Its department."),
              required("done", DATE, "", "Day it was done."),
              required(
                  "verdict",
                  STRING,
                  "closed list",
                  "worked, no sign, worse, too early or can't tell."),
              required("words", STRING, "", "The verdict in a sentence."),
              required(
                  "suppressed",
                  BOOLEAN,
                  "",
                  "Whether its figures are withheld: of fewer people than the smallest cell, or to protect another; see privacy.md. Where there are none for another reason (too early), it is false."),
              optional("weeks_before", INTEGER, "weeks", "Complete weeks before."),
              optional("weeks_after", INTEGER, "weeks", "Complete weeks after."),
              optional("before", DOUBLE, "feedback a week", "Mean volume before."),
              optional("after", DOUBLE, "feedback a week", "Mean volume after."),
              optional(
                  "control_before",
                  DOUBLE,
                  "feedback a week",
                  "Mean volume of the needs of untouched departments before, together, to two digits."),
              optional("control_after", DOUBLE, "feedback a week", "After."),
              optional(
                  "effect",
                  DOUBLE,
                  "ratio - 1",
                  "Change against what the untouched let expect: -0.3 is 30 % less."),
              optional("effect_low", DOUBLE, "", "Lower bound of its 95 % interval."),
              optional("effect_high", DOUBLE, "", "Upper bound."),
              optional("p_value", DOUBLE, "[0, 1]", "Of the effect."),
              optional(
                  "parallel_p_value",
                  DOUBLE,
                  "[0, 1]",
                  "Of a difference in trend before: small, the comparison can't be trusted."),
              optional(
                  "cost_before",
                  DOUBLE,
                  "currency a month",
                  "Handling cost of the feedback before."),
              optional(
                  "cost_before_low",
                  DOUBLE,
                  "currency a month",
                  "Lower bound of its 95 % interval."),
              optional("cost_before_high", DOUBLE, "currency a month", "Upper bound."),
              optional(
                  "cost_after",
                  DOUBLE,
                  "currency a month",
                  "After, at what a contact cost before."),
              optional(
                  "cost_after_low",
                  DOUBLE,
                  "currency a month",
                  "Lower bound of its 95 % interval."),
              optional("cost_after_high", DOUBLE, "currency a month", "Upper bound."),
              optional(
                  "saved",
                  DOUBLE,
                  "currency a month",
                  "Handling cost before less after, as the effect lets expect."),
              optional("saved_low", DOUBLE, "currency a month", "Lower bound."),
              optional("saved_high", DOUBLE, "currency a month", "Upper bound."),
              optional("currency", STRING, "ISO 4217", "Of the money.")));

  public static final Table BOARD =
      new Table(
          "board",
          "What the change board has to look at since the night before.",
          "one item",
          List.of("section", "place"),
          List.of(
              required(
                  "section",
                  STRING,
                  "closed list",
                  "new, urgent, move, alarm, decision or overdue."),
              required("place", INTEGER, "from 1", "Place within its section."),
              optional("need", STRING, "id", "The need; null where it is of none."),
              optional("initiative", STRING, "", "Its code; null where it is of none."),
              optional("department", STRING, "", "Its department."),
              required("words", STRING, "", "The item in a sentence."),
              optional(
                  "factor",
                  STRING,
                  "closed list",
                  "For a move: what moved it most, as moved_by of table priorities."),
              optional("before", STRING, "", "What it was."),
              optional("after", STRING, "", "What it is."),
              required(
                  "since",
                  STRING,
                  "run id",
                  "The night it is compared with; empty for the first.")));

  private PriorityTables() {}
}
