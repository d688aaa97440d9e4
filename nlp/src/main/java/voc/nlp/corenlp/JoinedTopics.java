package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.topic.DescribedTopics;
import voc.nlp.topic.FoundTopic;

/**
 * The topics of sentences by rule and by description, as one result: each topic once per sentence,
 * found by the surest way: rule before description. Immutable and thread-safe.
 */
@NullMarked
final class JoinedTopics implements UtteranceTopics {
  /** Finds nothing. */
  static final UtteranceTopics NONE =
      utterance -> utterance.sentences().stream().map(sentence -> List.<FoundTopic>of()).toList();

  private final TopicMatcher rules;
  private final DescribedTopics described;

  private JoinedTopics(TopicMatcher rules, DescribedTopics described) {
    this.rules = rules;
    this.described = described;
  }

  /** All ways that a taxonomy's topics ask for. */
  static JoinedTopics of(Taxonomy taxonomy) {
    return new JoinedTopics(new TopicMatcher(taxonomy), DescribedTopics.of(taxonomy));
  }

  @Override
  public List<List<FoundTopic>> topics(ReadUtterance utterance) {
    List<List<FoundTopic>> all = new ArrayList<>();
    for (int s = 0; s < utterance.sentences().size(); s++) {
      Map<String, FoundTopic> byId = new TreeMap<>();
      rules.topics(utterance.sentences().get(s)).forEach(found -> byId.put(found.topic(), found));
      if (!described.isEmpty()) {
        described
            .topics(
                utterance.text(),
                utterance.span(s),
                TellingPhrases.of(utterance.sentences().get(s)))
            .forEach(found -> byId.putIfAbsent(found.topic(), found));
      }
      all.add(List.copyOf(byId.values()));
    }
    return all;
  }
}
