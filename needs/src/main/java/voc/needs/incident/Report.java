package voc.needs.incident;

import java.time.Instant;

/**
 * One 311 request, as far as place and time go.
 *
 * @param feedbackId id of the feedback, unique
 * @param time when it was reported
 * @param latitude degrees north, WGS 84, in [-90, 90]
 * @param longitude degrees east, WGS 84, in [-180, 180]
 */
public record Report(String feedbackId, Instant time, double latitude, double longitude) {
  public Report {
    if (!(Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "latitude of " + feedbackId + " must be in [-90, 90], got " + latitude);
    }
    if (!(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException(
          "longitude of " + feedbackId + " must be in [-180, 180], got " + longitude);
    }
  }
}
