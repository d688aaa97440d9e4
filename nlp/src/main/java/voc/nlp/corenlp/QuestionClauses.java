package voc.nlp.corenlp;

import edu.stanford.nlp.trees.Tree;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the parse sees a question: tokens at which an SBARQ, SQ or inverted clause starts. */
final class QuestionClauses {
  private final Set<Integer> starts = new HashSet<>();

  QuestionClauses(@Nullable Tree tree) {
    if (tree != null) {
      collect(tree, 0);
    }
  }

  /** Whether the parse has a question that starts with token {@code i}. */
  boolean asksAt(int i) {
    return starts.contains(i);
  }

  private int collect(Tree node, int first) {
    if (node.isLeaf()) {
      return first + 1;
    }
    String label = node.value();
    if (label != null && (label.equals("SBARQ") || label.equals("SQ"))) {
      starts.add(first);
    }
    int next = first;
    for (Tree child : node.children()) {
      next = collect(child, next);
    }
    return next;
  }
}
