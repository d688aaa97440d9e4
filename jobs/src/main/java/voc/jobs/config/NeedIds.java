package voc.jobs.config;

import java.util.regex.Pattern;

/** The ids by which people's files name needs. */
final class NeedIds {
  private static final Pattern NEED = Pattern.compile("[^\\s:]+:[^\\s:]+");

  private NeedIds() {}

  /** Whether it can be a need's id; whether there is such a need, a night alone can tell. */
  static boolean isNeed(String id) {
    return NEED.matcher(id).matches();
  }

  /** What is wrong with a name that is none, and what to do. */
  static String remedy(String id) {
    return "must name needs by their ids, got \""
        + id
        + "\"; write department:topic, as in table needs";
  }
}
