package voc.needs.closure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One 311 request, as far as place and time go.
 *
 * @param feedbackId id of the feedback, unique
 * @param time when it was asked
 * @param closed when it was closed; null if it is open, or nobody knows
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record Request(
    String feedbackId, Instant time, @Nullable Instant closed, double latitude, double longitude) {}
