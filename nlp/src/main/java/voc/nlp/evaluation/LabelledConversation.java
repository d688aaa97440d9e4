package voc.nlp.evaluation;

import java.util.List;
import voc.core.Utterance;

/**
 * A conversation, or a text alone, with its labels. Immutable.
 *
 * @param set the name of the set it is from, such as {@code multidogo}
 * @param group what must not be torn apart between training and test; unique within the set
 * @param utterances in the order spoken
 * @param labels for each utterance its labels in order, without overlap
 */
public record LabelledConversation(
    String set, String group, List<Utterance> utterances, List<List<Label>> labels) {
  public LabelledConversation {
    utterances = List.copyOf(utterances);
    labels = labels.stream().map(List::copyOf).toList();
    if (utterances.size() != labels.size()) {
      throw new IllegalArgumentException(
          "conversation "
              + group
              + " has "
              + utterances.size()
              + " utterances and labels for "
              + labels.size());
    }
  }
}
