package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
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
  private final SentenceTopics topics;
  private final SentimentModel sentiment;
  private final QuestionDetector questions = new QuestionDetector();
  private final MarkFinder marks;

  CoreNlpTagger(SentenceTopics topics) {
    this(topics, SentimentModel.shipped(), new MarkFinder(MarkRules.shipped()));
  }

  private CoreNlpTagger(SentenceTopics topics, SentimentModel sentiment, MarkFinder marks) {
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
    return new CoreNlpTagger(tokens -> List.of());
  }

  /**
   * A tagger of sentiment, questions, marks and the topics of a taxonomy.
   *
   * @throws voc.nlp.taxonomy.TaxonomyException if a rule is no TokensRegex pattern
   */
  public static CoreNlpTagger withTopics(Taxonomy taxonomy) {
    return new CoreNlpTagger(new TopicMatcher(taxonomy)::topics);
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
      cut += legible.cut();
      split += Pipeline.split(document);
      int sentence = 0;
      for (CoreMap each : document.get(CoreAnnotations.SentencesAnnotation.class)) {
        if (hasWord(each, utterance.text())) {
          mentions.add(mention(feedback.id(), u, sentence++, each, utterance));
        } else {
          wordless++;
        }
      }
    }
    return new Tagging(mentions, utterances, wordless, split, cut);
  }

  private static boolean hasWord(CoreMap sentence, String text) {
    return span(sentence).in(text).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private Mention mention(
      String feedbackId, int index, int sentence, CoreMap annotated, Utterance utterance) {
    List<CoreLabel> tokens = annotated.get(CoreAnnotations.TokensAnnotation.class);
    Tree tree = annotated.get(TreeCoreAnnotations.TreeAnnotation.class);
    Span span = span(annotated);
    String text = span.in(utterance.text());
    String context = utterance.prompt() == null ? "" : utterance.prompt();
    Sentiment said = sentiment.sentiment(text, context);
    return new Mention(
        feedbackId + "#" + index + "." + sentence,
        feedbackId,
        index,
        span,
        text,
        said,
        topics.topics(tokens).stream().map(found -> found.tag(said.polarity())).toList(),
        questions.question(tokens, tree),
        marks.marks(tokens, said));
  }

  private static Span span(CoreMap sentence) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    return new Span(tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
  }
}
