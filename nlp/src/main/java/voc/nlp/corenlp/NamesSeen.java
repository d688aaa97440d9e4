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

  /** So many words to each side are what the recognisers look at. */
  private static final int WINDOW = 4;

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

  /** Reads what stands around the words that may be a name. */
  private void read(int from, int to) {
    boolean isCased = false;
    List<Integer> mayBeNames = new ArrayList<>();
    for (int t = from; t < to; t++) {
      PiiToken token = tokens.get(t);
      boolean isCapital = isMixed && Character.isUpperCase(token.text().charAt(0));
      if (mayBeName(t, isCapital, t == from)) {
        mayBeNames.add(t);
        isCased |= isCapital;
      }
    }
    Reader reader = isCased ? Reader.CASED : Reader.CASELESS;
    int next = from;
    for (int m = 0; m < mayBeNames.size(); m++) {
      int start = Math.max(next, mayBeNames.get(m) - WINDOW);
      while (m + 1 < mayBeNames.size()
          && mayBeNames.get(m + 1) - mayBeNames.get(m) <= 2 * WINDOW + 1) {
        m++;
      }
      int end = Math.min(to, mayBeNames.get(m) + WINDOW + 1);
      add(next, start, Reader.NOBODY);
      add(start, end, reader);
      next = end;
    }
    add(next, to, Reader.NOBODY);
  }

  private void add(int from, int to, Reader reader) {
    if (from < to) {
      List<PiiToken> part = tokens.subList(from, to);
      classes.addAll(
          switch (reader) {
            case CASED -> names.cased(part);
            case CASELESS -> names.caseless(part);
            case NOBODY -> Collections.nCopies(part.size(), NOTHING);
          });
      readers.addAll(Collections.nCopies(part.size(), reader));
    }
  }

  private boolean mayBeName(int t, boolean isCapital, boolean isFirst) {
    PiiToken token = tokens.get(t);
    String lower = token.lower();
    if (!Character.isLetter(lower.charAt(0)) || lower.length() == 1 || isOfPlace(t)) {
      return false;
    }
    if (isCapital) {
      return !isFirst || mayBeName(lower);
    }
    // Who writes capitals writes "Will" with one.
    return isMixed ? !names.isKnown(lower) : mayBeName(lower);
  }

  /** "Elm Street", "Elm Hill Avenue": the name of no person, and the word after it tells so. */
  private boolean isOfPlace(int t) {
    return isPlaceWord(t) || isPlaceWord(t + 1);
  }

  private boolean isPlaceWord(int t) {
    return t < tokens.size()
        && (TellingWords.STREET.contains(tokens.get(t).lower())
            || TellingWords.LANDMARK.contains(tokens.get(t).lower()));
  }

  /** No word that people write in small letters, or one that is a first name and nothing else. */
  private boolean mayBeName(String lower) {
    return names.isFirstName(lower) ? Words.canBeName(lower) : !names.isKnown(lower);
  }
}
