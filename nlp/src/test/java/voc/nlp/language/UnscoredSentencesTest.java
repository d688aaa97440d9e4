package voc.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Mention;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.Tagging;

class UnscoredSentencesTest {
  private static Tagging of(String text) {
    return UnscoredSentences.of("s:1", 2, Utterance.of(Speaker.CUSTOMER, text).in("es"));
  }

  @Test
  void eachSentenceIsAMentionWithoutTags() {
    String text = "  *** ¿Cuándo vienen? Hay basura en la calle.  这里很危险。没有路灯。 ";

    Tagging tagging = of(text);

    assertThat(tagging.mentions())
        .extracting(Mention::text)
        .containsExactly("*** ¿Cuándo vienen?", "Hay basura en la calle.", "这里很危险。", "没有路灯。");
    assertThat(tagging.mentions())
        .extracting(Mention::id)
        .containsExactly("s:1#2.0", "s:1#2.1", "s:1#2.2", "s:1#2.3");
    assertThat(tagging.mentions())
        .allSatisfy(
            mention -> {
              assertThat(mention.isScored()).isFalse();
              assertThat(mention.asks()).isFalse();
              assertThat(mention.topics()).isEmpty();
              assertThat(mention.utterance()).isEqualTo(2);
              assertThat(mention.span().in(text)).isEqualTo(mention.text());
            });
    assertThat(tagging.utterances()).isEqualTo(1);
    assertThat(tagging.split()).isZero();
  }

  @Test
  void whatHasNoLetterOrDigitMakesNoMention() {
    Tagging tagging = of("Mucha basura.\n\n--- ...\n\nY ratas.");

    assertThat(tagging.mentions())
        .extracting(Mention::text)
        .containsExactly("Mucha basura.", "Y ratas.");
    assertThat(tagging.wordless()).isEqualTo(1);
  }

  @Test
  void aSentenceWithoutEndIsCutAtBlanksAndCounted() {
    Tagging tagging = of("palabra ".repeat(300));

    assertThat(tagging.split()).isEqualTo(1);
    assertThat(tagging.mentions())
        .extracting(mention -> mention.text().length())
        .containsExactly(999, 999, 399);
  }

  @Test
  void aRunWithoutABlankIsCutBetweenCharacters() {
    List<Mention> mentions = of("x" + "𠀀".repeat(1_500)).mentions();

    assertThat(mentions).hasSize(4);
    assertThat(mentions)
        .allSatisfy(
            mention -> {
              assertThat(Character.isLowSurrogate(mention.text().charAt(0))).isFalse();
              assertThat(mention.text().length()).isLessThanOrEqualTo(1_000);
            });
    assertThat(mentions.stream().mapToInt(mention -> mention.text().length()).sum())
        .isEqualTo(3_001);
  }
}
