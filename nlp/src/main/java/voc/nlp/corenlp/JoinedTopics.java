package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;
import voc.core.Span;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.Topic;
import voc.nlp.topic.DescribedTopics;
import voc.nlp.topic.FoundTopic;
import voc.nlp.topic.LearnedTopics;

/**
 * The topics of sentences found in three ways, as one result: each topic once per sentence, by the
 * surest way that found it: rule, then learned model, then description. A label of a model is the
 * taxonomy's topic that stands for it, or else its own name. Immutable and thread-safe.
 */
@NullMarked
final class JoinedTopics implements UtteranceTopics {
  /** Finds nothing. */
  static final UtteranceTopics NONE =
      utterance -> utterance.sentences().stream().map(sentence -> List.<FoundTopic>of()).toList();

  private final Taxonomy taxonomy;
  private final TopicMatcher rules;
  private final List<LearnedTopics> models;
  private final DescribedTopics described;

  private JoinedTopics(
      Taxonomy taxonomy,
      TopicMatcher rules,
      List<LearnedTopics> models,
      DescribedTopics described) {
    this.taxonomy = taxonomy;
    this.rules = rules;
    this.models = List.copyOf(models);
    this.described = described;
  }

  /**
   * All ways.
   *
   * @param models of which the first goes first where several give the same topic
   */
  static JoinedTopics of(Taxonomy taxonomy, List<LearnedTopics> models) {
    return new JoinedTopics(
        taxonomy, new TopicMatcher(taxonomy), models, DescribedTopics.of(taxonomy));
  }

  @Override
  public List<List<FoundTopic>> topics(ReadUtterance utterance) {
    List<Map<String, FoundTopic>> bySentence = new ArrayList<>();
    for (List<CoreLabel> sentence : utterance.sentences()) {
      Map<String, FoundTopic> byId = new TreeMap<>();
      rules.topics(sentence).forEach(found -> byId.put(found.topic(), found));
      bySentence.add(byId);
    }
    addLearned(utterance, bySentence);
    addDescribed(utterance, bySentence);
    return bySentence.stream().map(byId -> List.copyOf(byId.values())).toList();
  }

  private void addLearned(ReadUtterance utterance, List<Map<String, FoundTopic>> bySentence) {
    if (models.isEmpty()) {
      return;
    }
    List<Span> sentences = new ArrayList<>();
    for (int s = 0; s < bySentence.size(); s++) {
      sentences.add(utterance.span(s));
    }
    for (LearnedTopics model : models) {
      List<List<FoundTopic>> learned =
          model.topics(utterance.text(), utterance.prompt(), sentences);
      for (int s = 0; s < learned.size(); s++) {
        for (FoundTopic found : learned.get(s)) {
          String id = taxonomy.topicOfLabel(found.topic()).map(Topic::id).orElse(found.topic());
          bySentence.get(s).putIfAbsent(id, new FoundTopic(id, found.span(), found.way()));
        }
      }
    }
  }

  private void addDescribed(ReadUtterance utterance, List<Map<String, FoundTopic>> bySentence) {
    if (described.isEmpty()) {
      return;
    }
    for (int s = 0; s < bySentence.size(); s++) {
      Map<String, FoundTopic> byId = bySentence.get(s);
      described
          .topics(
              utterance.text(), utterance.span(s), TellingPhrases.of(utterance.sentences().get(s)))
          .forEach(found -> byId.putIfAbsent(found.topic(), found));
    }
  }
}
