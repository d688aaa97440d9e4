package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import voc.core.Feedback;
import voc.core.Mention;
import voc.core.Sentiment;
import voc.core.Span;
import voc.core.Speaker;
import voc.core.Utterance;
import voc.nlp.Tagger;
import voc.nlp.Tagging;
import voc.nlp.language.UnscoredSentences;
import voc.nlp.mark.MarkRules;
import voc.nlp.sentiment.SentimentModel;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.topic.FoundTopic;
import voc.nlp.topic.LearnedTopics;

/**
 * Tags with Stanford CoreNLP's sentences: sentiment by a {@link SentimentModel}, each sentence in
 * the context of its utterance's prompt; questions by {@link QuestionDetector}, marks by {@link
 * MarkFinder}, topics by what it is given.
 *
 * <p>Words that are not English never reach a model: they become {@link UnscoredSentences}.
 *
 * <p>The first call in a JVM loads the models (seconds, 0.7 GB of heap; run with {@code -Xmx3g} or
 * more). Thread-safe.
 */
public final class CoreNlpTagger implements Tagger {
  private final UtteranceTopics topics;
  private final SentimentModel sentiment;
  private final QuestionDetector questions = new QuestionDetector();
  private final MarkFinder marks;

  CoreNlpTagger(UtteranceTopics topics) {
    this(topics, SentimentModel.shipped(), new MarkFinder(MarkRules.shipped()));
  }

  private CoreNlpTagger(UtteranceTopics topics, SentimentModel sentiment, MarkFinder marks) {
    this.topics = topics;
    this.sentiment = sentiment;
    this.marks = marks;
  }

  /** The same tagger with a trained model of sentiment in place of the default one. */
  public CoreNlpTagger withSentiment(SentimentModel trained) {
    return new CoreNlpTagger(topics, trained, marks);
  }

  /** A tagger of sentiment, questions and marks alone. */
  public static CoreNlpTagger withoutTopics() {
    return new CoreNlpTagger(JoinedTopics.NONE);
  }

  /**
   * A tagger of sentiment, questions, marks and the topics of a taxonomy.
   *
   * @throws IllegalArgumentException if a rule is no TokensRegex pattern
   */
  public static CoreNlpTagger withTopics(Taxonomy taxonomy) {
    return withTopics(taxonomy, List.of());
  }

  /**
   * A tagger of sentiment, questions, the topics of a taxonomy and those of learned models.
   *
   * @param models whose labels become the taxonomy's topics that stand for them, or else appear
   *     under their own names; {@link Taxonomy#withLabels} gives each one a place
   * @throws IllegalArgumentException if a rule is no TokensRegex pattern
   */
  public static CoreNlpTagger withTopics(Taxonomy taxonomy, List<LearnedTopics> models) {
    return new CoreNlpTagger(JoinedTopics.of(taxonomy, models));
  }

  @Override
  public Tagging tagging(Feedback feedback) {
    List<Mention> mentions = new ArrayList<>();
    int utterances = 0;
    int wordless = 0;
    int split = 0;
    int cut = 0;
    for (int u = 0; u < feedback.utterances().size(); u++) {
      Utterance utterance = feedback.utterances().get(u);
      if (utterance.speaker() != Speaker.CUSTOMER) {
        continue;
      }
      utterances++;
      if (!utterance.countsAsEnglish()) {
        Tagging unscored = UnscoredSentences.of(feedback.id(), u, utterance);
        mentions.addAll(unscored.mentions());
        wordless += unscored.wordless();
        split += unscored.split();
        continue;
      }
      LegibleText legible = LegibleText.of(utterance.text());
      Annotation document = Pipeline.annotate(legible.text());
      StockSentiment.remember(legible, document);
      cut += legible.cut();
      split += Pipeline.split(document);
      List<CoreMap> sentences = new ArrayList<>();
      for (CoreMap each : document.get(CoreAnnotations.SentencesAnnotation.class)) {
        if (hasWord(each, utterance.text())) {
          sentences.add(each);
        } else {
          wordless++;
        }
      }
      UtteranceTopics.ReadUtterance read = read(legible, utterance, sentences);
      List<List<FoundTopic>> found = topics.topics(read);
      for (int s = 0; s < sentences.size(); s++) {
        String text = read.span(s).in(utterance.text());
        mentions.add(mention(feedback.id(), u, s, text, read, sentences.get(s), found.get(s)));
      }
    }
    return new Tagging(mentions, utterances, wordless, split, cut);
  }

  @Override
  public Optional<Sentiment> sentiment(Utterance utterance) {
    String context = utterance.prompt() == null ? "" : utterance.prompt();
    return Optional.of(sentiment(utterance.text(), context));
  }

  /**
   * The sentiment of a whole text.
   *
   * @param context the question that it answers, empty if that is not known
   */
  public Sentiment sentiment(String text, String context) {
    LegibleText legible = LegibleText.of(text);
    return sentiment.sentiment(legible.text(), context, StockSentiment.of(legible));
  }

  private static boolean hasWord(CoreMap sentence, String text) {
    return span(sentence).in(text).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static UtteranceTopics.ReadUtterance read(
      LegibleText legible, Utterance utterance, List<CoreMap> sentences) {
    return new UtteranceTopics.ReadUtterance(
        legible.text(),
        utterance.prompt(),
        sentences.stream().map(each -> each.get(CoreAnnotations.TokensAnnotation.class)).toList());
  }

  /**
   * @param text of the sentence, as the customer wrote it
   * @param read the utterance as models read it
   */
  private Mention mention(
      String feedbackId,
      int index,
      int sentence,
      String text,
      UtteranceTopics.ReadUtterance read,
      CoreMap annotated,
      List<FoundTopic> found) {
    Tree tree = annotated.get(TreeCoreAnnotations.TreeAnnotation.class);
    List<CoreLabel> tokens = read.sentences().get(sentence);
    Span span = read.span(sentence);
    String context = read.prompt() == null ? "" : read.prompt();
    Sentiment said =
        sentiment.sentiment(span.in(read.text()), context, StockSentiment.ofSentence(annotated));
    Mention mention =
        new Mention(
            feedbackId + "#" + index + "." + sentence,
            feedbackId,
            index,
            span,
            text,
            said,
            TopicPolarity.tags(found, tokens, tree, span, read.text(), said.polarity()),
            questions.question(tokens, tree),
            marks.marks(tokens, said));
    return mention.topics().isEmpty() ? mention.naming(KeyPhrases.of(tokens, tree)) : mention;
  }

  private static Span span(CoreMap sentence) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    return new Span(tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
  }
}
