package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Cuts sentences into pieces that count as sentences: words without punctuation where a new
 * sentence starts ({@link SpokenStarts}), and what is over a length limit, because a parse's time
 * and memory grow with length. No token is dropped, moved or changed in place: the pieces' tokens
 * are exactly the sentence's, in order. Runs after sentence splitting and before tagging.
 *
 * <p>Also bounds single words: a word of more than {@value #LONGEST_WORD} characters (pasted data,
 * a held-down key) is analysed by its first {@value #LONGEST_WORD}, while its offsets stay.
 *
 * <p>Immutable and thread-safe. Public only because CoreNLP creates it by name.
 */
public final class LongSentenceSplitter implements Annotator {
  /** Most tokens of a sentence unless the property {@code <name>.limit} says otherwise. */
  public static final int DEFAULT_LIMIT = 60;

  /** Most characters of a word that the models read. */
  public static final int LONGEST_WORD = 100;

  private final SentenceCuts cuts;

  /** As CoreNLP creates it: {@code name} is the annotator's name in {@code properties}. */
  public LongSentenceSplitter(String name, Properties properties) {
    this(limit(name, properties));
  }

  LongSentenceSplitter(int limit) {
    this.cuts = new SentenceCuts(limit);
  }

  private static int limit(String name, Properties properties) {
    String key = name + ".limit";
    String value = properties.getProperty(key, String.valueOf(DEFAULT_LIMIT));
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(key + " must be a whole number, got \"" + value + "\"", e);
    }
  }

  @Override
  public void annotate(Annotation document) {
    List<CoreMap> sentences = new ArrayList<>();
    int split = 0;
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreMap> pieces = pieces(sentence, document.get(CoreAnnotations.TextAnnotation.class));
      if (cuts.isTooLong(sentence.get(CoreAnnotations.TokensAnnotation.class).size())) {
        split++;
      }
      sentences.addAll(pieces);
    }
    number(sentences);
    document.set(CoreAnnotations.SentencesAnnotation.class, sentences);
    document.set(SplitCount.class, split);
  }

  private List<CoreMap> pieces(CoreMap sentence, String text) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    tokens.forEach(LongSentenceSplitter::bound);
    List<Integer> starts = starts(tokens.stream().map(CoreLabel::word).toList());
    if (starts.size() == 1) {
      return List.of(sentence);
    }
    List<CoreMap> pieces = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : tokens.size();
      pieces.add(piece(sentence, tokens, starts.get(i), end, text));
    }
    return pieces;
  }

  /** Where spoken sentences start, and where those that are too long are cut. */
  private List<Integer> starts(List<String> words) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> spoken = SpokenStarts.in(words);
    for (int i = 0; i < spoken.size(); i++) {
      int from = spoken.get(i);
      int to = i + 1 < spoken.size() ? spoken.get(i + 1) : words.size();
      cuts.starts(words.subList(from, to)).forEach(start -> starts.add(from + start));
    }
    return starts;
  }

  private static void bound(CoreLabel token) {
    if (token.word().length() > LONGEST_WORD) {
      String head = token.word().substring(0, LONGEST_WORD);
      token.setWord(head);
      token.setValue(head);
    }
  }

  private static CoreMap piece(
      CoreMap sentence, List<CoreLabel> tokens, int from, int to, String text) {
    List<CoreLabel> own = new ArrayList<>(tokens.subList(from, to));
    int begin = own.get(0).beginPosition();
    int end = own.get(own.size() - 1).endPosition();
    int firstToken = sentence.get(CoreAnnotations.TokenBeginAnnotation.class);
    CoreMap piece = new ArrayCoreMap(sentence);
    piece.set(CoreAnnotations.TextAnnotation.class, text.substring(begin, end));
    piece.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, begin);
    piece.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, end);
    piece.set(CoreAnnotations.TokensAnnotation.class, own);
    piece.set(CoreAnnotations.TokenBeginAnnotation.class, firstToken + from);
    piece.set(CoreAnnotations.TokenEndAnnotation.class, firstToken + to);
    return piece;
  }

  /** Later annotators count sentences from 0 in the document and tokens from 1 in the sentence. */
  private static void number(List<CoreMap> sentences) {
    for (int s = 0; s < sentences.size(); s++) {
      CoreMap sentence = sentences.get(s);
      sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, s);
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      for (int t = 0; t < tokens.size(); t++) {
        tokens.get(t).setIndex(t + 1);
        tokens.get(t).setSentIndex(s);
      }
    }
  }

  @Override
  public Set<Class<? extends CoreAnnotation>> requires() {
    return Set.of(
        CoreAnnotations.TokensAnnotation.class, CoreAnnotations.SentencesAnnotation.class);
  }

  @Override
  public Set<Class<? extends CoreAnnotation>> requirementsSatisfied() {
    return Set.of();
  }

  /** On a document: how many of its sentences were over the limit. */
  static final class SplitCount implements CoreAnnotation<Integer> {
    @Override
    public Class<Integer> getType() {
      return Integer.class;
    }
  }
}
