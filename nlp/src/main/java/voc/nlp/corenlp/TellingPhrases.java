package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import voc.core.Span;

/**
 * Phrases of a sentence that may show why it has a topic: runs of nouns with what describes them,
 * with the verb before them if it stands right there ("missed my trash pickup").
 */
@NullMarked
final class TellingPhrases {
  /** Each costs an embedding. */
  private static final int MOST = 12;

  private static final Set<String> BETWEEN = Set.of("DT", "PRP$", "RB", "POS", "RP");

  private TellingPhrases() {}

  static List<Span> of(List<CoreLabel> tokens) {
    List<Span> phrases = new ArrayList<>();
    int at = 0;
    while (at < tokens.size() && phrases.size() < MOST) {
      int end = at;
      boolean noun = false;
      while (end < tokens.size() && isPart(tokens.get(end))) {
        noun |= tokens.get(end).tag().startsWith("NN");
        end++;
      }
      if (noun) {
        phrases.add(span(tokens, at, end));
        int verb = at - 1;
        while (verb >= 0 && BETWEEN.contains(tokens.get(verb).tag())) {
          verb--;
        }
        if (verb >= 0 && tokens.get(verb).tag().startsWith("VB") && phrases.size() < MOST) {
          phrases.add(span(tokens, verb, end));
        }
      }
      at = Math.max(end, at + 1);
    }
    return phrases;
  }

  private static boolean isPart(CoreLabel token) {
    String tag = token.tag();
    return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("VBG") || tag.equals("VBN");
  }

  private static Span span(List<CoreLabel> tokens, int start, int end) {
    return new Span(tokens.get(start).beginPosition(), tokens.get(end - 1).endPosition());
  }
}
