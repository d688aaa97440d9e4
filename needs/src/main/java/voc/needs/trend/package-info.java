/**
 * How needs change: against the period before, and against what their weekdays let expect.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Daily feedback</em>: how much was heard by channel on each of some days, of one need or
 *       of everything ({@link voc.needs.trend.DailyFeedback}).
 *   <li><em>Watched days</em>: the last four weeks, in which a shift is looked for. What lies
 *       before them, in whole weeks, is the <em>baseline</em>.
 *   <li><em>Expected</em> feedback of a day: what the baseline's share of each channel and its
 *       weekdays let expect, given how much was heard about everything else by that channel on that
 *       day ({@link voc.needs.trend.Expectation}).
 *   <li><em>Sum</em>: the CUSUM of the evidence that a need's level has risen, or fallen, since
 *       some watched day ({@link voc.needs.trend.ShiftSums}).
 *   <li><em>Alarm</em>: a sum that passes the night's threshold, which allows for all needs that
 *       are watched on it ({@link voc.needs.trend.ShiftWatch}).
 *   <li><em>Trend</em>: the last period against the one before it, how steadily a need is heard and
 *       by how many channels ({@link voc.needs.trend.NeedTrend}).
 * </ul>
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.trend;

import org.jspecify.annotations.NullMarked;
