package voc.search.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voc.core.FaqEntry;
import voc.core.Provenance;
import voc.search.gap.GapEvaluation.FirstGaps;
import voc.search.gap.GapEvaluation.Labelled;
import voc.search.lucene.EnglishText;
import voc.search.lucene.LuceneFaqIndex;

class GapEvaluationTest {
  private static final LuceneFaqIndex FAQ =
      new LuceneFaqIndex(
          List.of(
              new FaqEntry(
                  "trash",
                  "When is trash collected?",
                  "Weekly.",
                  null,
                  new Provenance("faq", "faq.csv", 1, 1))));

  private static GapEvaluation evaluation(Labelled... asked) {
    return new GapEvaluation(List.of(asked), new EnglishText(), new Meanings());
  }

  /** Pairs within groups: 3 of trash and dog as one answer each, 1 mistaken. */
  @Test
  void agreementCountsPairs() {
    GapEvaluation.Agreement agreement =
        evaluation(
                new Labelled("When is trash collected?", "a"),
                new Labelled("trash collected when", "a"),
                new Labelled("is trash collected", "b"),
                new Labelled("Where is the dog park?", "b"))
            .agreement();

    assertThat(agreement.precision()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(agreement.recall()).isCloseTo(1 / 2.0, within(1e-9));
    assertThat(agreement.f1()).isCloseTo(0.4, within(1e-9));
    // Expected by chance 3 · 2 / 6 = 1, as many as there are.
    assertThat(agreement.rand()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aRemovedAnswerIsFoundIfMostOfOneOfTheFirstGapsAskForIt() {
    GapEvaluation evaluation =
        evaluation(
            new Labelled("When is trash collected?", "trash"),
            new Labelled("When is trash collected", "trash"),
            new Labelled("Where is the dog park?", "dog"),
            new Labelled("dog park where", "dog"),
            new Labelled("park where dogs", "parks"),
            new Labelled("compost bin size", "compost"));
    Set<String> removed = Set.of("dog", "parks", "compost");

    assertThat(evaluation.first(FAQ, removed, 1)).isEqualTo(new FirstGaps(1 / 3.0, 1, 3 / 4.0));
    assertThat(evaluation.first(FAQ, removed, 2)).isEqualTo(new FirstGaps(2 / 3.0, 1, 1));
    assertThat(evaluation.first(FAQ, removed, 3).right())
        .as("the third is about trash, which is answered")
        .isEqualTo(2 / 3.0);
    assertThat(evaluation.first(FAQ, Set.of("trash"), 2))
        .as("it is answered")
        .isEqualTo(new FirstGaps(0, 0, 0));
    assertThat(evaluation.ceiling(removed, 25)).isEqualTo(new FirstGaps(2 / 3.0, 2 / 3.0, 1));
  }
}
