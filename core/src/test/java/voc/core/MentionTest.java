package voc.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionTest {
  private static final Span SENTENCE = new Span(10, 20);

  private static Mention mention(String text, List<TopicTag> topics, @Nullable Span question) {
    return new Mention(
        "s:1#0.0",
        "s:1",
        0,
        SENTENCE,
        text,
        new Sentiment(SentimentClass.NEUTRAL, 0),
        topics,
        question);
  }

  private static TopicTag tag(int start, int end) {
    return new TopicTag("streets/potholes", new Span(start, end), TopicWay.RULE, -0.5);
  }

  @Test
  void theTextIsAsLongAsItsSpan() {
    assertThatThrownBy(() -> mention("short", List.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mention text must be as long as its span Span[start=10, end=20], got 5");
  }

  @Test
  void theWordsThatShowATopicStandInTheSentence() {
    assertThat(mention("0123456789", List.of(tag(10, 20)), null).topics()).hasSize(1);
    assertThatThrownBy(() -> mention("0123456789", List.of(tag(12, 15), tag(0, 3)), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "topic span Span[start=0, end=3] must lie within the sentence Span[start=10, end=20]");
  }

  @Test
  void theWordsThatAskStandInTheSentence() {
    assertThatThrownBy(() -> mention("0123456789", List.of(), new Span(15, 21)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "question span Span[start=15, end=21] must lie within the sentence"
                + " Span[start=10, end=20]");
  }

  @Test
  void whatIsUnscoredHasNoTagsAndIsNeverMadeAQuestion() {
    Mention foreign = Mention.unscored("s:1#0.0", "s:1", 0, SENTENCE, "0123456789");

    assertThat(foreign.isScored()).isFalse();
    assertThat(foreign.asking()).isSameAs(foreign);
    assertThat(mention("0123456789", List.of(), null).isScored()).isTrue();
    assertThatThrownBy(
            () ->
                new Mention(
                    "s:1#0.0", "s:1", 0, SENTENCE, "0123456789", null, List.of(tag(12, 15)), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "an unscored mention must have no topics, no question and no marks, got topics [TopicTag["
                + "topic=streets/potholes, span=Span[start=12, end=15], way=RULE, polarity=-0.5]],"
                + " question null and marks []");
  }

  @Test
  void aMentionKnownToAskAsksWithAllItsWordsUnlessItsQuestionWasFound() {
    Mention statement = mention("0123456789", List.of(), null);
    Mention question = mention("0123456789", List.of(), new Span(12, 15));

    assertThat(statement.asks()).isFalse();
    assertThat(statement.asking().asks()).isTrue();
    assertThat(statement.asking().question()).isEqualTo(SENTENCE);
    assertThat(question.asking()).isSameAs(question);
  }
}
