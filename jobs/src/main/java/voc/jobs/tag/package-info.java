/**
 * Tags any text, line by line, without Spark: what {@code voc tag} does.
 *
 * <p>Terms:
 *
 * <ul>
 *   <li>A <em>line</em> of input is one JSON object with an {@code id} and a {@code text}; every
 *       line gives one line of output, in the same order, tagged or with an {@code error}.
 *   <li>The <em>window</em> is what has been read and not yet written. It is bounded, so that files
 *       of any length are tagged in the same memory.
 * </ul>
 */
@NullMarked
package voc.jobs.tag;

import org.jspecify.annotations.NullMarked;
