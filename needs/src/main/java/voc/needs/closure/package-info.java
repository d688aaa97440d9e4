/**
 * Requests that were closed and do not seem to be done.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Closed</em>: a request that its source says was closed, with the time.
 *   <li><em>Reopened</em>: a request that was closed and is open again, or whose source says so
 *       ({@link voc.needs.closure.Reopening}).
 *   <li><em>Repeated</em>: after a request was closed, the same service is asked for again within
 *       metres and days ({@link voc.needs.closure.RepeatFinder}).
 *   <li><em>Not done</em>: the agency's own closing note says that the work was not done: a
 *       duplicate, not found, referred on ({@link voc.needs.closure.ClosingNote}). These are the
 *       agency's words; customers' are never read for this.
 * </ul>
 *
 * <p>Each is a reason to look again and no proof: a second request may be about a second pothole.
 */
@NullMarked
package voc.needs.closure;

import org.jspecify.annotations.NullMarked;
