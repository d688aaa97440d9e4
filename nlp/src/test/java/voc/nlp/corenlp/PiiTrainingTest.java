package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.nlp.evaluation.Label;
import voc.nlp.evaluation.LabelledConversation;
import voc.nlp.evaluation.RedactionEvaluation;
import voc.nlp.evaluation.RedactionScores;
import voc.nlp.redact.ConversationRedactor;
import voc.nlp.redact.PatternRedactor;

class PiiTrainingTest {
  private final PiiFeatures features = new PiiFeatures(StockNames.loaded());

  @TempDir Path folder;

  @Test
  void theGradientIsThatOfTheValue() {
    ChainObjective objective =
        new ChainObjective(
            List.of(
                new ChainObjective.Example(
                    new int[][] {{0, 1}, {2}, {0, 2}}, new int[] {0, 1, 1}, new int[] {0, 1, 1}, 1),
                new ChainObjective.Example(new int[][] {{1}}, new int[] {0}, new int[] {1}, 2)),
            3,
            2,
            2,
            0.7);
    Random random = new Random(4);
    double[] weights = random.doubles(objective.domainDimension(), -1, 1).toArray();
    double value = objective.valueAt(weights);
    double[] gradient = objective.derivativeAt(weights);
    double step = 1e-6;

    for (int i = 0; i < weights.length; i++) {
      double[] further = weights.clone();
      further[i] += step;
      assertThat((objective.valueAt(further) - value) / step).isCloseTo(gradient[i], within(1e-5));
    }
  }

  @Test
  void probabilitiesAreThoseOfAllSequencesCounted() {
    double[][] node = {{0.3, -1}, {2, 0.5}, {-0.2, 0.1}};
    double[][][] edge = {{{1, 2}, {0.5, 3}}};
    double total = 0;
    double ofOne = 0;
    for (int sequence = 0; sequence < 8; sequence++) {
      int[] labels = {sequence & 1, (sequence >> 1) & 1, (sequence >> 2) & 1};
      double score =
          Math.exp(node[0][labels[0]] + node[1][labels[1]] + node[2][labels[2]])
              * edge[0][labels[0]][labels[1]]
              * edge[0][labels[1]][labels[2]];
      total += score;
      ofOne += labels[1] == 1 ? score : 0;
    }

    Chain chain = new Chain(node, new int[3], edge);

    assertThat(chain.logTotal()).isCloseTo(Math.log(total), within(1e-9));
    assertThat(chain.probability(1, 1)).isCloseTo(ofOne / total, within(1e-9));
  }

  @Test
  void madeUpTextsAreTheSameFromTheSameSeedAndLabelWhatTheySay() {
    List<LabelledConversation> made = MadeUpTexts.of(7);

    assertThat(made).isEqualTo(MadeUpTexts.of(7)).isNotEqualTo(MadeUpTexts.of(8));
    assertThat(made)
        .allSatisfy(
            conversation ->
                assertThat(conversation.utterances())
                    .allMatch(utterance -> !utterance.text().matches("(?s).*[{}<].*")));
    assertThat(made)
        .flatExtracting(LabelledConversation::labels)
        .flatExtracting(labels -> labels)
        .extracting(Label::truth)
        .contains(Label.Truth.PERSONAL, Label.Truth.PLACE, Label.Truth.OTHER);
  }

  @Test
  void learnsTheSameFromTheSameAndSurvivesItsFile() throws IOException {
    List<LabelledConversation> some = MadeUpTexts.of(1).subList(0, 100);

    PiiWeights weights = PiiTraining.train(some, features);
    RedactionScores scores =
        RedactionEvaluation.of(
            ConversationRedactor.of(
                PatternRedactor.forUnitedStates(), new CoreNlpPiiModel(features, weights, 0.5)),
            some);
    PiiModelFile.write(weights, folder);
    byte[] written = Files.readAllBytes(folder.resolve(PiiModelFile.NAME));
    String sha256 = Files.readString(folder.resolve(PiiModelFile.CHECKSUM)).strip();

    assertThat(scores.tokenRecall().value()).isGreaterThan(0.9);
    assertThat(text(PiiModelFile.read(written, sha256))).isEqualTo(text(weights));
    assertThat(text(PiiTraining.train(some, features))).isEqualTo(text(weights));
  }

  @Test
  void aFileThatIsNoModelIsRefused() {
    assertThatThrownBy(() -> PiiWeights.read(new BufferedReader(new StringReader("hello\n"))))
        .isInstanceOf(IOException.class)
        .hasMessage("a model must begin with \"voc personal data model 1\", got \"hello\"");
  }

  @Test
  void theTrainerSaysWhatItNeeds() {
    assertThatThrownBy(() -> PiiModelTrainer.main(new String[] {"data"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("say where the labelled sets are")
        .hasMessageContaining("got [data]");
  }

  private static String text(PiiWeights weights) throws IOException {
    StringWriter text = new StringWriter();
    weights.write(text);
    return text.toString();
  }
}
