/**
 * Does the FAQ answer a question, and where?
 *
 * <ul>
 *   <li><em>Coverage</em>: the entry that most likely answers a question, and the probability that
 *       it does, in [0, 1].
 *   <li>{@link voc.search.faq.FaqIndex}: tells coverage. <em>Runner-up</em>: an entry that answers
 *       less likely, for a person to check against.
 *   <li><em>Candidate</em>: an entry near to the question by words or by meaning ({@link
 *       voc.search.faq.FaqCandidates}); <em>evidence</em>: a number that speaks for it ({@link
 *       voc.search.faq.Evidence}).
 *   <li><em>Past question</em>: one of which people have told the entry that answers it.
 *   <li>{@link voc.search.faq.CoverageModel}: ranks candidates and gives the probability; {@link
 *       voc.search.faq.CoverageTrainer} learns it, {@link voc.search.faq.CoverageEvaluation}
 *       measures it.
 * </ul>
 */
@NullMarked
package voc.search.faq;

import org.jspecify.annotations.NullMarked;
