package voc.nlp.corenlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import voc.nlp.redact.pattern.Words;

/**
 * What CoreNLP's recognisers of names take an utterance's words for. They cost more than all the
 * rest, so each sentence is read by one of them at most: with a capital letter that no sentence
 * begins with by the cased one, else by the caseless one if a word is there that may be a name,
 * else by none. Immutable.
 */
final class NamesSeen {
  /** Who reads a sentence. */
  enum Reader {
    CASED,
    CASELESS,
    NOBODY
  }

  private static final String NOTHING = "O";
  private static final Set<String> ENDS = Set.of(".", "!", "?", "...", "…");

  private final List<PiiToken> tokens;
  private final boolean isMixed;
  private final StockNames names;
  private final List<String> classes = new ArrayList<>();
  private final List<Reader> readers = new ArrayList<>();

  /**
   * @param isMixed whether the utterance has both capital and small letters
   */
  NamesSeen(List<PiiToken> tokens, boolean isMixed, StockNames names) {
    this.tokens = tokens;
    this.isMixed = isMixed;
    this.names = names;
    int from = 0;
    for (int to = 1; to <= tokens.size(); to++) {
      if (to == tokens.size() || tokens.get(to).startsLine() || ends(to - 1)) {
        read(from, to);
        from = to;
      }
    }
  }

  /** By word {@code PERSON}, {@code LOCATION}, {@code ORGANIZATION} or {@code O}. */
  List<String> classes() {
    return Collections.unmodifiableList(classes);
  }

  /** By word. */
  List<Reader> readers() {
    return Collections.unmodifiableList(readers);
  }

  /** Whether the recogniser for cased text sees a person there. */
  boolean isPerson(int t) {
    return readers.get(t) == Reader.CASED && classes.get(t).equals("PERSON");
  }

  private boolean ends(int t) {
    return ENDS.contains(tokens.get(t).text());
  }

  private void read(int from, int to) {
    List<PiiToken> sentence = tokens.subList(from, to);
    Reader reader = reader(sentence);
    classes.addAll(
        switch (reader) {
          case CASED -> names.cased(sentence);
          case CASELESS -> names.caseless(sentence);
          case NOBODY -> Collections.nCopies(sentence.size(), NOTHING);
        });
    readers.addAll(Collections.nCopies(sentence.size(), reader));
  }

  private Reader reader(List<PiiToken> sentence) {
    boolean mayBeName = false;
    for (int t = 0; t < sentence.size(); t++) {
      PiiToken token = sentence.get(t);
      if (Character.isLetter(token.text().charAt(0)) && token.text().length() > 1) {
        boolean may = mayBeName(token.lower());
        if (isMixed && Character.isUpperCase(token.text().charAt(0))) {
          if (t > 0 || may) {
            return Reader.CASED;
          }
        } else {
          // Who writes capitals writes "Will" with one.
          mayBeName |= isMixed ? !names.isKnown(token.lower()) : may;
        }
      }
    }
    return mayBeName ? Reader.CASELESS : Reader.NOBODY;
  }

  /** No word that people write in small letters, or one that is a first name and nothing else. */
  private boolean mayBeName(String lower) {
    return names.isFirstName(lower) ? Words.canBeName(lower) : !names.isKnown(lower);
  }
}
