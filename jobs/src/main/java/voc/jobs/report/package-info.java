/**
 * Brings a published night to the page: {@link voc.jobs.report.NightReader} reads its tables
 * without Spark and hands them to {@link voc.explorer.report}, which knows no Parquet.
 */
@NullMarked
package voc.jobs.report;

import org.jspecify.annotations.NullMarked;
