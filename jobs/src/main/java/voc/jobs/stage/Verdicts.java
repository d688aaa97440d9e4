package voc.jobs.stage;

import java.time.LocalDate;
import voc.core.Provenance;

/** Why a record that could be read is not taken all the same, in words. */
final class Verdicts {
  static final String LATE_RULE = "time must not lie after the as-of day ";
  static final String LATE_REMEDY = "; correct it, or run with a later --as-of to include it";
  static final String DUPLICATE_RULE = "the same record as in ";
  static final String DUPLICATE_REMEDY = ", which is kept";

  static final String REPLACED_RULE = "an earlier state of the record in ";
  static final String REPLACED_BY = ", which replaces it as updated on ";

  private Verdicts() {}

  static String late(LocalDate asOf, LocalDate day) {
    return LATE_RULE + asOf + ", got " + day + LATE_REMEDY;
  }

  static String duplicate(Provenance first) {
    return DUPLICATE_RULE + first + DUPLICATE_REMEDY;
  }
}
