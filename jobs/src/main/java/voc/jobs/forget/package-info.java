/**
 * The right to be forgotten: takes a person, or one feedback, out of every run that a warehouse
 * keeps, and proves it by reading everything again.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.jobs.forget.Person}: whom to forget: a pseudonym and the ids of their feedback.
 *   <li>{@link voc.jobs.forget.Traces}: what a run holds of a person; none is the proof.
 *   <li>{@link voc.jobs.forget.RunRevision}: a run written anew without them, its figures counted
 *       again from what is left, which then takes the run's place.
 *   <li>{@link voc.jobs.warehouse.Forgotten}: the list that keeps the next night from loading them
 *       again.
 *   <li>{@link voc.jobs.forget.Receipt}: what was removed where, without saying whose it was.
 * </ul>
 */
@NullMarked
package voc.jobs.forget;

import org.jspecify.annotations.NullMarked;
