package voc.jobs.warehouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which state of a run a folder holds. A run is never changed in place: what is left of it after
 * somebody was forgotten is a folder of its own, {@code RUN-r1}, then {@code RUN-r2}, and takes the
 * place of the one before.
 *
 * @param run id of the run as its night published it
 * @param number 0 as published
 */
record Revision(String run, int number) {
  private static final Pattern ID = Pattern.compile("(.+)-r([1-9][0-9]{0,8})");

  /** The revision that a folder's name tells. */
  static Revision of(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches()
        ? new Revision(matcher.group(1), Integer.parseInt(matcher.group(2)))
        : new Revision(id, 0);
  }

  Revision next() {
    return new Revision(run, number + 1);
  }

  /** The folder's name. */
  String id() {
    return number == 0 ? run : run + "-r" + number;
  }
}
