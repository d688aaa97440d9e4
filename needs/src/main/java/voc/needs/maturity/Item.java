package voc.needs.maturity;

import java.util.List;
import java.util.Locale;

/**
 * What is looked for. Each item is one number of one table, counted or a share, and two thresholds:
 * something, and enough. A table may hold nothing that it could be made of: then nothing is found.
 *
 * <p>No figure counts people, so that none can be that of few: items on people compare only with
 * what is published.
 */
public enum Item {
  FEEDBACK(
      Level.REACTIVE,
      "What customers say is collected",
      "feedback",
      "sources",
      "sources of feedback are read",
      1,
      1),
  DANGER(
      Level.REACTIVE,
      "Words of danger are looked for every night",
      "mentions",
      "read",
      "sentences were read for words of danger",
      1,
      1),
  CHANNELS(
      Level.TACTICAL,
      "Channels are joined",
      "feedback",
      "channels",
      "channels stand in one table",
      2,
      3),
  ADDRESSEES(
      Level.TACTICAL,
      "Feedback has an addressee",
      "departments",
      "assigned",
      "of the feedback counted is addressed to a known department",
      0.5,
      0.9),
  FAQ(
      Level.TACTICAL,
      "It is known what the FAQ does not answer",
      "faq_entries",
      "entries",
      "entries of the FAQ are held against what people ask",
      1,
      1),
  CLOSURES(
      Level.TACTICAL,
      "It is known how long requests take",
      "kpis",
      "closing",
      "departments know their time to close",
      1,
      3),
  RANKING(
      Level.STRATEGIC,
      "Needs are ranked by what customers say",
      "needs",
      "ranked",
      "needs are ranked with their figures",
      1,
      5),
  OWNERS(
      Level.STRATEGIC,
      "Needs have owners",
      "needs",
      "owned",
      "of the needs have an owner",
      0.1,
      0.5),
  GAP_OWNERS(
      Level.STRATEGIC,
      "FAQ gaps have a department that answers for them",
      "faq_gaps",
      "owned",
      "of the FAQ gaps belong to a department",
      0.5,
      0.9),
  INITIATIVES(
      Level.STRATEGIC,
      "Initiatives answer needs",
      "initiatives",
      "answering",
      "of the initiatives name the needs that they are for",
      0.5,
      0.9),
  KPIS(
      Level.FOUNDATIONAL,
      "KPIs are measured from what customers say and do",
      "kpis",
      "measured",
      "of the book's KPIs have data",
      0.2,
      0.6),
  KPI_OWNERS(
      Level.FOUNDATIONAL,
      "KPIs have owners",
      "kpis",
      "owned",
      "of the book's KPIs have an owner",
      0.2,
      0.8),
  HEARING(
      Level.FOUNDATIONAL,
      "It is known who is not heard",
      "not_heard",
      "groups",
      "groups of the served are held against those heard",
      1,
      5),
  DONE(
      Level.FOUNDATIONAL,
      "Initiatives say when they are done",
      "initiatives",
      "defined",
      "of the initiatives have a due day and a definition of done",
      0.2,
      0.8),
  EVERYBODY(
      Level.CUSTOMER_CENTRIC,
      "All groups are heard",
      "not_heard",
      "heard",
      "of the groups are heard as much as expected or more",
      0.5,
      0.95),
  BALLOTS(
      Level.CUSTOMER_CENTRIC,
      "Departments rank needs together",
      "ballot_results",
      "departments",
      "departments have voted",
      1,
      2),
  OUTCOMES(
      Level.CUSTOMER_CENTRIC,
      "It is measured whether initiatives worked",
      "outcomes",
      "measured",
      "outcomes have a verdict",
      1,
      3);

  private final Level level;
  private final String title;
  private final String table;
  private final String figure;
  private final String unit;
  private final double some;
  private final double enough;

  Item(
      Level level,
      String title,
      String table,
      String figure,
      String unit,
      double some,
      double enough) {
    this.level = level;
    this.title = title;
    this.table = table;
    this.figure = figure;
    this.unit = unit;
    this.some = some;
    this.enough = enough;
  }

  public Level level() {
    return level;
  }

  /** What is looked for, in words. */
  public String title() {
    return title;
  }

  /** The table that it is read from. */
  public String table() {
    return table;
  }

  /** The name of the number, unique within the table. */
  public String figure() {
    return figure;
  }

  /**
   * What a figure says.
   *
   * @param value at least 0; a share in [0, 1] where the item's thresholds are below 1
   */
  public Finding judge(double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException(
          "figure " + figure + " of table " + table + " must be >= 0, got " + value);
    }
    Finding.Evidence evidence =
        value >= enough
            ? Finding.Evidence.FOUND
            : value >= some ? Finding.Evidence.PARTLY : Finding.Evidence.NONE;
    return new Finding(this, evidence, words(value));
  }

  /** What it says that the table holds nothing to tell from. */
  public Finding absent(String why) {
    return new Finding(this, Finding.Evidence.NONE, why);
  }

  private boolean isShare() {
    return some < 1;
  }

  private String words(double value) {
    return isShare()
        ? String.format(Locale.ROOT, "%.0f %% %s", 100 * value, unit)
        : String.format(Locale.ROOT, "%,.0f %s", value, unit);
  }

  /** In the order of level. */
  public static List<Item> all() {
    return List.of(values());
  }
}
