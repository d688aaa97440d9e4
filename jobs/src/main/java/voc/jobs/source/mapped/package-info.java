/**
 * Any file, by the configuration's mapping of its columns.
 *
 * <ul>
 *   <li>{@link voc.jobs.source.mapped.Preset}: what a format knows of its columns, such as those of
 *       a survey service's export.
 *   <li>{@link voc.jobs.source.mapped.ColumnMapping}: a preset and over it the configuration's
 *       mapping; makes feedback of records.
 *   <li>{@link voc.jobs.source.mapped.MappedFormat}: the mapping alone, without a preset.
 * </ul>
 */
@NullMarked
package voc.jobs.source.mapped;

import org.jspecify.annotations.NullMarked;
