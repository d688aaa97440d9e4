package voc.nlp.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import voc.core.Span;

class TextEncoderTest {
  private static final TextEncoder ENCODER = TextEncoder.load(EncoderModel.BGE_SMALL, 6, 12);

  @Test
  void piecesStandWhereTheyAreInTheText() {
    String text = "The café's 🚌 stops; potholes.";

    EncodedText encoded = ENCODER.encode(text);

    List<String> pieces = encoded.spans().stream().map(span -> span.in(text)).toList();
    assertThat(pieces).startsWith("The", "café").contains("🚌", "stops", "pot", ".");
    assertThat(encoded.spans()).isSorted();
    assertThat(encoded.vector(6, 0)).hasSize(384).isNotEqualTo(encoded.vector(12, 0));
  }

  @Test
  void whatAWordMeansDependsOnItsNeighbours() {
    EncodedText money = ENCODER.encode("I put money in the bank");
    EncodedText river = ENCODER.encode("We sat on the river bank");

    assertThat(money.vector(12, 5)).isNotEqualTo(river.vector(12, 5));
  }

  @Test
  void likeTextsHaveLikeEmbeddings() {
    TextEmbedder embedder = TextEmbedder.shared();
    float[] asked = embedder.embed("When is my trash collected?");
    float[] near = embedder.embed("What day do you pick up garbage?");
    float[] far = embedder.embed("How do I apply for a marriage license?");

    assertThat(TextEmbedder.cosine(asked, asked)).isCloseTo(1, within(1e-5));
    assertThat(TextEmbedder.cosine(asked, near)).isGreaterThan(TextEmbedder.cosine(asked, far));
  }

  @Test
  void aLongTextIsReadInStretchesAndLosesNothing() {
    String text = "pothole ".repeat(700);

    EncodedText encoded = ENCODER.encode(text);

    assertThat(encoded.spans().get(encoded.spans().size() - 1).end()).isEqualTo(text.length() - 1);
    assertThat(encoded.vector(12, encoded.spans().size() - 1)).hasSize(384);
    assertThat(encoded.mean(6)).hasSize(384);
    assertThat(encoded.maximum(6)[0]).isGreaterThanOrEqualTo(encoded.mean(6)[0]);
  }

  @Test
  void ofPastedDataTheFirst6000CharactersAreRead() {
    String start = "bus ".repeat(1_499) + "🚌";

    EncodedText whole = ENCODER.encode(start + " 🚌".repeat(100_000));
    EncodedText cutWithinACharacter = ENCODER.encode("bus ".repeat(1_499) + "now🚌");

    assertThat(whole.spans()).isEqualTo(ENCODER.encode(start).spans());
    assertThat(whole.mean(12)).isEqualTo(ENCODER.encode(start).mean(12));
    assertThat(cutWithinACharacter.spans()).last().isEqualTo(new Span(5_996, 5_999));
  }

  @Test
  void aTextIsReadOnceForAllWhoAskForItsVectors() {
    EncodedText read = TextEncoder.shared().encode("The bus is late");

    TextEncoder.shared().encode("and nobody came");

    assertThat(TextEncoder.shared().encode("The bus is late")).isSameAs(read);
    for (int i = 0; i < 600; i++) {
      TextEncoder.shared().encode("bus " + i);
    }
    assertThat(TextEncoder.shared().encode("The bus is late")).isNotSameAs(read);
  }

  @Test
  void moreLayersInOneRunChangeNoNumber() {
    String text = "Fix the pothole on Elm Street, please!";
    EncodedText many = TextEncoder.shared().encode(text);

    EncodedText few = ENCODER.encode(text);

    assertThat(many.mean(6)).isEqualTo(few.mean(6));
    assertThat(many.maximum(6)).isEqualTo(few.maximum(6));
    assertThat(many.start(12)).isEqualTo(few.start(12));
    assertThat(many.vector(12, 3)).isEqualTo(few.vector(12, 3));
  }

  @Test
  void aTextOfNoWordsHasNoPieces() {
    assertThat(ENCODER.encode("").spans()).isEmpty();
    assertThat(TextEmbedder.shared().embed(" ")).hasSize(384).doesNotContain(Float.NaN);
  }

  @Test
  void manyThreadsGetTheSameVectorsAsOne() {
    float[] alone = TextEmbedder.shared().embed("The bus is late again");

    assertThat(
            IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> TextEmbedder.shared().embed("The bus is late again")))
        .allSatisfy(vector -> assertThat(vector).isEqualTo(alone));
  }

  @Test
  void theTokeniserTellsNobodyAndLeavesNothingBehind() {
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    Path unpacked = Path.of(System.getProperty("DJL_CACHE_DIR"));
    assertThat(unpacked.getFileName().toString()).startsWith("voc-tokenizer");
    assertThat(unpacked).doesNotExist();
  }

  @Test
  void aLayerThatTheModelHasNotIsRefused() {
    assertThatThrownBy(() -> TextEncoder.load(EncoderModel.BGE_SMALL, 13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer must be in 1 to 12, got 13");
    assertThatThrownBy(() -> ENCODER.encode("a").mean(7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer must be one of [6, 12], got 7");
    assertThat(new Span(0, 1)).isEqualTo(ENCODER.encode("a").spans().get(0));
  }
}
