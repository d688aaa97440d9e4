package voc.nlp.aspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voc.nlp.learn.ModelException;

class AspectTrainingTest {
  private final Random random = new Random(3);

  @Test
  void learnsWhatItsSentencesSay() {
    List<LabelledSentence> sentences = sentences(32);

    AspectModel model = AspectTraining.train(sentences, 120, 1);

    assertThat(sentences)
        .filteredOn(each -> stances(model, each).best() == each.labels().get(0).stance())
        .hasSizeGreaterThanOrEqualTo(29);
  }

  @Test
  void givesTheSameModelFromTheSameSentences() {
    List<LabelledSentence> sentences = sentences(40);

    byte[] first = AspectModelFile.bytes(AspectTraining.train(sentences, 2, 5));
    byte[] second = AspectModelFile.bytes(AspectTraining.train(sentences, 2, 5));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aModelReadAgainSaysTheSameButForRounding() {
    AspectModel model = AspectTraining.train(sentences(40), 2, 5);
    LabelledSentence example = sentences(1).get(0);

    AspectModel again = AspectModelFile.read(AspectModelFile.bytes(model), "memory");

    assertThat(stances(again, example).polarity())
        .isCloseTo(stances(model, example).polarity(), within(0.05));
  }

  @Test
  void refusesADamagedModel() {
    byte[] bytes = AspectModelFile.bytes(AspectTraining.train(sentences(4), 1, 5));
    bytes[bytes.length / 2] ^= 1;

    assertThatThrownBy(() -> AspectModelFile.read(bytes, "x.model"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("x.model is damaged");
  }

  /**
   * Six pieces in two clauses, one of which has a piece of praise or blame (by the sign of some of
   * its numbers), the other its opposite; the target is a piece of either.
   */
  private List<LabelledSentence> sentences(int count) {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ReadSentence sentence = MadeSentences.random(6, random);
      boolean isFirstGood = random.nextBoolean();
      for (int k = 0; k < ReadSentence.NUMBERS; k += 2) {
        sentence.vectors()[1][k] += isFirstGood ? 2 : -2;
        sentence.vectors()[4][k] += isFirstGood ? -2 : 2;
      }
      boolean asksFirst = random.nextBoolean();
      Stance stance = isFirstGood == asksFirst ? Stance.POSITIVE : Stance.NEGATIVE;
      Target target = new Target(null, List.of(asksFirst ? 0 : 5));
      sentences.add(
          new LabelledSentence(sentence, List.of(new LabelledSentence.Label(target, stance))));
    }
    return sentences;
  }

  private static Stances stances(AspectModel model, LabelledSentence example) {
    return model.stances(example.sentence(), List.of(example.labels().get(0).target())).get(0);
  }
}
