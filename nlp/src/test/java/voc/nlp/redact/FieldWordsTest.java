package voc.nlp.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
  @Test
  void wordsStandUnderTheNameOfTheirList() {
    FieldWords words = FieldWords.of(List.of("# why", "[a]", "one", "two words", "", "[b]", "n/a"));

    assertThat(words.list("a")).containsExactly("one", "two words");
    assertThat(words.list("b")).containsExactly("n/a");
  }

  @Test
  void aWordWithoutAListAndAListThatIsNotThereAreErrors() {
    assertThatThrownBy(() -> FieldWords.of(List.of("", "one", "[a]")))
        .hasMessage("line 2 is in no list: put a line such as [names] before it");
    assertThatThrownBy(() -> FieldWords.of(List.of("[a]")).list("b"))
        .hasMessage("there is no list \"b\", only [a]");
  }

  @Test
  void theShippedListsAreWhole() {
    assertThat(FieldWords.shipped().list("people")).contains("caller", "assignee").hasSize(50);
    assertThat(FieldWords.shipped().list("nothing")).contains("not provided", "n/a").hasSize(20);
  }
}
