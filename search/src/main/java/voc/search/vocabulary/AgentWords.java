package voc.search.vocabulary;

import java.util.Map;
import java.util.Set;

/** What agents said to those who asked. */
@FunctionalInterface
public interface AgentWords {
  /** Nobody's words are known. */
  AgentWords NONE = ids -> Map.of();

  /**
   * The agents' words in the conversations that questions were asked in.
   *
   * @param questionIds ids of questions; searches are in no conversation
   * @return by question id all that agents said, redacted; nothing for a question that no agent
   *     heard
   */
  Map<String, String> to(Set<String> questionIds);
}
