package voc.search.vocabulary;

import java.util.Map;
import java.util.Set;

/** What agents said to those who asked. */
@FunctionalInterface
public interface AgentWords {
  /** Nobody's words are known. */
  AgentWords NONE = ids -> Map.of();

  /**
   * The agents' answers to questions.
   *
   * @param questionIds ids of questions; searches are in no conversation
   * @return by question id what the agent said next, redacted; nothing for a question that no agent
   *     heard
   */
  Map<String, String> to(Set<String> questionIds);
}
