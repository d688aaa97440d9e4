package voc.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * Words with slots: {@code {street}} takes a word of that list, {@code {a|b}} one of the choices.
 *
 * @param tone how it is meant
 * @param text one to three sentences
 * @param alsoTopics topics it speaks of beside the one it is filed under
 */
record Pattern(Tone tone, String text, List<String> alsoTopics) {
  Pattern {
    alsoTopics = List.copyOf(alsoTopics);
  }

  /** Reads {@code mark text @topic @topic}. */
  static Pattern parse(String line) {
    Tone tone = Tone.ofMark(line.charAt(0));
    List<String> topics = new ArrayList<>();
    String text = line.substring(1).strip();
    for (int at = text.lastIndexOf(" @"); at >= 0; at = text.lastIndexOf(" @")) {
      topics.add(0, text.substring(at + 2));
      text = text.substring(0, at);
    }
    return new Pattern(tone, text, topics);
  }
}
