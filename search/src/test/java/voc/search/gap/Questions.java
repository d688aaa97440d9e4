package voc.search.gap;

import voc.core.Channel;
import voc.core.Question;

/** Questions for tests. */
final class Questions {
  private Questions() {}

  static Question asked(String person, String text) {
    return asked("q-" + person + "-" + text.hashCode(), person, "clerk", text);
  }

  static Question asked(String id, String person, String department, String text) {
    return new Question(id, text, Channel.CALL, department, person, 1, false, null);
  }

  static Question searched(String id, double times, String text) {
    return new Question(id, text, Channel.SEARCH, "unassigned", id, times, true, null);
  }
}
