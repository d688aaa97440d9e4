package voc.nlp.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Span;

class RecentTextsTest {
  private final RecentTexts texts = new RecentTexts();
  private final List<String> read = new ArrayList<>();

  @Test
  void whatWasAskedForLastIsRememberedLongest() {
    texts.of("a", text -> reading(text, 1_000));
    texts.of("b", text -> reading(text, 1_000));
    texts.of("a", text -> reading(text, 1_000));
    texts.of("c", text -> reading(text, 500));
    texts.of("a", text -> reading(text, 1_000));

    assertThat(read).containsExactly("a", "b", "c");

    texts.of("b", text -> reading(text, 1_000));

    assertThat(read).containsExactly("a", "b", "c", "b");
  }

  @Test
  void aTextThatIsTooLongDrivesNoOtherOut() {
    texts.of("a", text -> reading(text, 10));
    texts.of("long", text -> reading(text, RecentTexts.MOST_PIECES));
    texts.of("a", text -> reading(text, 10));
    texts.of("long", text -> reading(text, RecentTexts.MOST_PIECES));

    assertThat(read).containsExactly("a", "long", "long");
  }

  private EncodedText reading(String text, int pieces) {
    read.add(text);
    return EncodedText.of(List.of(), Collections.nCopies(pieces, new Span(0, 1)), List.of());
  }
}
