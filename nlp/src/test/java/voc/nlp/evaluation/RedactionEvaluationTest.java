package voc.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.redact.PatternRedactor;
import voc.nlp.redact.PiiType;
import voc.nlp.redact.Redaction;
import voc.nlp.redact.Redactor;

class RedactionEvaluationTest {
  @TempDir Path folder;

  @Test
  void readsTurnsWithLabelsByToken() throws IOException {
    Path file =
        write(
            "turns.tsv",
            "conversationId\tturnNumber\tutteranceId\tutterance\tslot-labels\tintent",
            "c1\t0\tu0\tit is ann  lee\tO O name name\tx",
            "c1\t2\tu1\tmy skoda \"fabia\t O car_brand car_model\tx\ty",
            "c1\t4\tu2\t\tO\tx",
            "c2\t0\tu0\tford 1234\tcar_brand ssn\tx");

    RedactionData.Reading reading = RedactionData.reading(file);

    assertThat(reading.broken()).isEqualTo(1);
    assertThat(reading.empty()).isEqualTo(1);
    assertThat(reading.conversations()).hasSize(2);
    assertThat(reading.conversations().get(0).labels().get(0))
        .containsExactly(Label.personal(new Span(6, 14), "name", PiiType.NAME));
    assertThat(reading.conversations().get(1).labels().get(0))
        .extracting(Label::truth)
        .containsExactly(Label.Truth.OTHER, Label.Truth.PERSONAL);
  }

  @Test
  void readsSentencesWithSpansInCodePoints() throws IOException {
    Path file =
        write(
            "sentences.json",
            "[{\"full_text\": \"😀 Ann was born 1 May\", \"masked\": \"x {{date_of_birth}}\","
                + " \"template_id\": 7, \"spans\": [{\"entity_type\": \"DATE_TIME\","
                + " \"start_position\": 15, \"end_position\": 20}, {\"entity_type\": \"PERSON\","
                + " \"start_position\": 2, \"end_position\": 5}]}]");

    LabelledConversation sentence = RedactionData.read(file).get(0);

    assertThat(sentence.group()).isEqualTo("template 7");
    assertThat(sentence.labels().get(0))
        .containsExactly(
            Label.personal(new Span(3, 6), "PERSON", PiiType.NAME),
            Label.of(new Span(16, 21), "DATE_TIME", Label.Truth.EITHER));
  }

  @Test
  void namesOfPlacesAreThoseBeforeAStreetWordAndFrequentOnesStandingBare() throws IOException {
    Path file =
        write(
            "comments.csv",
            "ID,COMMENTS",
            "1,The corner of Elm St is dark",
            "2,Elm Street again",
            "3,\"At Elm Ave, by Oak Hill School\"",
            "4,Cars race from Elm to Oak",
            "5,");

    List<LabelledConversation> comments = RedactionData.read(file);

    assertThat(comments)
        .extracting(
            comment ->
                comment.labels().get(0).stream()
                    .map(label -> label.span().in(comment.utterances().get(0).text()))
                    .toList())
        .containsExactly(
            List.of("Elm St"),
            List.of("Elm Street"),
            List.of("Elm Ave", "Oak Hill School"),
            List.of("Elm"));
  }

  @Test
  void aFileOfNoKnownShapeIsRefused() throws IOException {
    Path file = write("other.txt", "a,b", "1,2");

    assertThatThrownBy(() -> RedactionData.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other.txt is no labelled text")
        .hasMessageContaining("name the column");
  }

  @Test
  void halfAMaskIsAnErrorBothWaysAndAnotherKindIsFoundButNotExact() {
    LabelledConversation conversation =
        conversation(
            "call ann lee at 555-010-1234 now",
            Label.personal(new Span(5, 12), "name", PiiType.NAME),
            Label.personal(new Span(16, 28), "phone", PiiType.PHONE));
    Redactor half = masking("ann l|555-010-1234 |now");

    RedactionScores scores = RedactionEvaluation.of(half, List.of(conversation));

    assertThat(scores.tokenRecall()).isEqualTo(new Share(2, 3));
    assertThat(scores.tokenPrecision()).isEqualTo(new Share(3, 4));
    assertThat(scores.spanRecall()).isEqualTo(new Share(1, 2));
    assertThat(scores.spanPrecision()).isEqualTo(new Share(2, 3));
    assertThat(scores.exactRecall()).isEqualTo(new Share(0, 2));
    assertThat(scores.exactPrecision()).isEqualTo(new Share(0, 2));
    assertThat(scores.report()).contains("token recall").contains("0.667 (2/3");
  }

  @Test
  void neighboursOfOneKindAreOneAndWhatCountsNeitherWayIsNotCounted() {
    LabelledConversation conversation =
        conversation(
            "Ann, Lee born 1 May",
            Label.personal(new Span(0, 3), "name", PiiType.NAME),
            Label.personal(new Span(5, 8), "name", PiiType.NAME),
            Label.of(new Span(14, 19), "date", Label.Truth.EITHER));

    RedactionScores scores =
        RedactionEvaluation.of(masking("Ann, Lee|1 May"), List.of(conversation));

    assertThat(scores.exactRecall()).isEqualTo(new Share(1, 1));
    assertThat(scores.exactPrecision()).isEqualTo(new Share(1, 1));
    assertThat(scores.tokenPrecision()).isEqualTo(new Share(2, 2));
  }

  @Test
  void aPlaceOfWhichALetterIsMaskedIsCounted() {
    LabelledConversation conversation =
        conversation("at Elm St", Label.of(new Span(3, 9), "place", Label.Truth.PLACE));

    assertThat(RedactionEvaluation.of(masking("Elm"), List.of(conversation)).placesMasked())
        .isEqualTo(new Share(1, 1));
    assertThat(
            RedactionEvaluation.of(PatternRedactor.forUnitedStates(), List.of(conversation))
                .placesMasked())
        .isEqualTo(new Share(0, 1));
  }

  @Test
  void foldsKeepGroupsTogetherAndTestEachOnce() {
    List<LabelledConversation> data =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    new LabelledConversation(
                        "s",
                        "g" + i / 2,
                        List.of(Utterance.of(Speaker.CUSTOMER, "x" + i)),
                        List.of(List.of())))
            .toList();

    List<CrossValidation.Fold> folds = CrossValidation.folds(data, 5, 1);

    assertThat(folds)
        .flatExtracting(CrossValidation.Fold::test)
        .containsExactlyInAnyOrderElementsOf(data);
    for (CrossValidation.Fold fold : folds) {
      assertThat(fold.test()).hasSize(8);
      assertThat(fold.training())
          .extracting(LabelledConversation::group)
          .doesNotContainAnyElementsOf(
              fold.test().stream().map(LabelledConversation::group).toList());
    }
    assertThat(CrossValidation.folds(data, 5, 1)).isEqualTo(folds);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static LabelledConversation conversation(String text, Label... labels) {
    return new LabelledConversation(
        "s", "g", List.of(Utterance.of(Speaker.CUSTOMER, text)), List.of(List.of(labels)));
  }

  /** Masks these pieces as names. */
  private static Redactor masking(String pieces) {
    Pattern pattern = Pattern.compile(pieces);
    return text -> {
      List<Redaction.Mask> masks = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        masks.add(new Redaction.Mask(PiiType.NAME, new Span(matcher.start(), matcher.end())));
      }
      return new Redaction("", masks);
    };
  }
}
