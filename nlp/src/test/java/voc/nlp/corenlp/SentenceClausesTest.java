package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.nlp.clause.Clause;

class SentenceClausesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "staff lovely, | parking awful",
        "staff lovely | parking awful",
        "great library, | terrible parking",
        "friendly staff, | clean rooms, | long wait",
        "the clerk was kind | but the line was endless",
        "the clerk was kind | the line was endless",
        "Road is paved, | sidewalk still broken.",
        "road is paved, | sidewalk still broken",
        "Although the website is slow, | the man on the phone was helpful.",
        "The man on the phone was helpful | although the website is slow.",
        "The clerk who helped me was patient, | and the fee was fair.",
        "They said that the permit was ready | but the office was closed.",
        "I waited two hours | and nobody called my name.",
        "I called three times | because nobody picked up my trash.",
        "When I got to the counter | the clerk was rude",
        "the form is simple to fill in | but the upload keeps failing | and nobody answers the"
            + " phone",
      })
  void cutsWhereSomethingNewIsSaid(String cut) {
    assertThat(cut(cut.replace("| ", ""))).isEqualTo(cut);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I think the new park is beautiful.",
        "nothing but praise for the crew",
        "The office is clean, bright and easy to find.",
        "We need more buses and better sidewalks.",
        "Thanks to the crew for fixing the light so fast!",
        "Wait too long.",
      })
  void leavesWholeWhatSaysOneThing(String sentence) {
    assertThat(cut(sentence)).isEqualTo(sentence);
  }

  @Test
  void knowsWhichClauseGoesOnAboutTheSameSubject() {
    List<Clause> clauses = clauses("The clerk smiled but sent me away.");

    assertThat(clauses).extracting(Clause::isContinuing).containsExactly(false, true);
  }

  @Test
  void holdsEachWordOnce() {
    List<Clause> clauses =
        clauses("yeah um the lady on the phone was really nice but i still dont have my refund");

    assertThat(clauses.get(0).first()).isZero();
    assertThat(clauses.get(1).first()).isEqualTo(clauses.get(0).end());
    assertThat(clauses).hasSize(2);
  }

  private static String cut(String text) {
    return clauses(text).stream()
        .map(clause -> clause.span().in(text))
        .collect(Collectors.joining(" | "));
  }

  private static List<Clause> clauses(String text) {
    CoreMap sentence =
        Pipeline.annotate(text).get(CoreAnnotations.SentencesAnnotation.class).get(0);
    return SentenceClauses.of(
        sentence.get(CoreAnnotations.TokensAnnotation.class),
        sentence.get(TreeCoreAnnotations.TreeAnnotation.class));
  }
}
