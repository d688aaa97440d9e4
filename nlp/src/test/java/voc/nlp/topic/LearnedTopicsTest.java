package voc.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voc.core.Span;
import voc.core.TopicWay;
import voc.nlp.learn.ModelException;

class LearnedTopicsTest {
  private static final String WHY = "Why that score?";
  private static final String BETTER = "What could be better?";
  private static final LearnedTopics MODEL = TopicLearning.learn(examples());

  @TempDir Path folder;

  @Test
  void textsGetTheLabelsOfTextsLikeThem() {
    assertThat(MODEL.labels()).containsExactly("Food", "Nothing to say", "Staff", "Waiting");
    assertThat(MODEL.labels("The nurses were lovely", WHY)).containsExactly("Staff");
    assertThat(MODEL.labels("Nice soup, but I waited for two hours", WHY))
        .containsExactly("Food", "Waiting");
  }

  @Test
  void theQuestionCounts() {
    assertThat(MODEL.labels("Everything", WHY)).containsExactly("Staff");
    assertThat(MODEL.labels("Everything", BETTER)).containsExactly("Waiting");
  }

  @Test
  void atLeastOneLabelIsGivenWhereTheDataAlwaysHaveOne() {
    assertThat(MODEL.labels("zzz", null)).isNotEmpty();
    List<TopicExample> some = new ArrayList<>(examples());
    for (int i = 0; i < 20; i++) {
      some.add(new TopicExample("zzz " + i, "", Set.of(), ""));
    }
    assertThat(TopicLearning.learn(some).labels("zzz", null)).isEmpty();
    assertThat(MODEL.isExclusive()).isFalse();
  }

  @Test
  void oneLabelEachIsLearnedAsSuch() {
    List<TopicExample> single =
        examples().stream().filter(example -> example.labels().size() == 1).toList();
    LearnedTopics model = TopicLearning.learn(single);

    assertThat(model.isExclusive()).isTrue();
    assertThat(model.labels("Nice soup, but I waited for two hours", WHY)).hasSize(1);
  }

  @Test
  void eachLabelStandsInTheSentenceAndAtTheWordsThatHaveMostOfIt() {
    String text = "I had to wait for two hours. The soup was cold.";
    List<Span> sentences = List.of(new Span(0, 28), new Span(29, text.length()));

    List<List<FoundTopic>> found = MODEL.topics(text, WHY, sentences);

    assertThat(found).hasSize(2);
    assertThat(found.get(0)).extracting(FoundTopic::topic).containsExactly("Waiting");
    assertThat(found.get(0).get(0).span().in(text)).contains("hours");
    assertThat(found.get(0).get(0).way()).isEqualTo(TopicWay.LEARNED);
    assertThat(found.get(1)).extracting(FoundTopic::topic).containsExactly("Food");
    assertThat(found.get(1).get(0).span().in(text)).contains("soup");
    assertThat(MODEL.topics(text, WHY, List.of())).isEmpty();
  }

  @Test
  void withoutTheWordsShownTheLabelIsGone() {
    String text = "I had to wait for two hours. The soup was cold.";
    List<Span> sentences = List.of(new Span(0, 28), new Span(29, text.length()));
    Span words = MODEL.topics(text, WHY, sentences).get(1).get(0).span();

    String rest = text.substring(0, words.start()) + text.substring(words.end());

    assertThat(MODEL.labels(rest, WHY)).doesNotContain("Food");
  }

  @Test
  void aModelIsTheSameEveryTimeAndAfterItsFile() throws IOException {
    byte[] bytes = MODEL.bytes();
    Path file = Files.write(folder.resolve("topics.model"), bytes);

    LearnedTopics read = LearnedTopics.read(file);

    assertThat(TopicLearning.learn(examples()).bytes()).isEqualTo(bytes);
    assertThat(read.bytes()).isEqualTo(bytes);
    assertThat(read.labels("The soup was nice", WHY)).containsExactly("Food");
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .startsWith("voc-model 1\nkind topics 1\n");
  }

  @Test
  void aDamagedModelIsRefused() {
    byte[] bytes = MODEL.bytes();
    bytes[bytes.length - 9] ^= 1;
    assertThatThrownBy(() -> LearnedTopics.read(bytes, "topics.model"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("topics.model is damaged");
    assertThatThrownBy(() -> LearnedTopics.read(Arrays.copyOf(bytes, 10), "topics.model"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("topics.model must be a model");
  }

  @Test
  void oneLabelIsNothingToLearn() {
    assertThatThrownBy(
            () -> TopicLearning.learn(List.of(new TopicExample("Hello", "", Set.of("Staff"), ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there must be at least two labels to tell apart, got [Staff] in 1 texts; name the"
                + " columns that hold labels");
  }

  @Test
  void measuringLeavesOutWhatIsTested() {
    TopicEvaluation evaluation = TopicEvaluation.byFolds(examples(), 3, 1);

    TopicScores own = evaluation.methods().get(2).scores();
    assertThat(evaluation.methods())
        .extracting(TopicEvaluation.Method::name)
        .containsExactly("most frequent label", "words alone", "learned topics");
    assertThat(own.micro().f1())
        .isGreaterThan(evaluation.methods().get(0).scores().micro().f1())
        .isBetween(own.microF1().low(), own.microF1().high());
    assertThat(evaluation.report())
        .startsWith("135 texts, 3 folds, seed 1\n\nmethod ")
        .contains("\nprecision recall    F1  texts  label\n".strip());
  }

  private static List<TopicExample> examples() {
    List<TopicExample> examples = new ArrayList<>();
    for (String who : List.of("nurse", "doctor", "porter", "receptionist", "midwife")) {
      for (String how : List.of("lovely", "friendly", "rude")) {
        add(examples, "The " + who + " was " + how, WHY, "Staff");
        add(examples, "More " + how + " than any other " + who, BETTER, "Staff");
      }
    }
    for (String what : List.of("soup", "dinner", "breakfast", "tea", "sandwich")) {
      for (String how : List.of("nice", "cold", "tasty")) {
        add(examples, "The " + what + " was " + how, WHY, "Food");
        add(examples, "Nice " + what + ", but I waited for hours, " + how, WHY, "Food", "Waiting");
      }
    }
    for (int i = 2; i < 17; i++) {
      add(examples, "I had to wait for " + i + " hours", WHY, "Waiting");
      add(examples, "Shorter waits than " + i + " weeks", BETTER, "Waiting");
      add(examples, "Everything", WHY, "Staff");
      add(examples, "Everything", BETTER, "Waiting");
      add(examples, i % 2 == 0 ? "n/a" : "no comment", BETTER, "Nothing to say");
    }
    return examples;
  }

  private static void add(
      List<TopicExample> examples, String text, String context, String... labels) {
    examples.add(new TopicExample(text, context, Set.of(labels), ""));
  }
}
