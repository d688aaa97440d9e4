/**
 * From a path to the characters of a file.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.jobs.source.file.InputFiles}: finds and opens files, on this machine or on any
 *       Hadoop file system.
 *   <li><em>Package</em>: a file that holds others in fewer bytes: gzip, zip, zstd. One that breaks
 *       off is a {@link voc.jobs.source.file.BrokenPackage}; what came before the break is read.
 *   <li>{@link voc.jobs.source.file.TextFeed}: the characters one by one, with their lines.
 * </ul>
 */
@NullMarked
package voc.jobs.source.file;

import org.jspecify.annotations.NullMarked;
