package voc.nlp.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import voc.nlp.embedding.TextEmbedder;

class ThemeFinderTest {
  private static final PlantedTalk TALK =
      new PlantedTalk()
          .about(24, "dog park", "hound park", "leash area")
          .about(18, "permit fee", "licence fee")
          .about(12, "library hour")
          .about(4, "snow plough")
          .noise(60);

  private static ThemeFinder.Discovery found(List<ThemeSentence> sentences) {
    return new ThemeFinder(PlantedTalk.WORDS, ThemeOptions.ofAtLeast(5)).find(sentences);
  }

  @Test
  void plantedMattersAreFoundAndNamedAsTheyAreSaid() {
    ThemeFinder.Discovery discovery = found(TALK.sentences());

    assertThat(discovery.themes().stream().map(FoundTheme::name))
        .contains("library hours")
        .anyMatch(name -> name.equals("dog parks") || name.equals("hound parks"))
        .anyMatch(name -> name.equals("permit fees") || name.equals("licence fees"));
    assertThat(discovery.themes())
        .filteredOn(theme -> theme.terms().contains("dog park"))
        .singleElement()
        .satisfies(theme -> assertThat(theme.terms()).contains("hound park"))
        .satisfies(theme -> assertThat(theme.coherence()).isGreaterThan(0.3))
        .satisfies(theme -> assertThat(theme.examples()).hasSize(5));
  }

  @Test
  void whatFewPeopleSayIsNoThemeAndWhatIsNearNoneIsLeftOut() {
    ThemeFinder.Discovery discovery = found(TALK.sentences());

    assertThat(discovery.themes()).noneMatch(theme -> theme.terms().contains("snow plough"));
    List<ThemeSentence> noise =
        TALK.sentences().stream()
            .filter(sentence -> sentence.phrases().firstKey().startsWith("matter"))
            .toList();
    assertThat(noise).hasSize(60);
    assertThat(noise).allMatch(sentence -> discovery.model().place(sentence).isEmpty());
  }

  @Test
  void manySentencesOfOnePersonAreOnePerson() {
    PlantedTalk talk = new PlantedTalk().noise(30);
    for (int i = 0; i < 20; i++) {
      talk.says("one", -1, "barking dog");
    }

    assertThat(found(talk.sentences()).themes()).isEmpty();
  }

  @Test
  void whatOnePersonSaysAgainAndAgainIsNeverPublishedWithATheme() {
    PlantedTalk talk = new PlantedTalk().about(20, "dog park").noise(60);
    for (int i = 0; i < 12; i++) {
      talk.says("one", -1, "dog park", "bella's cage");
    }

    assertThat(found(talk.sentences()).themes())
        .singleElement()
        .satisfies(theme -> assertThat(theme.name()).isEqualTo("dog parks"))
        .satisfies(theme -> assertThat(theme.phrases()).containsExactly("dog parks"))
        .satisfies(theme -> assertThat(theme.terms()).containsExactly("dog park"));
    assertThat(ThemeOptions.ofAtLeast(10).phrasePeople()).isEqualTo(10);
    assertThat(ThemeOptions.ofAtLeast(1).phrasePeople()).isEqualTo(3);
  }

  @Test
  void theOrderOfTheSentencesChangesNothing() {
    ThemeFinder.Discovery discovery = found(TALK.sentences());

    for (long seed = 1; seed <= 3; seed++) {
      ThemeFinder.Discovery shuffled = found(TALK.shuffled(seed));
      assertThat(shuffled.themes()).isEqualTo(discovery.themes());
      for (ThemeSentence sentence : TALK.sentences()) {
        assertThat(shuffled.model().place(sentence)).isEqualTo(discovery.model().place(sentence));
      }
    }
  }

  @Test
  void counterExamplesAreTheNearestThatWereLeftOut() {
    ThemeFinder.Discovery discovery = found(TALK.sentences());
    TreeMap<String, ThemeSentence> byId = new TreeMap<>();
    TALK.sentences().forEach(sentence -> byId.put(sentence.mention(), sentence));

    for (int theme = 0; theme < discovery.themes().size(); theme++) {
      for (FoundTheme.Example each : discovery.themes().get(theme).counterExamples()) {
        Optional<ThemeModel.Place> place = discovery.model().place(byId.get(each.mention()));
        assertThat(place.map(ThemeModel.Place::theme)).isNotEqualTo(Optional.of(theme));
      }
      for (FoundTheme.Example each : discovery.themes().get(theme).examples()) {
        assertThat(discovery.model().place(byId.get(each.mention())).orElseThrow().theme())
            .isEqualTo(theme);
      }
    }
  }

  @Test
  void ofTooManySentencesASampleIsTakenThatIsTheSameEveryTime() {
    ThemeOptions usual = ThemeOptions.ofAtLeast(5);
    List<ThemeSentence> sample = Sample.of(TALK.sentences(), 40);

    assertThat(sample).hasSize(40).isEqualTo(Sample.of(TALK.shuffled(9), 40));
    assertThat(sample.stream().map(ThemeSentence::mention)).isSorted();
    assertThat(usual.mostSentences()).isEqualTo(20_000);
  }

  @Test
  void aPhraseThatMostSayNamesNoTheme() {
    PlantedTalk talk = new PlantedTalk().about(150, "town").about(20, "dog park").noise(100);

    assertThat(found(talk.sentences()).themes())
        .extracting(FoundTheme::name)
        .containsExactly("dog parks");
  }

  @Test
  void ofNothingNothingIsFound() {
    assertThat(found(List.of()).themes()).isEmpty();
    assertThat(found(List.of()).model().place(TALK.sentences().get(0))).isEmpty();
  }

  @Test
  void withTheModelThatShipsThingsOfLikeMeaningAreOneTheme() {
    List<String> cats = List.of("stray cat", "feral cat");
    List<String> halls = List.of("concert hall", "music venue", "concert stage");
    java.util.List<ThemeSentence> sentences = new java.util.ArrayList<>();
    for (int i = 0; i < 36; i++) {
      List<String> kind = i % 2 == 0 ? cats : halls;
      String phrase = kind.get(i / 2 % kind.size());
      String text = (i % 5 == 0 ? "Please do something about each " : "There is a ") + phrase + ".";
      sentences.add(
          new ThemeSentence(
              String.format(java.util.Locale.ROOT, "s:%02d#0.0", i),
              "s:" + i,
              "p" + i,
              0,
              new TreeMap<>(java.util.Map.of(phrase, phrase)),
              Vector.of(TextEmbedder.shared().embed(text))));
    }

    ThemeFinder.Discovery discovery =
        new ThemeFinder(
                text -> Vector.of(TextEmbedder.shared().embed(text)), ThemeOptions.ofAtLeast(5))
            .find(sentences);

    assertThat(
            discovery.themes().stream()
                .map(theme -> theme.terms().stream().collect(Collectors.joining(", "))))
        .containsExactlyInAnyOrder(
            "feral cat, stray cat", "concert hall, concert stage, music venue");
  }
}
