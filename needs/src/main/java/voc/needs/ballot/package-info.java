/**
 * How stakeholders rank the needs.
 *
 * <p>Terms, in the order in which they are needed:
 *
 * <ul>
 *   <li><em>Ranking</em>: what one voter prefers: needs in groups, the most pressing first; those
 *       of a group are tied, and a need that is not in it is not ranked at all, which is not the
 *       same as last ({@link voc.needs.ballot.Ranking}).
 *   <li><em>Ballot</em>: a ranking, whose it is and of which department ({@link
 *       voc.needs.ballot.Ballot}).
 *   <li><em>Schulze's method</em>: the order that follows from who beats whom ({@link
 *       voc.needs.ballot.Schulze}); <em>Borda's score</em>: how far up a need stands on average
 *       ({@link voc.needs.ballot.Borda}).
 *   <li><em>Agreement</em>: Kendall's W, from 0 (no more alike than by chance) to 1 (all the same)
 *       ({@link voc.needs.ballot.KendallW}).
 *   <li><em>Dissent</em>: how many places a department's order and the figures' differ by ({@link
 *       voc.needs.ballot.Dissent}).
 * </ul>
 *
 * <p>A ballot is secret: {@link voc.needs.ballot.BallotCount} tells nothing that fewer than three
 * voters say.
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.needs.ballot;

import org.jspecify.annotations.NullMarked;
