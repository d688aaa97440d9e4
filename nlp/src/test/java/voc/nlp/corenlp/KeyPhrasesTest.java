package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.KeyPhrase;
import voc.core.Mention;

class KeyPhrasesTest {
  private static List<Mention> tagged(String text) {
    return CoreNlpTagger.withoutTopics().tag(Customers.saying(text));
  }

  private static List<String> phrases(String text) {
    return tagged(text).stream()
        .flatMap(mention -> mention.phrases().stream())
        .map(KeyPhrase::words)
        .toList();
  }

  @Test
  void nounsWithTheirModifiersAndVerbsWithTheirObjectsAreNamed() {
    assertThat(phrases("They never repaired the broken street lights."))
        .containsExactlyInAnyOrder("broken street light", "street light", "repair street light");
  }

  @Test
  void theSpanIsThatOfTheWordsAsTheyWereSaid() {
    Mention mention = tagged("Build more bike lanes.").get(0);

    assertThat(mention.phrases())
        .extracting(phrase -> phrase.words() + ": " + phrase.span().in("Build more bike lanes."))
        .containsExactly("build bike lane: Build more bike lanes", "bike lane: bike lanes");
  }

  @Test
  void courtesyNumbersPronounsAndWordsForAnythingNameNothing() {
    assertThat(phrases("Good morning, thank you.")).isEmpty();
    assertThat(phrases("I have 3 things to say to you.")).isEmpty();
    assertThat(phrases("It was a great experience.")).isEmpty();
  }

  @Test
  void masksOfPersonalDataNameNothing() {
    assertThat(phrases("My neighbour [NAME] at [ADDRESS] feeds raccoons."))
        .contains("raccoon")
        .noneMatch(phrase -> phrase.contains("name") || phrase.contains("address"));
  }
}
