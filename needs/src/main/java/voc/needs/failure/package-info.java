/**
 * Failure demand: contacts that came because something before them failed.
 *
 * <p>Jane searches the web, finds nothing, calls, and then files a 311 request: one matter, handled
 * three times. The name is John Seddon's ("Freedom from Command and Control", 2003): "demand caused
 * by a failure to do something or do something right for the customer".
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Counts</em> of one need by channel: searches, failed searches, calls, requests ({@link
 *       voc.needs.failure.ChannelCounts}).
 *   <li><em>Failed</em> search: one without a result or a click.
 *   <li><em>Baseline</em>: calls for each search about the needs whose searches succeed best
 *       ({@link voc.needs.failure.Baseline}).
 *   <li><em>Avoidable</em> calls: those beyond the baseline, about a need whose searches fail
 *       ({@link voc.needs.failure.AvoidableCalls}).
 * </ul>
 *
 * <p>Nobody is followed between channels: needs are compared, not persons. So what is found is
 * association and not cause. A search of no topic belongs to no need.
 *
 * <p>Order of use: choose {@link voc.needs.failure.Baseline#members}, have {@code
 * voc.needs.disclosure.FailureDisclosure} decide what may be published and pooled, then {@link
 * voc.needs.failure.FailureDemandFinder#find}. Everything here is immutable, deterministic and
 * thread-safe.
 */
@NullMarked
package voc.needs.failure;

import org.jspecify.annotations.NullMarked;
