package voc.jobs.stage;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence that a person must look at, as the summary of a run names it.
 *
 * @param mark code of its mark, of the family {@code crisis}
 * @param words the telling words, redacted
 * @param mentionId the mention
 * @param department department it was addressed to, or unassigned
 * @param file file the record came from
 * @param line line of the record's first character
 */
public record UrgentMention(
    String mark, String words, String mentionId, String department, String file, long line) {

  /** The object in {@code voc run --json}. */
  public Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("mark", mark);
    object.put("words", words);
    object.put("mention_id", mentionId);
    object.put("department", department);
    object.put("file", file);
    object.put("line", line);
    return object;
  }
}
