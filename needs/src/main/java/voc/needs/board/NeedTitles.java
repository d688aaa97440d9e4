package voc.needs.board;

import java.util.Map;
import java.util.TreeMap;

/** What needs of either night are called, tonight's name first. */
final class NeedTitles {
  private final Map<String, NeedOnBoard> byId = new TreeMap<>();

  NeedTitles(BoardNight before, BoardNight now) {
    before.needs().forEach(need -> byId.put(need.id(), need));
    now.needs().forEach(need -> byId.put(need.id(), need));
  }

  /** With its department's id where that is another than the need's. */
  String beside(NeedOnBoard need, String other) {
    NeedOnBoard found = byId.get(other);
    if (found == null) {
      return other;
    }
    return found.department().equals(need.department())
        ? found.name()
        : found.name() + " (" + found.department() + ")";
  }
}
