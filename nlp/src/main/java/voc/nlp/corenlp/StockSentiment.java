package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import voc.nlp.sentiment.Distributions;

/**
 * CoreNLP's own sentiment, a recursive neural tensor network that learned from film reviews (R.
 * Socher et al., EMNLP 2013): an input of the default model, and what models are measured against.
 * Thread-safe.
 */
public final class StockSentiment implements Distributions {
  private static final int CLASSES = 5;

  /** A text that a thread has just read as sentences is often judged as a whole next. */
  private static final ThreadLocal<@Nullable Judged> LAST = new ThreadLocal<>();

  private record Judged(LegibleText text, double[] distribution) {}

  /** The mean of the distributions of a text's sentences; even where there is none. */
  @Override
  public double[] of(String text, String context) {
    return of(LegibleText.of(text));
  }

  static double[] of(LegibleText text) {
    Judged last = LAST.get();
    return last != null && last.text.equals(text)
        ? last.distribution.clone()
        : mean(Pipeline.annotate(text.text()));
  }

  /** Keeps what is known of a text for this thread's next question. */
  static void remember(LegibleText text, Annotation document) {
    LAST.set(new Judged(text, mean(document)));
  }

  private static double[] mean(Annotation document) {
    List<CoreMap> sentences = document.get(CoreAnnotations.SentencesAnnotation.class);
    double[] mean = new double[CLASSES];
    if (sentences.isEmpty()) {
      Arrays.fill(mean, 1.0 / CLASSES);
    }
    for (CoreMap sentence : sentences) {
      double[] distribution = ofSentence(sentence);
      for (int c = 0; c < CLASSES; c++) {
        mean[c] += distribution[c] / sentences.size();
      }
    }
    return mean;
  }

  /** The distribution of one sentence. */
  static double[] ofSentence(CoreMap sentence) {
    return RNNCoreAnnotations.getPredictionsAsStringList(
            sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class))
        .stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
