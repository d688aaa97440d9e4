package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;

class ConversationRedactorTest {
  private final Redactor redactor = ConversationRedactor.of(PatternRedactor.forUnitedStates());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          can I have your last name?                 | goodwin                           | [NAME]
          May I have your name please                | sure it's maria gomez             | sure it's [NAME]
          who am i speaking with                     | um priya, and the bus was late    | um [NAME], and the bus was late
          What is your full name?                    | Rose Hill                         | [NAME]
          could you spell that name for me?          | g o o d w i n                     | [NAME]
          your phone number?                         | it's 5550134                      | it's [PHONE]
          what is the best number to reach you       | five five five oh one double four | [PHONE]
          last four of your social?                  | 4523                              | [SSN]
          and your social security number            | four five two three               | [SSN]
          please provide your policy number          | hvb 372648369                     | [CASE]
          Can you give me the claim number?          | it is ffr 856 sir                 | it is [CASE] sir
          what's your date of birth                  | march third nineteen eighty       | [BIRTH_DATE]
          your date of birth?                        | 4/12/80 sir                       | [BIRTH_DATE] sir
          may I have your home address?              | yes 12 maple dr apt 3 springfield | yes [ADDRESS]
          your email address please                  | vimalgmailcom                     | [EMAIL]
          what is your account number                | it is 00123499                    | it is [ACCOUNT]
          license plate number?                      | 4xyz 89                           | [PLATE]
          what is your user name?                    | sunny_jim88                       | [USER]
          """)
  void masksWhatAnAgentAsksFor(String question, String answer, String redacted) {
    assertThat(redacted(agent(question), customer(answer))).containsExactly(question, redacted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          can I have your name?               | the light on Oak Street is out
          can I have your name?               | I already told you that
          may I have your name                | sure, one moment please
          what is the name of the street?     | Goodwin
          what street is that on?             | 450 Centre
          what happened?                      | two cars crashed at 1200 Washington
          what is your phone number           | I have no phone
          How long did you wait?              | 45 minutes since 2016
          """)
  void leavesAnswersThatHoldNoSuchThing(String question, String answer) {
    assertThat(redacted(agent(question), customer(answer))).containsExactly(question, answer);
  }

  @Test
  void readsAFormsQuestion() {
    assertThat(
            redacted(
                new Utterance(Speaker.CUSTOMER, "goodwin", "Your name"),
                new Utterance(Speaker.CUSTOMER, "goodwin lives", "Anything else?")))
        .containsExactly("[NAME]", "[NAME] lives");
  }

  @Test
  void masksWhatWasFoundWhereverItIsSaidAgain() {
    assertThat(
            redacted(
                agent("can I have your last name?"),
                customer("goodwin"),
                agent("Thank you Miss Goodwin, and the phone number?"),
                customer("617 555 0134"),
                agent("that's six one seven 5550134, ending in 0134, Goodwin's?")))
        .containsExactly(
            "can I have your last name?",
            "[NAME]",
            "Thank you Miss [NAME], and the phone number?",
            "[PHONE]",
            "that's [PHONE], ending in [PHONE], [NAME]'s?");
  }

  @Test
  void joinsANumberToldOverSeveralTurns() {
    assertThat(
            redacted(
                customer("my number is five five five"),
                agent("go ahead"),
                customer("oh one"),
                agent("oh one"),
                customer("double four")))
        .containsExactly("my number is [PHONE]", "go ahead", "[PHONE]", "[PHONE]", "[PHONE]");
  }

  @Test
  void countsInTurnsAreNoNumber() {
    assertThat(redacted(customer("two buses"), agent("when"), customer("at seven thirty")))
        .containsExactly("two buses", "when", "at seven thirty");
  }

  @Test
  void aModelFillsInWhatPatternsLeftAndItsNeighboursBecomeOneMask() {
    PiiModel model =
        conversation -> {
          List<List<Redaction.Mask>> found = new ArrayList<>();
          conversation.forEach(
              u ->
                  found.add(
                      List.of(
                          new Redaction.Mask(PiiType.NAME, new Span(0, 3)),
                          new Redaction.Mask(PiiType.NAME, new Span(4, 21)))));
          return found;
        };

    assertThat(
            ConversationRedactor.of(PatternRedactor.forUnitedStates(), model)
                .redact("ann lee 617-635-4500 is here")
                .text())
        .isEqualTo("[NAME] [PHONE] is here");
  }

  @Test
  void aModelMustAnswerForEachUtterance() {
    Redactor broken =
        ConversationRedactor.of(PatternRedactor.forUnitedStates(), conversation -> List.of());

    assertThatThrownBy(() -> broken.redact("hello"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "a model must answer for each utterance, got 0 answers for 1 utterances from ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void leavesBlankTextAlone(String text) {
    assertThat(redactor.redact(text)).isEqualTo(new Redaction(text, List.of()));
  }

  /** Twice the text once took four times as long: this one two minutes and more. */
  @Test
  void aLongTextOfNumbersIsRedactedInTime() {
    String text = "%40".repeat(20_000);

    Redaction redaction =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> redactor.redact(text));

    assertThat(redaction.masks()).isEmpty();
  }

  private List<String> redacted(Utterance... conversation) {
    return redactor.redact(List.of(conversation)).stream().map(Redaction::text).toList();
  }

  private static Utterance agent(String text) {
    return Utterance.of(Speaker.AGENT, text);
  }

  private static Utterance customer(String text) {
    return Utterance.of(Speaker.CUSTOMER, text);
  }
}
