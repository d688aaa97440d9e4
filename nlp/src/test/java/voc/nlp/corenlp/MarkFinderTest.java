package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import voc.core.Mark;
import voc.core.MarkType;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.nlp.mark.MarkRules;
import voc.nlp.taxonomy.Topic;

class MarkFinderTest {
  private static final MarkRules SHIPPED = MarkRules.shipped();
  private static final MarkFinder FINDER = new MarkFinder(SHIPPED);
  private static final StanfordCoreNLP PIPELINE = pipeline();
  private static final Sentiment NEUTRAL = new Sentiment(SentimentClass.NEUTRAL, 0);
  private static final Sentiment GOOD = new Sentiment(SentimentClass.POSITIVE, 0.6);
  private static final Sentiment BAD = new Sentiment(SentimentClass.NEGATIVE, -0.6);

  private static StanfordCoreNLP pipeline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma");
    return new StanfordCoreNLP(properties);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void anExampleGetsItsMark(String mark, String text) {
    assertThat(marks(text, NEUTRAL)).extracting(each -> each.type().code()).contains(mark);
  }

  static Stream<Arguments> examples() {
    return SHIPPED.taxonomy().topics().stream().flatMap(mark -> arguments(mark, mark.examples()));
  }

  @ParameterizedTest(name = "not {0}: {1}")
  @MethodSource("notExamples")
  void aNearMissDoesNotGetTheMark(String mark, String text) {
    assertThat(marks(text, NEUTRAL)).extracting(each -> each.type().code()).doesNotContain(mark);
  }

  static Stream<Arguments> notExamples() {
    return SHIPPED.taxonomy().topics().stream()
        .flatMap(mark -> arguments(mark, mark.notExamples()));
  }

  private static Stream<Arguments> arguments(Topic mark, List<String> texts) {
    return texts.stream().map(text -> Arguments.of(mark.id(), text));
  }

  @Test
  void spansAreTheTellingWords() {
    assertThat(shown("We called three times about the gas leak.", NEUTRAL))
        .contains("effort/effort=called three times", "crisis/hazard=gas leak");
  }

  @ParameterizedTest
  @CsvSource({
    "I'm dying to see the new park.",
    "The wait is killing me.",
    "The traffic is murder.",
    "The fire department was great.",
    "Please kill the engine when you park.",
    "He was fired last week.",
    "I had my shots at the clinic.",
    "The gas station charged me twice.",
    "My phone line was down for a week.",
    "The bomb squad exhibit was fun.",
    "You would have to shoot me before I go back.",
    "This is a dead end street."
  })
  void idiomsAreNoCrisis(String text) {
    assertThat(marks(text, NEUTRAL)).noneMatch(mark -> mark.type().isCrisis());
  }

  @Test
  void whatIsTakenBackInOneClauseIsFoundInTheNext() {
    assertThat(shown("There is no fire, but there is a gas leak.", NEUTRAL))
        .contains("crisis/hazard=gas leak");
  }

  @Test
  void ofTwoCrisesInTheSameWordsTheMoreTellingIsKept() {
    assertThat(shown("My husband beats me.", NEUTRAL))
        .contains("crisis/abuse=husband beats me")
        .noneMatch(mark -> mark.startsWith("crisis/violence"));
  }

  @Test
  void curlyApostrophesDenyToo() {
    assertThat(marks("There wasn’t a gas leak.", NEUTRAL))
        .noneMatch(mark -> mark.type().isCrisis());
  }

  @Test
  void aPositiveSentenceDoesNotComplainAndANegativeOneDoesNotPraise() {
    assertThat(types("The wait was too long.", BAD)).contains(MarkType.COMPLAINT);
    assertThat(types("The wait was too long.", GOOD)).doesNotContain(MarkType.COMPLAINT);
    assertThat(types("Excellent service.", GOOD)).contains(MarkType.PRAISE);
    assertThat(types("Excellent service.", BAD)).doesNotContain(MarkType.PRAISE);
  }

  @Test
  void thanksIsNoComplaintUnlessTheSentenceIsNegative() {
    assertThat(types("Thank you for fixing the broken light.", NEUTRAL))
        .contains(MarkType.THANKS)
        .doesNotContain(MarkType.COMPLAINT);
  }

  @Test
  void aComplaintAboutAThingSaysWhatCouldBeDoneAndOneAboutNothingDoesNot() {
    assertThat(shown("The elevator is broken.", BAD)).contains("act/actionable=elevator is broken");
    assertThat(types("Terrible.", BAD))
        .contains(MarkType.COMPLAINT)
        .doesNotContain(MarkType.ACTIONABLE);
  }

  @Test
  void aSentenceHasOneStageAtMost() {
    assertThat(marks("I applied for a permit and paid the bill at the counter.", NEUTRAL))
        .filteredOn(mark -> mark.type().family().equals("stage"))
        .hasSize(1);
  }

  @Test
  void aSentenceWithoutWordsHasNoMarks() {
    assertThat(FINDER.marks(List.of(), NEUTRAL)).isEmpty();
  }

  private static List<MarkType> types(String text, Sentiment sentiment) {
    return marks(text, sentiment).stream().map(Mark::type).toList();
  }

  private static List<String> shown(String text, Sentiment sentiment) {
    return marks(text, sentiment).stream()
        .map(mark -> mark.type().code() + "=" + mark.span().in(text))
        .toList();
  }

  private static List<Mark> marks(String text, Sentiment sentiment) {
    CoreDocument document = new CoreDocument(text);
    PIPELINE.annotate(document);
    return document.sentences().stream()
        .flatMap(sentence -> FINDER.marks(sentence.tokens(), sentiment).stream())
        .toList();
  }
}
