package voc.search.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voc.core.Speaker;
import voc.core.Utterance;

/**
 * Finds what agents answered in a call or chat: to each question, what they said from there to the
 * customer's next utterance that asks.
 */
public final class AgentAnswers {
  /** Longest answer that is kept, in characters: about a minute of speech. */
  public static final int LONGEST = 600;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");

  private AgentAnswers() {}

  /**
   * The answers.
   *
   * @param feedbackId the call or chat
   * @param utterances all of it, in the order spoken
   * @param questions index of the utterance by id of the mention that asks
   * @return in order of question id, of those that were answered
   */
  public static List<AgentAnswer> of(
      String feedbackId, List<Utterance> utterances, SortedMap<String, Integer> questions) {
    TreeSet<Integer> asking = new TreeSet<>(questions.values());
    SortedMap<Integer, Optional<AgentAnswer>> byUtterance = new TreeMap<>();
    List<AgentAnswer> answers = new ArrayList<>();
    questions.forEach(
        (question, at) ->
            byUtterance
                .computeIfAbsent(at, key -> after(feedbackId, utterances, key, asking))
                .ifPresent(
                    answer ->
                        answers.add(
                            new AgentAnswer(
                                feedbackId, question, answer.utterance(), answer.text()))));
    return List.copyOf(answers);
  }

  private static Optional<AgentAnswer> after(
      String feedbackId, List<Utterance> utterances, int question, TreeSet<Integer> asking) {
    Integer next = asking.higher(question);
    int end = next == null ? utterances.size() : next;
    StringBuilder text = new StringBuilder();
    int first = -1;
    for (int i = question + 1; i < end && text.length() < LONGEST; i++) {
      if (utterances.get(i).speaker() == Speaker.AGENT) {
        first = first < 0 ? i : first;
        text.append(text.isEmpty() ? "" : " ").append(utterances.get(i).text().strip());
      }
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(new AgentAnswer(feedbackId, "", first, cut(text.toString())));
  }

  /** At most {@link #LONGEST} characters: up to the last sentence that ends there, if one does. */
  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = 0;
    Matcher sentence = SENTENCE_END.matcher(text).region(0, LONGEST);
    while (sentence.find()) {
      end = sentence.end();
    }
    int blank = text.lastIndexOf(' ', LONGEST - 1);
    return text.substring(0, end > 0 ? end : blank > 0 ? blank : LONGEST - 1)
        + (end > 0 ? "" : "…");
  }
}
