/**
 * FAQ coverage outside of a night: reading FAQs, questions and pairs of both from files, judging
 * questions line by line, and measuring how good the judgement is.
 *
 * <ul>
 *   <li><em>Pair</em>: a question and the entry that answers it, as people told, or none.
 *   <li><em>Diagnosis</em> of one question: missing, weak or covered, by its coverage.
 * </ul>
 */
@NullMarked
package voc.jobs.coverage;

import org.jspecify.annotations.NullMarked;
