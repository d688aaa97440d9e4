package voc.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.Arrays;
import java.util.List;
import voc.nlp.sentiment.SentimentEvaluation;

/**
 * CoreNLP's own sentiment, a recursive neural tensor network that learned from film reviews (R.
 * Socher et al., EMNLP 2013): what models of sentiment are measured against. Thread-safe.
 */
public final class StockSentiment implements SentimentEvaluation.Distributions {
  private static final int CLASSES = 5;

  /** The mean of the distributions of a text's sentences; even where there is none. */
  @Override
  public double[] of(String text, String context) {
    List<CoreMap> sentences =
        Pipeline.annotate(LegibleText.of(text).text())
            .get(CoreAnnotations.SentencesAnnotation.class);
    double[] mean = new double[CLASSES];
    if (sentences.isEmpty()) {
      Arrays.fill(mean, 1.0 / CLASSES);
    }
    for (CoreMap sentence : sentences) {
      List<Double> distribution =
          RNNCoreAnnotations.getPredictionsAsStringList(
              sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class));
      for (int c = 0; c < CLASSES; c++) {
        mean[c] += distribution.get(c) / sentences.size();
      }
    }
    return mean;
  }
}
