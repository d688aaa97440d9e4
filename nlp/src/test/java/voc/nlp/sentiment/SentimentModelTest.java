package voc.nlp.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voc.core.Sentiment;
import voc.core.SentimentClass;
import voc.nlp.learn.ModelException;
import voc.nlp.learn.ModelFile;
import voc.nlp.sentiment.SentimentTrainer.Trained;

/** The default model, and models trained on made-up answers. */
class SentimentModelTest {
  private static final Map<String, float[]> NUMBERS = new HashMap<>();

  /** A stock model that has no opinion. */
  private static final double[] EVEN = {0.2, 0.2, 0.2, 0.2, 0.2};

  private static final Distributions STOCK = (text, context) -> EVEN;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The clerk was wonderful, thank you so much! | 1",
        "They fixed it the next day. Great job. | 1",
        "Nobody has answered my letters for a year, this is a disgrace. | -1",
        "More seats in the waiting room. | -1",
        "I had to call five times. | -1",
        "Very dangerous crossing, cars never stop. | -1",
        "n/a | 0",
        "I called about my permit. | 0"
      })
  void theDefaultModelHearsWhatIsGoodAndWhatIsBad(String text, int sign) {
    SentimentClass label = SentimentModel.shipped().sentiment(text, "", EVEN).label();
    assertThat((int) Math.signum(label.polarity())).isEqualTo(sign);
  }

  @Test
  void whatTheStockModelSaysIsHeard() {
    String text = "I called about my permit.";
    double[] bad = {0.6, 0.3, 0.05, 0.03, 0.02};
    double[] good = {0.02, 0.03, 0.05, 0.3, 0.6};
    assertThat(SentimentModel.shipped().sentiment(text, "", bad).polarity())
        .isLessThan(SentimentModel.shipped().sentiment(text, "", good).polarity());
  }

  @Test
  void aDistributionSumsToOneAndPolarityIsItsExpectation() {
    double[] distribution =
        SentimentModel.shipped().distribution("It was ok, I suppose.", "", EVEN);
    assertThat(Arrays.stream(distribution).sum()).isCloseTo(1, within(1e-9));
    Sentiment sentiment = SentimentModel.shipped().sentiment("It was ok, I suppose.", "", EVEN);
    assertThat(sentiment.polarity())
        .isCloseTo(
            -distribution[0] - distribution[1] / 2 + distribution[3] / 2 + distribution[4],
            within(1e-9));
  }

  @Test
  void aTrainedModelKnowsWhatAnAnswerMeansInItsContext() throws IOException {
    Trained trained = trainer().fromLabels(answers());
    assertThat(trained.scale()).isEqualTo(LabelScale.numbers(5, 1));
    assertThat(trained.unused()).containsExactly(Map.entry("no label", 1), Map.entry("no text", 1));
    assertThat(trained.used()).isEqualTo(answers().size() - 2);
    SentimentModel model = trained.model();
    assertThat(model.sentiment("nothing", "What was good?", EVEN).label().isNegative()).isTrue();
    assertThat(model.sentiment("nothing", "What could be better?", EVEN).label())
        .isEqualTo(SentimentClass.POSITIVE);
    assertThat(trainer().fromLabels(answers()).model().bytes()).isEqualTo(model.bytes());

    Path file = folder.resolve("sentiment.voc");
    model.write(file);
    assertThat(SentimentModel.read(file).distribution("nothing", "What was good?", EVEN))
        .isEqualTo(model.distribution("nothing", "What was good?", EVEN));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2]++;
    Files.write(file, bytes);
    assertThatThrownBy(() -> SentimentModel.read(file)).hasMessageContaining("is damaged");
  }

  @Test
  void ratingsMoveWhatTextsAreTakenFor() {
    List<LabelledText> rated = new ArrayList<>();
    for (LabelledText answer : answers()) {
      rated.add(new LabelledText(answer.text(), answer.context(), "10", answer.group()));
    }
    Trained trained = trainer().fromRatings(rated, LabelScale.numbers(0, 10));
    assertThat(trained.byClass()).containsOnlyKeys(SentimentClass.VERY_POSITIVE);
    String text = "the nurse was helpful, number 3";
    assertThat(trained.model().sentiment(text, "What was good?", EVEN).polarity()).isGreaterThan(0);
  }

  @Test
  void labelsThatDisagreeWithTextsAreRefusedUntilTheEndsAreSaid() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String text = i % 2 == 0 ? "excellent, thank you" : "a disgrace";
      rows.add(new LabelledText(text, "", i % 4 < 2 ? "1" : "5", ""));
    }
    assertThatThrownBy(() -> trainer().fromLabels(rows))
        .hasMessage(
            "labels from 1 to 5 must agree with what the texts say, to tell which end is best, got"
                + " a correlation of 0.00; say it (--best 5 --worst 1, or --best 1 --worst 5)");
  }

  @Test
  void tooFewRowsAreRefusedWithTheReasons() {
    List<LabelledText> rows =
        List.of(new LabelledText("good", "", "positive", ""), new LabelledText("?", "", "bad", ""));
    assertThatThrownBy(() -> trainer().fromLabels(rows))
        .hasMessage(
            "there must be at least 50 rows with text and label, got 1 of 2 (not used: {no"
                + " text=1}); the scale was taken to be names");
  }

  @Test
  void labelsOfOneClassAloneAreRefused() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(new LabelledText("thank you", "", i == 0 ? "soup" : "positive", ""));
    }
    assertThatThrownBy(() -> trainer().fromLabels(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "labels must be of at least 2 classes, got [POSITIVE] alone, with the scale taken to be"
                + " names; add rows with other labels, or say which is best and which is worst"
                + " (--best, --worst)");
  }

  @Test
  void labelsOfOnePersonAreRefused() {
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(new LabelledText("thank you", "", i % 2 == 0 ? "positive" : "negative", "ann"));
    }
    assertThatThrownBy(() -> trainer().fromLabels(rows))
        .hasMessage("--group must name at least 5 people, got 1; or leave it out");
  }

  @Test
  void partsThatDoNotFitAreDamage() {
    byte[] bytes =
        ModelFile.bytes(
            "sentiment",
            1,
            out -> {
              out.writeBoolean(true);
              out.writeInt(0);
              out.writeInt(9_999);
              out.writeInt(3);
            });
    assertThatThrownBy(() -> SentimentModel.read(ModelFile.read(bytes, "m.voc"), "m.voc"))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("m.voc is damaged: ");
  }

  private static SentimentTrainer trainer() {
    return new SentimentTrainer(
        SentimentModel.shipped(),
        text -> NUMBERS.computeIfAbsent(text, TextNumbers.shared()::of),
        STOCK);
  }

  /** 1 is best. */
  private static List<LabelledText> answers() {
    String good = "What was good?";
    String better = "What could be better?";
    List<LabelledText> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(new LabelledText("nothing", good, "4", "p" + i));
      rows.add(new LabelledText("nothing", better, "2", "p" + i));
      rows.add(new LabelledText("the nurse was helpful, number " + i % 5, good, "1", "q" + i));
      rows.add(new LabelledText("we waited for hours, number " + i % 5, better, "5", "q" + i));
    }
    rows.add(new LabelledText("nothing", good, "", ""));
    rows.add(new LabelledText("--", good, "3", ""));
    return rows;
  }
}
