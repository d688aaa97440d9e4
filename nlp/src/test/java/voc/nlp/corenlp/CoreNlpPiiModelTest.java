package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.Redaction;

class CoreNlpPiiModelTest {
  private final CoreNlpPiiModel model = CoreNlpPiiModel.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I spoke with Beatrice at the front desk and she was rude. | Beatrice
          My neighbor Tobias Lindqvist is blind and uses this crossing. | Tobias Lindqvist
          Please add Adaeze Okonkwo to the account. | Adaeze Okonkwo
          There is trash near Maria Gonzalez and her parked car | Maria Gonzalez
          The truck was parked between Kevin Walsh and the light | Kevin Walsh
          ask for marisol quintero, she knows about it | marisol quintero
          my name is gunther abelard and i need help | gunther abelard
          this is hodan my number is the same | hodan
          I spoke to Bill about my bill | Bill
          """)
  void findsPeopleInCasedAndCaselessText(String text, String name) {
    assertThat(found(Utterance.of(Speaker.CUSTOMER, text)))
        .containsExactly(List.of("NAME " + name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Main Street is flooded again.",
        "The light at the corner of Tremont and Boylston is too short.",
        "Cars speed down Malcolm X Blvd and turn onto Humphreys.",
        "There is a pothole in front of 450 Centre St near the library.",
        "The Mayor and Councilor Whitfield promised a crosswalk.",
        "Mayor Wu should look at this.",
        "Drivers heading up Percival toward Stanton run the stop sign.",
        "Kids cross here to get to Franklin Park and to Gallagher Playground.",
        "The sign says 25 and nobody drives under 40-50 mph from 4 to 6 pm.",
        "Bus 28 was 35 minutes late and Verizon left a truck in the bike lane.",
        "How do I renew my permit?",
        "My bill was $1,234.56 this month",
        "my water bill doubled",
      })
  void streetsLandmarksOfficialsAndNumbersStay(String text) {
    assertThat(found(Utterance.of(Speaker.CUSTOMER, text))).containsExactly(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ev charging",
        "food pantry",
        "pay water bill",
        "summer camp registration",
        "asdf",
        "311",
        "Long wait",
        "friendly staff",
      })
  void searchesAndShortAnswersStay(String text) {
    assertThat(found(Utterance.of(Speaker.CUSTOMER, text))).containsExactly(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "bukola adeyemi water service, bukola adeyemi",
    "tatyana gorbunova marriage certificate, tatyana gorbunova",
    "phone number for gertrude blumenthal, gertrude blumenthal",
    "april mckenna address, april mckenna",
    "wilhelmina, wilhelmina",
  })
  void aPersonWhomSomeoneSearchesForIsMasked(String text, String name) {
    assertThat(found(Utterance.of(Speaker.CUSTOMER, text)))
        .containsExactly(List.of("NAME " + name));
  }

  @Test
  void shortAnswersAreReadByTheQuestionBeforeThem() {
    List<List<String>> found =
        found(
            Utterance.of(Speaker.AGENT, "Can I have your first and last name?"),
            Utterance.of(Speaker.CUSTOMER, "rosalind pickering"),
            Utterance.of(Speaker.AGENT, "What are the last four digits of your social?"),
            Utterance.of(Speaker.CUSTOMER, "7731"),
            Utterance.of(Speaker.AGENT, "And what bus were you on?"),
            Utterance.of(Speaker.CUSTOMER, "the 39"));

    assertThat(found.get(1)).containsExactly("NAME rosalind pickering");
    assertThat(found.get(3)).containsExactly("SSN 7731");
    assertThat(found.get(5)).isEmpty();
  }

  @Test
  void anAddressToWhichSomethingIsSentIsSomeonesHome() {
    List<String> found =
        found(
                Utterance.of(
                    Speaker.CUSTOMER,
                    "Please mail the check to 81 Alder Road, Apt. 4, Quincy 02169"))
            .get(0);

    assertThat(found).hasSize(1);
    assertThat(found.get(0)).startsWith("ADDRESS 81 Alder Road, Apt. 4");
  }

  @Test
  void masksAreInOrderWithoutOverlapInOffsetsOfTheText() {
    String text = "😀 Ann Lee: \"Who?\"\nBob — I'm Tobias Lindqvist's son.\n\n?!";

    List<Redaction.Mask> masks = model.find(List.of(Utterance.of(Speaker.CUSTOMER, text))).get(0);

    assertThat(masks).isNotEmpty().allMatch(mask -> mask.type() == PiiType.NAME);
    assertThat(masks).extracting(mask -> mask.span().in(text)).contains("Tobias Lindqvist");
    // The record refuses overlaps and disorder.
    assertThat(Redaction.of(text, masks).text()).doesNotContain("Tobias");
  }

  @Test
  void marksOfAnEarlierRedactionAndSignsAloneAreNothing() {
    assertThat(
            found(
                Utterance.of(Speaker.CUSTOMER, "[NAME-1] said [PHONE] twice"),
                Utterance.of(Speaker.CUSTOMER, "?!"),
                Utterance.of(Speaker.CUSTOMER, "\u200B")))
        .containsExactly(List.of(), List.of(), List.of());
  }

  @Test
  void aLongTextIsReadToItsEnd() {
    String text = "The bus was late again today. ".repeat(2000) + "My name is Rosalind Pickering.";

    assertThat(found(Utterance.of(Speaker.CUSTOMER, text)).get(0))
        .containsExactly("NAME Rosalind Pickering");
  }

  @Test
  void givesTheSameFromSeveralThreads() throws Exception {
    Callable<List<List<String>>> task =
        () ->
            found(
                Utterance.of(Speaker.AGENT, "your name please"),
                Utterance.of(Speaker.CUSTOMER, "rosalind pickering 7731"));
    List<List<String>> alone = task.call();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<List<String>>>> tasks =
          IntStream.range(0, 40).mapToObj(i -> task).toList();
      for (Future<List<List<String>>> each : threads.invokeAll(tasks)) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aDamagedModelIsRefused() {
    byte[] damaged = {1, 2, 3};

    assertThatThrownBy(() -> PiiModelFile.read(damaged, "00ff"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("must have the SHA-256 00ff, got 039058c6")
        .hasMessageContaining("of 3 bytes")
        .hasMessageContaining("install voc again");
  }

  /** By utterance what was masked, as in {@code NAME ann lee}. */
  private List<List<String>> found(Utterance... conversation) {
    List<List<String>> found = new ArrayList<>();
    List<List<Redaction.Mask>> masks = model.find(List.of(conversation));
    for (int u = 0; u < conversation.length; u++) {
      String text = conversation[u].text();
      found.add(
          masks.get(u).stream().map(mask -> mask.type() + " " + mask.span().in(text)).toList());
    }
    return found;
  }
}
