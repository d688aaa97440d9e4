package voc.nlp.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voc.core.MarkType;
import voc.nlp.taxonomy.Department;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TopTopic;
import voc.nlp.taxonomy.Topic;
import voc.nlp.taxonomy.WordSets;

class MarkRulesTest {
  @Test
  void theShippedRulesKnowEveryMarkAndNoOther() {
    assertThat(MarkRules.shipped().taxonomy().topics())
        .extracting(Topic::id)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(MarkType.values()).map(MarkType::code).toList());
  }

  @Test
  void aFileThatForgetsMarksIsRefusedAndTheyAreNamed() {
    assertThatThrownBy(() -> rules("effort", "effort/effort"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "the rules of marks must have a leaf for each mark, add crisis/self-harm,");
  }

  @Test
  void aFileWithAnUnknownMarkIsRefused() {
    assertThatThrownBy(() -> rules("crisis", "crisis/flood"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unknown mark \"crisis/flood\", use one of crisis/self-harm,");
  }

  private static MarkRules rules(String family, String mark) {
    Topic topic =
        new Topic(
            mark,
            "Name",
            "desk",
            List.of(Rule.ofPhrase("word", WordSets.NONE)),
            List.of(),
            List.of("A word."),
            List.of());
    return new MarkRules(
        new Taxonomy(
            List.of(new Department("desk", "Desk")),
            List.of(new TopTopic(family, "Family", List.of(topic)))));
  }
}
