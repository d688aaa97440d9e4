/**
 * From a raw file to {@link voc.core.Feedback}, {@link voc.core.FaqEntry} and {@link
 * voc.core.Question}: one class a format, no Spark.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>{@link voc.jobs.source.InputFiles}: finds and opens files; {@link
 *       voc.jobs.source.LocalInputFiles} does so on this machine.
 *   <li>{@link voc.jobs.source.SourceFormat}: reads one file of one source. Get one with {@link
 *       voc.jobs.source.SourceFormat#of}. {@link voc.jobs.source.FaqReader} and {@link
 *       voc.jobs.source.SearchLogReader} do the same for FAQs and search logs.
 *   <li>{@link voc.jobs.source.LoadResult}: what became of one physical record: accepted, rejected
 *       with its reason, or left out because the configuration says so. Every record of a file is
 *       exactly one of these, in the order of the file.
 *   <li><em>Slice</em>: the text of one record and the line where it starts. Files are cut into
 *       slices before they are parsed, so that a broken record costs itself alone and not the rest
 *       of the file.
 *   <li><em>Fields</em>: the values of one record by name; what no rule took becomes an attribute.
 * </ul>
 *
 * <p>Files are read once, as a stream, in constant memory; only where records have no id of their
 * own are their hashes kept, to number identical ones.
 */
@NullMarked
package voc.jobs.source;

import org.jspecify.annotations.NullMarked;
