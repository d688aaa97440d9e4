/**
 * One file in every format that voc reads, as other systems export them: small, and with what goes
 * wrong in real exports planted in them and counted.
 *
 * <p>Terms, in the order in which they are used:
 *
 * <ul>
 *   <li>{@link voc.samples.formats.Residents}: where the words come from. This package knows how
 *       systems write them down, and makes up only what a trap needs.
 *   <li>{@link voc.samples.formats.Said}: one matter of one resident, before any system wrote it
 *       down.
 *   <li>{@link voc.samples.formats.Fate}: what a careful reader makes of a record.
 *   <li>{@link voc.samples.formats.Records}: the records of one file, each with its fate.
 *   <li>{@link voc.samples.formats.Export}: the folder of files, and what must come of each.
 *   <li>{@link voc.samples.formats.FormatFiles}: writes them all, a class a family of formats.
 * </ul>
 *
 * <p>There is no chance here: all of it lies in the words that {@code Residents} gives.
 */
@NullMarked
package voc.samples.formats;

import org.jspecify.annotations.NullMarked;
