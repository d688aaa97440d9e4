package voc.nlp.aspect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Span;

/**
 * A labelled text before anything has read it.
 *
 * @param text the sentence
 * @param labels what is said of its targets
 */
public record AspectRow(String text, List<Label> labels) {
  public AspectRow {
    labels = List.copyOf(labels);
  }

  /**
   * What is said of a target.
   *
   * @param category the target, or none
   * @param span the target's words, or none if it is a category
   */
  public record Label(@Nullable Category category, @Nullable Span span, Stance stance) {}

  /** The same labels on the text as the network sees it. */
  public LabelledSentence with(ReadSentence sentence) {
    return new LabelledSentence(
        sentence,
        labels.stream()
            .map(label -> new LabelledSentence.Label(target(label, sentence), label.stance()))
            .toList());
  }

  private static Target target(Label label, ReadSentence sentence) {
    if (label.category() != null) {
      return Target.of(label.category());
    }
    if (label.span() == null) {
      throw new IllegalArgumentException("a label must have a category or a span");
    }
    return Target.of(label.span(), sentence);
  }
}
