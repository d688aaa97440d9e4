package voc.search.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Channel;
import voc.core.Diagnosis;
import voc.core.Diagnosis.Kind;
import voc.core.FaqEntry;
import voc.core.GapDemand;
import voc.core.Provenance;
import voc.core.Question;
import voc.search.faq.Coverage;
import voc.search.lucene.EnglishText;

class UnansweredTest {
  private static final EnglishText TEXT = new EnglishText();
  private static final FaqEntry SKATING =
      entry("skating", "How do I sign up for skating classes?", "Sign up online in October.");
  private static final List<FaqEntry> OTHERS =
      List.of(
          entry("library", "How do I get a library card?", "Bring a photo ID."),
          entry("sidewalk", "How do I report a broken sidewalk?", "Tell us the nearest address."),
          entry("wedding", "How do we get a marriage license?", "Both of you come with photo ID."),
          entry("kiln", "Who may use the kiln?", "Members. A firing is free."));

  private final List<Question> askers = new ArrayList<>();

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("f", "f.json", 1, 1));
  }

  private UnansweredTest asked(int people, String question) {
    for (int i = 0; i < people; i++) {
      String id = "p" + askers.size();
      askers.add(new Question(id, question, Channel.CALL, "x", id, 1, false, null));
    }
    return this;
  }

  private UnansweredTest searched(double times, String words) {
    String id = "s" + askers.size();
    askers.add(new Question(id, words, Channel.SEARCH, "unassigned", id, times, false, null));
    return this;
  }

  /** What is said of an entry that is near, though not found by anybody who asks in its words. */
  private Diagnosis diagnosis(FaqEntry best) {
    List<FaqEntry> faq = new ArrayList<>(OTHERS);
    faq.removeIf(entry -> entry.id().equals(best.id()));
    faq.add(best);
    String central = askers.get(0).text();
    GapCase gap =
        new GapCase(
            central,
            new GapDemand(40, 10, 20, 20, 0, 0, List.of(), List.of(), List.of()),
            0.85,
            new Coverage(best, 0.85, List.of(), TEXT.contentTerms(central), List.of()),
            Contacts.UNKNOWN,
            Optional.empty(),
            List.of(),
            askers);
    LocalDate asOf = LocalDate.parse("2026-03-31");
    return new Diagnoser(faq, TEXT, new Conflicts(faq, TEXT), new Told(10), asOf).diagnose(gap);
  }

  private static FaqEntry other(String id) {
    return OTHERS.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void anEntryThatLacksMostOfTheQuestionsWordsIsWeakHoweverNearItIs() {
    Diagnosis diagnosis =
        asked(12, "Is there a form to claim compensation for a fall on a sidewalk?")
            .diagnosis(other("sidewalk"));

    assertThat(diagnosis.kind()).isEqualTo(Kind.WEAK);
    assertThat(diagnosis.evidence())
        .isEqualTo(
            "The entry “How do I report a broken sidewalk?” is near, coverage is 0.85, and yet it"
                + " answers only a part. It does not mention form, claim, compensation, fall.");
    assertThat(diagnosis.missingTerms()).containsExactly("form", "claim", "compensation", "fall");
  }

  @Test
  void twoWordsMayBeOthersForTheSame() {
    assertThat(asked(12, "damaged pavement").diagnosis(other("sidewalk")).kind())
        .isEqualTo(Kind.COVERED);
  }

  @ParameterizedTest
  @CsvSource({
    "How much do skating classes cost?, how much, amount",
    "what is the price of skating classes, how much, amount",
    "How long do skating classes last?, how long, span of time",
    "What time do skating classes start?, what time, time of day",
    "When do the skating classes close?, when it is open, time",
    "Is there a number to call for skating classes?, for a phone number, phone number"
  })
  void anEntryWithoutTheFactThatMostAskForIsWeak(String question, String asked, String thing) {
    Diagnosis diagnosis = asked(12, question).asked(5, "Where are the classes?").diagnosis(SKATING);

    assertThat(diagnosis.kind()).isEqualTo(Kind.WEAK);
    assertThat(diagnosis.evidence())
        .endsWith("It asks " + asked + ", and the entry names no " + thing + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sign up online. A course is 45 dollars and lasts eight weeks, Mondays at 9 a.m. Call 555-010-2030.",
        "It is free, starts on the same day and is open around the clock. Call 311 at any time."
      })
  void anEntryThatNamesSuchAFactIsNot(String answer) {
    FaqEntry full = entry("skating", SKATING.question(), answer);
    for (String question :
        List.of(
            "How much do skating classes cost?",
            "How long do skating classes take?",
            "What time do skating classes start?",
            "When do skating classes open?",
            "Is there a number to call for skating classes?")) {
      askers.clear();
      assertThat(asked(12, question).diagnosis(full).kind()).as(question).isEqualTo(Kind.COVERED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I pay the fee for skating classes?",
        "How much do I still owe for skating classes?",
        "What time are my skating classes?",
        "How long have skating classes been full?",
        "How do I change my phone number for skating classes?",
        "How do I sign up for skating classes?"
      })
  void whatNoEntryCanNameOrNobodyAsksForIsNoLackOfAFact(String question) {
    assertThat(asked(12, question).diagnosis(SKATING).evidence()).doesNotContain("It asks");
  }

  @Test
  void whatFewAskForIsNoLack() {
    assertThat(
            asked(12, "How do I sign up for skating classes?")
                .asked(11, "How much do skating classes cost?")
                .diagnosis(SKATING)
                .kind())
        .isEqualTo(Kind.COVERED);
  }

  @Test
  void searchesThatOnlyNameTheMatterAskForNothingInParticular() {
    assertThat(
            asked(4, "How much do skating classes cost?")
                .searched(40, "skating classes")
                .searched(9, "skating classes price")
                .diagnosis(SKATING)
                .evidence())
        .endsWith("It asks how much, and the entry names no amount.");
  }

  @Test
  void anEntryThatDoesNotKnowWhatSomebodyMightNeedIsWeak() {
    assertThat(
            asked(4, "Do we need a witness for the marriage license?")
                .asked(2, "Do we need an appointment for a marriage license?")
                .searched(9, "marriage license witnesses")
                .diagnosis(other("wedding"))
                .evidence())
        .endsWith("It asks whether “witness” is needed, and the entry does not name it.");
    askers.clear();
    assertThat(
            asked(4, "Do we need a photo ID for the marriage license?")
                .diagnosis(other("wedding"))
                .kind())
        .isEqualTo(Kind.COVERED);
  }
}
