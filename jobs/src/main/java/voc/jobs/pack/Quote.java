package voc.jobs.pack;

/**
 * What an agent said.
 *
 * @param text redacted, without sentences that held personal data
 * @param times how often it was said so, at least 1
 * @param feedbackId where it was said first, by id
 * @param utterance index of the utterance there, from 0
 */
record Quote(String text, int times, String feedbackId, int utterance) {}
