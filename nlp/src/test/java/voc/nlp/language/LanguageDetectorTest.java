package voc.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = LanguageDetector.shared();

  private record Sentence(String language, String text) {}

  /** Sentences as citizens would write them, made up for this test; language, tab, sentence. */
  private static List<Sentence> foreign() throws IOException {
    try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("foreign.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.split("\t", 2))
          .map(parts -> new Sentence(parts[0], parts[1]))
          .toList();
    }
  }

  @Test
  void sentencesOfTheLanguagesOfACityAreFoundOrLeftOpenButNeverMistaken() throws IOException {
    List<Sentence> sentences = foreign();

    assertThat(sentences).hasSizeGreaterThan(120);
    assertThat(sentences)
        .filteredOn(each -> DETECTOR.language(each.text()) != null)
        .hasSizeGreaterThanOrEqualTo(sentences.size() - 6)
        .allSatisfy(each -> assertThat(DETECTOR.language(each.text())).isEqualTo(each.language()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The traffic light at Rua de São Bento and Calle Ocho has been out since Monday.",
        "PLEASE FIX THE LIGHTS ON AVENUE LOUIS PASTEUR THEY ARE OUT AGAIN",
        "Call [PHONE] or write to [EMAIL], [NAME-2] said nobody came to fix my heat",
        "see https://www.ejemplo.com/calles/de/la/ciudad for pictures of this dangerous corner",
        "cars dont stop 4 ppl in crosswalk @ Jamaica Plain, v v dangerous!!!",
        "José Hernández and María del Carmen Gutiérrez were very helpful at the counter.",
        "no heat no hot water since tuesday landlord wont answer",
        "Hyde Park Ave, Cummins Hwy, Rozzie Sq",
        "Olmsted Green, Franklin Zoo, El Jardín de la Amistad",
        "sidewalk sidewalk sidewalk",
        "hahahahahaha noooooooooo wayyyyyyyyyy",
        "Dorchester Ave @ Adams St",
      })
  void englishIsNeverCalledForeign(String text) {
    assertThat(DETECTOR.language(text)).isIn("en", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "ok", "Sí", "Merci!", "[PHONE]", "12345 67", "😀😀", "µ 5", "..."})
  void whatIsTooShortIsNotTold(String text) {
    assertThat(DETECTOR.language(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "谢谢, zh",
    "ゴミです, ja",
    "감사합니다, ko",
    "Спасибо, ru",
    "ขอบคุณ, th",
    "ευχαριστώ, el",
    "תודה רבה, he",
    "Хвала вам на помоћи, sr",
    "አመሰግናለሁ, und",
    "ᏩᏙ ᏩᏙ, und"
  })
  void anotherScriptIsToldHoweverShort(String text, String language) {
    assertThat(DETECTOR.language(text)).isEqualTo(language);
  }

  /** The worked example of docs/methods.md. */
  @Test
  void evidenceGrowsWithTheLetters() {
    String basura = "Hay mucha basura en la calle";
    Wording wording = Wording.of(basura);
    Odds odds = LanguageModel.bundled().odds(wording);

    assertThat(wording.letters()).isEqualTo(23);
    assertThat(odds.language()).isEqualTo("es");
    assertThat(odds.perLetter()).isCloseTo(0.414, within(0.0005));
    assertThat(odds.evidence(23)).isCloseTo(9.5, within(0.05));
    assertThat(DETECTOR.language(basura)).isNull();
    assertThat(DETECTOR.language(basura + " desde hace tres semanas")).isEqualTo("es");
  }

  @Test
  void someForeignWordsDoNotMakeAnEnglishTextForeign() {
    assertThat(DETECTOR.language("The sign at the corner says 停 and nobody understands it."))
        .isEqualTo("en");
    assertThat(DETECTOR.language("My abuela says gracias to the crew that cleared the snow today."))
        .isEqualTo("en");
  }

  @Test
  void capitalsAndNamesDoNotHideAnotherLanguage() {
    assertThat(DETECTOR.language("LA CALLE ESTA MUY SUCIA Y HAY RATAS EN TODAS PARTES"))
        .isEqualTo("es");
    assertThat(
            DETECTOR.language(
                "Los carros se estacionan en el carril de bicicletas en Washington Street."))
        .isEqualTo("es");
  }

  @Test
  void aLongTextIsReadInPartAndQuickly() {
    String english =
        "The bus is late every morning and nobody at the office knows why. ".repeat(100_000);

    assertThat(DETECTOR.language(english)).isEqualTo("en");
    assertThat(DETECTOR.language("a@".repeat(1_000_000))).isNull();
    assertThat(DETECTOR.language("x".repeat(1_000_000))).isIn("en", null);
  }

  @Test
  void aTextMayEndInTheMiddleOfACharacter() {
    String cut = "a".repeat(Wording.READ - 1) + "😀 and more";

    assertThat(DETECTOR.language(cut)).isIn("en", null);
  }

  @Test
  void manyThreadsHearTheSameAsOne() throws Exception {
    List<String> texts = foreign().stream().map(Sentence::text).toList();
    List<String> alone = languages(texts);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<String>> each :
          pool.invokeAll(Collections.<Callable<List<String>>>nCopies(8, () -> languages(texts)))) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static List<String> languages(List<String> texts) {
    return texts.stream().map(text -> String.valueOf(DETECTOR.language(text))).toList();
  }
}
