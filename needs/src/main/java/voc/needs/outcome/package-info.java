/**
 * Whether what was done worked.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Series</em>: feedback on a need by day ({@link voc.needs.outcome.Series}).
 *   <li><em>Treated</em>: the need of a finished initiative; <em>untouched</em>: needs of
 *       departments that no initiative is for or of, which tell what would have happened anyway.
 *   <li><em>Difference in differences</em>: how the treated need changed, less how the untouched
 *       did ({@link voc.needs.outcome.DifferenceInDifferences}); on counts as a ratio of ratios
 *       ({@link voc.needs.outcome.RateChange}, {@link voc.needs.outcome.UntouchedChange}).
 *   <li><em>Parallel trends</em>: whether both went alike before, without which the comparison says
 *       nothing ({@link voc.needs.outcome.ParallelTrends}).
 *   <li><em>Verdict</em>: what follows, in words ({@link voc.needs.outcome.Verdict}), by {@link
 *       voc.needs.outcome.OutcomeJudge}.
 * </ul>
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.outcome;

import org.jspecify.annotations.NullMarked;
