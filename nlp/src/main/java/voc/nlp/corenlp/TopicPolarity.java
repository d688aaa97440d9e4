package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.core.TopicTag;
import voc.nlp.aspect.AspectModel;
import voc.nlp.aspect.AspectModelFile;
import voc.nlp.aspect.ReadSentence;
import voc.nlp.aspect.Stances;
import voc.nlp.aspect.Target;
import voc.nlp.clause.Clause;
import voc.nlp.embedding.EncodedText;
import voc.nlp.embedding.TextEncoder;
import voc.nlp.topic.FoundTopic;

/**
 * Gives each topic of a sentence the polarity of what is said of it. A sentence of one clause says
 * one thing: its topics have its polarity, so that the two never contradict each other.
 */
final class TopicPolarity {
  /** A sentence of more characters than this holds pasted data: the transformer would take long. */
  private static final int LONGEST = 4_000;

  private TopicPolarity() {}

  /**
   * The topics with their polarities, in their order.
   *
   * @param sentence its characters in the utterance's text
   * @param text the utterance's
   * @param polarity the sentence's, in [-1, 1]
   */
  static List<TopicTag> tags(
      List<FoundTopic> found,
      List<CoreLabel> tokens,
      @Nullable Tree tree,
      Span sentence,
      String text,
      double polarity) {
    List<Clause> clauses = found.isEmpty() ? List.of() : SentenceClauses.of(tokens, tree);
    if (clauses.size() > 1 && sentence.end() - sentence.start() <= LONGEST) {
      EncodedText encoded = TextEncoder.shared().encode(sentence.in(text));
      if (!encoded.spans().isEmpty()) {
        return tags(
            found, ReadSentence.of(encoded, minus(clauses, sentence.start())), sentence.start());
      }
    }
    return found.stream().map(topic -> topic.tag(polarity)).toList();
  }

  private static List<TopicTag> tags(List<FoundTopic> found, ReadSentence sentence, int start) {
    AspectModel model = AspectModelFile.shipped();
    List<Target> targets =
        found.stream().map(topic -> Target.of(topic.span().minus(start), sentence)).toList();
    List<Stances> stances = model.stances(sentence, targets);
    List<TopicTag> tags = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      tags.add(found.get(i).tag(stances.get(i).polarity()));
    }
    return List.copyOf(tags);
  }

  private static List<Clause> minus(List<Clause> clauses, int offset) {
    return clauses.stream()
        .map(
            clause ->
                new Clause(
                    clause.first(),
                    clause.end(),
                    clause.span().minus(offset),
                    clause.isContinuing()))
        .toList();
  }
}
