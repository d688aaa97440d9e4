package voc.jobs.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import voc.core.SentimentClass;
import voc.core.TextVector;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.Topic;
import voc.search.IndexedMention;

/**
 * Sentences as customers say them, any number of them: the examples of a taxonomy's topics, with
 * what people say around them and made-up streets. Topics, streets and phrases are as unequal as in
 * life (Zipf's law), so that there are words in a third of all sentences and words in three of
 * them. The same number, the same sentences.
 */
final class MadeUpMentions {
  private static final long SEED = 311;
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;
  private static final int STREETS = 3_000;

  /** How far a sentence's vector lies from that of its example: what is said around it counts. */
  private static final double SPREAD = 0.5;

  private static final List<String> OPENINGS =
      List.of(
          "",
          "",
          "",
          "I called twice and",
          "For the third week",
          "Since last Tuesday",
          "My neighbor says",
          "Hello,",
          "Again",
          "I want to report that",
          "Please note that",
          "Nobody answers the phone and",
          "As a resident of many years I must say that",
          "The website says one thing but",
          "My mother is 84 and",
          "Every morning");

  private static final List<String> ENDINGS =
      List.of(
          "",
          "",
          "",
          "and nobody does anything",
          "please send someone",
          "thank you",
          "and I have been waiting for a month",
          "who do I talk to about this",
          "this is dangerous for children",
          "I pay my taxes",
          "and the office was closed",
          "so I took a photo",
          "when will this be fixed",
          "and the clerk was very kind",
          "and the form asked for it twice",
          "it is getting worse every day");

  private static final List<String> SYLLABLES =
      List.of(
          "al", "bar", "cor", "den", "el", "far", "gar", "hol", "ir", "jun", "kel", "lor", "mar",
          "nor", "or", "pel", "quin", "ros", "sel", "tor", "ul", "ver", "wal", "yor", "zan");

  private static final List<String> STREET_KINDS =
      List.of("Street", "Avenue", "Road", "Lane", "Court", "Boulevard");

  private static final List<String> CHANNELS = List.of("311", "call", "survey", "chat", "search");

  private static final List<String> MARKS =
      List.of("act/complaint", "driver/ease", "driver/employee", "effort/effort", "crisis/hazard");

  private final List<Example> examples;
  private final List<String> streets;

  /** A sentence of the taxonomy. */
  private record Example(String text, Topic topic, float[] vector) {}

  /** A sentence as it is indexed. */
  record MadeUp(IndexedMention mention, TextVector vector) {}

  /** Where the vectors of the examples are from. */
  interface Embedding {
    float[] of(String text);
  }

  MadeUpMentions(Taxonomy taxonomy, Embedding embedding) {
    List<Example> all = new ArrayList<>();
    for (Topic topic : taxonomy.topics()) {
      for (String text : topic.examples()) {
        all.add(new Example(text, topic, embedding.of(text)));
      }
    }
    SplittableRandom chance = new SplittableRandom(SEED);
    this.examples = shuffled(all, chance);
    this.streets = streets(chance);
  }

  /** Makes {@code count} of them. */
  List<MadeUp> mentions(int count) {
    SplittableRandom chance = new SplittableRandom(SEED + 1);
    List<MadeUp> mentions = new ArrayList<>(count);
    int feedback = 0;
    int sentence = 0;
    for (int i = 0; i < count; i++) {
      mentions.add(mention(feedback, sentence, chance));
      sentence++;
      if (chance.nextInt(3) == 0) {
        feedback++;
        sentence = 0;
      }
    }
    return mentions;
  }

  private MadeUp mention(int feedback, int sentence, SplittableRandom chance) {
    Example example = example(chance);
    String text = text(example, chance);
    LocalDate day = FIRST.plusDays(chance.nextInt(DAYS));
    Instant time = day.atTime(chance.nextInt(24), chance.nextInt(60)).toInstant(ZoneOffset.UTC);
    SentimentClass sentiment =
        SentimentClass.values()[Math.min(4, chance.nextInt(3) + chance.nextInt(3))];
    String id = String.format(Locale.ROOT, "bench:%07d", feedback);
    List<String> topics =
        chance.nextInt(4) == 0
            ? List.of(example.topic.id(), example(chance).topic.id()).stream().distinct().toList()
            : chance.nextInt(4) == 0 ? List.of() : List.of(example.topic.id());
    IndexedMention mention =
        new IndexedMention(
            id + "#0." + sentence,
            id,
            text,
            zipf(CHANNELS, chance),
            example.topic.department(),
            topics,
            sentiment.label(),
            sentiment.polarity(),
            text.endsWith("?"),
            chance.nextInt(5) == 0 ? List.of(zipf(MARKS, chance)) : List.of(),
            time,
            day,
            "made-up.csv",
            feedback + 2L,
            null);
    return new MadeUp(mention, near(example.vector, chance));
  }

  private String text(Example example, SplittableRandom chance) {
    List<String> parts = new ArrayList<>();
    parts.add(zipf(OPENINGS, chance));
    parts.add(example.text.replaceAll("[.!?]+$", ""));
    if (chance.nextInt(3) == 0) {
      parts.add("at " + (1 + chance.nextInt(900)) + " " + zipf(streets, chance));
    }
    parts.add(zipf(ENDINGS, chance));
    String text = String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    return text + (chance.nextInt(8) == 0 ? "?" : ".");
  }

  private static TextVector near(float[] vector, SplittableRandom chance) {
    double step = SPREAD * Math.sqrt(3.0 / vector.length);
    float[] moved = new float[vector.length];
    for (int i = 0; i < moved.length; i++) {
      // Even in [-1, 1] has a mean square of 1/3: the way made is SPREAD long.
      moved[i] = (float) (vector[i] + step * (2 * chance.nextDouble() - 1));
    }
    return TextVector.of(moved);
  }

  private static List<String> streets(SplittableRandom chance) {
    List<String> streets = new ArrayList<>();
    for (int i = 0; i < STREETS; i++) {
      String name = one(SYLLABLES, chance) + one(SYLLABLES, chance) + one(SYLLABLES, chance);
      streets.add(
          name.substring(0, 1).toUpperCase(Locale.ROOT)
              + name.substring(1)
              + " "
              + one(STREET_KINDS, chance));
    }
    return streets;
  }

  private static <T> T one(List<T> all, SplittableRandom chance) {
    return all.get(chance.nextInt(all.size()));
  }

  /** The n-th of 400 about 1 / √n as often as the first, which is one in twenty. */
  private Example example(SplittableRandom chance) {
    double at = chance.nextDouble();
    return examples.get((int) (at * at * examples.size()));
  }

  /** The n-th about 1 / n as often as the first: an even choice on a logarithmic scale. */
  private static <T> T zipf(List<T> all, SplittableRandom chance) {
    int rank = (int) Math.floor(Math.pow(all.size() + 1.0, chance.nextDouble()));
    return all.get(rank - 1);
  }

  private static <T> List<T> shuffled(List<T> all, SplittableRandom chance) {
    List<T> shuffled = new ArrayList<>(all);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = chance.nextInt(i + 1);
      T moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, moved);
    }
    return shuffled;
  }
}
