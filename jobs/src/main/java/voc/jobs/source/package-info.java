/**
 * From a raw file to {@link voc.core.Feedback}, {@link voc.core.FaqEntry} and {@link
 * voc.core.Question}: one small class a format, no Spark.
 *
 * <p>The packages in the order in which data flows: {@link voc.jobs.source.file} (from a path to
 * characters), {@link voc.jobs.source.record} (to raw records), {@link voc.jobs.source.rule} (what
 * all formats share), then the formats by what they hold: {@link voc.jobs.source.request}, {@link
 * voc.jobs.source.call}, {@link voc.jobs.source.survey}, {@link voc.jobs.source.mapped}, {@link
 * voc.jobs.source.faq} and {@link voc.jobs.source.search}. {@link voc.jobs.source.SourceReader}
 * puts them together.
 */
@NullMarked
package voc.jobs.source;

import org.jspecify.annotations.NullMarked;
