package voc.needs.driver;

import java.util.List;
import java.util.TreeSet;

/**
 * Responses that mention the same topics and give the same score.
 *
 * @param topics ids of the topics; sorted and made distinct here
 * @param score in [0, 1], 1 is best
 * @param matters whether what is said of each topic shows that it matters, in the order of {@code
 *     topics} as sorted: it is praised, complained about, asked about or requested
 * @param responses how many, at least 1
 */
public record RatedFeedback(
    List<String> topics, double score, List<Boolean> matters, long responses) {
  public RatedFeedback {
    if (topics.size() != matters.size() || !List.copyOf(new TreeSet<>(topics)).equals(topics)) {
      throw new IllegalArgumentException(
          "topics must be sorted and distinct, with a mark for each, got "
              + topics
              + " and "
              + matters.size()
              + " marks; sort both together");
    }
    topics = List.copyOf(topics);
    matters = List.copyOf(matters);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "score must be in [0, 1], got " + score + "; normalise ratings first");
    }
    if (responses < 1) {
      throw new IllegalArgumentException(
          "responses must be >= 1, got " + responses + "; leave out what nobody said");
    }
  }

  /** Whether these mention a topic. */
  boolean mentions(String topic) {
    return topics.contains(topic);
  }

  /** Whether these mention a topic and show that it matters. */
  boolean showMatters(String topic) {
    int at = topics.indexOf(topic);
    return at >= 0 && matters.get(at);
  }
}
