package voc.nlp.clause;

import java.util.Locale;
import java.util.Set;
import voc.core.Span;

/**
 * A token of a sentence.
 *
 * @param text as written
 * @param tag part of speech of the Penn Treebank, such as {@code NN}
 * @param span where it stands in the utterance's text
 */
public record Word(String text, String tag, Span span) {
  boolean isOneOf(Set<String> words) {
    return words.contains(text.toLowerCase(Locale.ROOT));
  }

  boolean isNoun() {
    return tag.startsWith("NN");
  }

  boolean isFiniteVerb() {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  boolean isAdjective() {
    return tag.startsWith("JJ");
  }

  /** Whether it may be what is said of a noun in a clause without a verb: awful, closed, down. */
  boolean isPredicate() {
    return isAdjective() || tag.equals("VBN") || tag.equals("VBG") || tag.startsWith("RB");
  }

  boolean isPunctuation() {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
