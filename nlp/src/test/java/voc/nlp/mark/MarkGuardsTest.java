package voc.nlp.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.MarkType;

class MarkGuardsTest {
  @ParameterizedTest
  @CsvSource({
    "crisis/hazard, there is no gas leak, gas",
    "crisis/hazard, we did n't have a gas leak, gas",
    "crisis/hazard, if by any chance there were a gas leak, gas",
    "crisis/medical, somebody could choke, choke",
    "emotion/worry, i was never worried, worried",
    "emotion/joy, i would be delighted, delighted",
    "act/praise, the clerk was not helpful, helpful",
    "act/thanks, we got no thanks, thanks",
    "effort/effort, i did n't have to call again, call"
  })
  void whatIsDeniedOrSupposedIsTakenBack(String mark, String sentence, String word) {
    assertThat(takenBack(mark, sentence, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "crisis/hazard, there is a gas leak, gas",
    "crisis/hazard, nobody came but there is a gas leak, gas",
    "crisis/hazard, not only a gas leak, gas",
    "crisis/hazard, no one ever came here to look at the gas leak, gas",
    "effort/effort, i would have to call again, call",
    "act/complaint, nothing ever works, works",
    "driver/ease, it was not easy, easy",
    "stage/pay, i have not paid, paid"
  })
  void whatIsSaidStays(String mark, String sentence, String word) {
    assertThat(takenBack(mark, sentence, word)).isFalse();
  }

  private static boolean takenBack(String mark, String sentence, String word) {
    List<String> words = List.of(sentence.split(" "));
    return MarkGuards.takeBack(MarkType.ofCode(mark), words, words.indexOf(word));
  }
}
