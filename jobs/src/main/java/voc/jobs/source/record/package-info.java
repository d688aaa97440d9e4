/**
 * From the characters of a file to raw records, and what became of each of them.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li><em>Slice</em>: the text of one record and the line where it starts. Files are cut into
 *       slices before they are parsed, so that a broken record costs itself alone and not the rest
 *       of the file.
 *   <li>{@link voc.jobs.source.record.RawRecord}: a record before anything is known of its meaning:
 *       a row by column names, or an object.
 *   <li>{@link voc.jobs.source.record.FieldNames}: the aliases of a format's fields.
 *   <li>{@link voc.jobs.source.record.Fields}: the values of one record by name; what no rule took
 *       becomes an attribute.
 *   <li>{@link voc.jobs.source.record.LoadResult}: what became of one physical record: accepted,
 *       rejected with its reason, or left out because the configuration says so. Every record of a
 *       file is exactly one of these, in the order of the file. {@link
 *       voc.jobs.source.record.Reading} keeps that book.
 *   <li>{@link voc.jobs.source.record.RecordFault}: a rule that a record breaks.
 * </ul>
 *
 * <p>Files are read once, as a stream, in constant memory.
 */
@NullMarked
package voc.jobs.source.record;

import org.jspecify.annotations.NullMarked;
