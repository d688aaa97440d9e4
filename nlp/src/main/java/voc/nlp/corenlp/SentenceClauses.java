package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.core.Span;
import voc.nlp.clause.Clause;
import voc.nlp.clause.ClauseSplitter;
import voc.nlp.clause.Phrase;
import voc.nlp.clause.Word;

/** The clauses of a sentence that CoreNLP has parsed. */
final class SentenceClauses {
  private SentenceClauses() {}

  /**
   * At least one clause.
   *
   * @param tree none where the parser gave up
   */
  static List<Clause> of(List<CoreLabel> tokens, @Nullable Tree tree) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (CoreLabel token : tokens) {
      words.add(
          new Word(
              token.word(), token.tag(), new Span(token.beginPosition(), token.endPosition())));
    }
    Phrase parse = tree == null ? new Phrase("X", 0, words.size(), List.of()) : phrase(tree, 0);
    return ClauseSplitter.split(words, parse);
  }

  private static Phrase phrase(Tree node, int first) {
    String label = node.value() == null ? "" : node.value();
    if (node.isLeaf() || node.isPreTerminal()) {
      return new Phrase(label, first, first + 1, List.of());
    }
    List<Phrase> children = new ArrayList<>();
    int next = first;
    for (Tree child : node.children()) {
      Phrase phrase = phrase(child, next);
      children.add(phrase);
      next = phrase.end();
    }
    return new Phrase(label, first, next, children);
  }
}
