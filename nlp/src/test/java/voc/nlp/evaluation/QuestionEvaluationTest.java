package voc.nlp.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.core.Span;
import voc.nlp.Tagger;
import voc.nlp.Tagging;
import voc.nlp.evaluation.QuestionEvaluation.Labelled;

class QuestionEvaluationTest {
  /** Thinks that whoever says "permit" asks. */
  private static final Tagger PERMITS =
      feedback -> {
        String text = feedback.utterances().get(0).text();
        Span all = new Span(0, text.length());
        Sentiment neutral = new Sentiment(SentimentClass.NEUTRAL, 0);
        Span asked = text.contains("permit") ? all : null;
        return new Tagging(
            List.of(
                new Mention(
                    feedback.id() + "#0.0",
                    feedback.id(),
                    0,
                    all,
                    text,
                    neutral,
                    List.of(),
                    asked)),
            1,
            0,
            0,
            0);
      };

  private static final List<Labelled> TEXTS =
      List.of(
          new Labelled("How do I get a permit?", true),
          new Labelled("I do not know where the permit office is.", true),
          new Labelled("Is it open today", true),
          new Labelled("The permit came today.", false),
          new Labelled("What a day!", false));

  @Test
  void eachWayOfTellingHasItsScores() {
    QuestionEvaluation found = QuestionEvaluation.of(TEXTS, PERMITS);

    assertThat(found.texts()).isEqualTo(5);
    assertThat(found.asking()).isEqualTo(3);
    BinaryScores voc = scores(found, QuestionEvaluation.VOC);
    assertThat(voc.precision().value()).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(voc.recall().value()).isEqualTo(2 / 3.0, within(1e-12));
    BinaryScores mark = scores(found, QuestionEvaluation.MARK);
    assertThat(mark.precision().value()).isEqualTo(1);
    assertThat(mark.recall().value()).isEqualTo(1 / 3.0, within(1e-12));
    BinaryScores word = scores(found, QuestionEvaluation.QUESTION_WORD);
    assertThat(word.precision().value()).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(word.f1().value()).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void intervalsHoldTheFigureAndAreTheSameEveryTime() {
    BinaryScores scores = scores(QuestionEvaluation.of(TEXTS, PERMITS), QuestionEvaluation.VOC);

    assertThat(scores.f1().value()).isBetween(scores.f1().low(), scores.f1().high());
    assertThat(scores.f1().low()).isLessThan(scores.f1().high());
    assertThat(scores(QuestionEvaluation.of(TEXTS, PERMITS), QuestionEvaluation.VOC))
        .isEqualTo(scores);
  }

  @Test
  void asSpokenATextHasNoMarksAndNoCapitals() {
    assertThat(new Labelled("How do I get \"it\"? I don't know... (U.S. only)", true).asSpoken())
        .isEqualTo(new Labelled("how do i get it i don't know u.s only", true));
  }

  @Test
  void theFiguresAreATable() {
    assertThat(QuestionEvaluation.of(TEXTS, PERMITS).lines())
        .startsWith("5 texts, 3 of them ask.")
        .hasSize(7)
        .last()
        .asString()
        .startsWith("| begins with a question word | 0.667 (")
        .endsWith(") |");
  }

  @Test
  void nothingCanNotBeMeasured() {
    assertThatThrownBy(() -> QuestionEvaluation.of(List.of(), PERMITS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("questions are measured on at least one text, got none");
  }

  private static BinaryScores scores(QuestionEvaluation evaluation, String way) {
    BinaryScores scores = evaluation.scores().get(way);
    assertThat(scores).isNotNull();
    return scores;
  }
}
