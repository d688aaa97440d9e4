package voc.nlp.topic;

import java.util.List;
import voc.nlp.embedding.TextEmbedder;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.Topic;

/**
 * How like sentences and names are.
 *
 * @param sentence what sentences share
 * @param name what names of topics share
 */
record Likeness(float[] sentence, float[] name) {
  /** With the means of a taxonomy's examples and names. */
  static Likeness of(Taxonomy taxonomy) {
    List<Topic> topics = taxonomy.topics();
    return new Likeness(
        mean(topics.stream().flatMap(topic -> topic.examples().stream()).toList()),
        mean(topics.stream().map(Topic::name).toList()));
  }

  private static float[] mean(List<String> texts) {
    float[] sum = TextEmbedder.shared().embed(texts.get(0));
    for (String text : texts.subList(1, texts.size())) {
      float[] vector = TextEmbedder.shared().embed(text);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= texts.size();
    }
    return sum;
  }

  float[] ofSentence(String text) {
    return less(TextEmbedder.shared().embed(text), sentence);
  }

  float[] ofName(String text) {
    return less(TextEmbedder.shared().embed(text), name);
  }

  private static float[] less(float[] vector, float[] mean) {
    float[] rest = new float[vector.length];
    double squares = 0;
    for (int i = 0; i < rest.length; i++) {
      rest[i] = vector[i] - mean[i];
      squares += rest[i] * (double) rest[i];
    }
    float length = (float) Math.max(Math.sqrt(squares), Float.MIN_NORMAL);
    for (int i = 0; i < rest.length; i++) {
      rest[i] /= length;
    }
    return rest;
  }

  /** In [-1, 1] but for rounding. */
  static double between(float[] one, float[] other) {
    return TextEmbedder.cosine(one, other);
  }
}
