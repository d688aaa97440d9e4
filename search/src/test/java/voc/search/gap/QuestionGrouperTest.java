package voc.search.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static voc.search.gap.Questions.asked;
import static voc.search.gap.Questions.searched;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Question;
import voc.search.lucene.EnglishText;

class QuestionGrouperTest {
  private static final QuestionGrouper GROUPER =
      new QuestionGrouper(new EnglishText(), new Meanings());

  private static final List<Question> CITY =
      List.of(
          asked("ann", "How do I renew my parking permit?"),
          asked("bob", "can i renew parking permits online"),
          asked("cal", "Where do I renew a parking permit?"),
          asked("dee", "When is trash collected on Elm Street?"),
          asked("eve", "what day is trash collected"),
          asked("fay", "How do I pay my water bill?"),
          asked("gus", "How do I dispute a water bill?"));

  @Test
  void questionsOfTheSameMatterComeTogetherHoweverTheyArePut() {
    assertThat(texts(GROUPER.group(CITY)))
        .contains(
            List.of(
                "How do I renew my parking permit?",
                "Where do I renew a parking permit?",
                "can i renew parking permits online"));
  }

  @Test
  void questionsThatShareOnlyPartOfTheirMeaningStayApart() {
    assertThat(texts(GROUPER.group(CITY)))
        .contains(
            List.of("what day is trash collected"),
            List.of("When is trash collected on Elm Street?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello?",
        "Can you help me?",
        "are you there",
        "Is that right?",
        "what",
        "Why not?",
        "how are you doing today?",
        "???",
        "can you hear me",
        "Could you repeat that please?",
        "Is this the water department?",
        "Hi, am I speaking with the clerk's office?",
        "Can I have your name please?",
        "Do you need my card, it's [CARD].",
        "all right and how long does that take"
      })
  void questionsAboutNothingAreCountedAndLeftOut(String text) {
    QuestionGroups groups = GROUPER.group(List.of(asked("ann", text)));

    assertThat(groups.groups()).isEmpty();
    assertThat(groups.questionsRead()).isEqualTo(1);
    assertThat(groups.questionsWithoutContent()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is this the right office for dog licenses?",
        "Do you have my address on file for trash?",
        "Do I need to bring my card to the library?",
        "How long does a permit take?"
      })
  void questionsThatOnlySoundAlikeAreDemand(String text) {
    assertThat(GROUPER.group(List.of(asked("ann", text))).groups()).hasSize(1);
  }

  @Test
  void aPersonAskingThreeTimesIsOneDemandAndASearchRowIsAllItsSearches() {
    List<Question> questions =
        List.of(
            asked("1", "ann", "clerk", "Where is the dog park?"),
            asked("2", "ann", "clerk", "where is the dog park"),
            asked("3", "ann", "clerk", "The dog park?"),
            asked("4", "bob", "clerk", "dog park where?"),
            searched("s1", 40, "dog park"),
            searched("s2", 2, "dog parks"));

    assertThat(GROUPER.group(questions).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.demand()).isEqualTo(44));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfTheQuestionsDoesNotMatter(long seed) {
    List<Question> questions = madeUp(400, new Random(seed));
    QuestionGroups expected = GROUPER.group(questions);

    Collections.shuffle(questions, new Random(seed + 100));

    assertThat(GROUPER.group(questions))
        .satisfies(
            same ->
                assertThat(same.groups()).usingRecursiveComparison().isEqualTo(expected.groups()));
  }

  @Test
  void everyQuestionIsInExactlyOneGroup() {
    List<Question> questions = madeUp(2000, new Random(9));

    List<Question> grouped =
        GROUPER.group(questions).groups().stream()
            .flatMap(group -> group.questions().stream())
            .toList();

    assertThat(grouped).containsExactlyInAnyOrderElementsOf(questions);
  }

  @Test
  void amongManyQuestionsTheResultIsTheSameWhateverTheirOrder() {
    List<Question> questions = madeUp(Neighbours.FEW + 1000, new Random(3));
    QuestionGroups expected = GROUPER.group(questions);

    Collections.shuffle(questions, new Random(4));

    assertThat(texts(GROUPER.group(questions))).isEqualTo(texts(expected));
  }

  @Test
  void aPersonWhoSaysItTwiceChangesNoGroup() {
    List<Question> twice = new ArrayList<>(CITY);
    twice.add(asked("again", "ann", "clerk", "How do I renew my parking permit?"));

    assertThat(GROUPER.group(twice).groups())
        .extracting(QuestionGroup::demand)
        .isEqualTo(GROUPER.group(CITY).groups().stream().map(QuestionGroup::demand).toList());
  }

  @Test
  void wordsOfTheSameMeaningAreOneMatter() {
    assertThat(
            texts(
                GROUPER.group(
                    List.of(
                        asked("ann", "When is garbage collected?"),
                        asked("bob", "when is trash collected"),
                        asked("cal", "rubbish collected when?"),
                        asked("dee", "Where is the dog park?")))))
        .containsExactly(
            List.of(
                "When is garbage collected?", "rubbish collected when?", "when is trash collected"),
            List.of("Where is the dog park?"));
  }

  @Test
  void aGroupIsNamedByAWholeQuestionThatIsHardlyLessCentralThanASearch() {
    QuestionGroups groups =
        GROUPER.group(
            List.of(
                searched("s1", 90, "dog license"),
                asked("ann", "How much is a dog license?"),
                asked("bob", "Does a dog need its license renewed every year")));

    assertThat(groups.groups().get(0).central().text()).isEqualTo("How much is a dog license?");
  }

  @Test
  void aGroupIsNamedWithoutTheRunUpOfSpeech() {
    QuestionGroups groups =
        GROUPER.group(
            List.of(
                asked("ann", "okay and one question how much is a dog license"),
                asked("eve", "okay and one question how much is a dog license"),
                asked("bob", "How much is a dog license for a year?")));

    assertThat(groups.groups().get(0).central().text())
        .isEqualTo("How much is a dog license for a year?");
  }

  @Test
  void whatIsOnlySearchedForIsNamedByTheMostCentralSearch() {
    QuestionGroups groups =
        GROUPER.group(
            List.of(searched("s1", 3, "dog license"), searched("s2", 90, "dog license fee")));

    assertThat(groups.groups())
        .singleElement()
        .satisfies(group -> assertThat(group.central().text()).isEqualTo("dog license fee"));
  }

  private static List<List<String>> texts(QuestionGroups groups) {
    return groups.groups().stream()
        .map(group -> group.questions().stream().map(Question::text).sorted().toList())
        .toList();
  }

  /** Questions of 1 to 6 words, the words as uneven in use as in a language (Zipf). */
  private static List<Question> madeUp(int count, Random random) {
    int vocabulary = 5_000;
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String words =
          random
              .doubles(1 + random.nextInt(6))
              .mapToObj(u -> "word" + (int) Math.pow(vocabulary, u))
              .collect(Collectors.joining(" "));
      String text = "How do I find " + words + "?";
      questions.add(asked("q" + i, "person" + random.nextInt(count), "clerk", text));
    }
    return questions;
  }
}
