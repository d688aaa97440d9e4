/**
 * Measures voc beside its peers, in one run and on the same data.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li><em>Bare parser</em>: the library that reads a file's syntax, asked for all fields and
 *       nothing else: FastCSV for delimited files, Jackson's stream for JSON. What the loader takes
 *       beyond it is the price of meaning and accounting.
 *   <li><em>Round</em>: one reading of the whole file by the bare parser and one by the loader, one
 *       after the other, so that a busy minute of the machine meets both. The first rounds warm the
 *       JVM up and are not counted.
 *   <li><em>Per core</em>: everything is read in one thread, and time is that thread's processor
 *       time, which other programs do not lengthen. Elapsed time is told beside it; it also holds
 *       what the thread waited for, such as garbage collection.
 *   <li><em>Client</em>: asks one search after the other; several at the same time meet each
 *       other's work, as on a server. Latency is elapsed time then.
 * </ul>
 */
@NullMarked
package voc.jobs.bench;

import org.jspecify.annotations.NullMarked;
