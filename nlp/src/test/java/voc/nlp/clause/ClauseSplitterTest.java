package voc.nlp.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Span;

class ClauseSplitterTest {
  @Test
  void cutsCoordinatedSentencesOfTheParse() {
    List<Word> words = words("desk/NN opens/VBZ and/CC line/NN moves/VBZ");
    Phrase parse =
        new Phrase("S", 0, 5, List.of(phrase("S", 0, 2), phrase("CC", 2, 3), phrase("S", 3, 5)));

    List<Clause> clauses = ClauseSplitter.split(words, parse);

    assertThat(clauses).extracting(Clause::first).containsExactly(0, 2);
    assertThat(clauses).extracting(Clause::end).containsExactly(2, 5);
  }

  @Test
  void needsNoParseWhereTheWordsTell() {
    List<Word> words = words("staff/NN lovely/JJ ,/, parking/NN awful/JJ");

    List<Clause> clauses = ClauseSplitter.split(words, phrase("X", 0, 5));

    assertThat(clauses).extracting(Clause::span).containsExactly(new Span(0, 14), new Span(15, 28));
  }

  @Test
  void refusesAParseOfAnotherSentence() {
    List<Word> words = words("staff/NN lovely/JJ");

    assertThatThrownBy(() -> ClauseSplitter.split(words, phrase("S", 0, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a parse must cover its sentence's words, got 3 for 2 words");
  }

  @Test
  void aPhraseEndsNotBeforeItStarts() {
    assertThatThrownBy(() -> phrase("S", 3, 2))
        .hasMessage("words of a phrase must be in order, got 3 to 2");
  }

  private static Phrase phrase(String label, int first, int end) {
    return new Phrase(label, first, end, List.of());
  }

  /** Words with their tags, one character between them. */
  private static List<Word> words(String tagged) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    for (String each : tagged.split(" ")) {
      String text = each.substring(0, each.lastIndexOf('/'));
      words.add(
          new Word(text, each.substring(text.length() + 1), new Span(at, at + text.length())));
      at += text.length() + 1;
    }
    return words;
  }
}
