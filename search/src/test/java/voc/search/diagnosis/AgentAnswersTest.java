package voc.search.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.core.Speaker;
import voc.core.Utterance;

class AgentAnswersTest {
  private static final List<Utterance> CALL =
      List.of(
          Utterance.of(Speaker.AGENT, "City services."),
          Utterance.of(Speaker.CUSTOMER, "How much is a permit? And how long does it take?"),
          Utterance.of(Speaker.AGENT, "A permit is 25 dollars."),
          Utterance.of(Speaker.CUSTOMER, "Okay."),
          Utterance.of(Speaker.AGENT, "It takes ten days."),
          Utterance.of(Speaker.CUSTOMER, "Where do I send it?"),
          Utterance.of(Speaker.SYSTEM, "Call transferred."),
          Utterance.of(Speaker.AGENT, "To City Hall."));

  private static List<AgentAnswer> answers(Map<String, Integer> questions) {
    return AgentAnswers.of("calls:1", CALL, new TreeMap<>(questions));
  }

  @Test
  void anAnswerIsWhatTheAgentSaysUpToTheNextQuestion() {
    assertThat(answers(Map.of("calls:1#1.0", 1, "calls:1#5.0", 5)))
        .containsExactly(
            new AgentAnswer(
                "calls:1", "calls:1#1.0", 2, "A permit is 25 dollars. It takes ten days."),
            new AgentAnswer("calls:1", "calls:1#5.0", 7, "To City Hall."));
  }

  @Test
  void questionsOfOneUtteranceShareTheirAnswer() {
    assertThat(answers(Map.of("calls:1#1.0", 1, "calls:1#1.1", 1, "calls:1#5.0", 5)))
        .extracting(AgentAnswer::questionId, AgentAnswer::utterance)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("calls:1#1.0", 2),
            org.assertj.core.groups.Tuple.tuple("calls:1#1.1", 2),
            org.assertj.core.groups.Tuple.tuple("calls:1#5.0", 7));
  }

  @Test
  void aQuestionThatNobodyAnswersHasNoAnswer() {
    List<Utterance> voicemail = List.of(Utterance.of(Speaker.CUSTOMER, "When is the pool open?"));

    assertThat(AgentAnswers.of("calls:2", voicemail, new TreeMap<>(Map.of("calls:2#0.0", 0))))
        .isEmpty();
  }

  @Test
  void aLongAnswerIsCutAtASentence() {
    List<Utterance> long_ =
        List.of(
            Utterance.of(Speaker.CUSTOMER, "How?"),
            Utterance.of(Speaker.AGENT, "Fill in the form. ".repeat(50)));

    String text =
        AgentAnswers.of("calls:3", long_, new TreeMap<>(Map.of("calls:3#0.0", 0))).get(0).text();

    assertThat(text).endsWith("form.").hasSizeBetween(500, AgentAnswers.LONGEST);
  }
}
