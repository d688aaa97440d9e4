package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voc.core.Span;
import voc.core.TopicWay;
import voc.nlp.taxonomy.Department;
import voc.nlp.taxonomy.Description;
import voc.nlp.taxonomy.Rule;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TopTopic;
import voc.nlp.taxonomy.Topic;
import voc.nlp.taxonomy.WordSets;
import voc.nlp.topic.FoundTopic;
import voc.nlp.topic.LearnedTopics;
import voc.nlp.topic.TopicExample;
import voc.nlp.topic.TopicLearning;

class JoinedTopicsTest {
  private static final String TEXT =
      "The bus driver was very friendly. Nobody came to empty our bins this week.";
  private static final LearnedTopics MODEL = TopicLearning.learn(manners());

  @Test
  void threeWaysGiveOneResult() {
    List<List<FoundTopic>> found = found(taxonomy(List.of()), List.of(MODEL));

    assertThat(found.get(0))
        .extracting(FoundTopic::topic, each -> shown(each.span()), FoundTopic::way)
        .containsExactly(
            tuple("Manner & tone", "very friendly", TopicWay.LEARNED),
            tuple("city/buses", "bus", TopicWay.RULE));
    assertThat(found.get(1))
        .extracting(FoundTopic::topic, FoundTopic::way)
        .containsExactly(tuple("city/rubbish", TopicWay.DESCRIBED));
  }

  @Test
  void theSurestWayIsTold() {
    Taxonomy taxonomy = taxonomy(List.of("Manner & tone"));

    assertThat(found(taxonomy, List.of(MODEL)).get(0))
        .extracting(FoundTopic::topic, FoundTopic::way)
        .as("the label stands for a topic that a rule finds in the same sentence")
        .containsExactly(tuple("city/buses", TopicWay.RULE));
  }

  @Test
  void withAPlaceForEachLabelAllTopicsAreOfTheTaxonomy() {
    Taxonomy taxonomy = taxonomy(List.of()).withLabels(MODEL.labels());

    assertThat(found(taxonomy, List.of(MODEL)))
        .allSatisfy(
            sentence ->
                assertThat(sentence)
                    .allSatisfy(topic -> assertThat(taxonomy.topic(topic.topic())).isPresent()));
    assertThat(found(taxonomy, List.of(MODEL)).get(0).get(1).topic())
        .isEqualTo("learned/manner-tone");
  }

  private static List<List<FoundTopic>> found(Taxonomy taxonomy, List<LearnedTopics> models) {
    return JoinedTopics.of(taxonomy, models)
        .topics(new UtteranceTopics.ReadUtterance(TEXT, null, Pipeline.taggedSentences(TEXT)));
  }

  private static String shown(Span span) {
    return span.in(TEXT);
  }

  private static Taxonomy taxonomy(List<String> labelsOfBuses) {
    Topic buses =
        new Topic(
            "city/buses",
            "Buses",
            "works",
            List.of(Rule.ofPhrase("bus", WordSets.NONE)),
            List.of(),
            Set.of(),
            labelsOfBuses,
            null,
            List.of("A bus."),
            List.of());
    Topic rubbish =
        new Topic(
            "city/rubbish",
            "Rubbish collection",
            "works",
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            new Description("waste was not collected", null),
            List.of(),
            List.of());
    return new Taxonomy(
        List.of(new Department("works", "Works")),
        List.of(new TopTopic("city", "City", List.of(buses, rubbish))));
  }

  private static List<TopicExample> manners() {
    List<TopicExample> examples = new ArrayList<>();
    for (String who : List.of("driver", "clerk", "nurse", "guard", "teacher", "doctor")) {
      for (String how : List.of("friendly", "very friendly", "kind", "so rude", "polite")) {
        examples.add(example("The " + who + " was " + how + ".", "Manner & tone"));
      }
      for (String what : List.of("I waited an hour", "It took very long", "The wait was endless")) {
        examples.add(example(what + " for the " + who + ".", "Waiting"));
      }
      examples.add(new TopicExample("We went to see the " + who + ".", "", Set.of(), ""));
      examples.add(new TopicExample("The " + who + " was here.", "", Set.of(), ""));
      examples.add(new TopicExample("The park near the " + who + " was green.", "", Set.of(), ""));
    }
    return examples;
  }

  private static TopicExample example(String text, String label) {
    return new TopicExample(text, "", Set.of(label), "");
  }
}
