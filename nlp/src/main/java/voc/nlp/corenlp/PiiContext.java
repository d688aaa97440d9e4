package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import voc.core.Speaker;
import voc.core.Utterance;

/**
 * What the turns around an utterance tell about it: what was asked for just before, what the
 * conversation is about, what has been told already. Immutable.
 *
 * @param asked what the other side asked for just before, or {@code none} if nobody spoke between
 * @param topics what the speaker's words so far are about
 * @param told the kinds of short answers the speaker has given before
 * @param before the outline of the speaker's turn before, or {@code start}
 * @param after the outline of the speaker's next turn, or {@code end}
 * @param turn which of the speaker's turns this is, from 0
 * @param isCustomer whether the customer speaks
 */
record PiiContext(
    Set<String> asked,
    Set<String> topics,
    Set<String> told,
    String before,
    String after,
    int turn,
    boolean isCustomer) {

  private record Cue(String name, Pattern pattern) {
    Cue(String name, String pattern) {
      this(name, Pattern.compile("\\b(?:" + pattern + ")\\b", Pattern.CASE_INSENSITIVE));
    }
  }

  private static final List<Cue> QUESTIONS =
      List.of(
          new Cue("ssn", "ssn|social(?: security)?|last (?:4|four)"),
          new Cue("phone", "phone|telephone|cell|mobile|call ?back|contact number|reach you"),
          new Cue("email", "e-?mail|electronic mail"),
          new Cue("case", "claim|policy|case|reference|confirmation|account|customer|ticket|id"),
          new Cue("address", "address|live|street|zip|postal|city"),
          new Cue("birth", "birth|dob|born"),
          new Cue("card", "card"),
          new Cue("car", "car|vehicle|brand|model|make|year|manufactured"),
          new Cue("name", "name|who am i|speaking with|spell"));

  private static final List<Cue> TOPICS =
      List.of(
          new Cue("claim", "claims?|status"),
          new Cue("proof", "proof|insurance|copy|cars?"),
          new Cue("screen", "i?phone|screen|crack(?:ed)?|broken?"));

  /** Turns further back tell nothing about this one. */
  private static final int REACH = 40;

  /** Outlines up to this many characters are an answer's, such as {@code u u}. */
  private static final int SHORT = 12;

  /** The context of each utterance. */
  static List<PiiContext> of(List<Utterance> conversation, List<String> outlines) {
    List<Set<String>> topics =
        conversation.stream().map(utterance -> cues(TOPICS, utterance.text())).toList();
    List<PiiContext> contexts = new ArrayList<>();
    for (int u = 0; u < conversation.size(); u++) {
      contexts.add(at(u, conversation, outlines, topics));
    }
    return contexts;
  }

  private static PiiContext at(
      int u, List<Utterance> conversation, List<String> outlines, List<Set<String>> topicsOfEach) {
    Speaker speaker = conversation.get(u).speaker();
    boolean isCustomer = speaker == Speaker.CUSTOMER;
    Set<String> told = new TreeSet<>();
    Set<String> topics = new TreeSet<>();
    String before = "start";
    int turn = 0;
    for (int v = Math.max(0, u - REACH); v < u; v++) {
      boolean isSame = isCustomer == (conversation.get(v).speaker() == Speaker.CUSTOMER);
      if (isSame) {
        before = outlines.get(v);
        if (before.length() <= SHORT) {
          told.add(before);
        }
        turn++;
      }
      topics.addAll(topicsOfEach.get(v));
    }
    topics.addAll(topicsOfEach.get(u));
    String after = "end";
    for (int v = u + 1; v < conversation.size() && after.equals("end"); v++) {
      if (isCustomer == (conversation.get(v).speaker() == Speaker.CUSTOMER)) {
        after = outlines.get(v);
      }
    }
    return new PiiContext(asked(u, conversation), topics, told, before, after, turn, isCustomer);
  }

  private static Set<String> asked(int u, List<Utterance> conversation) {
    Set<String> asked = new TreeSet<>();
    String prompt = conversation.get(u).prompt();
    if (prompt != null) {
      asked.addAll(cues(QUESTIONS, prompt));
    }
    boolean isCustomer = conversation.get(u).speaker() == Speaker.CUSTOMER;
    int v = u - 1;
    boolean spoken = false;
    while (v >= 0 && isCustomer != (conversation.get(v).speaker() == Speaker.CUSTOMER)) {
      asked.addAll(cues(QUESTIONS, conversation.get(v).text()));
      spoken = true;
      v--;
    }
    if (asked.isEmpty()) {
      asked.add(spoken ? "other" : "none");
    }
    return asked;
  }

  private static Set<String> cues(List<Cue> cues, String text) {
    Set<String> names = new TreeSet<>();
    for (Cue cue : cues) {
      if (cue.pattern().matcher(text).find()) {
        names.add(cue.name());
      }
    }
    return names;
  }
}
