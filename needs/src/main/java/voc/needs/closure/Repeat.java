package voc.needs.closure;

/**
 * A closed request that was asked again.
 *
 * @param feedbackId the closed request
 * @param nextFeedbackId the first request that repeats it
 * @param days from closing to it, above 0
 * @param metres from place to place
 */
public record Repeat(String feedbackId, String nextFeedbackId, double days, double metres) {}
