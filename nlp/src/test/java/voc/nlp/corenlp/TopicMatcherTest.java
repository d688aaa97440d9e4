package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import voc.core.Span;
import voc.nlp.taxonomy.Department;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.nlp.taxonomy.TopTopic;
import voc.nlp.taxonomy.Topic;
import voc.nlp.taxonomy.WordSets;
import voc.nlp.topic.FoundTopic;

class TopicMatcherTest {
  private static final Taxonomy SHIPPED = TaxonomyReader.shipped();
  private static final TopicMatcher MATCHER = new TopicMatcher(SHIPPED);
  private static final StanfordCoreNLP PIPELINE = pipeline();

  private static StanfordCoreNLP pipeline() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma");
    return new StanfordCoreNLP(properties);
  }

  @Test
  void theShippedTaxonomyCoversTheCity() {
    assertThat(SHIPPED.topTopics()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(SHIPPED.topics()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void anExampleGetsItsTopicAndNoOther(String topic, String text) {
    List<FoundTopic> tags = tags(MATCHER, text);
    assertThat(tags).extracting(FoundTopic::topic).containsExactly(topic);
    Span span = tags.get(0).span();
    assertThat(span.in(text)).isNotBlank();
  }

  static Stream<Arguments> examples() {
    return SHIPPED.topics().stream()
        .flatMap(topic -> topic.examples().stream().map(text -> Arguments.of(topic.id(), text)));
  }

  @ParameterizedTest(name = "not {0}: {1}")
  @MethodSource("notExamples")
  void aNearMissDoesNotGetTheTopic(String topic, String text) {
    assertThat(tags(MATCHER, text)).extracting(FoundTopic::topic).doesNotContain(topic);
  }

  static Stream<Arguments> notExamples() {
    return SHIPPED.topics().stream()
        .flatMap(topic -> topic.notExamples().stream().map(text -> Arguments.of(topic.id(), text)));
  }

  @ParameterizedTest
  @CsvSource({
    "missed pickup, MISSED PICKUP again",
    "double parked, cars double-parked outside",
    "walk signal, the \"Walk\" signal is broken",
    "pothole, POTHOLES EVERYWHERE",
    "don't stop, they dont stop",
    "don't stop, they do not stop",
    "miss ... pickup, you missed our trash and recycling pickup",
    "fill the? pothole, fill potholes now",
    "trash|garbage can, two garbage cans"
  })
  void phrasesFindWhatPeopleType(String phrase, String text) {
    assertThat(tags(matcherOf(Rule.ofPhrase(phrase, WordSets.NONE)), text)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "miss ... pickup, I missed you. The pickup was fine",
    "missed, I miss my old street",
    "pot hole, a hole in my pot"
  })
  void phrasesDoNotReachFurtherThanTheySay(String phrase, String text) {
    assertThat(tags(matcherOf(Rule.ofPhrase(phrase, WordSets.NONE)), text)).isEmpty();
  }

  @Test
  void theLongestMatchIsShownAndOfEquallyLongOnesTheFirst() {
    TopicMatcher matcher =
        matcherOf(Rule.ofPhrase("bus", WordSets.NONE), Rule.ofPhrase("late bus", WordSets.NONE));
    assertThat(shown(matcher, "The bus, the late bus and another late bus."))
        .containsExactly("late bus");
    assertThat(tags(matcher, "The bus, the late bus and another late bus."))
        .extracting(tag -> tag.span().start())
        .containsExactly(13);
  }

  @Test
  void unlessTakesAwayOnlyTheMatchThatItOverlaps() {
    Topic topic =
        new Topic(
            "housing/heat",
            "Heat",
            "housing",
            List.of(Rule.ofPhrase("no heat", WordSets.NONE)),
            List.of(Rule.ofPhrase("heat wave", WordSets.NONE)),
            List.of("No heat."),
            List.of());
    TopicMatcher matcher = matcherOf(topic);
    assertThat(tags(matcher, "There was no heat wave.")).isEmpty();
    assertThat(tags(matcher, "There was no heat wave but we have no heat."))
        .extracting(tag -> tag.span().start())
        .containsExactly(35);
  }

  @Test
  void patternsSeeLowerCaseWordsAndThePartOfSpeech() {
    TopicMatcher matcher = matcherOf(Rule.ofPattern("[{word:/Bears?/; tag:/NNS?/}]"));
    assertThat(shown(matcher, "There are bears in the park.")).containsExactly("bears");
    assertThat(shown(matcher, "I was born here.")).isEmpty();
  }

  @Test
  void spansAreOffsetsOfTheWholeDocument() {
    String text = "Thank you. The pothole is back.";
    assertThat(shown(MATCHER, text)).containsExactly("pothole");
  }

  @Test
  void tagsAreOrderedByTopic() {
    assertThat(tags(MATCHER, "The bus was late and the pothole is still at the bus stop."))
        .extracting(FoundTopic::topic)
        .isSorted()
        .contains("streets/potholes", "transit/late-buses");
  }

  @Test
  void aSentenceWithoutWordsHasNoTopics() {
    assertThat(MATCHER.topics(List.of())).isEmpty();
    assertThat(tags(MATCHER, "\"-\" ...")).isEmpty();
  }

  @Test
  void manyThreadsSeeTheSameTopics() {
    List<CoreLabel> tokens = tokens("They missed our trash pickup and a POTHOLE is back.").get(0);
    List<FoundTopic> expected = MATCHER.topics(tokens);
    List<List<FoundTopic>> seen =
        IntStream.range(0, 2_000).parallel().mapToObj(i -> MATCHER.topics(tokens)).toList();
    assertThat(expected).isNotEmpty();
    assertThat(seen).containsOnly(expected);
  }

  @Test
  void aBadPatternIsNamedWithItsTopic() {
    assertThatThrownBy(() -> matcherOf(Rule.ofPattern("[{lemma:pothole}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("topic \"streets/potholes\"")
        .hasMessageContaining("the rule \"[{lemma:pothole}\" is not valid TokensRegex: ")
        .hasMessageContaining("mend it in the taxonomy");
  }

  private static TopicMatcher matcherOf(Rule... rules) {
    Topic topic =
        new Topic(
            "streets/potholes",
            "Potholes",
            "public-works",
            List.of(rules),
            List.of(),
            List.of("A pothole."),
            List.of());
    return matcherOf(topic);
  }

  private static TopicMatcher matcherOf(Topic topic) {
    return new TopicMatcher(
        new Taxonomy(
            List.of(new Department(topic.department(), "Department")),
            List.of(new TopTopic(topic.parent(), "Top", List.of(topic)))));
  }

  private static List<String> shown(TopicMatcher matcher, String text) {
    return tags(matcher, text).stream().map(tag -> tag.span().in(text)).toList();
  }

  private static List<FoundTopic> tags(TopicMatcher matcher, String text) {
    List<FoundTopic> tags = new ArrayList<>();
    for (List<CoreLabel> sentence : tokens(text)) {
      tags.addAll(matcher.topics(sentence));
    }
    return tags;
  }

  private static List<List<CoreLabel>> tokens(String text) {
    CoreDocument document = new CoreDocument(text);
    PIPELINE.annotate(document);
    return document.sentences().stream().map(sentence -> sentence.tokens()).toList();
  }
}
