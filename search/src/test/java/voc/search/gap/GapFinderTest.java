package voc.search.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static voc.search.gap.Questions.asked;
import static voc.search.gap.Questions.searched;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.core.FaqEntry;
import voc.core.FaqGap;
import voc.core.Feedback;
import voc.core.GapDemand;
import voc.core.Provenance;
import voc.core.Question;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;

class GapFinderTest {
  private static final GapFinder FINDER = new GapFinder(new EnglishText(), new Meanings());

  private static final String TONIGHT = "20260401T020000Z";

  private static final List<FaqEntry> FAQ =
      List.of(
          entry("permit", "How do I get a parking permit?", "Apply online."),
          entry("trash", "When is trash collected?", "Trash is collected weekly."));

  private static final List<Question> ASKED =
      List.of(
          asked("1", "ann", "transport", "How do I get a parking permit?"),
          asked("2", "bob", "transport", "how can i get parking permits"),
          asked("3", "cal", "clerk", "How do I get a marriage certificate?"),
          asked("4", "cal", "clerk", "Marriage certificate?"),
          asked("5", "dee", "records", "where can I get a marriage certificate"),
          asked("6", "eve", "records", "is the marriage certificate free"),
          searched("s1", 5, "compost bin"),
          asked("7", "fay", "clerk", "Can you help me?"));

  @Test
  void theLargestUncoveredDemandComesFirstAndTheCoveredLast() {
    List<FaqGap> gaps = find(ASKED).gaps();

    assertThat(gaps.stream().map(FaqGap::question))
        .containsExactly(
            "compost bin", "How do I get a marriage certificate?", "how can i get parking permits");
    assertThat(gaps.stream().map(FaqGap::rank)).containsExactly(1, 2, 3);
    assertThat(gaps.stream().map(FaqGap::score)).containsExactly(5.0, 3.0, 0.0);
    assertThat(gaps.stream().map(gap -> gap.demand().total())).containsExactly(5.0, 3.0, 2.0);
    assertThat(gaps.stream().map(FaqGap::coverage)).containsExactly(0.0, 0.0, 1.0);
  }

  @Test
  void aGapShowsWhatItStandsOn() {
    FaqGap compost = find(ASKED).gaps().get(0);
    assertThat(compost.demand().zeroResultSearches()).isEqualTo(5);
    assertThat(compost.demand().byChannel()).containsExactly(new GapDemand.Part("search", 5));
    assertThat(compost.bestEntryId()).isNull();

    FaqGap marriage = find(ASKED).gaps().get(1);
    assertThat(marriage.demand().questions()).isEqualTo(4);
    assertThat(marriage.questionIds())
        .startsWith("3")
        .containsExactlyInAnyOrder("3", "4", "5", "6");
    assertThat(marriage.department()).isEqualTo("records");

    FaqGap permit = find(ASKED).gaps().get(2);
    assertThat(permit.bestEntryId()).isEqualTo("permit");
    assertThat(permit.bestEntryQuestion()).isEqualTo("How do I get a parking permit?");
  }

  @Test
  void departmentsWithTheSameDemandGoByTheirId() {
    List<Question> tied =
        List.of(
            asked("1", "ann", "water", "boil water notice?"),
            asked("2", "bob", "health", "boil water notice?"));

    assertThat(find(tied).gaps().get(0).department()).isEqualTo("health");
  }

  @Test
  void searchesDecideNoDepartmentWhileAnybodyElseAsked() {
    List<Question> mostlySearched =
        List.of(searched("s1", 50, "compost bin"), asked("1", "ann", "sanitation", "compost bin?"));

    FaqGap gap = find(mostlySearched).gaps().get(0);
    assertThat(gap.department()).isEqualTo("sanitation");
    assertThat(gap.demand().total()).as("the searches still count").isEqualTo(51);
  }

  @Test
  void theLargestOfTheDepartmentsAskedDecidesAmongThem() {
    List<Question> several =
        List.of(
            searched("s1", 50, "compost bin"),
            asked("1", "ann", "parks", "compost bin?"),
            asked("2", "bob", "sanitation", "compost bin?"),
            asked("3", "cal", "sanitation", "a compost bin"));

    assertThat(find(several).gaps().get(0).department()).isEqualTo("sanitation");
  }

  @Test
  void whatIsOnlySearchedForIsAddressedToNobody() {
    assertThat(find(List.of(searched("s1", 5, "compost bin"))).gaps().get(0).department())
        .isEqualTo(Feedback.UNASSIGNED);
  }

  @Test
  void questionsAboutNothingAreNoDemand() {
    GapResult result = find(ASKED);

    assertThat(result.questionsRead()).isEqualTo(8);
    assertThat(result.questionsWithoutContent()).isEqualTo(1);
  }

  @Test
  void aNewIdComesFromTheTermsOfTheCentralQuestion() {
    assertThat(find(ASKED).gaps().get(1).id())
        .isEqualTo(GapIdentity.id(List.of("certif", "marriag")));
    // printf 'certif marriag' | sha256sum
    assertThat(GapIdentity.id(List.of("certif", "marriag"))).isEqualTo("d8a073dc1f97");
    assertThat(find(ASKED).gaps().get(1).firstSeen()).isEqualTo(TONIGHT);
  }

  @Test
  void aGapKeepsItsIdWhenMoreAskAndAnotherQuestionIsCentral() {
    List<KnownGap> before = known(find(ASKED));
    List<Question> next = new ArrayList<>(ASKED);
    for (int i = 0; i < 20; i++) {
      next.add(asked("n" + i, "new" + i, "clerk", "what does the marriage certificate cost"));
    }

    FaqGap gap = find(next, before).gaps().get(0);

    assertThat(gap.question()).isEqualTo("what does the marriage certificate cost");
    assertThat(gap.id()).isEqualTo("d8a073dc1f97");
    assertThat(gap.firstSeen()).isEqualTo("20260331T020000Z");
  }

  @Test
  void aGapIsRecognisedByItsMeaningWhenNobodyPutsItAsTheNightBefore() {
    List<KnownGap> before = List.of(new KnownGap("old", "When is garbage picked", "first"));

    FaqGap gap =
        find(List.of(asked("1", "ann", "x", "when is rubbish picked?")), before).gaps().get(0);

    assertThat(gap.id()).isEqualTo("old");
    assertThat(gap.firstSeen()).isEqualTo("first");
  }

  @Test
  void ofTwoGapsThatHaveGrownTogetherOneIdLivesOnAndTheSameEveryTime() {
    List<KnownGap> before =
        List.of(
            new KnownGap("b", "Marriage certificate?", "first"),
            new KnownGap("a", "is the marriage certificate free", "second"));
    List<KnownGap> turned = List.of(before.get(1), before.get(0));

    assertThat(find(ASKED, before).gaps().get(1).id()).isEqualTo("a");
    assertThat(find(ASKED, turned)).isEqualTo(find(ASKED, before));
  }

  @Test
  void anIdThatIsTakenIsNotGivenTwice() {
    List<KnownGap> before =
        List.of(new KnownGap("d8a073dc1f97", "Where do boats land in winter?", "first"));

    assertThat(find(ASKED, before).gaps().get(1).id()).isEqualTo("d8a073dc1f97-2");
  }

  @Test
  void theQuestionsOfAGapTellHowNearTheyAreAndWhatAnswersThem() {
    GapResult result = find(ASKED);

    List<GapQuestion> questions = result.questions(result.gaps().get(2));
    assertThat(questions)
        .extracting(each -> each.question().id())
        .containsExactlyInAnyOrder("1", "2");
    assertThat(questions).allMatch(each -> "permit".equals(each.entryId()));
    assertThat(questions).allMatch(each -> each.likeness() > 0.99 && each.coverage() == 1);
  }

  private static List<KnownGap> known(GapResult result) {
    return result.gaps().stream()
        .map(gap -> new KnownGap(gap.id(), gap.question(), "20260331T020000Z"))
        .toList();
  }

  @Test
  void theOrderOfTheQuestionsDoesNotMatter() {
    GapResult expected = find(ASKED);
    List<Question> shuffled = new ArrayList<>(ASKED);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(find(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void withoutAFaqEverythingIsAGap() {
    GapResult result = FINDER.find(ASKED, new LuceneFaqIndex(List.of()), List.of(), TONIGHT);

    assertThat(result.gaps()).allSatisfy(gap -> assertThat(gap.coverage()).isZero());
  }

  @Test
  void withoutQuestionsThereAreNoGaps() {
    assertThat(find(List.of())).isEqualTo(new GapResult(List.of(), Map.of(), 0, 0));
  }

  private static GapResult find(List<Question> questions) {
    return find(questions, List.of());
  }

  private static GapResult find(List<Question> questions, List<KnownGap> before) {
    return FINDER.find(questions, new LuceneFaqIndex(FAQ), before, TONIGHT);
  }

  private static FaqEntry entry(String id, String question, String answer) {
    return new FaqEntry(id, question, answer, null, new Provenance("faq", "faq.csv", 1, 1));
  }
}
