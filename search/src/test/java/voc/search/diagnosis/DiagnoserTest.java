package voc.search.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Diagnosis;
import voc.core.Diagnosis.Kind;
import voc.core.FaqEntry;
import voc.core.GapDemand;
import voc.core.Provenance;
import voc.core.Question;
import voc.search.diagnosis.Contacts.Trend;
import voc.search.faq.Coverage;
import voc.search.lucene.EnglishText;

class DiagnoserTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-03-31");
  private static final EnglishText TEXT = new EnglishText();
  private static final FaqEntry PERMIT =
      entry(
          "permit",
          "How do I apply for a resident parking permit?",
          "Apply online with proof of address. A resident parking permit is 25 dollars.",
          LocalDate.parse("2025-06-01"));
  private static final FaqEntry LIBRARY =
      entry("library", "How do I get a library card?", "Bring a photo ID.", null);

  private static FaqEntry entry(
      String id, String question, String answer, @Nullable LocalDate updated) {
    return new FaqEntry(
        id, question, answer, null, List.of(), null, updated, new Provenance("f", "f.json", 1, 1));
  }

  private static Diagnosis diagnose(GapCase gap, FaqEntry... faq) {
    List<FaqEntry> entries = List.of(faq);
    return new Diagnoser(entries, TEXT, new Conflicts(entries, TEXT), new Told(10), AS_OF)
        .diagnose(gap);
  }

  /** A question about parking permits; each test says what is wrong. */
  private record Story(
      double coverage,
      @Nullable FaqEntry best,
      GapDemand demand,
      Contacts contacts,
      Optional<Rise> rise,
      List<AnsweredQuestion> answers) {
    static Story covered() {
      return new Story(
          0.86, PERMIT, asked(50, 50, 5, 0), Contacts.UNKNOWN, Optional.empty(), List.of());
    }

    Story coverage(double other) {
      return new Story(other, best, demand, contacts, rise, answers);
    }

    Story best(@Nullable FaqEntry other) {
      return new Story(coverage, other, demand, contacts, rise, answers);
    }

    Story demand(GapDemand other) {
      return new Story(coverage, best, other, contacts, rise, answers);
    }

    Story contacts(long current, long previous, Trend trend) {
      return new Story(
          coverage, best, demand, new Contacts(current, previous, trend), rise, answers);
    }

    Story rise(LocalDate from) {
      return new Story(
          coverage, best, demand, contacts, Optional.of(new Rise(from, 12, 60, 5)), answers);
    }

    Story answers(List<AnsweredQuestion> others) {
      return new Story(coverage, best, demand, contacts, rise, others);
    }

    GapCase gap() {
      String question = "How much is a resident parking permit for motorcycles?";
      return new GapCase(
          question,
          demand,
          coverage,
          new Coverage(best, coverage, List.of(), TEXT.contentTerms(question), List.of()),
          contacts,
          rise,
          answers,
          List.of());
    }
  }

  private static GapDemand asked(double people, double searches, double zero, double unclicked) {
    return new GapDemand(
        people + searches, 10, people, searches, zero, unclicked, List.of(), List.of(), List.of());
  }

  private static List<AnsweredQuestion> said(int people, String answer) {
    List<AnsweredQuestion> answered = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String id = "calls:" + answer.length() + "-" + i;
      Question asked =
          new Question(
              id + "#1.0",
              "How much is a resident parking permit?",
              Channel.CALL,
              "transportation",
              "person " + id,
              1,
              false,
              null);
      answered.add(new AnsweredQuestion(asked, new AgentAnswer(id, asked.id(), 2, answer)));
    }
    return answered;
  }

  @Test
  void withoutAnEntryThatAnswersItIsMissing() {
    Diagnosis diagnosis = diagnose(Story.covered().coverage(0.2).gap(), PERMIT, LIBRARY);

    assertThat(diagnosis.kind()).isEqualTo(Kind.MISSING);
    assertThat(diagnosis.evidence())
        .isEqualTo("No FAQ entry answers it, and none comes near: coverage is 0.20.");
    assertThat(diagnosis.missingTerms()).containsExactly("motorcycles");
  }

  @Test
  void withoutAnyEntryNearAllItsWordsAreMissing() {
    Diagnosis diagnosis = diagnose(Story.covered().coverage(0).best(null).gap());

    assertThat(diagnosis.evidence()).isEqualTo("No FAQ entry shares a word with it.");
    assertThat(diagnosis.missingTerms())
        .containsExactly("resident", "parking", "permit", "motorcycles");
  }

  @Test
  void anEntryThatAnswersPartlyIsWeakAndItIsToldWhatItDoesNotMention() {
    Diagnosis diagnosis = diagnose(Story.covered().coverage(0.5).gap(), PERMIT, LIBRARY);

    assertThat(diagnosis.kind()).isEqualTo(Kind.WEAK);
    assertThat(diagnosis.evidence())
        .isEqualTo(
            "The entry “How do I apply for a resident parking permit?” answers a part: coverage is"
                + " 0.50. It does not mention motorcycles.");
  }

  @Test
  void twoEntriesThatDisagreeAreConflicting() {
    FaqEntry other =
        entry(
            "fees",
            "What does a resident parking permit cost?",
            "You pay 40 dollars for a resident parking permit.",
            null);

    Diagnosis diagnosis = diagnose(Story.covered().gap(), PERMIT, LIBRARY, other);

    assertThat(diagnosis.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(diagnosis.evidence())
        .isEqualTo(
            "Two entries disagree: “How do I apply for a resident parking permit?” says “25"
                + " dollars”, “What does a resident parking permit cost?” says “40 dollars”.");
  }

  @Test
  void agentsWhoSayOtherwiseContradictTheEntryAndAreCountedWhereTheyAreEnough() {
    List<AnsweredQuestion> answers = said(12, "It is 40 dollars.");
    Diagnosis diagnosis = diagnose(Story.covered().answers(answers).gap(), PERMIT, LIBRARY);

    assertThat(diagnosis.kind()).isEqualTo(Kind.CONFLICTING);
    assertThat(diagnosis.evidence())
        .isEqualTo(
            "The entry says “25 dollars”, and agents say otherwise in all 12 calls that name it,"
                + " such as “40 dollars”.");
  }

  @Test
  void fewCallsThatContradictAreNotCounted() {
    Diagnosis diagnosis =
        diagnose(Story.covered().answers(said(4, "It is 40 dollars.")).gap(), PERMIT, LIBRARY);

    assertThat(diagnosis.evidence())
        .isEqualTo(
            "The entry says “25 dollars”, and agents say otherwise in several calls, such as “40"
                + " dollars”.");
  }

  @Test
  void aSlipOfTheTongueIsNoContradiction() {
    List<AnsweredQuestion> answers = new ArrayList<>(said(30, "It is 25 dollars."));
    answers.addAll(said(3, "That is 52 dollars."));

    assertThat(diagnose(Story.covered().answers(answers).gap(), PERMIT, LIBRARY).kind())
        .isEqualTo(Kind.COVERED);
    assertThat(diagnose(Story.covered().answers(said(2, "It is 52 dollars.")).gap(), PERMIT).kind())
        .isEqualTo(Kind.COVERED);
  }

  @Test
  void anEntryOlderThanARiseIsStale() {
    LocalDate since = LocalDate.parse("2026-02-02");
    Diagnosis diagnosis = diagnose(Story.covered().rise(since).gap(), PERMIT, LIBRARY);

    assertThat(diagnosis.kind()).isEqualTo(Kind.STALE);
    assertThat(diagnosis.evidence())
        .isEqualTo(
            "The entry was last changed on 2025-06-01; since the week of 2026-02-02 it is asked 5.0"
                + " times as often as before.");
    assertThat(diagnose(Story.covered().rise(LocalDate.parse("2025-11-03")).gap(), PERMIT).kind())
        .as("changed half a year before or later")
        .isEqualTo(Kind.COVERED);
  }

  @Test
  void aRiseWithinAWeekThatIsNotOverMakesNoEntryStale() {
    // The last day is a Tuesday.
    assertThat(diagnose(Story.covered().rise(LocalDate.parse("2026-03-30")).gap(), PERMIT).kind())
        .isEqualTo(Kind.COVERED);
    assertThat(diagnose(Story.covered().rise(LocalDate.parse("2026-03-23")).gap(), PERMIT).kind())
        .isEqualTo(Kind.STALE);
  }

  @Test
  void anEntryOlderThanARiseThatAgentsContradictIsStaleAndBothAreTold() {
    Diagnosis diagnosis =
        diagnose(
            Story.covered()
                .rise(LocalDate.parse("2026-02-02"))
                .answers(said(12, "It is 40 dollars since February."))
                .gap(),
            PERMIT,
            LIBRARY);

    assertThat(diagnosis.kind()).isEqualTo(Kind.STALE);
    assertThat(diagnosis.evidence())
        .endsWith(
            "5.0 times as often as before. The entry says “25 dollars”, and agents say otherwise in"
                + " all 12 calls that name it, such as “40 dollars”.");
  }

  @Test
  void anEntryWithADeadlineThatHasPassedIsStale() {
    FaqEntry old = entry("old", PERMIT.question(), "Apply for a permit until March 1, 2025.", null);

    Diagnosis diagnosis = diagnose(Story.covered().best(old).gap(), old);

    assertThat(diagnosis.kind()).isEqualTo(Kind.STALE);
    assertThat(diagnosis.evidence())
        .isEqualTo("The entry names a day that has passed: “March 1, 2025”.");
  }

  @Test
  void aGoodEntryWhoseSearchesFailIsHardToFind() {
    Diagnosis diagnosis =
        diagnose(Story.covered().demand(asked(12, 50, 0, 38)).gap(), PERMIT, LIBRARY);

    assertThat(diagnosis.kind()).isEqualTo(Kind.HARD_TO_FIND);
    assertThat(diagnosis.evidence())
        .isEqualTo("38 of 50 searches for it ended without a click; the entry covers 0.86.");
  }

  @Test
  void fewSearchesOrFewFailuresAreNotHardToFind() {
    assertThat(diagnose(Story.covered().demand(asked(12, 15, 15, 0)).gap(), PERMIT).kind())
        .isEqualTo(Kind.COVERED);
    // 12 of 20 is more than half, and may be less: the lower bound is 0.39.
    assertThat(diagnose(Story.covered().demand(asked(12, 20, 12, 0)).gap(), PERMIT).kind())
        .isEqualTo(Kind.COVERED);
  }

  @Test
  void evidenceTellsNoFigureOfFewPeopleNorOneThatLeavesOne() {
    Story story = Story.covered();

    assertThat(diagnose(story.demand(asked(0, 38, 0, 31)).gap(), PERMIT).evidence())
        .as("7 of 38 clicked")
        .isEqualTo("Most of 38 searches for it ended without a click; the entry covers 0.86.");
    assertThat(diagnose(story.demand(asked(3, 50, 0, 38)).gap(), PERMIT).evidence())
        .as("with the demand of 53, 50 searches leave 3 people")
        .isEqualTo(
            "Most of the searches for it ended without a result or a click; the entry covers"
                + " 0.86.");
  }

  @Test
  void aQuestionThatIsAnsweredAndFoundAndYetCalledAboutIsStillCalledAbout() {
    Diagnosis diagnosis =
        diagnose(
            Story.covered().demand(asked(60, 50, 5, 0)).contacts(24, 20, Trend.STEADY).gap(),
            PERMIT,
            LIBRARY);

    assertThat(diagnosis.kind()).isEqualTo(Kind.STILL_CALLED_ABOUT);
    assertThat(diagnosis.evidence())
        .isEqualTo(
            "The entry covers 0.86 and is found, and yet no fewer people than before ask somebody.");
  }

  @Test
  void callsThatFallOrAreFewAreNotStillCalledAbout() {
    assertThat(diagnose(Story.covered().contacts(12, 50, Trend.FALLING).gap(), PERMIT).kind())
        .isEqualTo(Kind.COVERED);
    assertThat(diagnose(Story.covered().contacts(5, 4, Trend.STEADY).gap(), PERMIT).kind())
        .isEqualTo(Kind.COVERED);
  }

  @Test
  void periodsThatLeaveFewPeopleOfTheWindowAreNotTold() {
    // 50 people of the window, 44 of both periods: 6 before.
    assertThat(
            diagnose(
                    Story.covered().contacts(24, 20, Trend.RISING).demand(asked(50, 0, 0, 0)).gap(),
                    PERMIT)
                .evidence())
        .isEqualTo(
            "The entry covers 0.86 and is found, and yet more people than before ask somebody.");
  }

  @Test
  void whatNothingSpeaksAgainstIsCovered() {
    assertThat(diagnose(Story.covered().gap(), PERMIT, LIBRARY).evidence())
        .isEqualTo("The entry “How do I apply for a resident parking permit?” covers 0.86 of it.");
  }
}
