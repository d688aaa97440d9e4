package voc.nlp.aspect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to learn from.
 *
 * @param sentence as the network sees it
 * @param labels what is said of its targets, at least one
 */
public record LabelledSentence(ReadSentence sentence, List<Label> labels) {
  public LabelledSentence {
    labels = List.copyOf(labels);
  }

  /** What is said of one target. */
  public record Label(Target target, Stance stance) {}

  /** The categories that it speaks of; none if its targets are words, and nobody knows. */
  Set<Category> categories() {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    for (Label label : labels) {
      @Nullable Category category = label.target().category();
      if (category != null) {
        categories.add(category);
      }
    }
    return categories;
  }
}
