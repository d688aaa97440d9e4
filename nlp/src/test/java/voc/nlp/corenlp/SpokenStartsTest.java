package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenStartsTest {
  @ParameterizedTest
  @CsvSource({
    "the staff were great i waited an hour, the staff were great | i waited an hour",
    "nobody came to the house they told me to call again,"
        + " nobody came to the house | they told me to call again",
    "my bin was not emptied again please send someone today,"
        + " my bin was not emptied again | please send someone today",
    "it was a very long wait i do n't know why, it was a very long wait | i do n't know why"
  })
  void aNewSentenceStartsWhereWordsBeginAnew(String text, String pieces) {
    assertThat(pieces(text)).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource({
    "i think they are very good at what they do",
    "this is the reason i called you about the bill",
    "when they came to fix it i was not at home",
    "she said they would come and they did not come",
    "the road i take to work every day is closed",
    "thank you for the help with my permit",
    "i called you"
  })
  void aClauseGoesOn(String text) {
    assertThat(pieces(text)).doesNotContain("|");
  }

  @Test
  void whereTheWriterSetMarksTheyDecide() {
    assertThat(pieces("the staff were great , i waited an hour they told me nothing"))
        .doesNotContain("|");
    assertThat(pieces("the staff were great i waited an hour ."))
        .isEqualTo("the staff were great | i waited an hour .");
  }

  @Test
  void noWordIsNoStart() {
    assertThat(SpokenStarts.in(List.of())).containsExactly(0);
  }

  private static String pieces(String text) {
    List<String> words = List.of(text.split(" "));
    List<Integer> starts = SpokenStarts.in(words);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : words.size();
      pieces.add(String.join(" ", words.subList(starts.get(i), end)));
    }
    return String.join(" | ", pieces);
  }
}
