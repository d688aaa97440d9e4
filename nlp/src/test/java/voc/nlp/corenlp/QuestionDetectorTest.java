package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Mention;

class QuestionDetectorTest {
  @Test
  void tellsQuestionsFromOtherSentencesOfTheTuningSet() {
    assertThat(wrong("questions.tsv")).isEmpty();
  }

  /** The held-out sentences were written before the rules and never tuned on. */
  @Test
  void keepsThePrecisionAndRecallThatTheDocumentationStates() {
    List<String> wrong = wrong("questions-held-out.tsv");

    assertThat(wrong.stream().filter(each -> each.startsWith("missed")))
        .hasSizeLessThanOrEqualTo(3);
    assertThat(wrong.stream().filter(each -> each.startsWith("false"))).hasSizeLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yeah um i called like three times and nobody picked up my trash can you tell me when they come | can you tell me when they come
          Sorry, who do I talk to about a lost pass?                 | who do I talk to about a lost pass?
          I don't know how to reset my password.                     | how to reset my password
          Please let me know what the next step is.                  | what the next step is
          The line was long. Why is only one desk open? I left.      | Why is only one desk open?
          hi how are you where do i send the form                    | where do i send the form
          i have a question about my property tax bill               | a question about my property tax bill
          I couldn't find the form for a dog license.                | the form for a dog license
          I was not able to find a telephone number to talk to someone. | a telephone number to talk to someone
          could not find anything about rent help on your site       | anything about rent help on your site
          """)
  void spansTheAskingWords(String text, String asking) {
    assertThat(questions(text)).containsExactly(asking);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I couldn't find a parking spot.",
        "I cannot find fault with anything.",
        "The ambulance could not find our house.",
        "I never found the staff to be rude."
      })
  void whatIsNoInformationMayBeMissingWithoutAQuestion(String text) {
    assertThat(questions(text)).isEmpty();
  }

  private static List<String> wrong(String resource) {
    List<String> wrong = new ArrayList<>();
    for (QuestionCases.Case each : QuestionCases.of(resource)) {
      List<String> found = questions(each.text());
      if (found.isEmpty() == each.asks()) {
        wrong.add((each.asks() ? "missed: " : "false alarm: ") + each.text() + " " + found);
      }
    }
    return wrong;
  }

  private static List<String> questions(String text) {
    return Customers.mentions(text).stream()
        .filter(Mention::asks)
        .map(mention -> Objects.requireNonNull(mention.question()).in(text))
        .toList();
  }
}
