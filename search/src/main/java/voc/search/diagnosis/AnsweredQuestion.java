package voc.search.diagnosis;

import voc.core.Question;

/**
 * A question and what an agent said to it.
 *
 * @param question the customer's
 * @param answer the agent's
 */
public record AnsweredQuestion(Question question, AgentAnswer answer) {}
