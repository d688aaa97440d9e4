package voc.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.TopicTag;
import voc.core.TopicWay;
import voc.core.Utterance;
import voc.nlp.Tagging;
import voc.nlp.topic.FoundTopic;

class CoreNlpTaggerTest {
  private final CoreNlpTagger tagger = CoreNlpTagger.withoutTopics();

  @Test
  void tagsTheCustomersWordsAndNeverTheAgencys() {
    Feedback call =
        Customers.of(
            List.of(
                Utterance.of(Speaker.AGENT, "How can I help you? I hate this job."),
                Utterance.of(Speaker.CUSTOMER, "My bin was not emptied. When do they come?"),
                Utterance.of(Speaker.SYSTEM, "Please hold."),
                Utterance.of(Speaker.CUSTOMER, "Thank you, great service!"),
                Utterance.of(Speaker.AGENCY, "Resolved.")));

    List<Mention> mentions = tagger.tag(call);

    assertThat(mentions)
        .extracting(Mention::id)
        .containsExactly("calls:7#1.0", "calls:7#1.1", "calls:7#3.0");
    assertThat(mentions).extracting(Mention::asks).containsExactly(false, true, false);
  }

  @Test
  void whatIsNotEnglishIsAMentionThatNoModelReads() {
    Feedback call =
        Customers.of(
            List.of(
                Utterance.of(Speaker.CUSTOMER, "It is terrible. When do they come?").in("en"),
                Utterance.of(Speaker.CUSTOMER, "¿Cuándo vienen? Es terrible.").in("es"),
                Utterance.of(Speaker.AGENT, "No sé.").in("es")));

    Tagging tagging = tagger.tagging(call);

    assertThat(tagging.mentions())
        .extracting(mention -> mention.id() + " " + mention.isScored() + " " + mention.asks())
        .containsExactly(
            "calls:7#0.0 true false",
            "calls:7#0.1 true true",
            "calls:7#1.0 false false",
            "calls:7#1.1 false false");
    assertThat(tagging.utterances()).isEqualTo(2);
  }

  @Test
  void tellsPraiseFromComplaint() {
    List<Mention> mentions =
        Customers.mentions("The staff were wonderful and kind. The website is awful and useless.");

    assertThat(mentions.get(0).sentiment().polarity()).isGreaterThan(0.3);
    assertThat(mentions.get(1).sentiment().polarity()).isLessThan(-0.3);
    assertThat(mentions.get(1).sentiment().label().isNegative()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The \"new\" form (the blue one) can't be\nread.  Why not?\n\nIt cost $5.00 -- too much!",
        "  Leading blanks\tand tabs.\r\nNext line.",
        "Rubbish 🚮 everywhere 😡😡 on Café Street… Does n't anyone care?",
        "It said \\/ and * and [PII] and `quotes' and ''more''.",
        "Non\u00a0breaking\u00a0space and a zero\u200bwidth one. And \u2018curly\u2019 quotes.",
        "1/2 of the 3½ km are closed (see http://example.org/a?b=c) w/out a sign.",
      })
  void spansAreThoseOfTheText(String text) {
    List<Mention> mentions = Customers.mentions(text);

    assertThat(mentions).isNotEmpty();
    for (Mention mention : mentions) {
      assertThat(mention.text())
          .isEqualTo(mention.span().in(text))
          .isEqualTo(mention.text().strip());
    }
    assertThat(mentions).extracting(Mention::span).isSorted();
  }

  @Test
  void anEmptyLineEndsASentenceAndALineBreakDoesNot() {
    assertThat(Customers.mentions("bus 12\nis always late\n\nthe driver was kind"))
        .extracting(Mention::text)
        .containsExactly("bus 12\nis always late", "the driver was kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!!!", "😡😡😡", "...", "?", "— — —", "\u200b", "\ufeff", "¿¡", "(((", "\ud83d"})
  void whatHasNoWordIsSkippedAndCounted(String text) {
    Tagging tagging = tagger.tagging(Customers.saying(text));

    assertThat(tagging.mentions()).isEmpty();
    assertThat(tagging.utterances()).isEqualTo(1);
  }

  @Test
  void countsWhatItSkipsAndSplits() {
    Tagging tagging =
        tagger.tagging(
            Customers.saying("Good. \n\n😡😡\n\n" + "the bus was late and i waited ".repeat(20)));

    assertThat(tagging.wordless()).isEqualTo(1);
    assertThat(tagging.split()).isEqualTo(1);
  }

  @Test
  void feedbackWithoutWordsHasNoMention() {
    assertThat(tagger.tagging(Customers.of(List.of())))
        .isEqualTo(new Tagging(List.of(), 0, 0, 0, 0));
  }

  @Test
  void passesTokensToTheTopicsAndKeepsTheirSpans() {
    CoreNlpTagger trees =
        new CoreNlpTagger(
            utterance -> utterance.sentences().stream().map(CoreNlpTaggerTest::trees).toList());

    List<Mention> mentions = trees.tag(Customers.saying("Hello. Two trees fell."));

    assertThat(mentions.get(1).topics())
        .extracting(TopicTag::topic, TopicTag::span, TopicTag::way)
        .containsExactly(tuple("parks/trees", new Span(11, 16), TopicWay.RULE));
  }

  private static List<FoundTopic> trees(List<CoreLabel> sentence) {
    return sentence.stream()
        .filter(token -> token.lemma().equals("tree"))
        .map(CoreNlpTaggerTest::tree)
        .toList();
  }

  private static FoundTopic tree(CoreLabel token) {
    return new FoundTopic(
        "parks/trees", new Span(token.beginPosition(), token.endPosition()), TopicWay.RULE);
  }

  @Test
  void manyThreadsGetTheSameAnswerAsOne() {
    List<Feedback> all =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    Customers.saying(
                        "Bus " + i + " was late. How do I get a refund of $" + i + "?"))
            .toList();

    List<List<Mention>> alone = all.stream().map(tagger::tag).toList();
    List<List<Mention>> together = all.parallelStream().map(tagger::tag).toList();

    assertThat(together).isEqualTo(alone);
  }

  /** What hangs here is ended by the build, which limits the time of a module's tests. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "a@", "<", "'", "😡", "ab/"})
  void aRunOfAHundredThousandCharactersDoesNotSwallowWhatFollows(String part) {
    String text = "The page says " + part.repeat(100_000 / part.length()) + " and nothing else.";

    Tagging tagging = tagger.tagging(Customers.saying(text));

    Mention last = tagging.mentions().get(tagging.mentions().size() - 1);
    assertThat(last.text()).endsWith("and nothing else.");
    assertThat(last.span().end()).isEqualTo(text.length());
    assertThat(tagging.cut()).isEqualTo(1);
  }

  @Test
  void aRunThatMayBeALinkIsReadWhole() {
    Tagging tagging =
        tagger.tagging(Customers.saying("See http://example.org/" + "a".repeat(900) + " please."));

    assertThat(tagging.cut()).isZero();
  }

  @Test
  void aLongUtteranceIsCutIntoPieces() {
    Random random = new Random(311);
    StringBuilder text = new StringBuilder();
    String[] words = {
      "the", "bus", "was", "late", "and", "i", "waited", "because", "nobody", "came"
    };
    while (text.length() < 100_000) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }

    Tagging tagging = tagger.tagging(Customers.saying(text.toString()));

    assertThat(tagging.split()).isEqualTo(1);
    assertThat(tagging.mentions()).hasSizeGreaterThan(20_000 / LongSentenceSplitter.DEFAULT_LIMIT);
  }
}
