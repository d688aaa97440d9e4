/**
 * The nightly run on Spark, and the command line.
 *
 * <p>{@link voc.jobs.NightlyRun} reads as its list of stages: load → redact and tag → index → find
 * FAQ gaps → rank needs → publish. Each stage is a class of {@code voc.jobs.stage} that takes and
 * returns a named dataset and reports what it read, rejected and wrote; the logic that it wraps
 * lives in {@code voc.nlp}, {@code voc.search} and {@code voc.needs}.
 *
 * <ul>
 *   <li>{@code voc.jobs.config}: the configuration file.
 *   <li>{@code voc.jobs.source}: file formats, from bytes to feedback or reject, without Spark.
 *   <li>{@code voc.jobs.rows}: records as Spark rows.
 *   <li>{@code voc.jobs.stage}: the stages.
 *   <li>{@code voc.jobs.warehouse}: published runs, their tables and manifests.
 *   <li>{@code voc.jobs.progress}: what a person sees while it works.
 *   <li>{@code voc.jobs.cli}: the commands.
 * </ul>
 */
@NullMarked
package voc.jobs;

import org.jspecify.annotations.NullMarked;
