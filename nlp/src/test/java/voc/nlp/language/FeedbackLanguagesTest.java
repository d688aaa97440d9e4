package voc.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import voc.core.Channel;
import voc.core.Feedback;
import voc.core.Provenance;
import voc.core.Speaker;
import voc.core.Utterance;

class FeedbackLanguagesTest {
  private static Utterance customer(String text) {
    return Utterance.of(Speaker.CUSTOMER, text);
  }

  private static List<String> languages(Utterance... said) {
    Feedback feedback =
        new Feedback(
            "calls:7",
            Channel.CALL,
            null,
            Instant.EPOCH,
            null,
            ZoneOffset.UTC,
            Feedback.UNASSIGNED,
            null,
            null,
            null,
            List.of(),
            List.of(said),
            new TreeMap<>(),
            new Provenance("calls", "calls.json", 1, 1));
    Feedback told = FeedbackLanguages.told(feedback);
    assertThat(told.withUtterances(feedback.utterances())).isEqualTo(feedback);
    return told.utterances().stream().map(each -> String.valueOf(each.language())).toList();
  }

  @Test
  void whatIsTooShortHasTheLanguageOfTheWholeConversation() {
    assertThat(
            languages(
                Utterance.of(Speaker.AGENT, "Buenos días, ¿en qué puedo ayudarle?"),
                customer("Sí, buenas."),
                customer("No han recogido la basura de mi calle en dos semanas."),
                customer("Claro que sí.")))
        .containsExactly("null", "es", "es", "es");
  }

  @Test
  void shortTurnsTogetherTellWhatNoneOfThemTells() {
    assertThat(
            languages(
                customer("Sí, buenas."),
                customer("Mi basura."),
                customer("Dos semanas ya."),
                customer("No, todavía no."),
                customer("Muchas gracias.")))
        .containsOnly("es");
  }

  @Test
  void englishBetweenOtherWordsStaysEnglish() {
    assertThat(
            languages(
                customer("No han recogido la basura de mi calle en dos semanas."),
                customer("The truck drives past my house every week and never stops.")))
        .containsExactly("es", "en");
  }

  @Test
  void whatCanNotBeToldIsLeftOpenAndWhatTheSourceToldStays() {
    assertThat(languages(customer("Main Street"))).containsExactly("null");
    assertThat(languages(customer("Yes."), customer("No.").in("fr"))).containsExactly("null", "fr");
    assertThat(languages()).isEmpty();
  }
}
