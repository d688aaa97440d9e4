package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/**
 * A sentence as topic rules see it: copies of its tokens, evened out so that a rule need not
 * foresee how people type.
 *
 * <ul>
 *   <li>Words and lemmas are lower case.
 *   <li>Lemmas are also found where CoreNLP leaves the word as it is: in names ("POTHOLES" in a
 *       shouted comment is tagged as one) and in participles used as adjectives ("missed pickup").
 *   <li>"n't" and "nt" have the lemma {@code not}.
 *   <li>Hyphens and quotation marks are left out, so that "double-parked" and "double parked", and
 *       "the "walk" signal" and "the walk signal", are the same.
 * </ul>
 */
@NullMarked
final class RuleTokens {
  private static final Pattern LEFT_OUT = Pattern.compile("-|--|–|—|``|''|['\"`“”‘’*_]+");

  /** A lexer inside, with state: one per thread. */
  private static final ThreadLocal<Morphology> MORPHOLOGY =
      ThreadLocal.withInitial(Morphology::new);

  private RuleTokens() {}

  static List<CoreLabel> of(List<CoreLabel> tokens) {
    List<CoreLabel> evened = new ArrayList<>(tokens.size());
    for (CoreLabel token : tokens) {
      if (!LEFT_OUT.matcher(token.word()).matches()) {
        evened.add(evened(token));
      }
    }
    return evened;
  }

  private static CoreLabel evened(CoreLabel token) {
    String word = token.word().toLowerCase(Locale.ROOT).replace('’', '\'');
    CoreLabel copy = new CoreLabel(6);
    copy.setWord(word);
    copy.setTag(token.tag());
    copy.setLemma(lemma(word, token));
    copy.setBeginPosition(token.beginPosition());
    copy.setEndPosition(token.endPosition());
    return copy;
  }

  private static String lemma(String word, CoreLabel token) {
    if (word.equals("n't") || word.equals("nt")) {
      return "not";
    }
    String tag = token.tag();
    if (tag.startsWith("NNP")) {
      return MORPHOLOGY.get().lemma(word, word.endsWith("s") ? "NNS" : "NN");
    }
    if (tag.equals("JJ") && (word.endsWith("ed") || word.endsWith("ing"))) {
      return MORPHOLOGY.get().lemma(word, "VBN");
    }
    return token.lemma().toLowerCase(Locale.ROOT);
  }
}
