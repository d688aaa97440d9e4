package voc.needs.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import voc.core.HandlingCost;
import voc.core.Interval;
import voc.needs.PoissonInterval;
import voc.needs.cost.Contacts;

/**
 * Judges whether an initiative worked on a need: difference in differences of its weekly feedback
 * against that on the needs of departments that no initiative touched.
 */
public final class OutcomeJudge {
  /** Feedback on both sides together below which nothing is judged. */
  static final int FEWEST = 10;

  private static final double ERROR_RATE = 0.05;
  private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

  private final Function<List<Contacts>, @Nullable HandlingCost> costs;

  /**
   * @param costs what contacts cost; null for what has no cost
   */
  public OutcomeJudge(Function<List<Contacts>, @Nullable HandlingCost> costs) {
    this.costs = costs;
  }

  /** A judge who knows no costs. */
  public static OutcomeJudge withoutCosts() {
    return new OutcomeJudge(contacts -> null);
  }

  /**
   * The verdict.
   *
   * @param treated feedback on the initiative's need
   * @param untouched on needs that no initiative touched
   * @param contacts the treated need's contacts of the days before
   */
  public Outcome judge(
      Comparison days, Series treated, List<Series> untouched, List<Contacts> contacts) {
    long before = days.before(treated);
    long after = days.after(treated);
    Outcome unripe = unripe(days, before + after);
    if (unripe != null) {
      return unripe;
    }
    List<Series> heard = heard(days, untouched);
    if (heard.size() < UntouchedChange.FEWEST) {
      return Outcome.without(
          Verdict.CANT_TELL,
          "can't tell: it takes "
              + UntouchedChange.FEWEST
              + " needs of departments that no initiative touched to compare with, and there are "
              + heard.size());
    }
    double parallel = parallel(days, treated, heard);
    Effect effect = effect(days, before, after, heard);
    Verdict verdict = parallel < ERROR_RATE ? Verdict.CANT_TELL : effect.verdict();
    Outcome.Figures figures = figures(days, before, after, heard, effect, parallel, cost(contacts));
    return new Outcome(verdict, words(verdict, figures, days, heard.size()), figures);
  }

  /** What the verdict would be of other sums: what a told verdict tells of them. */
  Verdict verdict(Comparison days, long before, long after, List<Series> untouched) {
    List<Series> heard = heard(days, untouched);
    return heard.size() < UntouchedChange.FEWEST
        ? Verdict.CANT_TELL
        : effect(days, before, after, heard).verdict();
  }

  private static List<Series> heard(Comparison days, List<Series> untouched) {
    return untouched.stream()
        .filter(each -> days.before(each) + days.after(each) >= FEWEST)
        .toList();
  }

  private static @Nullable Outcome unripe(Comparison days, long feedback) {
    if (days.weeksAfter() < Comparison.FEWEST_WEEKS) {
      return Outcome.without(
          Verdict.TOO_EARLY,
          String.format(
              Locale.ROOT,
              "too early: %d complete %s since, it takes %d",
              days.weeksAfter(),
              days.weeksAfter() == 1 ? "week" : "weeks",
              Comparison.FEWEST_WEEKS));
    }
    if (days.weeksBefore() < Comparison.FEWEST_WEEKS) {
      return Outcome.without(
          Verdict.CANT_TELL,
          String.format(
              Locale.ROOT,
              "can't tell: %d complete %s before it was done, it takes %d; a longer window would hold more",
              days.weeksBefore(),
              days.weeksBefore() == 1 ? "week" : "weeks",
              Comparison.FEWEST_WEEKS));
    }
    return feedback < FEWEST
        ? Outcome.without(Verdict.CANT_TELL, "can't tell: too little feedback on the need")
        : null;
  }

  private static double parallel(Comparison days, Series treated, List<Series> untouched) {
    long[] others = new long[days.weeksBefore()];
    for (Series each : untouched) {
      long[] weeks = days.weeks(each);
      for (int i = 0; i < others.length; i++) {
        others[i] += weeks[i];
      }
    }
    return ParallelTrends.pValue(days.weeks(treated), others);
  }

  private static Effect effect(
      Comparison days, double before, double after, List<Series> untouched) {
    List<RateChange> changes = new ArrayList<>();
    untouched.forEach(each -> changes.add(change(days, days.before(each), days.after(each))));
    return Effect.of(change(days, before, after), UntouchedChange.of(changes));
  }

  private static RateChange change(Comparison days, double before, double after) {
    return RateChange.of(before, days.daysBefore() / 7.0, after, days.daysAfter() / 7.0);
  }

  private static Outcome.Figures figures(
      Comparison days,
      long before,
      long after,
      List<Series> untouched,
      Effect effect,
      double parallel,
      @Nullable CostOfOne cost) {
    double weeksBefore = days.daysBefore() / 7.0;
    double weeksAfter = days.daysAfter() / 7.0;
    return new Outcome.Figures(
        before / weeksBefore,
        after / weeksAfter,
        twoDigits(untouched.stream().mapToLong(days::before).sum() / weeksBefore),
        twoDigits(untouched.stream().mapToLong(days::after).sum() / weeksAfter),
        effect.change(),
        effect.changeRange(),
        effect.pValue(),
        parallel,
        cost == null || before == 0 ? null : cost.handling(before / weeksBefore, after, weeksAfter),
        cost == null || before == 0
            ? null
            : cost.saved(before / weeksBefore * Math.exp(effect.untouched()), effect));
  }

  private static double twoDigits(double value) {
    if (value <= 0) {
      return 0;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return unit >= 1 ? Math.round(value / unit) * unit : Math.round(value / unit) / (1 / unit);
  }

  private @Nullable CostOfOne cost(List<Contacts> contacts) {
    HandlingCost cost = costs.apply(contacts);
    double count = contacts.stream().mapToDouble(Contacts::count).sum();
    return cost == null || count <= 0
        ? null
        : new CostOfOne(
            cost.money() / count,
            new Interval(cost.moneyRange().low() / count, cost.moneyRange().high() / count),
            cost.currency());
  }

  /** What one feedback on the need costs on average, those without a cost included. */
  private record CostOfOne(double money, Interval range, String currency) {
    /**
     * The range of one already holds the doubt about how many came before; that about how many came
     * after is Poisson and independent of it.
     */
    Outcome.Handling handling(double aWeekBefore, long after, double weeksAfter) {
      double before = aWeekBefore * WEEKS_A_MONTH;
      double aMonth = WEEKS_A_MONTH / weeksAfter;
      double later = after * aMonth;
      Interval counts = PoissonInterval.of(after);
      double below =
          Math.hypot((after - counts.low()) * aMonth * money, later * (money - range.low()));
      double above =
          Math.hypot((counts.high() - after) * aMonth * money, later * (range.high() - money));
      return new Outcome.Handling(
          before * money,
          new Interval(before * range.low(), before * range.high()),
          later * money,
          new Interval(Math.max(0, later * money - below), later * money + above),
          currency);
    }

    /** Of so much feedback a week as the untouched let expect. */
    Outcome.Saved saved(double aWeek, Effect effect) {
      double aMonth = aWeek * WEEKS_A_MONTH;
      double saved = -effect.change() * aMonth * money;
      double least = -effect.changeRange().high() * aMonth * money;
      double most = -effect.changeRange().low() * aMonth * money;
      double ofCostBelow = Math.abs(effect.change()) * aMonth * (money - range.low());
      double ofCostAbove = Math.abs(effect.change()) * aMonth * (range.high() - money);
      return new Outcome.Saved(
          saved,
          new Interval(
              saved - Math.hypot(saved - least, ofCostBelow),
              saved + Math.hypot(most - saved, ofCostAbove)),
          currency);
    }
  }

  private static String words(
      Verdict verdict, Outcome.Figures figures, Comparison days, int untouched) {
    if (verdict == Verdict.CANT_TELL) {
      return "can't tell: the need and the untouched ones went different ways before it was done already";
    }
    String change =
        String.format(
            Locale.ROOT,
            "%.1f feedback a week before, %.1f after: %.0f %% %s than %d untouched needs let expect"
                + " (95 %%: %s to %s), over %d weeks since",
            figures.before(),
            figures.after(),
            Math.abs(100 * figures.effect()),
            figures.effect() <= 0 ? "less" : "more",
            untouched,
            percent(figures.range().low()),
            percent(figures.range().high()),
            days.weeksAfter());
    return verdict.word() + ": " + change + money(figures.handling(), figures.saved());
  }

  private static String percent(double change) {
    return Double.isInfinite(change)
        ? "no limit"
        : String.format(Locale.ROOT, "%+.0f %%", 100 * change);
  }

  private static String money(Outcome.@Nullable Handling handling, Outcome.@Nullable Saved saved) {
    if (handling == null || saved == null) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "; handling cost %,.0f %s a month before and %,.0f after, %,.0f %s than the untouched let"
            + " expect (95 %%: %,.0f to %,.0f)",
        handling.before(),
        saved.currency(),
        handling.after(),
        Math.abs(saved.money()),
        saved.money() >= 0 ? "less" : "more",
        saved.range().low(),
        saved.range().high());
  }
}
