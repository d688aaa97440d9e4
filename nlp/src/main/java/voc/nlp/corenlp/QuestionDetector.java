package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.trees.Tree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import voc.core.Span;

/**
 * Finds the question in a sentence: what the customer asks to be told. Requests to act ("can you
 * fix it") and small talk ("how are you") are none, unless a question mark follows words of
 * substance.
 *
 * <p>Reads from left to right and takes the first question. Immutable and thread-safe. Method and
 * measured precision: docs/methods.md.
 */
final class QuestionDetector {
  /** Words that turn a statement into "…, right?": it asks for a nod. */
  private static final Set<String> TAGS =
      Set.of("right", "ok", "okay", "huh", "yeah", "know", "no");

  /**
   * The asking words, or null if the sentence asks nothing.
   *
   * @param tokens the sentence with parts of speech and lemmas
   * @param tree its parse, if there is one
   */
  @Nullable Span question(List<CoreLabel> tokens, @Nullable Tree tree) {
    Words words = new Words(tokens);
    DirectQuestions direct = new DirectQuestions(words, new QuestionClauses(tree));
    int i = 0;
    int substance = 0;
    while (i < words.size()) {
      int smallTalk = SmallTalk.length(words, i);
      if (smallTalk > 0) {
        i += smallTalk;
        substance = i;
        continue;
      }
      boolean starts = direct.startsAt(i) || OpeningQuestions.startsAt(words, i);
      int start = starts ? i : IndirectQuestions.start(words, i);
      if (start >= 0 && hasContent(words, start, end(words, start))) {
        return words.span(start, end(words, start));
      }
      i++;
    }
    return marked(words, substance);
  }

  /** What ends in a question mark asks, whatever its word order: "Move them earlier?". */
  private static @Nullable Span marked(Words words, int from) {
    int mark = words.mark(from);
    if (mark < 0 || TAGS.contains(words.at(mark - 1))) {
      return null;
    }
    int start = from;
    while (start < mark && words.isPunctuation(start)) {
      start++;
    }
    return hasContent(words, start, mark) ? words.span(start, mark) : null;
  }

  /** The question mark, or the last word. */
  private static int end(Words words, int start) {
    int mark = words.mark(start);
    if (mark >= 0) {
      return mark;
    }
    int last = words.size() - 1;
    while (last > start && words.isPunctuation(last)) {
      last--;
    }
    return last;
  }

  private static boolean hasContent(Words words, int start, int end) {
    for (int i = start; i <= end; i++) {
      if (words.hasContent(i)) {
        return true;
      }
    }
    return false;
  }
}
