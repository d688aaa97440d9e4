package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import voc.core.Span;

/**
 * A word of an utterance as {@link PiiFeatures} sees it.
 *
 * @param text as written
 * @param lower in lower case, digits as {@code 0}
 * @param span where it stands
 * @param startsLine whether a line begins with it
 */
record PiiToken(String text, String lower, Span span, boolean startsLine) {
  /** As the stock models were trained, but with every character kept and nothing rewritten. */
  private static final String OPTIONS =
      "untokenizable=noneKeep,normalizeParentheses=false,normalizeOtherBrackets=false,quotes=original,"
          + "ellipses=original,dashes=original,splitHyphenated=true,splitForwardSlash=true";

  private static final TokenizerFactory<CoreLabel> TOKENIZERS =
      PTBTokenizer.factory(new CoreLabelTokenFactory(), OPTIONS);

  /** The words of a text, in order. */
  static List<PiiToken> of(String text) {
    List<PiiToken> tokens = new ArrayList<>();
    int end = 0;
    for (CoreLabel label : TOKENIZERS.getTokenizer(new StringReader(text)).tokenize()) {
      Span span = new Span(label.beginPosition(), label.endPosition());
      boolean startsLine =
          tokens.isEmpty() || text.substring(end, Math.max(end, span.start())).indexOf('\n') >= 0;
      String written = span.in(text);
      tokens.add(new PiiToken(written, lower(written), span, startsLine));
      end = span.end();
    }
    return tokens;
  }

  private static String lower(String written) {
    char[] lower = written.toLowerCase(Locale.ROOT).toCharArray();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] >= '0' && lower[i] <= '9') {
        lower[i] = '0';
      }
    }
    return String.valueOf(lower);
  }

  int digits() {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  boolean isTelling() {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }
}
