/**
 * Files that are broken on purpose, and what must hold when they are read.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.jobs.source.mutation.Mutation}: a way to break a file. All chance comes from the
 *       seed and the mutation's index, so each can be made again alone.
 *   <li>{@link voc.jobs.source.mutation.Accounting}: what holds for the results of any file,
 *       however broken: no record is lost, none counted twice, and each reject can be shown to a
 *       person.
 *   <li>{@link voc.jobs.source.mutation.CpuLimit}: what tells a reading that hangs from one that
 *       has to wait for a busy machine.
 * </ul>
 */
@NullMarked
package voc.jobs.source.mutation;

import org.jspecify.annotations.NullMarked;
