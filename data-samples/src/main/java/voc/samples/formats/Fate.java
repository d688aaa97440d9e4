package voc.samples.formats;

import java.util.Locale;

/** What a careful reader makes of a record. */
enum Fate {
  /** It becomes feedback, an FAQ entry or a search. */
  ACCEPTED,
  /** Repeats a record of the same file. */
  DUPLICATE,
  /** An older version of a record of the same file; the later one is accepted. */
  CORRECTED,
  /** Can't be parsed. */
  MALFORMED,
  /** The file can't be read on from here. */
  UNREAD_REST,
  /** Lacks a field that the format needs. */
  MISSING_FIELD,
  /** Its time can't be read, lies before 1990 or in the future. */
  BAD_TIME,
  /** Its rating is no number or off its scale. */
  BAD_RATING,
  /** Says nothing. */
  EMPTY,
  /** Somebody tried the form out, or it was deleted: no answer of a customer. */
  PREVIEW;

  /** Whether the record is rejected. */
  boolean isReject() {
    return compareTo(CORRECTED) > 0;
  }

  /** The name in {@code expected.json}; of a reject, the reason's. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
