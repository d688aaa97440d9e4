package voc.needs;

import java.util.Locale;
import voc.core.Need;

/**
 * The score that ranks needs: reach × impact × confidence / effort.
 *
 * <p>Source: S. McBride, "RICE: simple prioritization for product managers", Intercom, 2016. Where
 * the original asks product managers to guess, each factor here is counted:
 *
 * <ul>
 *   <li>reach: distinct persons who mention it. Ten neighbours who report one lamp are ten persons;
 *       that they are one incident stands beside it in words;
 *   <li>impact: mean {@link Trouble#hurt} of its troubled mentions, in [0, 1];
 *   <li>confidence: lower bound of the {@link WilsonInterval} of the share of troubled mentions, in
 *       [0, 1]: few mentions give little confidence, however bad they are. Since untroubled
 *       mentions count here, they do not count in the impact again;
 *   <li>effort: 1, the same for all, until an initiative says what acting costs.
 * </ul>
 */
public final class RicePriority {
  /** The effort of a need that no initiative has costed. */
  static final double UNKNOWN_EFFORT = 1;

  private RicePriority() {}

  /** The priority of a need with these figures. */
  public static Need.Priority of(NeedFigures figures) {
    double reach = figures.customers();
    double impact =
        figures.troubledMentions() == 0
            ? 0
            : Means.in(0, 1, figures.sumHurt(), figures.troubledMentions());
    double confidence = WilsonInterval.of(figures.troubledMentions(), figures.mentions()).low();
    double score = reach * impact * confidence / UNKNOWN_EFFORT;
    return new Need.Priority(
        reach,
        impact,
        confidence,
        UNKNOWN_EFFORT,
        score,
        words(figures, impact, confidence, score));
  }

  private static String words(NeedFigures figures, double impact, double confidence, double score) {
    // A lower bound is rounded down: "at least 60 %" would be false of 0.597.
    double percent = Math.floor(100 * confidence);
    return String.format(
        Locale.ROOT,
        "%s × impact %.2f (0 none, 1 worst) × confidence %.2f (at least %.0f %% of its mentions"
            + " complain, ask or request) / effort %.0f ≈ %,.1f",
        reachWords(figures.customers(), figures.incidents()),
        impact,
        percent / 100,
        percent,
        UNKNOWN_EFFORT,
        score);
  }

  /** Persons and, where they differ, incidents. */
  private static String reachWords(long customers, long incidents) {
    String persons = number(customers, "customer");
    return customers == incidents ? persons : persons + " (" + number(incidents, "incident") + ")";
  }

  private static String number(long count, String unit) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? unit : unit + "s");
  }
}
