package voc.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import voc.search.lucene.EnglishText;
import voc.search.vocabulary.SynonymRules.Rule;

class SynonymRulesTest {
  private static SynonymRules parse(String... lines) {
    return SynonymRules.parse(List.of(lines), "synonyms.txt");
  }

  @Test
  void wordsThatMeanTheSameAreReadAsTheOneOfMostWords() {
    assertThat(parse("# a comment", "", "Toter,  garbage   cart, bin").rules())
        .containsExactly(new Rule(List.of("toter", "bin"), "garbage cart"));
  }

  @Test
  void anArrowSaysWhatIsReadAsWhat() {
    assertThat(parse("toter, wheelie bin => garbage cart").rules())
        .containsExactly(new Rule(List.of("toter", "wheelie bin"), "garbage cart"));
  }

  @Test
  void aLineThatIsNoRuleIsNamedWithItsRemedy() {
    assertThatThrownBy(() -> parse("# fine", "toter"))
        .isInstanceOf(SynonymException.class)
        .hasMessage(
            "synonyms.txt:2: must have two words or more with commas between, got \"toter\";"
                + " write it as: toter, garbage cart");
    assertThatThrownBy(() -> parse("toter, , cart"))
        .hasMessage(
            "synonyms.txt:1: must have words between commas, got \"toter, , cart\";"
                + " remove the comma or add the word");
    assertThatThrownBy(() -> parse("toter => cart, bin"))
        .hasMessage(
            "synonyms.txt:1: must have one thing after =>, got \"cart, bin\"; choose one of them");
    assertThatThrownBy(() -> parse("a => b => c"))
        .hasMessage(
            "synonyms.txt:1: must have one => at most, got \"a => b => c\"; write two lines");
    assertThatThrownBy(() -> parse("to\\,ter, cart"))
        .hasMessage(
            "synonyms.txt:1: must be words without \\, got \"to\\,ter, cart\"; leave it out");
  }

  @Test
  void aWordCanBeReadInOneWayOnly() {
    assertThatThrownBy(() -> parse("toter, garbage cart", "# x", "toter => bin"))
        .hasMessage(
            "synonyms.txt:3: \"toter\" must be read in one way, got it on line 1 too;"
                + " write all words for one thing on one line");
  }

  @Test
  void textsAreReadInAnyFormOfTheWordsAndTheLongestRuleCounts() {
    Rewording rewording =
        new Rewording(
            parse("toter, garbage cart", "lamp post, street light", "lamp post cover => lid"),
            new EnglishText());

    assertThat(rewording.of("My Toters are gone, and the lamp posts too."))
        .isEqualTo("My garbage cart are gone, and the street light too.");
    assertThat(rewording.of("the lamp-post cover")).isEqualTo("the lid");
    assertThat(rewording.of("a lamp. Post it.")).isEqualTo("a lamp. Post it.");
    assertThat(rewording.of("")).isEmpty();
  }

  @Test
  void englishTextReadsByTheRulesBesideItsOwn() {
    EnglishText text = EnglishText.with(parse("toter, garbage cart"));

    assertThat(text.contentTerms("Where is my toter?"))
        .isEqualTo(new EnglishText().contentTerms("garbage cart"))
        .isEqualTo(text.contentTerms("the trash carts"));
    assertThat(EnglishText.with(SynonymRules.NONE).contentTerms("toter")).containsExactly("toter");
  }
}
