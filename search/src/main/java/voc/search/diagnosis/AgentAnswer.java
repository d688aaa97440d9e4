package voc.search.diagnosis;

import java.io.Serializable;

/**
 * What an agent said to a customer's question.
 *
 * @param feedbackId the call or chat
 * @param questionId the mention that asks
 * @param utterance index of the first utterance of the answer in the feedback, from 0
 * @param text the agent's words, redacted, at most {@link AgentAnswers#LONGEST} characters
 */
public record AgentAnswer(String feedbackId, String questionId, int utterance, String text)
    implements Serializable {}
