package voc.jobs.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.nlp.learn.ModelException;
import voc.nlp.learn.ModelFile;
import voc.nlp.sentiment.SentimentModel;
import voc.nlp.topic.TopicExample;
import voc.nlp.topic.TopicLearning;
import voc.search.faq.CoverageModel;

class TrainedModelsTest {
  @TempDir private Path folder;

  private Path sentiment(String name) throws IOException {
    return Files.write(folder.resolve(name), SentimentModel.shipped().bytes());
  }

  private Path topics() throws IOException {
    List<TopicExample> examples = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      examples.add(new TopicExample("The pool was cold on day " + i, "", Set.of("Pool"), ""));
      examples.add(new TopicExample("The bus was late on day " + i, "", Set.of("Bus, tram"), ""));
    }
    return Files.write(folder.resolve("topics.model"), TopicLearning.learn(examples).bytes());
  }

  @Test
  void modelsOfBothKindsTravelWithTheTasks() throws IOException {
    TrainedModels models = TrainedModels.read(List.of(sentiment("s.model"), topics()));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(models);
    }

    assertThat(models.labels()).containsExactly("Bus, tram", "Pool");
    assertThat(bytes.size()).isGreaterThan(20_000);
    assertThat(TrainedModels.NONE.labels()).isEmpty();
  }

  @Test
  void aModelOfCoverageJudgesTheFaq() throws IOException {
    Path file = Files.write(folder.resolve("c.model"), CoverageModel.blank().bytes());

    TrainedModels models = TrainedModels.read(List.of(topics(), file));

    assertThat(models.coverage().map(CoverageModel::trainedOn)).contains("nothing");
    assertThat(models.labels()).containsExactly("Bus, tram", "Pool");
    assertThat(TrainedModels.NONE.coverage()).isEmpty();
  }

  @Test
  void onlyOneJudgesCoverage() throws IOException {
    Path first = Files.write(folder.resolve("1.model"), CoverageModel.blank().bytes());
    Path second = Files.write(folder.resolve("2.model"), CoverageModel.shipped().bytes());

    assertThatThrownBy(() -> TrainedModels.read(List.of(first, second)))
        .isInstanceOf(ModelException.class)
        .hasMessage("%s and %s both judge coverage; name one of them", first, second);
  }

  @Test
  void aDamagedModelOfCoverageIsNamed() throws IOException {
    byte[] content = CoverageModel.shipped().bytes();
    content[content.length / 2] ^= 1;
    Path damaged = Files.write(folder.resolve("coverage.model"), content);

    assertThatThrownBy(() -> TrainedModels.read(List.of(damaged)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("coverage.model")
        .hasMessageContaining("SHA-256");
  }

  @Test
  void onlyOneJudgesSentiment() throws IOException {
    Path first = sentiment("first.model");
    Path second = sentiment("second.model");

    assertThatThrownBy(() -> TrainedModels.read(List.of(first, second)))
        .isInstanceOf(ModelException.class)
        .hasMessage("%s and %s both judge sentiment; name one of them", first, second);
  }

  @Test
  void aFileThatIsMissingDamagedOrOfAnotherKindIsNamed() throws IOException {
    Path missing = folder.resolve("none.model");
    assertThatThrownBy(() -> TrainedModels.read(List.of(missing)))
        .isInstanceOf(ModelException.class)
        .hasMessage("there is no file %s; correct the path, or train it", missing);

    byte[] content = SentimentModel.shipped().bytes();
    content[content.length / 2] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.model"), content);
    assertThatThrownBy(() -> TrainedModels.read(List.of(damaged)))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("damaged.model");

    Path other =
        Files.write(
            folder.resolve("other.model"), ModelFile.bytes("weather", 1, out -> out.writeInt(1)));
    assertThatThrownBy(() -> TrainedModels.read(List.of(other)))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "%s must be a model of sentiment, topics or coverage, got one of weather", other);
  }
}
