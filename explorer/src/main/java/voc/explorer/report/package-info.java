/**
 * The page that a chief customer experience officer decides from: one night, one HTML file.
 *
 * <p>{@link voc.explorer.report.ReportData} is what a night published: its {@link
 * voc.explorer.report.Night} and the {@link voc.explorer.report.Row}s of its tables. {@link
 * voc.explorer.report.Report} makes a {@link voc.explorer.report.Page} of it, for the whole
 * organisation or for one department, and writes it as HTML by templates that were compiled with
 * voc.
 *
 * <p>A page is a headline in words and {@link voc.explorer.report.Section}s; a section is words and
 * {@link voc.explorer.report.Block}s: tables, lists, quotes, figures, or what is missing with its
 * remedy. Each kind of section is a class of its own that reads {@link voc.explorer.report.Facts},
 * which let a department's page see that department's rows alone.
 *
 * <p>The same tables give the same characters on every machine. The page loads nothing and runs
 * nothing: its style sheet stands in it and is the only one that its policy lets apply.
 */
@NullMarked
package voc.explorer.report;

import org.jspecify.annotations.NullMarked;
