/**
 * The stages of the nightly run, in the order of the run.
 *
 * <ol>
 *   <li>{@link voc.jobs.stage.LoadStage}: files to feedback and rejects.
 *   <li>{@link voc.jobs.stage.TagStage}: links 311 requests of the same incident ({@link
 *       voc.jobs.stage.Incidents}), redacts feedback, then tags its sentences: tables {@code
 *       feedback} and {@code mentions}.
 *   <li>{@link voc.jobs.stage.DepartmentStage}: feedback by department: tables {@code departments}
 *       and {@code unassigned}.
 *   <li>{@link voc.jobs.stage.IndexStage}: mentions to the shards of the search index.
 *   <li>{@link voc.jobs.stage.GapStage}: questions and searches against the FAQ: table {@code
 *       faq_gaps}.
 *   <li>{@link voc.jobs.stage.NeedStage}: mentions to ranked needs: tables {@code needs} and {@code
 *       need_evidence}.
 *   <li>{@link voc.jobs.stage.PublishStage}: the accounts, the manifest, and {@code CURRENT}.
 * </ol>
 *
 * <p>Each stage reads what the one before has written, so that a restart of a Spark task repeats
 * little and memory holds no whole table. Each returns a record that holds its dataset and a {@link
 * voc.jobs.stage.StageReport}.
 */
@NullMarked
package voc.jobs.stage;

import org.jspecify.annotations.NullMarked;
