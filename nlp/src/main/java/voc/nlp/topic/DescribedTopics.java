package voc.nlp.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import voc.core.Span;
import voc.core.TopicWay;
import voc.nlp.taxonomy.Description;
import voc.nlp.taxonomy.Taxonomy;
import voc.nlp.taxonomy.TaxonomyReader;
import voc.nlp.taxonomy.Topic;

/**
 * Finds topics in sentences that are like the topics' names and descriptions.
 *
 * <p>Likeness is the cosine of two embeddings after each has lost what all of its kind share: the
 * mean of sentences, or the mean of names. Embeddings point mostly in one direction (J. Mu and P.
 * Viswanath, All-but-the-Top, ICLR 2018), and sentences in another than names; without that
 * correction a threshold that suits one topic is far from another's. Both means are those of the
 * shipped taxonomy: its examples and its names.
 *
 * <p>Making one takes a second or two, each sentence some milliseconds. Immutable and thread-safe.
 */
public final class DescribedTopics {
  /**
   * The likeness from which a sentence gets a topic, if the topic says nothing else: the best
   * balance of precision and recall for the shipped taxonomy with its names as descriptions and its
   * examples as sentences (docs/methods.md).
   */
  public static final double CALIBRATED = 0.35;

  private final List<Described> topics;
  private final Likeness likeness;

  private record Described(String id, float[] vector, double threshold) {}

  private DescribedTopics(List<Described> topics, Likeness likeness) {
    this.topics = topics;
    this.likeness = likeness;
  }

  /** The topics of a taxonomy that are {@link Topic#isFoundByDescription found so}. */
  public static DescribedTopics of(Taxonomy taxonomy) {
    List<Topic> wanted = taxonomy.topics().stream().filter(Topic::isFoundByDescription).toList();
    if (wanted.isEmpty()) {
      return new DescribedTopics(List.of(), new Likeness(new float[0], new float[0]));
    }
    Likeness likeness = Likeness.of(TaxonomyReader.shipped());
    List<Described> topics = new ArrayList<>();
    for (Topic topic : wanted) {
      Description description = topic.description();
      if (description != null) {
        Double own = description.likeness();
        topics.add(
            new Described(
                topic.id(),
                likeness.ofName(topic.name() + ": " + description.text()),
                own == null ? CALIBRATED : own));
      }
    }
    topics.sort(Comparator.comparing(Described::id));
    return new DescribedTopics(List.copyOf(topics), likeness);
  }

  /** Whether there is no topic to find. */
  public boolean isEmpty() {
    return topics.isEmpty();
  }

  /**
   * The topics of a sentence in order of id.
   *
   * @param text that the sentence stands in
   * @param sentence which of it
   * @param phrases stretches of the sentence that may show why, of which the most like one is
   *     shown; where there is none, the whole sentence is
   */
  public List<FoundTopic> topics(String text, Span sentence, List<Span> phrases) {
    if (topics.isEmpty()) {
      return List.of();
    }
    float[] vector = likeness.ofSentence(sentence.in(text));
    List<float[]> vectors = new ArrayList<>();
    List<FoundTopic> found = new ArrayList<>();
    for (Described topic : topics) {
      if (Likeness.between(vector, topic.vector) >= topic.threshold) {
        if (vectors.isEmpty()) {
          phrases.forEach(phrase -> vectors.add(likeness.ofName(phrase.in(text))));
        }
        found.add(
            new FoundTopic(
                topic.id, mostLike(topic, sentence, phrases, vectors), TopicWay.DESCRIBED));
      }
    }
    return List.copyOf(found);
  }

  private static Span mostLike(
      Described topic, Span sentence, List<Span> phrases, List<float[]> vectors) {
    Span best = sentence;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < phrases.size(); i++) {
      double like = Likeness.between(vectors.get(i), topic.vector);
      if (like > most) {
        most = like;
        best = phrases.get(i);
      }
    }
    return best;
  }
}
