package voc.core.table;

import static voc.core.table.Column.optional;
import static voc.core.table.Column.required;
import static voc.core.table.ColumnType.Scalar.DOUBLE;
import static voc.core.table.ColumnType.Scalar.INTEGER;
import static voc.core.table.ColumnType.Scalar.LONG;
import static voc.core.table.ColumnType.Scalar.STRING;

import java.util.List;
import voc.core.table.ColumnType.ListOf;
import voc.core.table.ColumnType.StructOf;

/** The tables of discovered themes; part of {@link Tables#all()}. */
public final class ThemeTables {
  private static final ColumnType STRINGS = new ListOf(STRING);

  public static final Table THEMES =
      new Table(
          "themes",
          "What customers talk about and the taxonomy does not name, discovered; methods in methods.md. Themes of fewer people than the smallest cell are not formed.",
          "one theme",
          List.of("rank"),
          List.of(
              required("rank", INTEGER, "from 1", "Place in the order of people."),
              required("theme", STRING, "", "Stable id: kept as long as it is the same theme."),
              required(
                  "name",
                  STRING,
                  "",
                  "Its most telling phrase, or the name that a person gave it."),
              required("phrases", STRINGS, "", "Its most telling phrases as they are mostly said."),
              required(
                  "parts",
                  new ListOf(
                      new StructOf(
                          List.of(
                              required("part", STRING, "", "Id that it was discovered under."),
                              required(
                                  "terms", STRINGS, "lemmas", "The phrases that it is made of.")))),
                  "",
                  "What it is made of: itself, and what a person merged into it."),
              required("status", STRING, "", "open, accepted or rejected, see `voc themes`."),
              optional("topic", STRING, "", "The topic that it was accepted as."),
              required("mentions", LONG, "sentences", "Sentences in it."),
              required("feedback", LONG, "feedback", "Feedback with such a sentence."),
              required(
                  "people",
                  LONG,
                  "persons",
                  "Distinct persons; a feedback without a person counts as one."),
              required("mean_polarity", DOUBLE, "[-1, 1]", "Mean polarity of its sentences."),
              required(
                  "negative_share", DOUBLE, "[0, 1]", "Share of its sentences below polarity 0."),
              required(
                  "coherence",
                  DOUBLE,
                  "[-1, 1]",
                  "Mean cosine among its sentences: from about 0.2, loose, to 0.6, all the same."),
              required("first_seen", STRING, "run id", "The night that discovered it.")));

  public static final Table THEME_MENTIONS =
      new Table(
          "theme_mentions",
          "Which sentences belong to which theme.",
          "one mention in a theme; each is in at most one",
          List.of("theme", "mention_id"),
          List.of(
              required("theme", STRING, "", "Id of the theme."),
              required("part", STRING, "", "The part of the theme that it is in."),
              required("mention_id", STRING, "", "Id of the mention."),
              required("feedback_id", STRING, "", "The feedback it belongs to."),
              required("likeness", DOUBLE, "[-1, 1]", "Cosine to the theme's middle.")));

  public static final Table THEME_EXAMPLES =
      new Table(
          "theme_examples",
          "Sentences that show what a theme is, and the nearest that are not in it.",
          "one sentence for or against one theme, each of another person",
          List.of("theme", "kind", "rank"),
          List.of(
              required("theme", STRING, "", "Id of the theme."),
              required("kind", STRING, "", "example or counter-example."),
              required("rank", INTEGER, "from 1", "The most central or nearest first."),
              required("likeness", DOUBLE, "[-1, 1]", "Cosine to the theme's middle."),
              optional(
                  "in_theme", STRING, "", "The theme that it is in; null for one that is in none."),
              required("mention_id", STRING, "", "Id of the mention."),
              required("feedback_id", STRING, "", "The feedback it belongs to."),
              required("text", STRING, "", "The sentence, redacted.")));

  public static final Table THEME_CHANGES =
      new Table(
          "theme_changes",
          "What became of each theme since the night before.",
          "one theme of either night",
          List.of("kind", "from_theme", "to_theme"),
          List.of(
              required("kind", STRING, "", "kept, new, split, merged or gone."),
              optional("from_theme", STRING, "", "Theme of the night before; null for a new one."),
              optional("to_theme", STRING, "", "Tonight's theme; null for one that is gone."),
              optional("score", DOUBLE, "[0, 1]", "How alike the two are."),
              required(
                  "shared",
                  LONG,
                  "sentences",
                  "Sentences of both nights that were in the one and are in the other.")));

  private ThemeTables() {}
}
