package voc.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;

class TroubleTest {
  private static final String TEXT = "Where do I pay my water bill?";

  @Test
  void aComplaintHurtsAsMuchAsItIsNegative() {
    Mention complaint = mention(SentimentClass.VERY_NEGATIVE, -0.8, null);

    assertThat(Trouble.isIn(complaint)).isTrue();
    assertThat(Trouble.hurt(complaint)).isEqualTo(0.8);
  }

  @Test
  void aFriendlyQuestionHurtsAHalf() {
    Mention question = mention(SentimentClass.POSITIVE, 0.4, new Span(0, TEXT.length()));

    assertThat(Trouble.isIn(question)).isTrue();
    assertThat(Trouble.hurt(question)).isEqualTo(0.5);
  }

  @Test
  void anAngryQuestionHurtsAsMuchAsItIsNegative() {
    Mention question = mention(SentimentClass.VERY_NEGATIVE, -0.9, new Span(0, TEXT.length()));

    assertThat(Trouble.hurt(question)).isEqualTo(0.9);
  }

  @Test
  void praiseHurtsNobody() {
    Mention praise = mention(SentimentClass.POSITIVE, 0.5, null);

    assertThat(Trouble.isIn(praise)).isFalse();
    assertThat(Trouble.hurt(praise)).isZero();
  }

  private static Mention mention(SentimentClass label, double polarity, @Nullable Span question) {
    return new Mention(
        "311:1#0.0",
        "311:1",
        0,
        new Span(0, TEXT.length()),
        TEXT,
        new Sentiment(label, polarity),
        List.of(),
        question);
  }
}
