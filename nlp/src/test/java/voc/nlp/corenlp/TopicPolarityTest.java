package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.Span;
import voc.core.TopicTag;
import voc.core.TopicWay;
import voc.nlp.topic.FoundTopic;

class TopicPolarityTest {
  private static final double OF_SENTENCE = -0.125;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          staff lovely, parking awful                                             | staff   | parking
          the clerk was kind but the line was endless                             | clerk   | line
          road is paved, sidewalk still broken                                    | road    | sidewalk
          Although the website keeps crashing, the man on the phone was helpful.  | man     | website
          The bridge is finally fixed but the traffic is worse than ever.         | bridge  | traffic
          """)
  void hearsPraiseAndBlameOfTwoTopicsInOneSentence(String text, String good, String bad) {
    List<TopicTag> tags = tags(text, good, bad);

    assertThat(tags.get(0).polarity()).as(good).isGreaterThan(0.2);
    assertThat(tags.get(1).polarity()).as(bad).isLessThan(-0.2);
  }

  @Test
  void keepsTopicWayAndSpan() {
    String text = "ok. staff lovely, parking awful";

    TopicTag tag = tags(text, "parking").get(0);

    assertThat(tag.topic()).isEqualTo("parking");
    assertThat(tag.way()).isEqualTo(TopicWay.RULE);
    assertThat(tag.span().in(text)).isEqualTo("parking");
  }

  @Test
  void givesASentenceOfOneClauseItsOwnPolarity() {
    assertThat(tags("The desk in the new library was closed.", "desk", "library"))
        .extracting(TopicTag::polarity)
        .containsOnly(OF_SENTENCE);
  }

  @Test
  void givesTheSameTwice() {
    String text = "the clerk was kind but the line was endless";

    assertThat(tags(text, "clerk", "line")).isEqualTo(tags(text, "clerk", "line"));
  }

  /** The tags of words in the last sentence of a text. */
  private static List<TopicTag> tags(String text, String... words) {
    List<CoreMap> sentences =
        Pipeline.annotate(text).get(CoreAnnotations.SentencesAnnotation.class);
    CoreMap sentence = sentences.get(sentences.size() - 1);
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    Span span =
        new Span(tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
    return TopicPolarity.tags(
        Stream.of(words).map(word -> found(text, word)).toList(),
        tokens,
        sentence.get(TreeCoreAnnotations.TreeAnnotation.class),
        span,
        text,
        OF_SENTENCE);
  }

  private static FoundTopic found(String text, String word) {
    int at = text.indexOf(word);
    return new FoundTopic(word, new Span(at, at + word.length()), TopicWay.RULE);
  }
}
