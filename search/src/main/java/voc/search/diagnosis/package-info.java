/**
 * Why people keep asking what they ask, and what shows it.
 *
 * <ul>
 *   <li><em>Diagnosis</em> of a gap: the first of {@link voc.core.Diagnosis.Kind} that holds, with
 *       its evidence ({@link voc.search.diagnosis.Diagnoser}).
 *   <li><em>Fact</em>: something a text says that can be compared: an amount, a time, a day, yes or
 *       no, with the terms that tell what it is about ({@link voc.search.diagnosis.Fact}).
 *   <li><em>Conflict</em>: two texts that say different things of the same matter ({@link
 *       voc.search.diagnosis.Conflicts}). A false conflict costs more trust than a missed one, so
 *       that whatever might be another matter is none.
 *   <li><em>Agent's answer</em>: what an agent said between a customer's question and the
 *       customer's next turn that asks ({@link voc.search.diagnosis.AgentAnswers}).
 *   <li><em>Worth</em> of a FAQ entry: the demand that it meets and whether it earns its place
 *       ({@link voc.search.diagnosis.EntryJudge}).
 *   <li><em>Told</em>: a figure as it may stand in a published sentence: none of few people ({@link
 *       voc.search.diagnosis.Told}).
 * </ul>
 *
 * <p>Everything here is immutable, deterministic and thread-safe.
 */
@NullMarked
package voc.search.diagnosis;

import org.jspecify.annotations.NullMarked;
