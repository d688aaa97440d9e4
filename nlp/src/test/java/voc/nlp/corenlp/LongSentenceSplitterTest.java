package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LongSentenceSplitterTest {
  private static final StanfordCoreNLP TOKENIZER = tokenizer();

  @Test
  void cutsAtASemicolonBeforeAComma() {
    assertThat(
            pieces(
                12,
                "We waited an hour, maybe more, at the desk; then the clerk left, without a word."))
        .containsExactly(
            "We waited an hour, maybe more, at the desk;", "then the clerk left, without a word.");
  }

  @Test
  void cutsAtACommaWithAConjunctionBeforeAPlainComma() {
    assertThat(
            pieces(
                14,
                "The old bridge was closed on Monday, and we had to drive around, which took hours."))
        .containsExactly(
            "The old bridge was closed on Monday,",
            "and we had to drive around, which took hours.");
  }

  @Test
  void cutsUnpunctuatedSpeechWhereItStartsAnew() {
    assertThat(
            pieces(
                15,
                "yeah um i called like three times and nobody picked up my trash can you tell me when they come"))
        .containsExactly(
            "yeah um i called like three times and nobody picked up my trash",
            "can you tell me when they come");
  }

  @Test
  void leavesShortSentencesAlone() {
    assertThat(pieces(60, "The bus was late, and so was I.")).hasSize(1);
  }

  @Test
  void keepsANegationWithItsVerb() {
    String text = "this bus did n't stop here ".repeat(4).strip();

    assertThat(pieces(10, text)).noneMatch(piece -> piece.startsWith("n't"));
  }

  @RepeatedTest(200)
  void piecesAreExactlyTheSentenceInOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int limit = 10 + random.nextInt(60);
    String text = randomSpeech(random);
    Annotation whole = tokenized(text);
    List<CoreLabel> tokens = List.copyOf(whole.get(CoreAnnotations.TokensAnnotation.class));

    new LongSentenceSplitter(limit).annotate(whole);

    List<CoreLabel> inPieces = new ArrayList<>();
    int sentences = 0;
    for (CoreMap piece : whole.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<CoreLabel> own = piece.get(CoreAnnotations.TokensAnnotation.class);
      assertThat(own).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
      assertThat(piece.get(CoreAnnotations.SentenceIndexAnnotation.class)).isEqualTo(sentences++);
      assertThat(piece.get(CoreAnnotations.TokenBeginAnnotation.class)).isEqualTo(inPieces.size());
      assertThat(piece.get(CoreAnnotations.TextAnnotation.class))
          .isEqualTo(
              text.substring(own.get(0).beginPosition(), own.get(own.size() - 1).endPosition()));
      inPieces.addAll(own);
      assertThat(piece.get(CoreAnnotations.TokenEndAnnotation.class)).isEqualTo(inPieces.size());
    }
    assertThat(inPieces).isEqualTo(tokens);
  }

  @RepeatedTest(50)
  void piecesOfALongSentenceHaveAtLeastFiveWords(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> words = List.of(randomSpeech(random).split(" "));

    List<Integer> starts = new SentenceCuts(20).starts(words);

    for (int i = 0; i + 1 < starts.size(); i++) {
      assertThat(starts.get(i + 1) - starts.get(i)).isBetween(SentenceCuts.SHORTEST, 20);
    }
    assertThat(starts.size() == 1 || words.size() - starts.get(starts.size() - 1) >= 5).isTrue();
  }

  @Test
  void boundsAWordButNotItsOffsets() {
    Annotation document = tokenized("a" + "b".repeat(500) + " c");

    new LongSentenceSplitter(60).annotate(document);

    CoreLabel token = document.get(CoreAnnotations.TokensAnnotation.class).get(0);
    assertThat(token.word()).hasSize(LongSentenceSplitter.LONGEST_WORD);
    assertThat(token.endPosition()).isEqualTo(501);
  }

  @Test
  void rejectsALimitThatLeavesNoRoomForPieces() {
    assertThatThrownBy(() -> new LongSentenceSplitter(9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the longest sentence must be >= 10 tokens, got 9");
  }

  @Test
  void rejectsALimitThatIsNoNumber() {
    Properties properties = new Properties();
    properties.setProperty("pieces.limit", "sixty");

    assertThatThrownBy(() -> new LongSentenceSplitter("pieces", properties))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pieces.limit must be a whole number, got \"sixty\"");
  }

  private static String randomSpeech(Random random) {
    String[] words = {
      "i", "we", "the", "bus", "called", "and", "but", "so", ",", ";", ":", "can", "you", "how",
      "do", "n't", "late", "permit", "–", "because", "nobody", "came", "um", "(", ")", "'s", "$5",
      "No."
    };
    StringBuilder text = new StringBuilder("well");
    int length = 1 + random.nextInt(250);
    for (int i = 0; i < length; i++) {
      text.append(' ').append(words[random.nextInt(words.length)]);
    }
    return text.toString();
  }

  private static List<String> pieces(int limit, String text) {
    Annotation document = tokenized(text);
    new LongSentenceSplitter(limit).annotate(document);
    return document.get(CoreAnnotations.SentencesAnnotation.class).stream()
        .map(piece -> piece.get(CoreAnnotations.TextAnnotation.class))
        .toList();
  }

  private static Annotation tokenized(String text) {
    Annotation document = new Annotation(text);
    TOKENIZER.annotate(document);
    return document;
  }

  private static StanfordCoreNLP tokenizer() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit");
    return new StanfordCoreNLP(properties);
  }
}
