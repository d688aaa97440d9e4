/**
 * Files that people have labelled: what models learn from, and what they are measured against.
 *
 * <ul>
 *   <li><b>Labelled file</b>: any table with a column of texts, one of labels or ratings, perhaps
 *       one of the question asked and one of who answered.
 *   <li><b>Group</b>: rows of one person, which never stand on both sides of a test.
 * </ul>
 */
@NullMarked
package voc.jobs.train;

import org.jspecify.annotations.NullMarked;
