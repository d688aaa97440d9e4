package voc.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import voc.core.Span;
import voc.core.TopicWay;
import voc.nlp.taxonomy.Department;
import voc.nlp.taxonomy.Description;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TopTopic;
import voc.nlp.taxonomy.Topic;

class DescribedTopicsTest {
  private static final DescribedTopics TOPICS = DescribedTopics.of(taxonomy(null));

  @Test
  void aSentenceGetsTheTopicsThatItIsLikeWithoutAWordInCommon() {
    assertThat(ids("Nobody came to empty our bins this week.")).containsExactly("city/rubbish");
    assertThat(ids("The librarian helped me find a novel.")).containsExactly("city/books");
    assertThat(ids("My tax bill is too high.")).isEmpty();
  }

  @Test
  void theMostLikePhraseIsShown() {
    String text = "Yes. Our neighbour says that nobody emptied the bins on Monday.";
    Span sentence = new Span(5, text.length());
    Span neighbour = new Span(5, 18);
    Span bins = new Span(text.indexOf("emptied"), text.indexOf(" on Monday"));

    List<FoundTopic> found = TOPICS.topics(text, sentence, List.of(neighbour, bins));

    assertThat(found).containsExactly(new FoundTopic("city/rubbish", bins, TopicWay.DESCRIBED));
    assertThat(TOPICS.topics(text, sentence, List.of()))
        .extracting(FoundTopic::span)
        .containsExactly(sentence);
  }

  @Test
  void aTopicsOwnLikenessGoesFirst() {
    DescribedTopics strict = DescribedTopics.of(taxonomy(0.95));
    String text = "Nobody came to empty our bins this week.";

    assertThat(strict.topics(text, new Span(0, text.length()), List.of())).isEmpty();
  }

  @Test
  void aTaxonomyOfRulesAloneHasNone() {
    DescribedTopics none =
        DescribedTopics.of(
            new Taxonomy(
                List.of(new Department("works", "Works")),
                List.of(
                    new TopTopic(
                        "city",
                        "City",
                        List.of(Topic.ofLabel("city/label", "Label", "works", "Label"))))));
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.topics("Bins.", new Span(0, 5), List.of())).isEmpty();
  }

  private static List<String> ids(String text) {
    return TOPICS.topics(text, new Span(0, text.length()), List.of()).stream()
        .map(FoundTopic::topic)
        .toList();
  }

  private static Taxonomy taxonomy(@Nullable Double likeness) {
    return new Taxonomy(
        List.of(new Department("works", "Works")),
        List.of(
            new TopTopic(
                "city",
                "City",
                List.of(
                    topic(
                        "city/rubbish", "Rubbish collection", "waste was not collected", likeness),
                    topic("city/books", "Public library", "books and reading rooms", likeness)))));
  }

  private static Topic topic(
      String id, String name, String description, @Nullable Double likeness) {
    return new Topic(
        id,
        name,
        "works",
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        new Description(description, likeness),
        List.of(),
        List.of());
  }
}
