package voc.nlp.theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Made-up sentences with planted matters, and an embedder that knows words and no language. */
final class PlantedTalk {
  /** Words of like meaning share most of their numbers. */
  private static final Map<String, String> MEANS =
      Map.of("hound", "dog", "leash", "dog", "licence", "permit", "approval", "permit");

  private final List<ThemeSentence> sentences = new ArrayList<>();
  private final Random random = new Random(5);

  /** A vector of length 1 that is near that of texts with the same words. */
  static final Function<String, Vector> WORDS =
      text -> {
        Vector sum = Vector.of(new float[48]);
        for (String word : text.split(" ", -1)) {
          sum = sum.plus(1, ofWord(MEANS.getOrDefault(word, word)));
          sum = sum.plus(0.3, ofWord(word));
        }
        return sum.unit();
      };

  private static Vector ofWord(String word) {
    Random numbers = new Random(word.hashCode());
    float[] vector = new float[48];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) numbers.nextGaussian();
    }
    return Vector.of(vector).unit();
  }

  /** So many people say one of the phrases each, in sentences with a word of their own. */
  PlantedTalk about(int people, String... phrases) {
    for (int i = 0; i < people; i++) {
      says("p" + sentences.size(), -0.5, phrases[i % phrases.length]);
    }
    return this;
  }

  /** People who say something that nobody else says. */
  PlantedTalk noise(int people) {
    for (int i = 0; i < people; i++) {
      says("p" + sentences.size(), 0.2, "matter" + random.nextInt(1_000_000));
    }
    return this;
  }

  /** Someone says a phrase, and others by the way. */
  PlantedTalk says(String person, double polarity, String phrase, String... besides) {
    String id = String.format(java.util.Locale.ROOT, "s:%05d", sentences.size());
    String text = phrase + " " + phrase + " aside" + random.nextInt(1_000_000);
    Map<String, String> said = new TreeMap<>();
    said.put(phrase, phrase + (phrase.endsWith("s") ? "" : "s"));
    for (String other : besides) {
      said.put(other, other);
    }
    sentences.add(
        new ThemeSentence(
            id + "#0.0", id, person, polarity, new TreeMap<>(said), WORDS.apply(text)));
    return this;
  }

  List<ThemeSentence> sentences() {
    return List.copyOf(sentences);
  }

  List<ThemeSentence> shuffled(long seed) {
    List<ThemeSentence> other = new ArrayList<>(sentences);
    Collections.shuffle(other, new Random(seed));
    return other;
  }
}
